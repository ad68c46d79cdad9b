/** Turns the gathered columns of a file, or of one session's part of it, into an activity's streams. */

import type { Streams } from '@footing/engine'
import type { RecordColumns } from './record-columns.ts'
import type { ColumnName } from './record-sources.ts'

const feet = 2

export interface StreamsOrigin {
  readonly startFitS: number
  /** True where cadence counts the steps of one foot. */
  readonly isOnFoot: boolean
  /** What the distance counter stood at when the session began. */
  readonly startDistanceM: number
}

/** The columns of these records only. */
export function selectRows(columns: RecordColumns, rows: readonly number[]): RecordColumns {
  const selected: RecordColumns = {}
  for (const [name, column] of Object.entries(columns) as [ColumnName, Float64Array][]) {
    const part = selectColumn(column, rows)
    if (!part.every(Number.isNaN)) selected[name] = part
  }
  return selected
}

export function selectColumn(column: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => column[row] as number)
}

export function toStreams(
  timesFitS: Float64Array,
  columns: RecordColumns,
  { startFitS, isOnFoot, startDistanceM }: StreamsOrigin,
): Streams {
  const { heartRateBpm, distanceM, speedMps, elevationM, latitudeDeg, longitudeDeg } = columns
  const { cadenceRpm, fractionalCadenceRpm, powerW, temperatureC } = columns
  return {
    timeS: timesFitS.map((time) => time - startFitS),
    ...(heartRateBpm && { heartRateBpm: new Float32Array(heartRateBpm) }),
    ...(distanceM && { distanceM: startDistanceM ? distanceM.map((m) => m - startDistanceM) : distanceM }),
    ...(speedMps && { speedMps: new Float32Array(speedMps) }),
    ...(elevationM && { elevationM: new Float32Array(elevationM) }),
    ...(latitudeDeg && { latitudeDeg }),
    ...(longitudeDeg && { longitudeDeg }),
    ...(cadenceRpm && isOnFoot && { cadenceSpm: toCadenceSpm(cadenceRpm, fractionalCadenceRpm) }),
    ...(powerW && { powerW: new Float32Array(powerW) }),
    ...(temperatureC && { temperatureC: new Float32Array(temperatureC) }),
  }
}

function toCadenceSpm(cadenceRpm: Float64Array, fractionalRpm: Float64Array | undefined): Float32Array {
  const cadenceSpm = new Float32Array(cadenceRpm.length)
  for (let row = 0; row < cadenceRpm.length; row++) {
    const fraction = fractionalRpm?.[row] ?? 0
    cadenceSpm[row] = feet * ((cadenceRpm[row] as number) + (Number.isNaN(fraction) ? 0 : fraction))
  }
  return cadenceSpm
}
