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

/** Room that each column uses in its turn: fresh memory for each costs more than what is done with it. */
const scratch = {
  room: new Float64Array(),
  offsetRoom: new Int32Array(),
  copyOf(column: Float32Array): Float64Array {
    if (this.room.length < column.length) this.room = new Float64Array(column.length)
    this.room.set(column)
    return this.room.subarray(0, column.length)
  },
  offsets(length: number): Int32Array {
    if (this.offsetRoom.length < length) this.offsetRoom = new Int32Array(length)
    return this.offsetRoom.subarray(0, length)
  },
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
  const isSingle = column instanceof Float32Array
  // One kind of array for the loops below: they run over every value of every import.
  const values = isSingle ? scratch.copyOf(column) : column
  const offsets = scratch.offsets(values.length)
  const start = firstPresent(values)
  for (const [numerator, denominator] of steps) {
    const fitted = fitWholes(values, { numerator, denominator, isSingle, start, offsets })
    if (fitted !== undefined) return { numerator, denominator, offsets, ...fitted }
  }
  return undefined
}

/**
 * Fills `offsets` and gives the first whole number, or nothing at the first value that would not come back. The
 * values before `start` are missing.
 */
function fitWholes(
  values: Float64Array,
  into: {
    readonly numerator: number
    readonly denominator: number
    readonly isSingle: boolean
    readonly start: number
    readonly offsets: Int32Array
  },
): { readonly first: number; readonly hasMissing: boolean } | undefined {
  const { numerator, denominator, isSingle, start, offsets } = into
  const perValue = denominator / numerator
  const first = start === values.length ? 0 : Math.round((values[start] ?? 0) * perValue)
  if (!Number.isSafeInteger(first * numerator)) return undefined
  let hasMissing = start > 0
  let last = 0
  offsets.fill(0, 0, start)
  for (let i = start; i < values.length; i++) {
    const value = values[i] ?? 0
    const whole = Math.round(value * perValue)
    // Most columns are whole as they are, and dividing is the slowest step of all.
    const back = denominator === 1 ? whole * numerator : (whole * numerator) / denominator
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

function firstPresent(values: Float64Array): number {
  let i = 0
  while (i < values.length && Number.isNaN(values[i] ?? 0)) i++
  return i
}

function encodeWholes(
  wholes: Wholes,
  column: Column,
): { readonly form: WholesForm; readonly bytes: Uint8Array } {
  const { numerator, denominator, first, offsets, hasMissing } = wholes
  const { order, planeCount } = smallerDifferences(offsets)
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
  writePlanes(bytes, offsets, { order, planeCount })
  if (hasMissing) markMissing(column, bytes.subarray(planeCount * column.length))
  return { form, bytes }
}

type Differences = Pick<WholesForm, 'order' | 'planeCount'>

/** Which differences are smaller, and how many bytes the largest of them takes. */
function smallerDifferences(offsets: Int32Array): Differences {
  let firstSum = 0
  let secondSum = 0
  let firstBits = 0
  let secondBits = 0
  let last = offsets[0] ?? 0
  let before = 0
  for (let i = 1; i < offsets.length; i++) {
    const offset = offsets[i] ?? 0
    const difference = offset - last
    const change = difference - before
    firstSum += Math.abs(difference)
    secondSum += Math.abs(change)
    firstBits |= toZigzag(difference | 0)
    secondBits |= toZigzag(change | 0)
    last = offset
    before = difference
  }
  const isSecond = secondSum < firstSum
  const bits = isSecond ? secondBits : firstBits
  const planeCount = Math.max(1, Math.ceil((32 - Math.clz32(bits)) / bitsPerByte))
  return { order: isSecond ? 2 : 1, planeCount }
}

/** Small numbers of either sign as small numbers without one. */
function toZigzag(difference: number): number {
  return (difference << 1) ^ (difference >> 31)
}

/** Differences wrap at 32 bits both ways, so that no jump is too large to be undone. */
function writePlanes(bytes: Uint8Array, offsets: Int32Array, { order, planeCount }: Differences): void {
  const { length } = offsets
  let last = offsets[0] ?? 0
  let before = 0
  for (let i = 1; i < length; i++) {
    const offset = offsets[i] ?? 0
    const difference = (offset - last) | 0
    const zigzag = toZigzag(order === 1 ? difference : (difference - before) | 0)
    last = offset
    before = difference
    bytes[i] = zigzag
    if (planeCount === 1) continue
    bytes[length + i] = zigzag >>> 8
    if (planeCount === 2) continue
    bytes[2 * length + i] = zigzag >>> 16
    if (planeCount === 4) bytes[3 * length + i] = zigzag >>> 24
  }
}

function decodeWholes(form: WholesForm, bytes: Uint8Array, column: Column): void {
  const { numerator, denominator, first, planeCount } = form
  const sampleCount = column.length
  const wholes = readPlanes(form, bytes, sampleCount)
  // One kind of array for each loop: they run over every value of every run that is read.
  if (column instanceof Float32Array) writeSingles(column, wholes, { first, numerator, denominator })
  else writeDoubles(column, wholes, { first, numerator, denominator })
  if (!form.hasMissing) return
  const missing = bytes.subarray(planeCount * sampleCount)
  for (let i = 0; i < sampleCount; i++) if (((missing[i >> 3] ?? 0) >> (i & 7)) & 1) column[i] = Number.NaN
}

/** The differences from the first value, summed up again. */
function readPlanes({ order, planeCount }: WholesForm, bytes: Uint8Array, sampleCount: number): Int32Array {
  const offsets = new Int32Array(sampleCount)
  let offset = 0
  let before = 0
  for (let i = 0; i < sampleCount; i++) {
    let zigzag = bytes[i] ?? 0
    if (planeCount > 1) zigzag |= (bytes[sampleCount + i] ?? 0) << 8
    if (planeCount > 2) zigzag |= (bytes[2 * sampleCount + i] ?? 0) << 16
    if (planeCount > 3) zigzag |= (bytes[3 * sampleCount + i] ?? 0) << 24
    const kept = (zigzag >>> 1) ^ -(zigzag & 1)
    before = order === 1 ? kept : (before + kept) | 0
    offset = (offset + before) | 0
    offsets[i] = offset
  }
  return offsets
}

interface Scale {
  readonly first: number
  readonly numerator: number
  readonly denominator: number
}

function writeSingles(
  column: Float32Array,
  offsets: Int32Array,
  { first, numerator, denominator }: Scale,
): void {
  for (let i = 0; i < offsets.length; i++) column[i] = ((first + (offsets[i] ?? 0)) * numerator) / denominator
}

function writeDoubles(
  column: Float64Array,
  offsets: Int32Array,
  { first, numerator, denominator }: Scale,
): void {
  for (let i = 0; i < offsets.length; i++) column[i] = ((first + (offsets[i] ?? 0)) * numerator) / denominator
}

function markMissing(column: Column, bits: Uint8Array): void {
  for (let i = 0; i < column.length; i++)
    if (Number.isNaN(column[i] ?? 0)) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7))
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
