import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type RunSketch, sketchRun } from '../signal/run-facts.fixture.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { judgeRuns } from './judge-runs.ts'
import { evenRun, type Habit, sketchWeeks } from './training.fixture.ts'

const firstMonday = '2025-01-06'

/** An ordinary runner: three easy runs a week. LT1 at 150 bpm and 3.0 m/s, LT2 at 170 bpm and 3.6 m/s. */
const easyHabits: readonly Habit[] = [
  { weekday: 1, run: evenRun(45, 138, 2.75) },
  { weekday: 3, run: evenRun(50, 141, 2.8) },
  { weekday: 6, run: evenRun(45, 139, 2.7) },
]

function intentOf(run: Omit<RunSketch, 'date'>) {
  const facts = sketchRun({ ...run, activityId: 'asked', date: '2025-03-06' })
  const runs = [...sketchWeeks({ firstMonday, weeksCount: 10, habits: easyHabits }), facts]
  const judged = judgeRuns({ runs, boundaries: sketchBoundaries(), toldIntents: new Map(), values })
  const found = judged.find((each) => each.facts.activityId === 'asked')
  if (found === undefined) throw new Error('the run is gone')
  return found.intent
}

describe('a race that is not the whole file', () => {
  const lapsOf = (laps: readonly (readonly [number, number, 'manual' | 'automatic' | 'session-end'])[]) => {
    let startS = 0
    return laps.map(([durationS, distanceM, trigger]) => {
      const lap = { startS, durationS, distanceM, trigger }
      startS += durationS
      return lap
    })
  }

  /** Ten kilometres in 45 minutes, then some jogging to the car. */
  const raceAndJog: Omit<RunSketch, 'date'> = {
    stretches: [
      { minutes: 45, heartRateBpm: 170, toHeartRateBpm: 176, speedMps: 10_000 / 2700 },
      { minutes: 12, heartRateBpm: 150, speedMps: 2.6 },
    ],
    distanceM: 10_000 + 12 * 60 * 2.6,
  }

  test('lies between presses of the button', () => {
    const laps = lapsOf([
      ...Array.from({ length: 10 }, () => [270, 1000, 'automatic'] as const),
      [5, 20, 'manual'],
      [715, 1852, 'session-end'],
    ])
    expect(intentOf({ ...raceAndJog, laps }).intent).toBe('race')
    expect(intentOf(raceAndJog).intent).not.toBe('race')
  })

  test('of no usual length has its warm-up and its cool-down in files of their own', () => {
    const race = {
      ...evenRun(18, 178, 4.1),
      activityId: 'asked',
      date: '2025-03-06' as const,
      timeOfDayS: 36_000,
    }
    const side = (minutes: number, timeOfDayS: number) =>
      sketchRun({
        ...evenRun(minutes, 138, 2.6),
        activityId: `side-${minutes}`,
        date: '2025-03-06',
        timeOfDayS,
      })
    const intentAmong = (sides: readonly ReturnType<typeof side>[]) =>
      judgeRuns({
        runs: [
          ...sketchWeeks({ firstMonday, weeksCount: 10, habits: easyHabits }),
          sketchRun(race),
          ...sides,
        ],
        boundaries: sketchBoundaries(),
        toldIntents: new Map(),
        values,
      }).find(({ facts }) => facts.activityId === 'asked')?.intent.intent
    expect(intentAmong([side(15, 34_800), side(9, 37_500)])).toBe('race')
    expect(intentAmong([])).not.toBe('race')
    expect(intentAmong([side(15, 34_800)])).not.toBe('race')
  })
})
