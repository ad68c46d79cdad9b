import { expect, test } from 'vitest'
import type { LapFacts } from '../../signal/run-facts.ts'
import { lapAlternation, lapMarks, pressedLaps } from './lap-marks.ts'

function lapsOf(
  laps: readonly (readonly [durationS: number, distanceM: number, trigger?: LapFacts['trigger']])[],
) {
  let startS = 0
  return laps.map(([durationS, distanceM, trigger = 'manual']): LapFacts => {
    const lap = { startS, durationS, distanceM, trigger }
    startS += durationS
    return lap
  })
}

const kilometres = [
  [331, 1000],
  [318, 1003],
  [342, 998],
  [335, 1001],
  [120, 371],
] as const

const intervals = [
  [700, 1950],
  [92, 400],
  [90, 210],
  [93, 400],
  [90, 208],
  [91, 400],
  [600, 1700],
] as const

test.each(['manual', 'automatic', 'unknown'] as const)(
  'laps of a kilometre each are the watch’s, though the file says %s',
  (trigger) => {
    expect(pressedLaps(lapsOf(kilometres.map(([s, m]) => [s, m, trigger])))).toEqual([])
  },
)

test.each([
  ['miles', 1609],
  ['five kilometres', 5001],
  ['rounds of 400 m', 402],
])('so are laps of one length in %s', (_, distanceM) => {
  expect(pressedLaps(lapsOf([400, 410, 390, 405, 77].map((s) => [s, distanceM])))).toEqual([])
})

test('and laps of five minutes each', () => {
  expect(pressedLaps(lapsOf([901, 940, 870, 955, 320].map((m, i) => [i === 4 ? 110 : 300, m])))).toEqual([])
})

test('laps of different lengths were pressed, though the file says automatic', () => {
  const laps = lapsOf(intervals.map(([s, m]) => [s, m, 'automatic']))
  expect(pressedLaps(laps)).toEqual(laps)
  expect(lapMarks(laps)).toEqual([700, 792, 882, 975, 1065, 1156])
  expect(lapAlternation(laps)).toBeGreaterThan(0.7)
})

test('up and down one hill has laps of one length that no watch takes', () => {
  const laps = lapsOf([
    [600, 1500],
    [62, 160],
    [70, 160],
    [61, 161],
    [71, 159],
    [64, 160],
    [70, 160],
    [500, 1300],
  ])
  expect(pressedLaps(laps)).toEqual(laps)
})

test('among automatic laps only the pressed ones mark an edge', () => {
  const laps = lapsOf([
    [300, 1000, 'automatic'],
    [120, 380, 'manual'],
    [180, 760, 'manual'],
    [90, 240, 'manual'],
    [310, 1000, 'automatic'],
    [100, 300, 'session-end'],
  ])
  expect(lapMarks(laps)).toEqual([420, 600, 690])
})
