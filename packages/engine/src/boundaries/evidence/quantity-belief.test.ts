import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalDensity, normalShareBelow } from '../normal-distribution.ts'
import { gaussianEquivalent } from './quantity-belief.ts'

test('a Gaussian likelihood comes back as itself', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.double({ min: 3, max: 12, noNaN: true }),
      (z, sd) => {
        const before = { mean: 150, sd: 6 }
        const value = before.mean + z * before.sd
        const item = gaussianEquivalent(before, (x) => normalDensity((x - value) / sd), 0)
        expect(item?.mean).toBeCloseTo(value, 1)
        expect(item?.sd).toBeCloseTo(sd, 1)
      },
    ),
  )
})

test('"not below" gives the mean and variance of a cut normal distribution', () => {
  // Half a normal distribution: mean √(2/π) = 0.79788, variance 1 − 2/π = 0.36338.
  const item = gaussianEquivalent({ mean: 0, sd: 1 }, (x) => normalShareBelow(x / 0.05), 0)
  const precision = 1 + 1 / (item?.sd ?? 0) ** 2
  expect(1 / precision).toBeCloseTo(0.36338, 1)
  expect((item?.mean ?? 0) / (item?.sd ?? 0) ** 2 / precision).toBeCloseTo(0.79788, 1)
})

test('a likelihood that is the same everywhere says nothing', () => {
  expect(gaussianEquivalent({ mean: 150, sd: 6 }, () => 0.3, 0.01)).toBeUndefined()
  expect(gaussianEquivalent({ mean: 150, sd: 6 }, () => 0, 0.01)).toBeUndefined()
})
