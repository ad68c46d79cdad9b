import { addDays } from '@footing/engine'
import { expect, test } from 'vitest'
import { knownStretches, shownSpeeds, type TrendWeek } from './trend-stretches.ts'

const weeks = (runCounts: readonly number[]): readonly TrendWeek[] =>
  runCounts.map((runCount, index) => ({
    date: addDays('2025-01-05', 7 * index),
    speedMps: 2.8,
    low90Mps: runCount > 0 ? 2.75 : 2.2,
    high90Mps: runCount > 0 ? 2.85 : 3.4,
    runCount,
  }))

const lull = (count: number) => Array.from({ length: count }, () => 0)

test('a break of some weeks is bridged, one of months is not, and nothing is drawn far from any run', () => {
  expect(knownStretches(weeks([2, 0, 0, 0, 3])).map((stretch) => stretch.length)).toEqual([5])
  expect(knownStretches(weeks([2, ...lull(20), 3])).map((stretch) => stretch.length)).toEqual([7, 7])
  expect(knownStretches(weeks([1, ...lull(30)]))[0]).toHaveLength(7)
  expect(knownStretches([])).toEqual([])
})

test('one odd run and a band that opens over months leave the picture', () => {
  const runs = [...Array.from({ length: 99 }, (_, index) => 2.7 + 0.002 * index), 6]
  const [low, high] = shownSpeeds(weeks([2, ...lull(20), 3]), runs)
  expect(low).toBeGreaterThan(2.6)
  expect(low).toBeLessThan(2.75)
  expect(high).toBeGreaterThan(2.85)
  expect(high).toBeLessThan(3)
})

test('the level is always inside the picture, however odd the runs', () => {
  const [low, high] = shownSpeeds(weeks([1, 1]), [2.5])
  expect(low).toBeLessThan(2.5)
  expect(high).toBeGreaterThan(2.8)
})
