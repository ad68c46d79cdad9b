import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAvailable } from '../base/computed.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type RunSketch, sketchRun } from '../signal/run-facts.fixture.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { judgeRuns } from './judge-runs.ts'
import type { Intent, JudgedRun } from './judged-run.ts'
import { evenRun, type Habit, intervalRun, sketchWeeks } from './training.fixture.ts'

const boundaries = sketchBoundaries()
const judge = (runs: readonly RunFacts[], of = boundaries): readonly JudgedRun[] =>
  judgeRuns({ runs, boundaries: of, toldIntents: new Map(), values })

const habits: readonly Habit[] = [
  { weekday: 1, run: evenRun(45, 138, 2.75) },
  { weekday: 2, run: intervalRun({ repetitionCount: 5, fastMinutes: 3, slowMinutes: 2, fastMps: 3.9 }) },
  { weekday: 4, run: evenRun(40, 146, 2.9) },
  { weekday: 7, run: evenRun(90, 142, 2.7) },
]
const tenWeeks = sketchWeeks({ firstMonday: '2025-01-06', weeksCount: 10, habits })

test('neither the order of the files nor importing them twice changes anything', () => {
  const expected = judge(tenWeeks)
  fc.assert(
    fc.property(fc.shuffledSubarray([...tenWeeks], { minLength: tenWeeks.length }), (shuffled) => {
      expect(judge(shuffled)).toEqual(expected)
      expect(judge([...shuffled, ...tenWeeks])).toEqual(expected)
    }),
    { numRuns: 10 },
  )
})

test('a phone that recorded the same run changes nothing', () => {
  const phone = tenWeeks.map((run) => {
    const { heartRate, ...rest } = sketchRun({
      ...evenRun(45, undefined, 2.7),
      date: run.localDate,
      activityId: `phone ${run.activityId}`,
    })
    return { ...rest, heartRate, startEpochS: run.startEpochS + 12 }
  })
  expect(judge([...phone, ...tenWeeks])).toEqual(judge(tenWeeks))
})

test('shifting every run in time shifts nothing else', () => {
  const shifted = sketchWeeks({ firstMonday: '2023-05-01', weeksCount: 10, habits })
  const told = (runs: readonly JudgedRun[]) =>
    runs.map(({ intent, intensity, easyJudgement, sentence }) => ({
      intent,
      intensity,
      easyJudgement,
      sentence,
    }))
  expect(told(judge(shifted))).toEqual(told(judge(tenWeeks)))
})

describe('the sentence at the head of a run', () => {
  const sentenceOf = (run: Omit<RunSketch, 'date'>, of = boundaries) => {
    const facts = sketchRun({ ...run, activityId: 'asked', date: '2025-03-12' })
    return judge([...tenWeeks, facts], of).find((each) => each.facts.activityId === 'asked')?.sentence
  }

  test.each<[string, Omit<RunSketch, 'date'>]>([
    ['Meant easy, and it stayed easy: under 150 bpm for 100 % of the time.', evenRun(45, 138, 2.75)],
    ['Meant easy, and it stayed easy, but near the top of easy for much of the time.', evenRun(45, 147, 2.8)],
    [
      'Meant easy; it crossed over at minute 30 and stayed mostly above 150 bpm.',
      {
        stretches: [
          { minutes: 30, heartRateBpm: 140, speedMps: 2.75 },
          { minutes: 20, heartRateBpm: 158, speedMps: 2.95 },
        ],
      },
    ],
    [
      'A long run meant easy, and it stayed easy: under 150 bpm for 100 % of the time.',
      evenRun(110, 141, 2.7),
    ],
    [
      'Meant easy, and it stayed easy: slower than 5:33 /km for 100 % of the time. Judged by pace, as there is too little heart rate.',
      evenRun(45, undefined, 2.4),
    ],
    [
      'Meant easy. Whether it stayed easy, we cannot say. The run is too short for a verdict.',
      evenRun(9, 138, 2.75),
    ],
  ])('%s', (sentence, run) => {
    expect(sentenceOf(run)).toBe(sentence)
  })

  test('a hard run says how hard, a race how long it took', () => {
    expect(
      sentenceOf(intervalRun({ repetitionCount: 5, fastMinutes: 3, slowMinutes: 2, fastMps: 3.9 })),
    ).toMatch(/^A hard run: \d+ min hard, \d+ min moderate and the rest easy[.]$/)
    expect(sentenceOf(evenRun(45, 174, 10_000 / 2700))).toBe('A race, or run like one: 10 km in 45:00.')
  })

  test('nothing that a runner reads holds a missing number', () => {
    for (const { sentence, intent, easyJudgement } of judge(tenWeeks)) {
      const reasons = easyJudgement.status === 'available' ? easyJudgement.reasons : [easyJudgement.reason]
      for (const text of [sentence, ...[...intent.reasons, ...reasons].map((reason) => reason.sentence)]) {
        expect(text).not.toMatch(/NaN|undefined|Infinity|null/)
        expect(text).toMatch(/^[A-Z0-9].*[.]$/)
      }
    }
  })
})

