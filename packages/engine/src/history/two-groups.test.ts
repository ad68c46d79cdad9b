import { expect, test } from 'vitest'
import { differenceOfMeans, studentQuantile } from './two-groups.ts'

// Quantiles as printed in tables of Student's distribution.
test.each([
  [1.644854, 3, 2.353],
  [1.644854, 5, 2.015],
  [1.644854, 10, 1.812],
  [1.644854, 30, 1.697],
  [1.959964, 5, 2.571],
  [1.959964, 10, 2.228],
  [1.959964, 60, 2],
])('the quantile for %f with %i degrees of freedom is %f', (normal, degrees, table) => {
  expect(Math.abs(studentQuantile(normal, degrees) / table - 1)).toBeLessThan(0.01)
})

test('Welch by hand: two groups of five, two apart, standard error one, eight degrees of freedom', () => {
  const difference = differenceOfMeans([1, 2, 3, 4, 5], [3, 4, 5, 6, 7])
  expect(difference?.difference).toBeCloseTo(2, 12)
  expect(difference?.low90).toBeCloseTo(2 - 1.8595, 2)
  expect(difference?.high90).toBeCloseTo(2 + 1.8595, 2)
  expect(difference?.isClear).toBe(false)
  expect(differenceOfMeans([1, 2, 3, 4, 5], [3.5, 4.5, 5.5, 6.5, 7.5])?.isClear).toBe(true)
})

test('one value, or no spread, has no interval', () => {
  expect(differenceOfMeans([1], [2, 3])).toBeUndefined()
  expect(differenceOfMeans([], [2, 3])).toBeUndefined()
  expect(differenceOfMeans([1, 1], [2, 2])).toBeUndefined()
})
