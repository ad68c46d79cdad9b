import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Computed, isAvailable } from '../base/computed.ts'
import { addDays, daysBetween } from '../base/time.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { buildHistory } from './build-history.ts'
import type { History } from './history.ts'
import { anyRuns, type DayRun, judgedRuns, weeksOfRuns } from './judged-runs.fixture.ts'

const monday = '2024-01-01'
const minute = 60

function history(runs: readonly DayRun[], asOf: string): History {
  return buildHistory({ judged: judgedRuns(runs), asOf, values })
}

function known<T>(computed: Computed<T>): T {
  if (!isAvailable(computed)) throw new Error(computed.reason.sentence)
  return computed
}

/** Four runs and 200 minutes in a week. */
const steadyWeek = { 2: 45, 4: 45, 6: 40, 7: 70 }
const steady = (weeksCount: number, without: readonly number[] = []) =>
  weeksOfRuns({ firstMonday: monday, weeksCount, minutesOn: steadyWeek, without })

describe('weeks', () => {
  test('every week is there, empty ones too, up to the current one', () => {
    const { weeks } = history(steady(5, [2]), addDays(monday, 36))
    expect(weeks.map((week) => week.runCount)).toEqual([4, 4, 0, 4, 4, 0])
    expect(weeks.map((week) => week.monday)).toEqual(
      [0, 7, 14, 21, 28, 35].map((day) => addDays(monday, day)),
    )
    expect(weeks[0]).toMatchObject({ movingS: 200 * minute, longestRunM: 70 * minute * 2.75 })
  })

  test('every second of running is easy, moderate, hard or unknown', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        for (const week of history(runs, '2025-06-01').weeks)
          expect(week.easyS + week.moderateS + week.hardS + week.unknownS).toBeCloseTo(week.movingS, 3)
      }),
      { numRuns: 2500 },
    )
  })

  test('the current week is not judged before it is over', () => {
    const runs = steady(10)
    const before = history(runs, addDays(monday, 69))
    // The next Monday and Tuesday, without a run so far.
    for (const day of [70, 71]) {
      const later = history(runs, addDays(monday, day))
      expect(known(later.capacity).weeklyMovingS).toBe(known(before.capacity).weeklyMovingS)
      expect(later.stage).toEqual(history(runs, addDays(monday, 70)).stage)
    }
  })
})

describe('gaps', () => {
  test('seven full days without a run are a gap, six are not', () => {
    const gapOf = (days: number) =>
      history(
        [
          { date: monday, minutes: 40 },
          { date: addDays(monday, days + 1), minutes: 40 },
        ],
        addDays(monday, days + 1),
      ).gaps
    expect(gapOf(6)).toEqual([])
    expect(gapOf(7)).toEqual([{ lastRunBefore: monday, firstRunAfter: addDays(monday, 8), days: 7 }])
  })

  test('a gap that goes on has no end', () => {
    expect(history([{ date: monday, minutes: 40 }], addDays(monday, 10)).gaps).toEqual([
      { lastRunBefore: monday, days: 9 },
    ])
  })
})

describe('the longest run of the last 30 days', () => {
  test('counts thirty days, this one among them', () => {
    const runs = [
      { date: monday, minutes: 90 },
      { date: addDays(monday, 20), minutes: 40 },
    ]
    expect(known(history(runs, addDays(monday, 29)).longestRunOfLast30DaysM).valueM).toBe(90 * minute * 2.75)
    expect(known(history(runs, addDays(monday, 30)).longestRunOfLast30DaysM).valueM).toBe(40 * minute * 2.75)
    expect(history(runs, addDays(monday, 60)).longestRunOfLast30DaysM).toMatchObject({
      reason: { code: 'no-run-in-30-days' },
    })
  })
})

describe('capacity', () => {
  test('is the week that is repeated', () => {
    const capacity = known(history(steady(10), addDays(monday, 70)).capacity)
    expect(capacity).toMatchObject({ weeklyMovingS: 200 * minute, runsPerWeek: 4, weeksCount: 6 })
    expect(capacity.longestRunM).toBe(70 * minute * 2.75)
    expect(capacity.reasons[0]?.sentence).toBe(
      'You ran 3 h 20 min or more in six of the last six complete weeks.',
    )
  })

  test('one giant week, or one giant run, changes it little or not at all', () => {
    const giant = [...steady(10), { date: addDays(monday, 64), minutes: 240 }]
    const before = known(history(steady(10), addDays(monday, 70)).capacity)
    const after = known(history(giant, addDays(monday, 70)).capacity)
    expect(after.weeklyMovingS).toBe(before.weeklyMovingS)
    expect(after.longestRunM).toBe(before.longestRunM)
  })

  test('a big week after every small one is not held', () => {
    const sawtooth = Array.from({ length: 10 }, (_, week) => ({
      date: addDays(monday, 7 * week + 2),
      minutes: week % 2 === 0 ? 20 : 120,
    }))
    expect(known(history(sawtooth, addDays(monday, 70)).capacity).weeklyMovingS).toBe(70 * minute)
  })

  test('never rises with time off, and falls to nothing', () => {
    const runs = steady(10)
    const held = Array.from({ length: 8 }, (_, week) =>
      known(history(runs, addDays(monday, 70 + 7 * week)).capacity),
    )
    for (let i = 1; i < held.length; i++)
      expect(held[i]?.weeklyMovingS).toBeLessThanOrEqual(held[i - 1]?.weeklyMovingS ?? 0)
    expect(held.at(-1)?.weeklyMovingS).toBe(0)
  })

  test('needs three complete weeks', () => {
    expect(history(steady(2), addDays(monday, 14)).capacity).toMatchObject({
      reason: { code: 'too-few-weeks' },
    })
    expect(history(steady(3), addDays(monday, 21)).capacity.status).toBe('available')
  })

  test('running the same more often never lowers it', () => {
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 0, max: 300 }), (runs, day) => {
        const asOf = '2025-04-07'
        const date = addDays('2024-06-03', day)
        if (runs.length === 0 || runs.some((run) => run.date === date)) return
        const [first] = runs.map((run) => run.date).sort()
        if (first === undefined || date < first) return
        const before = history(runs, asOf).capacity
        const after = history([...runs, { date, minutes: 40 }], asOf).capacity
        if (!isAvailable(before) || !isAvailable(after)) return
        expect(after.weeklyMovingS).toBeGreaterThanOrEqual(before.weeklyMovingS - 1e-6)
        expect(after.runsPerWeek).toBeGreaterThanOrEqual(before.runsPerWeek)
      }),
      { numRuns: 2500 },
    )
  })
})

