/**
 * One typed array ⇄ few bytes, exactly. What a sensor records is a whole number in some unit (beats,
 * centimetres, millimetres per second, semicircles), so a column is written as those whole numbers where
 * dividing them again gives every value back to the last bit; otherwise its own bits are kept. Nothing is
 * ever rounded: an analysis that reads from the store equals the one made at import.
 *
 * Whole numbers become differences, first or second, whichever is smaller; differences become unsigned by
 * zigzag; then all lowest bytes stand together, then all second bytes, and so on. Smooth columns leave
 * planes of zeros, which the compressor behind this step turns into almost nothing.
 */

export type Column = Float32Array | Float64Array

/** How a column was written; stands in the header of what holds the bytes. */
export type ColumnForm = BitsForm | WholesForm

/** The column's own bits in planes of one byte: any value there is. */
interface BitsForm {
  readonly kind: 'bits'
  /** 4 for Float32Array, 8 for Float64Array. */
  readonly widthByte: 4 | 8
}

/** Whole numbers: value = whole · numerator / denominator. */
interface WholesForm {
  readonly kind: 'wholes'
  readonly widthByte: 4 | 8
  readonly numerator: number
  readonly denominator: number
  /** The first whole number; the others are differences from it. */
  readonly first: number
  /** 1 = differences of neighbours, 2 = differences of those. */
  readonly order: 1 | 2
  /** How many planes of bytes the differences take, 1 to 4. */
  readonly planeCount: number
  /** Whether a plane of bits follows that marks the missing samples. */
  readonly hasMissing: boolean
}

/**
 * Steps in which sensors and formats count, coarsest first because the coarsest that fits makes the smallest
 * differences: whole, halves, fifths (altitude), tenths, hundredths, 2^-7 (fractional cadence), 2^-8,
 * thousandths, decimals as text formats write them, and the semicircle of FIT.
 */
const steps = [
  [1, 1],
  [1, 2],
  [1, 5],
  [1, 10],
  [1, 100],
  [1, 128],
  [1, 256],
  [1, 1000],
  [1, 1e4],
  [1, 1e5],
  [1, 1e6],
  [180, 2 ** 31],
  [1, 1e7],
  [1, 1e8],
  [1, 1e9],
] as const

const bitsPerByte = 8

/** The column's form and bytes. Any length, any values; only the sign of a NaN is not kept. */
export function encodeColumn(column: Column): { readonly form: ColumnForm; readonly bytes: Uint8Array } {
  const wholes = toWholes(column)
  return wholes === undefined ? encodeBits(column) : encodeWholes(wholes, column)
}

/** How many bytes a column of this form and length takes. */
export function columnSizeByte(form: ColumnForm, sampleCount: number): number {
  if (form.kind === 'bits') return form.widthByte * sampleCount
  return form.planeCount * sampleCount + (form.hasMissing ? Math.ceil(sampleCount / bitsPerByte) : 0)
}

/** The column whose form and bytes `encodeColumn` gave; `bytes` has the size that `columnSizeByte` says. */
export function decodeColumn(form: ColumnForm, bytes: Uint8Array, sampleCount: number): Column {
  const column = form.widthByte === 4 ? new Float32Array(sampleCount) : new Float64Array(sampleCount)
  if (form.kind === 'bits') decodeBits(bytes, column)
  else decodeWholes(form, bytes, column)
  return column
}

interface Wholes {
  readonly numerator: number
  readonly denominator: number
  readonly first: number
  /** Differences from `first`; a missing sample repeats the one before. */
  readonly offsets: Int32Array
  readonly hasMissing: boolean
}

function toWholes(column: Column): Wholes | undefined {
  const offsets = new Int32Array(column.length)
  for (const [numerator, denominator] of steps) {
    const fitted = fitWholes(column, { numerator, denominator, offsets })
    if (fitted !== undefined) return { numerator, denominator, offsets, ...fitted }
  }
  return undefined
}

/** Fills `offsets` and gives the first whole number, or nothing at the first value that would not come back. */
function fitWholes(
  column: Column,
  into: { readonly numerator: number; readonly denominator: number; readonly offsets: Int32Array },
): { readonly first: number; readonly hasMissing: boolean } | undefined {
  const { numerator, denominator, offsets } = into
  const perValue = denominator / numerator
  const isSingle = column instanceof Float32Array
  const start = firstPresent(column)
  const first = start === column.length ? 0 : Math.round((column[start] ?? 0) * perValue)
  if (!Number.isSafeInteger(first * numerator)) return undefined
  let hasMissing = start > 0
  let last = 0
  for (let i = start; i < column.length; i++) {
    const value = column[i] ?? 0
    const whole = Math.round(value * perValue)
    const back = (whole * numerator) / denominator
    if ((isSingle ? Math.fround(back) : back) === value) {
      last = whole - first
      // Minus zero equals zero and is none: the quotient tells them apart.
      if (last !== (last | 0) || (value === 0 && 1 / value < 0)) return undefined
    } else if (Number.isNaN(value)) {
      hasMissing = true
    } else {
      return undefined
    }
    offsets[i] = last
  }
  return { first, hasMissing }
}

