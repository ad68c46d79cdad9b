import { expect, test } from 'vitest'
import { durationSOfClock, durationSOfIso } from './duration-text.ts'

test.each([
  ['1:02:33', 3753],
  ['00:45:12.3', 2712.3],
  ['45:12,5', 2712.5],
  ['01:06:47', 4007],
  ['33', 33],
  ['125:00:00', 450_000],
])('the clock shows %s', (text, expected) => {
  expect(durationSOfClock(text)).toBeCloseTo(expected, 6)
})

test.each(['--', '', '1:2:3:4', '1h', '-1:00', undefined])('%j is no time span', (text) => {
  expect(durationSOfClock(text)).toBeNaN()
})

test.each([
  ['PT1H2M3.5S', 3723.5],
  ['PT3600.5S', 3600.5],
  ['PT27000S', 27_000],
  ['P1DT1S', 86_401],
  ['PT40M', 2400],
])('%s is a time span of ISO 8601', (text, expected) => {
  expect(durationSOfIso(text)).toBe(expected)
})

test.each(['PT', 'P', 'P1Y', '3600', '', 'PT-5S', undefined])('%j is none', (text) => {
  expect(durationSOfIso(text)).toBeNaN()
})
