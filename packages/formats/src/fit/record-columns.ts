/** Gathers the columns of a file from its records. */

import { gatherColumn } from './column-codec.ts'
import type { RecordRows } from './record-rows.ts'
import type { ColumnName } from './record-sources.ts'
import { SpeedDistanceExpander } from './speed-distance.ts'

/** Columns of equal length, one entry per record; a missing value is NaN, an unrecorded column is absent. */
export type RecordColumns = { [K in ColumnName]?: Float64Array }

export function gatherColumns(view: DataView, rows: RecordRows): RecordColumns {
  const columns: RecordColumns = {}
  const starts = rows.places()
  const expander = new SpeedDistanceExpander(view)
  const columnOf = (name: ColumnName): Float64Array => {
    columns[name] ??= new Float64Array(starts.length).fill(Number.NaN)
    return columns[name]
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
  }
  blankZeros(columns.heartRateBpm)
  blankZeros(columns.developerHeartRateBpm)
  for (const name of Object.keys(columns) as ColumnName[]) {
    if (columns[name]?.every(Number.isNaN)) delete columns[name]
  }
  return columns
}

/** A heart rate of 0 is a sensor that lost its runner. */
function blankZeros(column: Float64Array | undefined): void {
  column?.forEach((value, row) => {
    if (value === 0) column[row] = Number.NaN
  })
}
