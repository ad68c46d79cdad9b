import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoTime } from './iso-time.ts'

test.each([
  // Midnight of the first day of 1970 in UTC, as clocks in Berlin, New York and Kathmandu showed it.
  [0, 3600, '1970-01-01T01:00:00+01:00'],
  [0, -18_000, '1969-12-31T19:00:00-05:00'],
  [0, 20_700, '1970-01-01T05:45:00+05:45'],
  [0.25, 0, '1970-01-01T00:00:00.250+00:00'],
])('%d s at %d s ahead of UTC', (epochS, utcOffsetS, text) => {
  expect(isoTime(epochS, utcOffsetS)).toBe(text)
})

test('means the same instant to whoever reads it, whatever the offset', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.integer({ min: -50_000, max: 50_000 }),
      (epochS, utcOffsetS) => {
        expect(Date.parse(isoTime(epochS, utcOffsetS))).toBe(epochS * 1000)
      },
    ),
  )
})
