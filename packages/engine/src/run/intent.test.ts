import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type RunSketch, sketchRun } from '../signal/run-facts.fixture.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { judgeRuns } from './judge-runs.ts'
import type { InferredIntent } from './judged-run.ts'
import { evenRun, type Habit, intervalRun, sketchWeeks } from './training.fixture.ts'

const firstMonday = '2025-01-06'

/** An ordinary runner: three easy runs a week. LT1 at 150 bpm and 3.0 m/s, LT2 at 170 bpm and 3.6 m/s. */
const easyHabits: readonly Habit[] = [
  { weekday: 1, run: evenRun(45, 138, 2.75) },
  { weekday: 3, run: evenRun(50, 141, 2.8) },
  { weekday: 6, run: evenRun(45, 139, 2.7) },
]

/** What one more run, on the last Thursday, is taken for. */
function intentOf(
  run: Omit<RunSketch, 'date'>,
  habits: readonly Habit[] = easyHabits,
  boundaries = sketchBoundaries(),
): InferredIntent {
  const facts = sketchRun({ ...run, activityId: 'asked', date: '2025-03-06' })
  const runs = [...sketchWeeks({ firstMonday, weeksCount: 10, habits }), facts]
  const judged = judgeRuns({ runs, boundaries, toldIntents: new Map(), values })
  const found = judged.find((each) => each.facts.activityId === 'asked')
  if (found === undefined) throw new Error('the run is gone')
  return found.intent
}

const unknownBoundaries = sketchBoundaries({
  lt1Bpm: 'unknown',
  lt2Bpm: 'unknown',
  lt1SpeedMps: 'unknown',
  lt2SpeedMps: 'unknown',
})

describe('easy', () => {
  test('the usual run is easy', () => {
    const intent = intentOf(evenRun(47, 140, 2.75))
    expect(intent.intent).toBe('easy')
    expect(intent.probabilityFrac).toBeGreaterThan(0.8)
  })

  test('the usual run without any heart rate is easy', () => {
    const habits = easyHabits.map((habit) => ({ ...habit, run: evenRun(45, undefined, 2.75) }))
    expect(intentOf(evenRun(47, undefined, 2.75), habits).intent).toBe('easy')
  })

  test('whoever always runs a bit above LT1 still means it easy, with a lower probability', () => {
    const drifting: readonly Habit[] = [
      { weekday: 1, run: evenRun(45, 157, 3.1) },
      { weekday: 3, run: evenRun(50, 159, 3.15) },
      { weekday: 6, run: evenRun(45, 158, 3.1) },
    ]
    const drifted = intentOf(evenRun(47, 158, 3.12), drifting)
    expect(drifted.intent).toBe('easy')
    expect(drifted.probabilityFrac).toBeLessThan(intentOf(evenRun(47, 140, 2.75)).probabilityFrac)
  })

  test('an easy run with strides at its end is easy', () => {
    const strides = Array.from({ length: 5 }, () => [
      { minutes: 0.5, heartRateBpm: 148, speedMps: 4.2 },
      { minutes: 1, heartRateBpm: 145, speedMps: 2.4 },
    ]).flat()
    expect(
      intentOf({ stretches: [{ minutes: 45, heartRateBpm: 140, speedMps: 2.75 }, ...strides] }).intent,
    ).toBe('easy')
  })

  test('stops at crossings are no repetitions', () => {
    const cityBlock = [
      { minutes: 6, heartRateBpm: 140, speedMps: 2.8 },
      { minutes: 0.5, heartRateBpm: 125, speedMps: 0.3, movingFrac: 0.1 },
    ]
    expect(
      intentOf({ stretches: [cityBlock, cityBlock, cityBlock, cityBlock, cityBlock, cityBlock].flat() })
        .intent,
    ).toBe('easy')
  })

  test('walk-run is no interval session', () => {
    const walkRun: Habit['run'] = {
      stretches: Array.from({ length: 12 }, () => [
        { minutes: 2, heartRateBpm: 145, speedMps: 2.4 },
        { minutes: 1, heartRateBpm: 125, speedMps: 1.5 },
      ]).flat(),
    }
    const habits = [1, 3, 6].map((weekday) => ({ weekday, run: walkRun }))
    expect(intentOf(walkRun, habits).intent).toBe('easy')
    expect(intentOf(walkRun).intent).not.toBe('hard')
  })
})