describe('a correction is learned from', () => {
  // On Thursdays a run a bit faster than the others, even and without any title.
  const club: Habit = { weekday: 4, run: evenRun(50, 151, 3) }
  const weeks = sketchWeeks({
    firstMonday: '2025-01-06',
    weeksCount: 10,
    habits: [
      { weekday: 1, run: evenRun(45, 138, 2.75) },
      { weekday: 3, run: evenRun(40, 139, 2.75) },
      club,
      { weekday: 6, run: evenRun(80, 141, 2.7) },
    ],
  })
  const judgedWith = (toldIntents: ReadonlyMap<string, Intent>) =>
    judgeRuns({ runs: weeks, boundaries, toldIntents, values })
  const ofWeekday = (judged: readonly JudgedRun[], weekday: number) =>
    judged.filter(({ facts }) => facts.activityId.endsWith(`day-${weekday}`)).map(({ intent }) => intent)

  test('what is said of one Thursday holds for Thursdays like it, and for no other day', () => {
    const before = judgedWith(new Map())
    const after = judgedWith(new Map([['week-4-day-4', 'hard']]))
    expect(new Set(ofWeekday(before, 4).map(({ intent }) => intent))).toEqual(new Set(['easy']))
    expect(ofWeekday(after, 4).map(({ intent }) => intent)).not.toContain('easy')
    for (const weekday of [1, 3, 6]) {
      const intentsOf = (judged: readonly JudgedRun[]) =>
        ofWeekday(judged, weekday).map(({ intent }) => intent)
      expect(intentsOf(after)).toEqual(intentsOf(before))
    }
    const reasons = ofWeekday(after, 4).flatMap((intent) => intent.reasons.map(({ code }) => code))
    expect(reasons).toContain('like-told')
  })

  test('more corrections make it surer', () => {
    const easyFracs = [[], ['week-4-day-4'], ['week-4-day-4', 'week-6-day-4']].map((ids) => {
      const judged = judgedWith(new Map(ids.map((id) => [id, 'easy' as const])))
      return judged.find(({ facts }) => facts.activityId === 'week-5-day-4')?.intent.probabilityFrac ?? 0
    })
    expect(easyFracs[1]).toBeGreaterThan(easyFracs[0] ?? 1)
    expect(easyFracs[2]).toBeGreaterThan(easyFracs[1] ?? 1)
  })
})

