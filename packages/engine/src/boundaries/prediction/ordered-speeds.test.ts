import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderedSpeeds } from './ordered-speeds.ts'

const someSpeeds = fc.array(
  fc.record({
    distanceM: fc.constant(1),
    speedMps: fc.double({ min: 1, max: 7, noNaN: true }),
    sdFrac: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
  }),
  { maxLength: 8 },
)

test('speeds come out as many as go in, never rise, and stay within those that went in', () => {
  fc.assert(
    fc.property(someSpeeds, (given) => {
      const ordered = orderedSpeeds(given)
      expect(ordered).toHaveLength(given.length)
      const all = given.map(({ speedMps }) => speedMps)
      ordered.forEach((speedMps, i) => {
        if (i > 0) expect(speedMps).toBeLessThanOrEqual((ordered[i - 1] ?? 0) + 1e-9)
        expect(speedMps).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9)
        expect(speedMps).toBeLessThanOrEqual(Math.max(...all) + 1e-9)
      })
    }),
  )
})

test('speeds in order stay as they are', () => {
  const given = [5, 4.5, 4.5, 3].map((speedMps, i) => ({ distanceM: i, speedMps, sdFrac: 0.02 }))
  orderedSpeeds(given).forEach((speedMps, i) => {
    expect(speedMps).toBeCloseTo(given[i]?.speedMps ?? 0, 9)
  })
})

test('of two that contradict each other the surer one moves less', () => {
  const [short = 0, long = 0] = orderedSpeeds([
    { distanceM: 5000, speedMps: 3.8, sdFrac: 0.1 },
    { distanceM: 10_000, speedMps: 4, sdFrac: 0.01 },
  ])
  expect(short).toBe(long)
  expect(long).toBeGreaterThan(3.99)
  expect(long).toBeLessThan(4)
})
