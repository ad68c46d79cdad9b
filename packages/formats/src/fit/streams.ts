/** Turns the gathered columns of a file, or of one session's part of it, into an activity's streams. */

import type { Streams } from '@footing/engine'
import { type GatheredRecords, isEmpty, type RecordColumns } from './record-columns.ts'

const feet = 2

export interface StreamsOrigin {
  readonly startFitS: number
  /** True where cadence counts the steps of one foot. */
  readonly isOnFoot: boolean
  /** What the distance counter stood at when the session began. */
  readonly startDistanceM: number
}

/** The records of these rows only. */
export function selectRows({ columns, extra }: GatheredRecords, rows: readonly number[]): GatheredRecords {
  return { columns: selectEach(columns, rows) as RecordColumns, extra: selectEach(extra, rows) }
}

function selectEach<T extends Float32Array | Float64Array>(
  columns: Readonly<Record<string, T>>,
  rows: readonly number[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(columns)
      .map(([name, column]) => [name, selectColumn(column, rows)] as const)
      .filter(([, column]) => !isEmpty(column)),
  )
}

export function selectColumn<T extends Float32Array | Float64Array>(column: T, rows: readonly number[]): T {
  const selected = column.slice(0, rows.length) as T
  for (let at = 0; at < rows.length; at++) selected[at] = column[rows[at] as number] as number
  return selected
}

export function toStreams(
  timesFitS: Float64Array,
  columns: RecordColumns,
  { startFitS, isOnFoot, startDistanceM }: StreamsOrigin,
): Streams {
  const { cadenceRpm, fractionalCadenceRpm, distanceM, ...others } = columns
  return {
    timeS: minus(timesFitS, startFitS),
    ...others,
    ...(distanceM && { distanceM: startDistanceM ? minus(distanceM, startDistanceM) : distanceM }),
    ...(cadenceRpm && isOnFoot && { cadenceSpm: toCadenceSpm(cadenceRpm, fractionalCadenceRpm) }),
  }
}

function minus(column: Float64Array, subtrahend: number): Float64Array {
  const difference = new Float64Array(column.length)
  for (let row = 0; row < column.length; row++) difference[row] = (column[row] as number) - subtrahend
  return difference
}

function toCadenceSpm(cadenceRpm: Float32Array, fractionalRpm: Float32Array | undefined): Float32Array {
  const cadenceSpm = new Float32Array(cadenceRpm.length)
  if (fractionalRpm === undefined) {
    for (let row = 0; row < cadenceSpm.length; row++) cadenceSpm[row] = feet * (cadenceRpm[row] as number)
    return cadenceSpm
  }
  for (let row = 0; row < cadenceSpm.length; row++) {
    const fraction = fractionalRpm[row] as number
    cadenceSpm[row] = feet * ((cadenceRpm[row] as number) + (Number.isNaN(fraction) ? 0 : fraction))
  }
  return cadenceSpm
}
