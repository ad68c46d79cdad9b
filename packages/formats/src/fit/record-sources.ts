/** The columns that records are read into, and the fields that fill them. */

import type { recordMessage } from './profile.ts'

export type ColumnName =
  | 'latitudeDeg'
  | 'longitudeDeg'
  | 'elevationM'
  | 'heartRateBpm'
  | 'cadenceRpm'
  | 'fractionalCadenceRpm'
  | 'distanceM'
  | 'speedMps'
  | 'powerW'
  | 'temperatureC'
  | 'developerHeartRateBpm'
  | 'developerPowerW'

interface RecordSource {
  readonly field: keyof typeof recordMessage.fields
  readonly column: ColumnName
}

/**
 * Which field fills which column. Where two fill one, the later is the more trusted: the wide "enhanced"
 * fields hold what the 16-bit ones cannot. Compressed speed and distance are the least trusted of all.
 */
export const recordSources: readonly RecordSource[] = [
  { field: 'latitudeDeg', column: 'latitudeDeg' },
  { field: 'longitudeDeg', column: 'longitudeDeg' },
  { field: 'altitudeM', column: 'elevationM' },
  { field: 'enhancedAltitudeM', column: 'elevationM' },
  { field: 'heartRateBpm', column: 'heartRateBpm' },
  { field: 'cadenceRpm', column: 'cadenceRpm' },
  { field: 'fractionalCadenceRpm', column: 'fractionalCadenceRpm' },
  { field: 'distanceM', column: 'distanceM' },
  { field: 'speedMps', column: 'speedMps' },
  { field: 'enhancedSpeedMps', column: 'speedMps' },
  { field: 'powerW', column: 'powerW' },
  { field: 'temperatureC', column: 'temperatureC' },
]
