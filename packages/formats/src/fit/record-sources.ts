/** The columns that records are read into, and the fields that fill them. */

import type { recordMessage } from './profile.ts'

/** Columns whose values single precision cannot hold: metres of a long way, degrees to the centimetre. */
export const doubleColumns = ['latitudeDeg', 'longitudeDeg', 'distanceM'] as const
export const singleColumns = [
  'elevationM',
  'heartRateBpm',
  'cadenceRpm',
  'fractionalCadenceRpm',
  'speedMps',
  'powerW',
  'temperatureC',
] as const
export type ColumnName = (typeof doubleColumns)[number] | (typeof singleColumns)[number]

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

/** More further channels than any file has. Bounds the memory that a hostile file can claim. */
export const mostExtraChannels = 40

interface ExtraSource {
  readonly field: keyof typeof recordMessage.fields
  readonly name: string
}

/** Fields that are kept as further channels. Where two fill one, the later is the more trusted. */
export const extraSources: readonly ExtraSource[] = [
  { field: 'verticalOscillationMm', name: 'verticalOscillationMm' },
  { field: 'groundContactFrac', name: 'groundContactFrac' },
  { field: 'groundContactTimeMs', name: 'groundContactTimeMs' },
  { field: 'groundContactBalanceLeftFrac', name: 'groundContactBalanceLeftFrac' },
  { field: 'verticalRatioFrac', name: 'verticalRatioFrac' },
  { field: 'stepLengthM', name: 'stepLengthM' },
  { field: 'wholeRespirationRatePerMin', name: 'respirationRatePerMin' },
  { field: 'respirationRatePerMin', name: 'respirationRatePerMin' },
  { field: 'coreTemperatureC', name: 'coreTemperatureC' },
]
