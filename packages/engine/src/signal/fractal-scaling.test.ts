import { describe, expect, test } from 'vitest'
import { fractalScaling } from './fractal-scaling.ts'

/** A repeatable stream of normal deviates (Lehmer's generator, and the sum of twelve). */
function normals(seed: number): () => number {
  let state = seed * 2 + 1
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  return () => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6)
}

/** Noise with spectrum 1/f^(2d): white noise through the filter (1 − B)^−d, whose scaling exponent is d + 0.5. */
function fractionalNoise(d: number, length: number, seed: number): Float64Array {
  const normal = normals(seed)
  const memory = 600
  const weights = new Float64Array(memory)
  weights[0] = 1
  for (let lag = 1; lag < memory; lag++) weights[lag] = ((weights[lag - 1] ?? 0) * (lag - 1 + d)) / lag
  const white = Float64Array.from({ length: length + memory }, normal)
  return Float64Array.from({ length }, (_, i) =>
    weights.reduce((sum, weight, lag) => sum + weight * (white[i + memory - lag] ?? 0), 0),
  )
}

/** Exponent that boxes of 4 to 16 must give for a profile with the given covariance: traces of matrices, no samples. */
function expectedScaling(covariance: (i: number, j: number) => number): number {
  const logs: { x: number; y: number }[] = []
  for (let n = 4; n <= 16; n++) {
    const center = (n - 1) / 2
    let squares = 0
    for (let k = 0; k < n; k++) squares += (k - center) ** 2
    let trace = 0
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const left = (i === j ? 1 : 0) - 1 / n - ((i - center) * (j - center)) / squares
        trace += left * covariance(i, j)
      }
    logs.push({ x: Math.log(n), y: 0.5 * Math.log(trace / n) })
  }
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length
  const top = logs.reduce((sum, { x, y }) => sum + (x - meanX) * y, 0)
  return top / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
}

function meanScaling(d: number): number {
  const series = [1, 2, 3, 4, 5, 6].map(
    (seed) => fractalScaling(fractionalNoise(d, 3000, seed)) ?? Number.NaN,
  )
  return series.reduce((sum, value) => sum + value, 0) / series.length
}

describe('the exponent of series whose exponent is known', () => {
  test('white noise: what boxes this small give it, a tenth above 0.5', () => {
    // The profile of white noise is a random walk: cov(i, j) = min(i, j) + 1.
    const expected = expectedScaling((i, j) => Math.min(i, j) + 1)
    expect(expected).toBeGreaterThan(0.5)
    expect(expected).toBeLessThan(0.65)
    expect(meanScaling(0)).toBeCloseTo(expected, 1)
    expect(Math.abs(meanScaling(0) - expected)).toBeLessThan(0.03)
  })

  test('1/f noise: 1', () => {
    expect(Math.abs(meanScaling(0.5) - 1)).toBeLessThan(0.1)
  })

  test('a random walk: 1.5', () => {
    const normal = normals(7)
    let reached = 0
    const walk = Float64Array.from({ length: 6000 }, () => {
      reached += normal()
      return reached
    })
    expect(Math.abs((fractalScaling(walk) ?? 0) - 1.5)).toBeLessThan(0.07)
  })

  test('beats that alternate have less than white noise', () => {
    const normal = normals(9)
    const alternating = Float64Array.from(
      { length: 2000 },
      (_, i) => (i % 2 === 0 ? 0.01 : -0.01) + 0.003 * normal(),
    )
    expect(fractalScaling(alternating)).toBeLessThan(0.45)
  })
})

test('neither the unit nor the level of the intervals matters', () => {
  const noise = fractionalNoise(0.3, 400, 11)
  const other = noise.map((value) => 0.42 + value / 1000)
  expect(fractalScaling(other)).toBeCloseTo(fractalScaling(noise) ?? 0, 6)
})

test('too few intervals, or intervals that do not vary, have none', () => {
  expect(fractalScaling(fractionalNoise(0, 60, 1))).toBeUndefined()
  expect(fractalScaling(new Float64Array(400).fill(0.4))).toBeUndefined()
})
