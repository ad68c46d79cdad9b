import { expect, test } from 'vitest'
import { vdotAfterBreakFrac } from './fitness-after-break.ts'

// Daniels' table; the official page prints 0.994 for 42 days with training, a misprint for 0.944.
test.each([
  [5, 1, 1],
  [7, 0.994, 0.997],
  [14, 0.973, 0.986],
  [21, 0.952, 0.976],
  [28, 0.931, 0.965],
  [42, 0.889, 0.944],
  [56, 0.847, 0.923],
  [70, 0.805, 0.902],
  [72, 0.8, 0.9],
  [300, 0.8, 0.9],
])('after %i days off %f of VDOT is left, with other training %f', (days, without, with_) => {
  expect(Math.abs(vdotAfterBreakFrac(days, { hasOtherTraining: false }) - without)).toBeLessThanOrEqual(0.001)
  expect(Math.abs(vdotAfterBreakFrac(days, { hasOtherTraining: true }) - with_)).toBeLessThanOrEqual(0.001)
})
