import { describe, expect, test } from 'vitest'
import { cadenceLockFaults } from './cadence-lock.ts'

const windowS = 120
/** Two patterns of mean 0 and deviation 1 over any two minutes, without correlation between them. */
const wave = (s: number) => Math.SQRT2 * Math.sin((2 * Math.PI * 5 * s) / windowS)
const otherWave = (s: number) => Math.SQRT2 * Math.cos((2 * Math.PI * 5 * s) / windowS)

function faultsOf(lengthS: number, heartRateBpm: (s: number) => number, cadenceSpm: (s: number) => number) {
  const column = (value: (s: number) => number) =>
    Float32Array.from({ length: lengthS + 1 }, (_, s) => value(s))
  return cadenceLockFaults(column(heartRateBpm), column(cadenceSpm))
}

const cadence = (s: number) => 168 + 3 * wave(s)

describe('the published fixtures', () => {
  test('correlation 0.605, the highest of real runs: clear', () => {
    const r = 0.605
    const heart = (s: number) => 168 + 3 * (r * wave(s) + Math.sqrt(1 - r * r) * otherWave(s))
    expect(faultsOf(1800, heart, cadence)).toEqual([])
  })

  test('a median gap of 9 bpm, the smallest of real runs: clear, however well correlated', () => {
    expect(faultsOf(1800, (s) => cadence(s) - 9, cadence)).toEqual([])
  })

  test('137 s of lock, the longest of real runs: clear', () => {
    const heart = (s: number) => (s > 600 && s <= 737 ? cadence(s) : 140 + 3 * otherWave(s))
    expect(faultsOf(1800, heart, cadence)).toEqual([])
  })

  test('360 s with correlation 1 and gap 0: flagged, at its place', () => {
    const heart = (s: number) => (s > 600 && s <= 960 ? cadence(s) : 140 + 3 * otherWave(s))
    expect(faultsOf(1800, heart, cadence)).toEqual([{ kind: 'cadence-lock', startS: 600, endS: 960 }])
  })
})

test('a sensor that counts every second step is flagged too', () => {
  expect(faultsOf(600, (s) => cadence(s) / 2, cadence)).toEqual([
    { kind: 'cadence-lock', startS: 0, endS: 600 },
  ])
})

test('an even cadence near an even heart rate is no lock: neither varies', () => {
  expect(
    faultsOf(
      1800,
      () => 168,
      () => 168,
    ),
  ).toEqual([])
})