describe('long', () => {
  test('clearly longer than usual, and the longest around, is long', () => {
    expect(intentOf(evenRun(95, 142, 2.7)).intent).toBe('long')
  })

  test('half as long again by a hair, or shorter than usual, is not', () => {
    expect(intentOf(evenRun(52, 140, 2.75)).intent).toBe('easy')
    expect(intentOf(evenRun(25, 138, 2.75)).intent).toBe('easy')
  })

  test('what is long is the runner’s own: 45 minutes among runs of 25', () => {
    const short = [1, 3, 6].map((weekday) => ({ weekday, run: evenRun(25, 140, 2.7) }))
    expect(intentOf(evenRun(45, 142, 2.7), short).intent).toBe('long')
  })
})

describe('hard', () => {
  test.each([
    { repetitionCount: 6, fastMinutes: 3, slowMinutes: 2, fastMps: 3.9 },
    { repetitionCount: 5, fastMinutes: 4, slowMinutes: 2, fastMps: 3.8 },
    { repetitionCount: 10, fastMinutes: 1.5, slowMinutes: 1.5, fastMps: 4.3 },
  ])('repetitions are hard, with and without heart rate: %o', (session) => {
    expect(intentOf(intervalRun(session)).intent).toBe('hard')
    const withoutHeart = intentOf(intervalRun({ ...session, withHeartRate: false }))
    expect(withoutHeart.intent).toBe('hard')
    expect(withoutHeart.reasons.map((reason) => reason.code)).toContain('repetitions')
  })

  test('half an hour near LT2 is no easy day', () => {
    const tempo: Omit<RunSketch, 'date'> = {
      stretches: [
        { minutes: 12, heartRateBpm: 138, speedMps: 2.75 },
        { minutes: 30, heartRateBpm: 169, speedMps: 3.5 },
        { minutes: 10, heartRateBpm: 145, speedMps: 2.7 },
      ],
    }
    expect(intentOf(tempo).intent).toBe('hard')
  })

  /** A stand with the watch stopped: nothing is measured. */
  const stopped = (minutes: number) => ({ minutes, movingFrac: 0 })

  test('repetitions with the watch stopped between them are hard', () => {
    const session = {
      stretches: [
        { minutes: 15, heartRateBpm: 138, speedMps: 2.7 },
        ...Array.from({ length: 6 }, () => [
          stopped(2.5),
          { minutes: 1.5, heartRateBpm: 160, speedMps: 4.6 },
        ]).flat(),
        stopped(20),
        { minutes: 8, heartRateBpm: 145, speedMps: 2.6 },
      ],
    }
    expect(intentOf(session).intent).toBe('hard')
  })

  test('jogging, walking and fast running are three speeds, and still repetitions', () => {
    const session = {
      stretches: [
        { minutes: 15, heartRateBpm: 138, speedMps: 2.8 },
        ...Array.from({ length: 6 }, () => [
          { minutes: 3, heartRateBpm: 158, toHeartRateBpm: 172, speedMps: 4.2 },
          { minutes: 2, heartRateBpm: 150, toHeartRateBpm: 110, speedMps: 1.2 },
        ]).flat(),
        { minutes: 10, heartRateBpm: 140, speedMps: 2.8 },
      ],
    }
    expect(intentOf(session).intent).toBe('hard')
  })

  test('ten short sprints after an easy run do not make it hard', () => {
    const session = {
      stretches: [
        { minutes: 45, heartRateBpm: 139, speedMps: 2.8 },
        stopped(5),
        ...Array.from({ length: 10 }, () => [
          { minutes: 0.5, heartRateBpm: 135, speedMps: 5.6, movingFrac: 0.6 },
          stopped(1.5),
        ]).flat(),
        { minutes: 5, heartRateBpm: 140, speedMps: 2.7 },
      ],
    }
    expect(intentOf(session).intent).toBe('easy')
  })

  test('a faster block in an otherwise easy run is hard, without any heart rate', () => {
    const session = {
      stretches: [
        { minutes: 15, speedMps: 2.8 },
        { minutes: 20, speedMps: 3.6 },
        { minutes: 10, speedMps: 2.7 },
      ],
    }
    const intent = intentOf(session)
    expect(intent.intent).toBe('hard')
    expect(intent.reasons[0]?.code).toBe('faster-block')
  })

  test('a heart rate far above the usual at the usual speed is a hot day, not a hard one', () => {
    expect(intentOf(evenRun(47, 160, 2.75)).intent).not.toBe('hard')
  })

  test('repetitions are found without any boundary, against the runner’s own usual', () => {
    const session = intervalRun({ repetitionCount: 6, fastMinutes: 3, slowMinutes: 2, fastMps: 3.9 })
    expect(intentOf(session, easyHabits, unknownBoundaries).intent).toBe('hard')
  })
})

