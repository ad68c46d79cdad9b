import { expect, test } from 'vitest'
import { normalAbove, normalShareBelow } from './normal-distribution.ts'

test.each([
  [0, 0.5],
  [1, 0.841344746],
  [-1.959964, 0.025],
  [3, 0.998650102],
])('the printed table at %d', (z, share) => {
  expect(normalShareBelow(z)).toBeCloseTo(share, 6)
})

test('cut at its own middle, a normal distribution has the mean of a half-normal one', () => {
  const half = normalAbove(100, 10, 100)
  expect(half.mean).toBeCloseTo(100 + 10 * Math.sqrt(2 / Math.PI), 3)
  expect(half.variance).toBeCloseTo(100 * (1 - 2 / Math.PI), 2)
})

test('cut far out in the tail it lies just above the cut', () => {
  for (const cut of [140, 160, 200]) {
    const tail = normalAbove(100, 10, cut)
    expect(tail.mean).toBeGreaterThan(cut)
    expect(tail.mean).toBeLessThan(cut + 5)
    expect(tail.variance).toBeGreaterThan(0)
  }
})
