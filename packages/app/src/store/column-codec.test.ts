import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Column, columnSizeByte, decodeColumn, encodeColumn } from './column-codec.ts'

/** The column after a round trip, whose bytes must have the size that its form promises. */
function roundTrip(column: Column): Column {
  const { form, bytes } = encodeColumn(column)
  expect(bytes).toHaveLength(columnSizeByte(form, column.length))
  return decodeColumn(form, bytes, column.length)
}

function expectSameBits(column: Column): void {
  const back = roundTrip(column)
  expect(back.constructor).toBe(column.constructor)
  const [was, is] = [column, back].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength).toString('hex'),
  )
  expect(is).toBe(was)
}

/** Columns as sensors give them: whole numbers of some step, some missing, at any height. */
function stepped(step: number) {
  const sample = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -70_000, max: 70_000 }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
    { weight: 1, arbitrary: fc.integer() },
  )
  return fc.array(sample, { maxLength: 200 }).map((wholes) => wholes.map((whole) => whole * step))
}

describe('a column comes back to the last bit:', () => {
  test('any 64-bit numbers', () => {
    fc.assert(fc.property(fc.float64Array({ maxLength: 200 }), expectSameBits))
  })

  test('any 32-bit numbers', () => {
    fc.assert(fc.property(fc.float32Array({ maxLength: 200 }), expectSameBits))
  })

  test.each([1, 1 / 2, 1 / 5, 1 / 10, 1 / 100, 1 / 128, 1 / 1000, 1e-7, 180 / 2 ** 31, Math.PI])(
    'multiples of %f',
    (step) => {
      fc.assert(fc.property(stepped(step), (values) => expectSameBits(Float64Array.from(values))))
      fc.assert(fc.property(stepped(step), (values) => expectSameBits(Float32Array.from(values))))
    },
  )

  test('decimals as a text file writes them', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: 0, max: 9_999_999 }))
      .map(([whole, fraction]) => Number(`${whole}.${String(fraction).padStart(7, '0')}`))
    fc.assert(fc.property(fc.array(decimal), (values) => expectSameBits(Float64Array.from(values))))
  })

  test.each([
    ['nothing', []],
    ['one sample', [7.25]],
    ['only missing samples', [Number.NaN, Number.NaN]],
    ['missing at both ends', [Number.NaN, 5, Number.NaN, 6, Number.NaN]],
    ['the farthest jumps of 32 bits', [-(2 ** 31), 2 ** 31 - 1, -(2 ** 31), 0, 2 ** 31 - 1]],
    ['a jump beyond 32 bits', [0, 2 ** 33, 1]],
    ['wholes beyond 53 bits', [2 ** 60, 2 ** 60 + 4096, 2 ** 53 + 2]],
    ['minus zero', [1, -0, 0]],
    ['infinities', [1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
    ['the smallest and the largest', [Number.MIN_VALUE, Number.MAX_VALUE]],
  ])('%s', (_, values) => {
    expectSameBits(Float64Array.from(values))
    expectSameBits(Float32Array.from(values))
  })

  test('a view into the middle of a buffer', () => {
    expectSameBits(Float64Array.of(9, 9, Math.PI, Math.E, 9).subarray(2, 4))
    expectSameBits(Float64Array.of(9, 9, 1, 2, 9).subarray(2, 4))
  })
})

describe('what sensors record becomes small whole numbers:', () => {
  const sampleCount = 3600
  const indexes = Array.from({ length: sampleCount }, (_, index) => index)

  test('a clock that ticks every second takes one plane of zeros', () => {
    const { form, bytes } = encodeColumn(Float64Array.from(indexes))
    expect(form).toMatchObject({ kind: 'wholes', order: 2, planeCount: 1 })
    // Only the first step differs from the one before it.
    expect(bytes.filter((byte) => byte !== 0).length).toBeLessThanOrEqual(1)
  })

  test('heart rate takes one byte a sample', () => {
    const column = Float32Array.from(indexes, (index) => 140 + (index % 7))
    expect(encodeColumn(column).bytes).toHaveLength(sampleCount)
  })

  test('positions of a runner take two bytes a sample, as FIT and as GPX write them', () => {
    // About 3 m a second, in degrees.
    const stride = 2.7e-5
    const fit = indexes.map((index) => Math.round((47 + index * stride) * (2 ** 31 / 180)) * (180 / 2 ** 31))
    const gpx = indexes.map((index) => Number((47 + index * stride + (index % 3) * 1e-6).toFixed(7)))
    for (const values of [fit, gpx])
      expect(encodeColumn(Float64Array.from(values)).bytes.length).toBeLessThanOrEqual(2 * sampleCount)
  })

  test('one missing sample costs a bit for each', () => {
    const column = Float32Array.from(indexes, (index) => (index === 5 ? Number.NaN : 150))
    expect(encodeColumn(column).bytes).toHaveLength(sampleCount + sampleCount / 8)
  })
})
