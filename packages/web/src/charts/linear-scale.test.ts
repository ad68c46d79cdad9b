import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearScale, roundTicks } from './linear-scale.ts'

test('a scale maps its ends to its ends and back', () => {
  const scale = linearScale([100, 190], [0, 900])
  expect(scale.toPixel(100)).toBe(0)
  expect(scale.toPixel(190)).toBe(900)
  expect(scale.toValue(450)).toBe(145)
})

test('an upside-down axis works the same', () => {
  const scale = linearScale([0, 1], [200, 0])
  expect(scale.toPixel(0.25)).toBe(150)
})

test('ticks are round, ascending and inside', () => {
  expect(roundTicks([93, 191], 8)).toEqual([100, 120, 140, 160, 180])
  expect(roundTicks([0, 1], 4)).toEqual([0, 0.5, 1])
  const span = fc.tuple(
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.double({ min: 0.01, max: 5000, noNaN: true }),
  )
  fc.assert(
    fc.property(span, fc.integer({ min: 1, max: 12 }), ([low, width], wanted) => {
      const ticks = roundTicks([low, low + width], wanted)
      expect(ticks.length).toBeLessThanOrEqual(wanted + 1)
      for (const [index, tick] of ticks.entries()) {
        expect(tick).toBeGreaterThanOrEqual(low - width * 1e-6)
        expect(tick).toBeLessThanOrEqual(low + width + width * 1e-6)
        if (index > 0) expect(tick).toBeGreaterThan(ticks[index - 1] ?? Number.NEGATIVE_INFINITY)
      }
    }),
  )
})
