import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runningMean } from './running-mean.ts'

const times = (count: number, stepS = 1) => Array.from({ length: count }, (_, index) => index * stepS)

test('an even run stays even, and a lone spike is spread over the window', () => {
  const even = Array.from({ length: 50 }, () => 3)
  expect(runningMean(even, times(50), 10)).toEqual(even)
  const spiked = even.map((value, index) => (index === 25 ? 14 : value))
  // Eleven samples lie within five seconds either side: 3 + 11/11.
  expect(runningMean(spiked, times(50), 10)[25]).toBeCloseTo(4, 9)
})

test('missing stays missing, and nothing is made up in a gap', () => {
  const values = [3, 3, null, null, 5, 5]
  const smooth = runningMean(values, times(6, 60), 30)
  expect(smooth).toEqual(values)
})

test('means stay between the least and the greatest value', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: 0, max: 8, noNaN: true })), { minLength: 1 }),
      (values) => {
        const present = values.filter((value) => value !== null)
        const smooth = runningMean(values, times(values.length), 7)
        expect(smooth.map((value) => value === null)).toEqual(values.map((value) => value === null))
        for (const value of smooth) {
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(Math.min(...present) - 1e-9)
          expect(value).toBeLessThanOrEqual(Math.max(...present) + 1e-9)
        }
      },
    ),
  )
})
