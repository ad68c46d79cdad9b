import { describe, expect, test } from 'vitest'
import type { LapFacts } from '../../signal/run-facts.ts'
import { lapRepetitions } from './lap-repetitions.ts'
import { runStretches } from './stretches.ts'
import { runOf } from './structure.fixture.ts'

type Lap = readonly [number, number]

/** A run of which every lap was pressed: seconds and metres of each, run at an even speed. */
function repetitionsOf(laps: readonly Lap[]) {
  let startS = 0
  const pressed = laps.map(([durationS, distanceM]): LapFacts => {
    const lap = { startS, durationS, distanceM, trigger: 'manual' as const }
    startS += durationS
    return lap
  })
  const facts = runOf(laps.map(([lengthS, distanceM]) => ({ lengthS, speedMps: distanceM / lengthS })))
  return lapRepetitions(pressed, runStretches(facts)?.running ?? []).map(({ endS, startS }) =>
    Math.round(endS - startS),
  )
}

const warmUp: Lap = [700, 1900]
const coolDown: Lap = [540, 1400]

describe('laps that alternate', () => {
  test('of one time are repetitions, whatever the watch makes of their metres', () => {
    const metres = [152, 118, 141, 170, 128]
    const laps = metres.flatMap((distanceM): readonly Lap[] => [
      [32, distanceM],
      [61, 40],
    ])
    expect(repetitionsOf([warmUp, ...laps, coolDown])).toEqual([32, 32, 32, 32, 32])
  })

  test('with timed rests are a pyramid', () => {
    const seconds = [48, 31, 23, 15, 22, 31, 47]
    const laps = seconds.flatMap((durationS): readonly Lap[] => [
      [durationS, 5 * durationS],
      [62, 45],
    ])
    expect(repetitionsOf([warmUp, ...laps.slice(0, -1), [500, 60], coolDown])).toEqual(seconds)
  })

  test('do not take in a cool-down that happens to be as long', () => {
    const laps: readonly Lap[] = [225, 221, 230, 226].flatMap((durationS): readonly Lap[] => [
      [durationS, 1000],
      [90, 60],
    ])
    expect(repetitionsOf([warmUp, ...laps, [310, 1000]])).toEqual([225, 221, 230, 226])
  })

  test('that are all the same are no repetitions', () => {
    const cycles = [271, 268, 274, 266, 270, 272].map((durationS): Lap => [durationS, 790])
    expect(repetitionsOf([[556, 730], ...cycles, [512, 640]])).toEqual([])
  })
})