describe('what the runner, a plan or an app says', () => {
  const asked = 'week-4-day-4'
  const intentWith = (
    said: Partial<Parameters<typeof judgeRuns>[0]>,
    annotation?: RunFacts['annotation'],
    others?: RunFacts['annotation'],
  ) => {
    const runs = tenWeeks.map((run) => {
      const noted = run.activityId === asked ? annotation : others
      return noted === undefined ? run : { ...run, annotation: noted }
    })
    const judged = judgeRuns({ runs, boundaries, toldIntents: new Map(), values, ...said })
    const found = judged.find(({ facts }) => facts.activityId === asked)?.intent
    if (found === undefined) throw new Error('the run is gone')
    return found
  }
  const codes = (intent: ReturnType<typeof intentWith>) => intent.reasons.map(({ code }) => code)

  test('an app’s own mark turns a run that looks easy', () => {
    expect(intentWith({}).intent).toBe('easy')
    expect(codes(intentWith({}, { marks: ['workout'] }))).toContain('mark')
    expect(intentWith({}, { marks: ['workout'] }).intent).toBe('hard')
    expect(intentWith({}, { marks: ['long-run'] }).intent).toBe('long')
  })

  test('a plan for the day counts', () => {
    const planned = intentWith({ plannedIntents: new Map([[asked, 'hard']]) })
    expect(planned.probabilityFrac).toBeLessThan(intentWith({}).probabilityFrac)
    expect(intentWith({ plannedIntents: new Map([[asked, 'easy']]) }).probabilityFrac).toBeGreaterThan(
      intentWith({}).probabilityFrac,
    )
  })

  test('a word in the notes says less than the same word in the title', () => {
    const easyFrac = (annotation: RunFacts['annotation']) => {
      const { intent, probabilityFrac } = intentWith({}, annotation)
      return intent === 'easy' ? probabilityFrac : 1 - probabilityFrac
    }
    expect(easyFrac({ description: 'tempo' })).toBeLessThan(easyFrac({ title: 'Sun' }))
    expect(easyFrac({ title: 'tempo' })).toBeLessThan(easyFrac({ description: 'tempo' }))
  })

  test('an effort of 8 speaks for hard, and one of 2 for easy; what the runner says stands before a file', () => {
    const plain = intentWith({}).probabilityFrac
    const felt = (effortCr10: number) => intentWith({ reports: new Map([[asked, { effortCr10 }]]) })
    expect(felt(2).probabilityFrac).toBeGreaterThan(plain)
    expect(codes(felt(2))).toContain('felt')
    const hard = felt(8)
    expect(hard.intent === 'easy' ? hard.probabilityFrac : 0).toBeLessThan(plain)
    const both = intentWith({ reports: new Map([[asked, { effortCr10: 2 }]]) }, { perceivedExertionCr10: 8 })
    expect(both).toEqual(felt(2))
  })

  test('an effort that stands on nearly every run is a default and says nothing', () => {
    const everywhere = intentWith({}, { perceivedExertionCr10: 1 }, { perceivedExertionCr10: 1 })
    expect(everywhere.probabilityFrac).toBe(intentWith({}).probabilityFrac)
    expect(codes(everywhere)).not.toContain('felt')
  })
})

test('a weekday on which easy runs cross over time and again is named as a cause, on that day alone', () => {
  const weeks = sketchWeeks({
    firstMonday: '2025-01-06',
    weeksCount: 8,
    habits: [
      { weekday: 1, run: evenRun(45, 138, 2.75) },
      { weekday: 2, run: evenRun(45, 139, 2.75) },
      { weekday: 4, run: evenRun(45, 160, 2.8) },
      { weekday: 6, run: evenRun(45, 140, 2.75) },
    ],
  })
  const toldIntents = new Map(weeks.map((run) => [run.activityId, 'easy' as const]))
  const once = { ...sketchRun({ ...evenRun(45, 160, 2.8), date: '2025-02-09', activityId: 'once' }) }
  const judged = judgeRuns({
    runs: [...weeks, once],
    boundaries,
    toldIntents: new Map([...toldIntents, ['once', 'easy' as const]]),
    values,
  })
  for (const { facts, easyJudgement } of judged) {
    const codes = isAvailable(easyJudgement) ? easyJudgement.reasons.map(({ code }) => code) : []
    expect(codes.includes('weekday-habit')).toBe(facts.activityId.endsWith('day-4'))
  }
})