describe('repeatability', () => {
  test('steady weeks held every time', () => {
    const repeatability = known(history(steady(12), addDays(monday, 84)).repeatability)
    expect(repeatability).toMatchObject({ heldCount: 11, outOfCount: 11 })
    expect(repeatability.sentence).toBe(
      'Weeks like this one, about 3 h 20 min, held 11 times out of 11 in your own record.',
    )
  })

  test('each week that fell out is one that did not hold', () => {
    const repeatability = known(history(steady(12, [4, 9]), addDays(monday, 84)).repeatability)
    expect(repeatability).toMatchObject({ heldCount: 7, outOfCount: 9 })
  })

  test('too few weeks like this one say nothing', () => {
    expect(history(steady(4), addDays(monday, 28)).repeatability).toMatchObject({
      reason: { code: 'too-few-weeks-like-this' },
    })
  })
})

describe('stage', () => {
  const stageOf = (runs: readonly DayRun[], asOf: string) => history(runs, asOf).stage.stage
  const at = (week: number) => addDays(monday, 7 * week)
  const weeks = (weeksCount: number, minutesOn: Readonly<Record<number, number>>) =>
    weeksOfRuns({ firstMonday: monday, weeksCount, minutesOn })

  test('nothing recorded is new', () => {
    expect(history([], monday).stage).toMatchObject({
      stage: 'new',
      reasons: [{ code: 'nothing-recorded' }],
    })
  })

  test('a young record with small weeks is new; with big weeks it is a runner with a new watch', () => {
    expect(stageOf(weeks(10, { 2: 25, 5: 25 }), at(10))).toBe('new')
    expect(stageOf(steady(10), at(10))).toBe('quality-ready')
  })

  test('four weeks without a run make a return, also some days after it', () => {
    expect(stageOf(steady(40), at(44))).toBe('returning')
    const back = [...steady(40), ...weeksOfRuns({ firstMonday: at(45), weeksCount: 1, minutesOn: { 2: 30 } })]
    expect(stageOf(back, at(46))).toBe('returning')
  })

  test('well below the own usual is rebuilding', () => {
    const smaller = weeksOfRuns({ firstMonday: at(40), weeksCount: 6, minutesOn: { 2: 30, 4: 30, 7: 30 } })
    expect(stageOf([...steady(40), ...smaller], at(46))).toBe('rebuilding')
  })

  test('a small week: building until it is held, then sustaining', () => {
    const small = { 2: 40, 4: 40, 7: 50 }
    expect(stageOf(weeks(40, small), at(40))).toBe('sustaining')
    const broken = weeksOfRuns({ firstMonday: monday, weeksCount: 40, minutesOn: small, without: [37] })
    expect(stageOf(broken, at(40))).toBe('building')
  })

  test('enough volume: building until it is held, then quality-ready, then high-volume', () => {
    expect(stageOf(steady(40, [36]), at(40))).toBe('building')
    expect(stageOf(steady(40), at(40))).toBe('quality-ready')
    expect(stageOf(weeks(40, { 1: 60, 2: 70, 3: 60, 4: 70, 6: 60, 7: 120 }), at(40))).toBe('high-volume')
  })

  test('every stage gives a reason in a sentence', () => {
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 0, max: 400 }), (runs, day) => {
        const { reasons } = history(runs, addDays('2024-06-03', day)).stage
        expect(reasons.length).toBeGreaterThan(0)
        for (const { sentence } of reasons) expect(sentence).toMatch(/^[A-Z0-9](?!.*(NaN|undefined)).*[.]$/)
      }),
      { numRuns: 2500 },
    )
  })
})

test('the order of the runs does not matter, and later runs do not change an earlier day', () => {
  fc.assert(
    fc.property(anyRuns, fc.integer({ min: 0, max: 300 }), (runs, day) => {
      const asOf = addDays('2024-06-03', day)
      const judged = judgedRuns(runs)
      const expected = buildHistory({ judged, asOf, values })
      expect(buildHistory({ judged: [...judged].reverse(), asOf, values })).toEqual(expected)
      const sofar = judged.filter((run) => daysBetween(run.facts.localDate, asOf) >= 0)
      expect(buildHistory({ judged: sofar, asOf, values })).toEqual(expected)
    }),
    { numRuns: 2500 },
  )
})
