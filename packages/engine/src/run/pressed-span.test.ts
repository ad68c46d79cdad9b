import { expect, test } from 'vitest'
import type { LapFacts } from '../signal/run-facts.ts'
import { findPressedSpan } from './pressed-span.ts'

function lapsOf(laps: readonly (readonly [number, number, LapFacts['trigger']])[]): readonly LapFacts[] {
  let startS = 0
  return laps.map(([durationS, distanceM, trigger]) => {
    const lap = { startS, durationS, distanceM, trigger }
    startS += durationS
    return lap
  })
}

const isTen = (distanceM: number) => Math.abs(distanceM - 10_000) < 150

const kilometres = (count: number, durationS: number) =>
  Array.from({ length: count }, () => [durationS, 1000, 'automatic'] as const)

test('a race ends where the button was pressed behind its line', () => {
  const laps = lapsOf([
    ...kilometres(10, 250),
    [14, 60, 'manual'],
    [330, 1000, 'automatic'],
    [200, 600, 'session-end'],
  ])
  expect(findPressedSpan(laps, isTen)).toEqual({ distanceM: 10_060, durationS: 2514 })
})

test('a race lies between two presses', () => {
  const laps = lapsOf([
    [360, 1000, 'automatic'],
    [180, 420, 'manual'],
    ...kilometres(10, 245),
    [5, 20, 'manual'],
    [400, 1100, 'session-end'],
  ])
  expect(findPressedSpan(laps, isTen)).toEqual({ distanceM: 10_020, durationS: 2455 })
})

test('without a press there is no part, and the whole run is none', () => {
  expect(findPressedSpan(lapsOf([...kilometres(10, 250), [300, 900, 'session-end']]), isTen)).toBeUndefined()
  expect(
    findPressedSpan(
      lapsOf([
        [2500, 10_000, 'manual'],
        [4, 10, 'session-end'],
      ]),
      isTen,
    ),
  ).toBeUndefined()
})

test('laps without a distance say nothing', () => {
  const laps = lapsOf([
    [2500, 10_000, 'manual'],
    [600, 1500, 'session-end'],
  ]).map(({ distanceM: _, ...lap }) => lap)
  expect(findPressedSpan(laps, isTen)).toBeUndefined()
})
