import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beliefAfter, beliefAfterAll, beliefSd } from './gaussian-belief.ts'

test('one quantity: observations combine by inverse variance', () => {
  const belief = { mean: Float64Array.of(10), covariance: Float64Array.of(4) }
  const after = beliefAfter(belief, { coefficients: [1], value: 13, sd: 1 })
  // Inverse variances 1/4 and 1 by hand: (10/4 + 13) / (5/4) and 1 / (5/4).
  expect(after.mean[0]).toBeCloseTo(12.4, 12)
  expect(beliefSd(after, 0) ** 2).toBeCloseTo(0.8, 12)
})

test('the order of the observations does not matter, and none of them widens a belief', () => {
  const observation = fc.record({
    coefficients: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 2 }),
    value: fc.double({ min: -50, max: 50, noNaN: true }),
    sd: fc.double({ min: 0.5, max: 20, noNaN: true }),
  })
  const prior = { mean: Float64Array.of(1, 2), covariance: Float64Array.of(9, 3, 3, 16) }
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 6 }), (observations) => {
      const forward = beliefAfterAll(prior, observations)
      const backward = beliefAfterAll(prior, observations.toReversed())
      for (const index of [0, 1]) {
        expect(forward.mean[index]).toBeCloseTo(backward.mean[index] ?? Number.NaN, 6)
        expect(beliefSd(forward, index)).toBeLessThanOrEqual(beliefSd(prior, index) + 1e-9)
      }
    }),
  )
})