function firstPresent(column: Column): number {
  let i = 0
  while (i < column.length && Number.isNaN(column[i])) i++
  return i
}

function encodeWholes(
  wholes: Wholes,
  column: Column,
): { readonly form: WholesForm; readonly bytes: Uint8Array } {
  const { numerator, denominator, first, offsets, hasMissing } = wholes
  const order = smallerOrder(offsets)
  const zigzag = toZigzag(offsets, order)
  const planeCount = countPlanes(zigzag)
  const widthByte = column.BYTES_PER_ELEMENT === 4 ? 4 : 8
  const form = {
    kind: 'wholes',
    widthByte,
    numerator,
    denominator,
    first,
    order,
    planeCount,
    hasMissing,
  } as const
  const bytes = new Uint8Array(columnSizeByte(form, column.length))
  for (let plane = 0; plane < planeCount; plane++) {
    const start = plane * column.length
    const shift = plane * bitsPerByte
    for (let i = 0; i < zigzag.length; i++) bytes[start + i] = (zigzag[i] ?? 0) >>> shift
  }
  if (hasMissing) markMissing(column, bytes.subarray(planeCount * column.length))
  return { form, bytes }
}

function countPlanes(zigzag: Uint32Array): number {
  let used = 0
  for (let i = 0; i < zigzag.length; i++) used |= zigzag[i] ?? 0
  return Math.max(1, Math.ceil((32 - Math.clz32(used)) / bitsPerByte))
}

function smallerOrder(offsets: Int32Array): 1 | 2 {
  let firstSum = 0
  let secondSum = 0
  let before = 0
  for (let i = 1; i < offsets.length; i++) {
    const difference = (offsets[i] ?? 0) - (offsets[i - 1] ?? 0)
    firstSum += Math.abs(difference)
    secondSum += Math.abs(difference - before)
    before = difference
  }
  return secondSum < firstSum ? 2 : 1
}

/** Differences wrap at 32 bits both ways, so that no jump is too large to be undone. */
function toZigzag(offsets: Int32Array, order: 1 | 2): Uint32Array {
  const zigzag = new Uint32Array(offsets.length)
  let before = 0
  for (let i = 1; i < offsets.length; i++) {
    const difference = ((offsets[i] ?? 0) - (offsets[i - 1] ?? 0)) | 0
    const kept = order === 1 ? difference : (difference - before) | 0
    before = difference
    zigzag[i] = (kept << 1) ^ (kept >> 31)
  }
  return zigzag
}

function decodeWholes(form: WholesForm, bytes: Uint8Array, column: Column): void {
  const { numerator, denominator, first, order, planeCount } = form
  const sampleCount = column.length
  let offset = 0
  let before = 0
  for (let i = 0; i < sampleCount; i++) {
    let zigzag = 0
    for (let plane = 0; plane < planeCount; plane++)
      zigzag |= (bytes[plane * sampleCount + i] ?? 0) << (plane * bitsPerByte)
    const kept = (zigzag >>> 1) ^ -(zigzag & 1)
    const difference = order === 1 ? kept : (before + kept) | 0
    before = difference
    offset = (offset + difference) | 0
    column[i] = ((first + offset) * numerator) / denominator
  }
  if (!form.hasMissing) return
  const missing = bytes.subarray(planeCount * sampleCount)
  for (let i = 0; i < sampleCount; i++) if (((missing[i >> 3] ?? 0) >> (i & 7)) & 1) column[i] = Number.NaN
}

function markMissing(column: Column, bits: Uint8Array): void {
  for (let i = 0; i < column.length; i++)
    if (Number.isNaN(column[i])) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7))
}

function encodeBits(column: Column): { readonly form: BitsForm; readonly bytes: Uint8Array } {
  const widthByte = column.BYTES_PER_ELEMENT === 4 ? 4 : 8
  const own = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
  const bytes = new Uint8Array(own.length)
  for (let plane = 0; plane < widthByte; plane++)
    for (let i = 0; i < column.length; i++) bytes[plane * column.length + i] = own[i * widthByte + plane] ?? 0
  return { form: { kind: 'bits', widthByte }, bytes }
}

function decodeBits(bytes: Uint8Array, column: Column): void {
  const widthByte = column.BYTES_PER_ELEMENT
  const own = new Uint8Array(column.buffer)
  for (let plane = 0; plane < widthByte; plane++)
    for (let i = 0; i < column.length; i++) own[i * widthByte + plane] = bytes[plane * column.length + i] ?? 0
}
