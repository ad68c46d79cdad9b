import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unavailable } from '../base/computed.ts'
import { addDays } from '../base/time.ts'
import type { Profile } from '../boundaries/profile.ts'
import { buildHistory } from '../history/build-history.ts'
import { anyRuns, type DayRun, judgedRuns, weeksOfRuns } from '../history/judged-runs.fixture.ts'
import { sketchBoundaries } from '../run/boundaries.fixture.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { explainProgress } from './explain-progress.ts'
import { type Cause, type CauseId, causeIds, type WhyAnswer } from './why-answer.ts'

const monday = '2024-01-01'
const at = (week: number) => addDays(monday, 7 * week)

const noTrend = unavailable('too-few-qualifying-runs', 'No run qualifies; a trend takes eight.')

function why(runs: readonly DayRun[], asOf: string, profile: Profile = []): WhyAnswer {
  const judged = judgedRuns(runs)
  const history = buildHistory({ judged, asOf, values })
  return explainProgress({
    judged,
    history,
    trend: noTrend,
    boundaries: sketchBoundaries(),
    profile,
    asOf,
    values,
  })
}

function cause(answer: WhyAnswer, id: CauseId): Cause {
  const found = answer.causes.find((each) => each.id === id)
  if (found === undefined) throw new Error(`${id} is not listed`)
  return found
}

const codesOf = (reasons: Cause['evidenceFor']) => reasons.map((reason) => reason.code)
const weeks = (
  weeksCount: number,
  minutesOn: Readonly<Record<number, number>>,
  without: readonly number[] = [],
  speedMps = 2.75,
) => weeksOfRuns({ firstMonday: monday, weeksCount, minutesOn, without, speedMps })
const steadyWeek = { 2: 60, 4: 60, 6: 50, 7: 90 }
const goal = (distanceM: number): Profile => [
  { field: 'goalDistanceM', value: distanceM, from: monday, source: 'runner' },
]

