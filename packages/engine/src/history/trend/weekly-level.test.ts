import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitLevel, type LevelScales } from './weekly-level.ts'

interface Row {
  readonly week: number
  readonly x: number
  readonly y: number
  readonly weight: number
}

const effectMean = -0.01
const effectSd = 0.02

function fit(rows: readonly Row[], weekCount: number, scales: LevelScales) {
  const weekSums = new Float64Array(4 * weekCount)
  const weekRunCounts = new Float64Array(weekCount)
  const products = new Float64Array(9)
  for (const { week, x, y, weight } of rows) {
    const columns = [x, y, 2 * y]
    weekRunCounts[week] = (weekRunCounts[week] ?? 0) + 1
    for (const [i, value] of [1, ...columns].entries())
      weekSums[4 * week + i] = (weekSums[4 * week + i] ?? 0) + weight * value
    for (const [i, a] of columns.entries())
      for (const [j, b] of columns.entries())
        products[3 * i + j] = (products[3 * i + j] ?? 0) + weight * a * b
  }
  return fitLevel(
    {
      weekCount,
      weekSums,
      weekRunCounts,
      products,
      effectMeans: Float64Array.of(effectMean),
      effectSds: Float64Array.of(effectSd),
      logWeightSum: rows.reduce((sum, { weight }) => sum + Math.log(weight), 0),
    },
    scales,
  )
}

/** Inverse and logarithm of the determinant of a positive matrix, by Gauss and Jordan. */
function inverted(matrix: readonly (readonly number[])[]) {
  const size = matrix.length
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  let logDeterminant = 0
  for (let i = 0; i < size; i++) {
    const pivotRow = work[i] ?? []
    const pivot = pivotRow[i] ?? 0
    logDeterminant += Math.log(pivot)
    for (let j = 0; j < 2 * size; j++) pivotRow[j] = (pivotRow[j] ?? 0) / pivot
    for (let k = 0; k < size; k++) {
      const row = work[k] ?? []
      const factor = row[i] ?? 0
      if (k !== i) for (let j = 0; j < 2 * size; j++) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0)
    }
  }
  return { inverse: work.map((row) => row.slice(size)), logDeterminant }
}

/**
 * The same model by brute force: everything unknown has a prior covariance, and the observations condition it. The
 * first level is nearly unknown.
 */
function conditioned(rows: readonly Row[], scales: LevelScales, weights: readonly number[]) {
  const unknownVariance = 1e4
  const { runSdFrac, weekSdFrac, stepSdFrac } = scales
  const levelCovariance = (a: number, b: number) => unknownVariance + Math.min(a, b) * stepSdFrac ** 2
  const covariance = rows.map((a, i) =>
    rows.map(
      (b, j) =>
        levelCovariance(a.week, b.week) +
        a.x * b.x * effectSd ** 2 +
        (a.week === b.week ? weekSdFrac ** 2 : 0) +
        (i === j ? runSdFrac ** 2 / a.weight : 0),
    ),
  )
  const { inverse, logDeterminant } = inverted(covariance)
  const left = rows.map(({ x, y }) => y - effectMean * x)
  const times = (vector: readonly number[]) =>
    inverse.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0))
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
  const toSum = rows.map((row) =>
    weights.reduce((sum, weight, week) => sum + weight * levelCovariance(week, row.week), 0),
  )
  const own = weights.reduce(
    (sum, a, i) => sum + weights.reduce((inner, b, j) => inner + a * b * levelCovariance(i, j), 0),
    0,
  )
  return {
    mean: dot(toSum, times(left)),
    variance: own - dot(toSum, times(toSum)),
    logLikelihood: -(logDeterminant - Math.log(unknownVariance) + dot(left, times(left))) / 2,
  }
}

const anyRows = fc.array(
  fc.record({
    week: fc.integer({ min: 1, max: 7 }),
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    y: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
    weight: fc.double({ min: 0.3, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
)
const anyScales = fc.record({
  runSdFrac: fc.double({ min: 0.01, max: 0.05, noNaN: true }),
  weekSdFrac: fc.double({ min: 0.005, max: 0.03, noNaN: true }),
  stepSdFrac: fc.double({ min: 0.002, max: 0.02, noNaN: true }),
})
const first: Row = { week: 0, x: 0.5, y: 0.01, weight: 1 }

describe('levels by elimination', () => {
  test('differences of levels are those of the model by brute force', () => {
    fc.assert(
      fc.property(anyRows, anyScales, (others, scales) => {
        const rows = [first, ...others]
        const weights = [-0.5, -0.5, 0, 0, 0, 0, 0, 1]
        const found = fit(rows, 8, scales).sumOf(Float64Array.from(weights))
        const expected = conditioned(rows, scales, weights)
        expect(found.mean).toBeCloseTo(expected.mean, 5)
        expect(found.variance / expected.variance).toBeCloseTo(1, 3)
      }),
      { numRuns: 40 },
    )
  })

  test('so is the likelihood, up to a constant', () => {
    fc.assert(
      fc.property(anyRows, anyScales, anyScales, (others, one, two) => {
        const rows = [first, ...others]
        const found = fit(rows, 8, one).logLikelihood - fit(rows, 8, two).logLikelihood
        const expected = conditioned(rows, one, []).logLikelihood - conditioned(rows, two, []).logLikelihood
        expect(found).toBeCloseTo(expected, 3)
      }),
      { numRuns: 40 },
    )
  })

  test('a single level is the sum of one, and z, twice y, moves it as y would without what is expected', () => {
    const rows = [first, { week: 2, x: 0, y: 0.03, weight: 1 }, { week: 2, x: 1, y: 0.02, weight: 0.5 }]
    const scales = { runSdFrac: 0.03, weekSdFrac: 0.015, stepSdFrac: 0.004 }
    const level = fit(rows, 4, scales)
    const only = Float64Array.of(0, 0, 1, 0)
    expect(level.sumOf(only).mean).toBeCloseTo(level.levels[2] ?? 0, 10)
    const doubled = fit(
      rows.map((row) => ({ ...row, y: 2 * row.y })),
      4,
      scales,
    )
    // Linear: with y doubled the level rises by half of what z = 2y says.
    const rise = doubled.sumOf(only).mean - level.sumOf(only).mean
    expect(rise).toBeCloseTo(level.sumOf(only).sensitivity / 2, 10)
  })
})
