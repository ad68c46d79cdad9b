import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flooredLognormal, truncatedNormal, weightedPick } from './draws.ts'
import { createRandom } from './random.ts'

describe('floored lognormal', () => {
  test('always lies above its floor and rises with the deviate', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        (deviate, above, sd) => {
          const spread = { mean: 3 + above, sd, floor: 3 }
          const value = flooredLognormal(deviate, spread)
          expect(value).toBeGreaterThan(3)
          expect(flooredLognormal(deviate + 0.1, spread)).toBeGreaterThan(value)
        },
      ),
    )
  })

  test('has the mean and the standard deviation that it was given', () => {
    const random = createRandom(1)
    const count = 60_000
    const values = Array.from({ length: count }, () =>
      flooredLognormal(random.normal(), { mean: 0.124, sd: 0.039, floor: 0.02 }),
    )
    const mean = values.reduce((sum, value) => sum + value, 0) / count
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count)
    expect(mean).toBeCloseTo(0.124, 3)
    expect(sd).toBeCloseTo(0.039, 3)
  })
})

test('a truncated normal stays inside its bounds', () => {
  const random = createRandom(2)
  for (let i = 0; i < 2000; i++) {
    const value = truncatedNormal(random, { mean: 210, sd: 40, low: 150, high: 300 })
    expect(value).toBeGreaterThanOrEqual(150)
    expect(value).toBeLessThanOrEqual(300)
  }
})

test('a weighted pick follows its weights', () => {
  const random = createRandom(3)
  const picks = Array.from({ length: 8000 }, () =>
    weightedPick(random, [
      ['often', 3],
      ['seldom', 1],
    ]),
  )
  expect(picks.filter((pick) => pick === 'often').length / picks.length).toBeCloseTo(0.75, 1)
})