describe('weeks do not hold', () => {
  const standingOf = (runs: readonly DayRun[], asOf: string) =>
    cause(why(runs, asOf), 'weeks-do-not-hold').standing

  test('cannot be told from less than half a year', () => {
    const answer = cause(why(weeks(20, steadyWeek), at(20)), 'weeks-do-not-hold')
    expect(answer).toMatchObject({ standing: 'cannot-tell', missing: [{ code: 'too-few-weeks' }] })
    expect(answer.missing[0]?.sentence).toBe('It takes 26 weeks of record to tell; there are 20.')
  })

  test('steady weeks hold', () => {
    expect(standingOf(weeks(30, steadyWeek), at(30))).toBe('unlikely')
  })

  test('two gaps in 26 weeks are worth a thought, four are likely the reason', () => {
    expect(standingOf(weeks(30, steadyWeek, [10, 20]), at(30))).toBe('possible')
    expect(standingOf(weeks(30, steadyWeek, [8, 14, 20, 26]), at(30))).toBe('likely')
  })

  test('each gap is named with its days', () => {
    const { evidenceFor } = cause(why(weeks(30, steadyWeek, [10, 20]), at(30)), 'weeks-do-not-hold')
    expect(evidenceFor[0]?.sentence).toBe('8 days without a run from 20 May to 27 May.')
  })

  test('whoever runs twice a week and never misses holds the week', () => {
    const answer = why(weeks(30, { 3: 50, 6: 60 }), at(30))
    expect(cause(answer, 'weeks-do-not-hold').standing).toBe('unlikely')
    // That it is little is another cause.
    expect(cause(answer, 'too-little-for-the-goal').standing).toBe('likely')
  })

  test('for whoever runs once a week, nine days between two runs are no gap', () => {
    const everyEightDays = Array.from({ length: 26 }, (_, index) => ({
      date: addDays(monday, 8 * index),
      minutes: 45,
    }))
    const answer = why(everyEightDays, at(29))
    expect(cause(answer, 'weeks-do-not-hold').standing).not.toBe('likely')
    expect(answer.causes[0]?.id).toBe('too-little-for-the-goal')
  })

  test('more gaps never make it less likely', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 5, max: 28 }), { maxLength: 8 }),
        fc.integer({ min: 5, max: 28 }),
        (without, another) => {
          const confidence = (weeksOff: readonly number[]) =>
            cause(why(weeks(30, steadyWeek, weeksOff), at(30)), 'weeks-do-not-hold').confidenceFrac
          // A week off beside another makes one longer gap of two, so only separate ones are compared.
          if (without.some((week) => Math.abs(week - another) <= 1)) return
          expect(confidence([...without, another])).toBeGreaterThanOrEqual(confidence(without))
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('too little for the goal', () => {
  test.each([
    [60, 'likely'],
    [120, 'likely'],
    [180, 'possible'],
    [240, 'unlikely'],
    [300, 'unlikely'],
  ])('A20: %i min a week without a goal: %s', (weeklyMinutes, standing) => {
    const run = weeklyMinutes / 3
    const answer = why(weeks(20, { 2: run, 4: run, 7: run }), at(20))
    expect(cause(answer, 'too-little-for-the-goal').standing).toBe(standing)
  })

  test('more running never makes it more likely', () => {
    const confidences = [40, 80, 120, 150, 180, 210, 240, 400].map((minutes) => {
      const answer = why(weeks(20, { 2: minutes / 2, 6: minutes / 2 }), at(20))
      return cause(answer, 'too-little-for-the-goal').confidenceFrac
    })
    for (let i = 1; i < confidences.length; i++)
      expect(confidences[i]).toBeLessThanOrEqual(confidences[i - 1] ?? 0)
  })

  /** Weeks of so many kilometres with one longest run of so many, at 10 km/h. */
  const kilometres = (weekly: number, longest: number) => {
    const minutesOf = (km: number) => km * 6
    const rest = minutesOf((weekly - longest) / 3)
    return weeks(20, { 2: rest, 4: rest, 5: rest, 7: minutesOf(longest) }, [], 10 / 3.6)
  }

  test('A22: a marathon on 35 km a week with 22 km at the longest is too little', () => {
    const found = cause(why(kilometres(35, 22), at(20), goal(42_195)), 'too-little-for-the-goal')
    expect(found.standing).toBe('likely')
    expect(found.claim).toBe('Your running is so far too little for a marathon.')
    expect(codesOf(found.evidenceFor)).toEqual(expect.arrayContaining(['weekly-distance', 'longest-run']))
  })

  test('A22: a marathon on 66 km a week with 30 km at the longest is not', () => {
    const found = cause(why(kilometres(66, 30), at(20), goal(42_195)), 'too-little-for-the-goal')
    expect(found.standing).toBe('unlikely')
    expect(codesOf(found.evidenceAgainst)).toEqual(
      expect.arrayContaining(['weekly-distance', 'longest-run', 'weekly-time']),
    )
  })

  test('a half marathon asks for less than a marathon, 5 km for time only', () => {
    const runs = kilometres(36, 18)
    const confidence = (distanceM: number) =>
      cause(why(runs, at(20), goal(distanceM)), 'too-little-for-the-goal').confidenceFrac
    expect(confidence(21_097.5)).toBeLessThan(confidence(42_195))
    const short = cause(why(runs, at(20), goal(5000)), 'too-little-for-the-goal')
    expect(short.claim).not.toContain('marathon')
  })

  test('a goal that is past is no goal', () => {
    const past: Profile = [
      ...goal(42_195),
      { field: 'goalDate', value: at(10), from: monday, source: 'runner' },
    ]
    const found = cause(why(kilometres(35, 22), at(20), past), 'too-little-for-the-goal')
    expect(found.claim).not.toContain('marathon')
  })

  test('cannot be told from a few weeks', () => {
    expect(cause(why(weeks(5, steadyWeek), at(5)), 'too-little-for-the-goal').standing).toBe('cannot-tell')
  })

  test('cannot be told when most of the weeks are empty, and never as nought minutes a week', () => {
    const found = cause(why(weeks(10, steadyWeek), at(40)), 'too-little-for-the-goal')
    expect(found.standing).toBe('cannot-tell')
    expect(codesOf(found.missing)).toEqual(['mostly-empty-weeks'])
  })

  test('without a goal the caveat of the trial is said', () => {
    const found = cause(why(weeks(20, { 2: 40, 6: 40 }), at(20)), 'too-little-for-the-goal')
    expect(codesOf(found.missing)).toEqual(['no-goal', 'dose-caveat'])
  })
})

describe('nothing faster than easy', () => {
  const easyYear = weeks(30, steadyWeek)
  const standingOf = (runs: readonly DayRun[]) =>
    cause(why(runs, at(30)), 'nothing-faster-than-easy').standing

  test('months of easy running only', () => {
    const found = cause(why(easyYear, at(30)), 'nothing-faster-than-easy')
    expect(found.standing).toBe('likely')
    expect(codesOf(found.evidenceFor)).toEqual(['easy-share', 'hard-sessions', 'no-strides'])
  })

  test('strides count, although the heart rate never shows them', () => {
    const stretches = [
      { minutes: 40, heartRateBpm: 138, speedMps: 2.75 },
      ...Array.from({ length: 5 }, () => [
        { minutes: 0.5, heartRateBpm: 146, speedMps: 4.1 },
        { minutes: 1, heartRateBpm: 144, speedMps: 2.4 },
      ]).flat(),
    ]
    const strides = Array.from({ length: 12 }, (_, week) => ({
      date: addDays(at(18 + week), 2),
      minutes: 0,
      stretches,
    }))
    const found = cause(why([...easyYear, ...strides], at(30)), 'nothing-faster-than-easy')
    expect(found.standing).toBe('unlikely')
    expect(codesOf(found.evidenceAgainst)).toContain('strides')
  })

  test('a hard session every two weeks rules it out, one in three months does not', () => {
    const hardOn = (weekNumbers: readonly number[]): readonly DayRun[] =>
      weekNumbers.map((week) => ({ date: addDays(at(week), 2), minutes: 40, intent: 'hard' }))
    expect(standingOf([...easyYear, ...hardOn([18, 20, 22, 24, 26, 28])])).toBe('unlikely')
    expect(standingOf([...easyYear, ...hardOn([25])])).not.toBe('unlikely')
  })

  test('it is no cause for whoever is rebuilding', () => {
    const back = [
      ...weeks(20, steadyWeek),
      ...weeksOfRuns({ firstMonday: at(26), weeksCount: 3, minutesOn: { 2: 30, 5: 30 } }),
    ]
    const found = cause(why(back, at(29)), 'nothing-faster-than-easy')
    expect(found.standing).toBe('unlikely')
    expect(codesOf(found.evidenceAgainst)).toContain('easy-is-right-now')
  })

  test('cannot be told when the runs say nothing of their effort', () => {
    const blind = easyYear.map((run) => ({ ...run, stretches: [{ minutes: run.minutes }] }))
    expect(standingOf(blind)).toBe('cannot-tell')
  })
})

describe('A21: the runner of the trial’s threshold group, 3.1 h a week at 40/50/10', () => {
  const festa = weeks(30, { 2: 62, 4: 62, 7: 62 }).map((run) => ({
    ...run,
    intent: 'hard' as const,
    stretches: [
      { minutes: 0.4 * run.minutes, heartRateBpm: 138, speedMps: 2.75 },
      { minutes: 0.5 * run.minutes, heartRateBpm: 160, speedMps: 3.2 },
      { minutes: 0.1 * run.minutes, heartRateBpm: 176, speedMps: 3.8 },
    ],
  }))

  test('is not blamed for moderate running', () => {
    const answer = why(festa, at(30))
    expect(answer.causes.some((each) => each.standing === 'likely')).toBe(false)
    const text = JSON.stringify([answer.sentences, answer.causes.map((each) => each.claim)])
    expect(text).not.toMatch(/moderate|grey|too hard|too fast/i)
  })
})

describe('the answer', () => {
  test('without runs there is nothing to explain', () => {
    const answer = why([], monday)
    expect(answer.sentences).toEqual(['There is nothing to explain yet: no runs are recorded.'])
    expect(answer.causes.every((each) => each.standing === 'cannot-tell')).toBe(true)
  })

  test('first the answer, then why, then what to change, then the doubt', () => {
    expect(why(weeks(30, steadyWeek, [8, 14, 20, 26]), at(30)).sentences).toEqual([
      'If you are not improving, the most likely reason is that your weeks do not hold: gaps and thin weeks undo what the others build.',
      '8 days without a run from 1 July to 8 July.',
      '8 days without a run from 20 May to 27 May.',
      'Choose a week small enough to repeat, and repeat it for three weeks before you add anything. A smaller week that holds does more than a bigger one that does not.',
      'It may also be that nothing in your running is faster than easy.',
      'Whether you became fitter cannot be told. No run qualifies; a trend takes eight.',
    ])
  })

  test('every cause is listed once, ranked, and both sides carry sentences', () => {
    const order: readonly Cause['standing'][] = ['likely', 'possible', 'cannot-tell', 'unlikely']
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 0, max: 400 }), (runs, day) => {
        const { causes, sentences, leavesOut } = why(runs, addDays('2024-06-03', day))
        expect(causes.map((each) => each.id).sort()).toEqual([...causeIds].sort())
        const ranks = causes.map((each) => order.indexOf(each.standing))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        for (const each of causes) {
          expect(each.confidenceFrac).toBeGreaterThanOrEqual(0)
          expect(each.confidenceFrac).toBeLessThanOrEqual(1)
          if (each.standing === 'likely') expect(each.evidenceFor.length).toBeGreaterThan(0)
          if (each.standing === 'cannot-tell') expect(each.missing.length).toBeGreaterThan(0)
        }
        const all = [
          ...sentences,
          ...[
            ...causes.flatMap((c) => [...c.evidenceFor, ...c.evidenceAgainst, ...c.missing]),
            ...leavesOut,
          ].map((reason) => reason.sentence),
        ]
        for (const text of all) {
          expect(text).toMatch(/^[A-Z0-9].*[.]$/)
          expect(text).not.toMatch(/NaN|undefined|Infinity|non-responder/i)
        }
      }),
      { numRuns: 40 },
    )
  })
})
