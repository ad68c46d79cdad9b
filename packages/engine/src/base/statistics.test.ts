import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  finiteValues,
  finiteValuesAbove,
  leastSquaresLine,
  mean,
  median,
  prefixSums,
  quantile,
  quantileInPlace,
  sampleStandardDeviation,
  weightedMean,
} from './statistics.ts'

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })

test('there is no mean of nothing', () => {
  expect(mean([])).toBeUndefined()
  expect(median([])).toBeUndefined()
  expect(quantile([], 0.9)).toBeUndefined()
  expect(sampleStandardDeviation([3])).toBeUndefined()
  expect(weightedMean([3], [0])).toBeUndefined()
  expect(leastSquaresLine([1, 1], [2, 3])).toBeUndefined()
  expect(leastSquaresLine([1], [2])).toBeUndefined()
})

describe('the first set of Anscombe (1973, Am Stat 27:17), with its published statistics', () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]

  test('means and deviations', () => {
    expect(mean(x)).toBe(9)
    expect(mean(y)).toBeCloseTo(7.5, 2)
    expect((sampleStandardDeviation(x) ?? 0) ** 2).toBeCloseTo(11, 10)
    expect((sampleStandardDeviation(y) ?? 0) ** 2).toBeCloseTo(4.127, 3)
  })

  test('the line y = 3.00 + 0.500 x, r² 0.67, residual standard error 1.237', () => {
    const line = leastSquaresLine(x, y)
    expect(line?.slope).toBeCloseTo(0.5001, 4)
    expect(line?.intercept).toBeCloseTo(3.0001, 4)
    expect(line?.r2).toBeCloseTo(0.667, 3)
    expect(line?.residualSd).toBeCloseTo(1.237, 3)
  })
})

test('quantiles are those of type 7, as the manual of R shows them for the first ten numbers', () => {
  const oneToTen = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(oneToTen, share))).toEqual([1, 3.25, 5.5, 7.75, 10])
})

test('a quantile in place is that of the first values, whatever stands behind them', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, behind, share) => {
      const scratch = Float64Array.from([...values, ...behind])
      expect(quantileInPlace(scratch, values.length, share)).toBe(quantile(values, share))
      expect(scratch.subarray(0, values.length).toSorted()).toEqual(Float64Array.from(values).toSorted())
      expect([...scratch.subarray(values.length)]).toEqual(behind)
    }),
  )
})

test('finite values above a bound leave out the bound itself, what is missing and what is infinite', () => {
  const values = [0, 3, Number.NaN, -1, Number.POSITIVE_INFINITY, 2]
  expect([...finiteValuesAbove(values, 0)]).toEqual([3, 2])
  expect([...finiteValuesAbove(Float32Array.from(values), -1)]).toEqual([0, 3, 2])
})

test('a quantile lies between the ends, rises with its share and ignores the order', () => {
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const at = quantile(values, share) ?? Number.NaN
      expect(at).toBeGreaterThanOrEqual(Math.min(...values))
      expect(at).toBeLessThanOrEqual(Math.max(...values))
      expect(quantile(values, Math.min(1, share + 0.1))).toBeGreaterThanOrEqual(at)
      expect(quantile(values.toReversed(), share)).toBe(at)
    }),
  )
})

test('equal weights give the plain mean, and a weight of two counts a value twice', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      expect(weightedMean(values, new Float64Array(values.length).fill(3))).toBeCloseTo(mean(values) ?? 0, 6)
    }),
  )
  expect(weightedMean([1, 4], [2, 1])).toBe(mean([1, 1, 4]))
})

test('a weighted line is the line through the repeated points', () => {
  const weighted = leastSquaresLine([0, 1, 2], [1, 0, 5], [1, 3, 1])
  const repeated = leastSquaresLine([0, 1, 1, 1, 2], [1, 0, 0, 0, 5])
  expect(weighted?.slope).toBeCloseTo(repeated?.slope ?? 0, 12)
  expect(weighted?.intercept).toBeCloseTo(repeated?.intercept ?? 0, 12)
})

test('prefix sums skip what is not a number', () => {
  expect([...prefixSums([1, Number.NaN, 2])]).toEqual([0, 1, 1, 3])
  expect([...finiteValues([1, Number.NaN, 2])]).toEqual([1, 2])
})
