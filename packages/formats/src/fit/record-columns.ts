/** Gathers the columns of a file from its records. */

import type { ExtraStreams } from '@footing/engine'
import { gatherColumn } from './column-codec.ts'
import type { RecordRows } from './record-rows.ts'
import { type ColumnName, doubleColumns, mostExtraChannels, type singleColumns } from './record-sources.ts'
import { SpeedDistanceExpander } from './speed-distance.ts'

/** Columns of equal length, one entry per record; a missing value is NaN, an unrecorded column is absent. */
export type RecordColumns = { [K in (typeof doubleColumns)[number]]?: Float64Array } & {
  [K in (typeof singleColumns)[number]]?: Float32Array
}

/** What the records of a file, or of one session, hold. */
export interface GatheredRecords {
  readonly columns: RecordColumns
  /** Channels by name beside the columns. */
  readonly extra: ExtraStreams
}

type Column = Float32Array | Float64Array

export function gatherColumns(view: DataView, rows: RecordRows): GatheredRecords {
  const starts = rows.places()
  const columns = new Map<ColumnName, Column>()
  const extra = new Map<string, Float32Array>()
  const expander = new SpeedDistanceExpander(view)
  const columnOf = (name: ColumnName): Column => {
    const known = columns.get(name)
    if (known) return known
    const isDouble = (doubleColumns as readonly ColumnName[]).includes(name)
    const column = isDouble ? new Float64Array(starts.length) : new Float32Array(starts.length)
    columns.set(name, column.fill(Number.NaN))
    return column
  }
  for (const { plan, from, to } of rows.runs()) {
    if (plan.speedDistanceOffsetByte >= 0) {
      const speedMps = columnOf('speedMps')
      const distanceM = columnOf('distanceM')
      expander.expand(plan.speedDistanceOffsetByte, { from, to, starts, speedMps, distanceM })
    }
    for (const step of plan.columnSteps) {
      gatherColumn(view, step, { from, to, starts, column: columnOf(step.column) })
    }
    for (const step of plan.extraSteps) {
      let column = extra.get(step.name)
      if (column === undefined) {
        if (extra.size === mostExtraChannels) continue
        column = new Float32Array(starts.length).fill(Number.NaN)
        extra.set(step.name, column)
      }
      gatherColumn(view, step, { from, to, starts, column })
    }
  }
  const heartRateBpm = columns.get('heartRateBpm')
  if (heartRateBpm) blankZeros(heartRateBpm)
  return { columns: withoutEmpty(columns) as RecordColumns, extra: withoutEmpty(extra) }
}

/** A heart rate of 0 is a sensor that lost its runner. */
export function blankZeros(column: Column): void {
  for (let row = 0; row < column.length; row++) {
    if (column[row] === 0) column[row] = Number.NaN
  }
}

function withoutEmpty<T extends Column>(columns: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...columns].filter(([, column]) => !isEmpty(column)))
}

export function isEmpty(column: Column): boolean {
  for (let row = 0; row < column.length; row++) {
    if (!Number.isNaN(column[row])) return false
  }
  return true
}
