/**
 * Moves one column between an array and the places where a file stores it, in both directions by the same
 * rule: value = stored / scale - shift. Nothing is decided inside the loops but whether a value is there.
 */

import { baseTypes, type Storage } from './base-types.ts'

/** Where a column lies within each record, and how it is stored there. */
export interface ColumnPlace extends Storage {
  readonly offsetByte: number
  readonly scale: number
  readonly shift: number
}

/** The rows from `from` up to, not including, `to`. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/**
 * Reads one column of the records that begin at `starts` into `column`, row by row. A stored "no value"
 * leaves what stands there: NaN, or the value of a less trusted field.
 */
export function gatherColumn(
  view: DataView,
  place: ColumnPlace,
  target: RowRange & { readonly starts: Uint32Array; readonly column: Float32Array | Float64Array },
): void {
  const { type, littleEndian, offsetByte, scale, shift } = place
  const { from, to, starts, column } = target
  const { invalid } = baseTypes[type]
  switch (type) {
    case 'sint8':
      for (let row = from; row < to; row++) {
        const stored = view.getInt8((starts[row] as number) + offsetByte)
        if (stored !== invalid) column[row] = stored / scale - shift
      }
      return
    case 'sint16':
      for (let row = from; row < to; row++) {
        const stored = view.getInt16((starts[row] as number) + offsetByte, littleEndian)
        if (stored !== invalid) column[row] = stored / scale - shift
      }
      return
    case 'uint16':
    case 'uint16z':
      for (let row = from; row < to; row++) {
        const stored = view.getUint16((starts[row] as number) + offsetByte, littleEndian)
        if (stored !== invalid) column[row] = stored / scale - shift
      }
      return
    case 'sint32':
      for (let row = from; row < to; row++) {
        const stored = view.getInt32((starts[row] as number) + offsetByte, littleEndian)
        if (stored !== invalid) column[row] = stored / scale - shift
      }
      return
    case 'uint32':
    case 'uint32z':
      for (let row = from; row < to; row++) {
        const stored = view.getUint32((starts[row] as number) + offsetByte, littleEndian)
        if (stored !== invalid) column[row] = stored / scale - shift
      }
      return
    case 'float32':
      for (let row = from; row < to; row++) {
        const stored = view.getFloat32((starts[row] as number) + offsetByte, littleEndian)
        if (Number.isFinite(stored)) column[row] = stored / scale - shift
      }
      return
    case 'float64':
      for (let row = from; row < to; row++) {
        const stored = view.getFloat64((starts[row] as number) + offsetByte, littleEndian)
        if (Number.isFinite(stored)) column[row] = stored / scale - shift
      }
      return
    default:
      for (let row = from; row < to; row++) {
        const stored = view.getUint8((starts[row] as number) + offsetByte)
        if (stored !== invalid) column[row] = stored / scale - shift
      }
  }
}

/** Where the records of one definition lie when they are written: evenly spaced. */
export interface EvenRecords {
  readonly start: number
  readonly strideByte: number
}

/** Writes the rows of a column into evenly spaced records; what the type cannot hold becomes "no value". */
export function scatterColumn(
  view: DataView,
  place: ColumnPlace,
  source: RowRange & EvenRecords & { readonly column: Float32Array | Float64Array },
): void {
  const { type, offsetByte, scale, shift } = place
  const { from, to, start, strideByte, column } = source
  const { lowest, highest, invalid, sizeByte } = baseTypes[type]
  let at = start + offsetByte
  for (let row = from; row < to; row++) {
    const nearest = Math.round(((column[row] as number) + shift) * scale)
    const stored = nearest >= lowest && nearest <= highest ? nearest : invalid
    if (sizeByte === 1) view.setUint8(at, stored)
    else if (sizeByte === 2) view.setUint16(at, stored, true)
    else view.setUint32(at, stored, true)
    at += strideByte
  }
}
