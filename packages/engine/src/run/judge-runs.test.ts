import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type RunSketch, sketchRun } from '../signal/run-facts.fixture.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { judgeRuns } from './judge-runs.ts'
import type { JudgedRun } from './judged-run.ts'
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
    [
      'Meant easy, and it stayed under the ceiling, but near the top of it for much of the time.',
      evenRun(45, 147, 2.8),
    ],
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
      'Meant easy, and it stayed easy: slower than 5:33 /km for 100 % of the time. Judged by pace, as the heart rate is missing.',
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