describe('race', () => {
  const race: Omit<RunSketch, 'date'> = {
    stretches: [{ minutes: 45, heartRateBpm: 172, toHeartRateBpm: 178, speedMps: 10_000 / 2700 }],
  }

  test('a race’s distance at full effort is a race', () => {
    expect(intentOf(race).intent).toBe('race')
  })

  test('the same distance at the usual effort is not', () => {
    expect(intentOf(evenRun(60, 141, 10_000 / 3600)).intent).not.toBe('race')
  })

  test('a title alone makes no race, but it helps', () => {
    const parkrun = { ...evenRun(25, 174, 5000 / 1500), title: 'Town parkrun' }
    expect(intentOf(parkrun).intent).toBe('race')
    expect(intentOf({ ...evenRun(45, 138, 2.75), title: 'Town parkrun' }).intent).not.toBe('race')
  })
})

test('whoever has a session every second day still has hard ones beside easy ones', () => {
  const session = intervalRun({ repetitionCount: 6, fastMinutes: 3, slowMinutes: 2, fastMps: 4 })
  const habits: readonly Habit[] = [
    { weekday: 1, run: evenRun(40, 140, 2.7) },
    { weekday: 2, run: session },
    { weekday: 5, run: session },
    { weekday: 6, run: session },
  ]
  // Half an hour at LT2 without any slower running around it.
  expect(intentOf(evenRun(32, 171, 3.5), habits).intent).toBe('hard')
  expect(intentOf(evenRun(42, 141, 2.7), habits).intent).toBe('easy')
})

describe('the title and the runner’s own word', () => {
  test('a title turns a doubtful run', () => {
    const faster = evenRun(45, 157, 3.1)
    expect(intentOf(faster).intent).toBe('unknown')
    expect(intentOf({ ...faster, title: 'Tempo run' }).intent).toBe('hard')
    expect(intentOf({ ...faster, title: 'Easy run' }).intent).toBe('easy')
  })

  test('the runner’s own word has probability 1', () => {
    const facts = sketchRun({ ...evenRun(45, 138, 2.75), activityId: 'told', date: '2025-03-06' })
    const [judged] = judgeRuns({
      runs: [facts],
      boundaries: sketchBoundaries(),
      toldIntents: new Map([['told', 'race']]),
      values,
    })
    expect(judged?.intent).toMatchObject({ intent: 'race', probabilityFrac: 1, from: 'runner' })
    expect(judged?.easyJudgement).toMatchObject({ reason: { code: 'not-meant-easy' } })
  })
})

describe('unknown', () => {
  test('a lone run with nothing to go by is unknown', () => {
    const facts = sketchRun({ ...evenRun(45, undefined, 2.75), date: '2025-03-06' })
    const [judged] = judgeRuns({
      runs: [facts],
      boundaries: unknownBoundaries,
      toldIntents: new Map(),
      values,
    })
    expect(judged?.intent.intent).toBe('unknown')
    expect(judged?.easyJudgement).toMatchObject({ reason: { code: 'intent-unknown' } })
  })

  test('signs that disagree leave it unknown', () => {
    const intent = intentOf(evenRun(45, 157, 3.1))
    expect(intent.intent).toBe('unknown')
    expect(intent.probabilityFrac).toBeLessThan(0.6)
    expect(intent.reasons[0]?.code).toBe('signs-disagree')
  })
})

test('a harder run is never more surely easy', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 120, max: 175 }),
      fc.integer({ min: 1, max: 15 }),
      fc.integer({ min: 20, max: 70 }),
      (heartRateBpm, addedBpm, minutes) => {
        const easyFrac = (intent: InferredIntent) => {
          if (intent.intent === 'easy' || intent.intent === 'long') return intent.probabilityFrac
          return intent.intent === 'unknown' ? 0.5 : 1 - intent.probabilityFrac
        }
        const softer = intentOf(evenRun(minutes, heartRateBpm, 2.8))
        const harder = intentOf(evenRun(minutes, heartRateBpm + addedBpm, 2.8))
        // The range of "unknown" is known only to lie between the thresholds.
        if (softer.intent === 'unknown' && harder.intent === 'unknown') return
        expect(easyFrac(harder)).toBeLessThanOrEqual(easyFrac(softer) + 1e-9)
      },
    ),
    { numRuns: 60 },
  )
})
