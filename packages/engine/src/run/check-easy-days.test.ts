import { describe, expect, test } from 'vitest'
import { addDays } from '../base/time.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type RunSketch, sketchRun } from '../signal/run-facts.fixture.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { chanceOfAtLeast } from './chance-of-at-least.ts'
import { checkEasyDays } from './check-easy-days.ts'
import { easyShareAnchorFrac } from './easy-share-anchor.ts'
import { judgeRuns } from './judge-runs.ts'
import type { CheckAnswer, Intent } from './judged-run.ts'
import { evenRun, intervalRun } from './training.fixture.ts'

type Sketch = Omit<RunSketch, 'date'> & { readonly date: string; readonly intent?: Intent }

/** The answer for runs whose intent the runner told, easy unless said otherwise. */
function check(
  sketches: readonly Sketch[],
  options: { readonly asOf: string; readonly weeksCount: number },
  boundaries = sketchBoundaries(),
  isImproving = false,
): CheckAnswer {
  const runs = sketches.map((sketch) => sketchRun({ ...sketch, activityId: sketch.date }))
  const toldIntents = new Map(sketches.map((sketch) => [sketch.date, sketch.intent ?? 'easy'] as const))
  const judged = judgeRuns({ runs, boundaries, toldIntents, values })
  return checkEasyDays({ judged, boundaries, values, isImproving: () => isImproving, ...options })
}

// 2025-03-03 is a Monday.
const monday = '2025-03-03'
const easy = evenRun(50, 138, 2.75)
const crossing: Omit<RunSketch, 'date'> = {
  stretches: [
    { minutes: 42, heartRateBpm: 140, speedMps: 2.75 },
    { minutes: 20, heartRateBpm: 158, speedMps: 2.78 },
  ],
}
const onDays = (days: readonly number[], run: Omit<RunSketch, 'date'>): readonly Sketch[] =>
  days.map((day) => ({ ...run, date: addDays(monday, day) }))

describe('the answer in sentences', () => {
  // Three weeks: easy on Mondays, Tuesdays and two weekends, crossing over on every Thursday.
  const eleven = [...onDays([0, 1, 7, 8, 14, 15, 12, 19], easy), ...onDays([3, 10, 17], crossing)]

  test('eight of eleven, and the three that did not have a day and a minute', () => {
    const answer = check(eleven, { asOf: '2025-03-23', weeksCount: 3 })
    expect(answer.sentences[0]).toBe('Eight of your last eleven easy runs stayed easy.')
    expect(answer.sentences[1]).toBe('The three that did not were all on Thursdays, after minute 40.')
    expect(answer.counts).toMatchObject({ easyCount: 8, crossedOverCount: 3, unavailableCount: 0 })
    expect(answer.patterns.map((pattern) => pattern.code)).toEqual(['weekday', 'minute', 'late-drift'])
  })

  test('runs are listed newest first, the period is whole weeks up to the day', () => {
    const answer = check(eleven, { asOf: '2025-03-23', weeksCount: 3 })
    expect(answer).toMatchObject({ from: '2025-03-03', to: '2025-03-23' })
    expect(answer.activityIds).toEqual([...answer.activityIds].sort().reverse())
    expect(check(eleven, { asOf: '2025-03-23', weeksCount: 1 }).activityIds).toEqual([
      '2025-03-22',
      '2025-03-20',
      '2025-03-18',
      '2025-03-17',
    ])
  })

  test('two bad days make no pattern', () => {
    const answer = check([...onDays([0, 1, 7, 8], easy), ...onDays([3, 10], crossing)], {
      asOf: '2025-03-16',
      weeksCount: 2,
    })
    expect(answer.sentences[0]).toBe('Four of your last six easy runs stayed easy.')
    expect(answer.patterns).toEqual([])
  })

  test('bad days all over the week make no weekday', () => {
    const answer = check([...onDays([0, 7, 14, 21], easy), ...onDays([1, 9, 17, 25], crossing)], {
      asOf: '2025-03-30',
      weeksCount: 4,
    })
    expect(answer.patterns.map((pattern) => pattern.code)).not.toContain('weekday')
  })

  test('runs in doubt are neither: they are counted apart and no pattern is read from them', () => {
    // At 155 bpm with a boundary of 150 ± 6 nobody knows, as most easy runs stay easy.
    const boundaries = sketchBoundaries({ sdBpm: 6 })
    const answer = check(
      [...onDays([0, 1, 7, 8, 14], evenRun(50, 128, 2.5)), ...onDays([3, 10, 17], evenRun(50, 155, 2.9))],
      { asOf: '2025-03-23', weeksCount: 3 },
      boundaries,
    )
    expect(answer.counts).toMatchObject({ easyCount: 5, inDoubtCount: 3, moderateThroughoutCount: 0 })
    expect(answer.sentences[0]).toBe(
      'Five of your last eight easy runs stayed easy; three lay too close to your boundary to tell.',
    )
    expect(answer.patterns).toEqual([])
  })

  test('when most are in doubt, the cheapest test is named', () => {
    const boundaries = sketchBoundaries({ sdBpm: 6 })
    const answer = check(
      onDays([3, 10, 17], evenRun(50, 155, 2.9)),
      { asOf: '2025-03-23', weeksCount: 3 },
      {
        ...boundaries,
        nextTests: [
          { test: 'talk-notes', sentence: 'Note it.', cost: '', steps: [], lt1SdNowBpm: 6, lt1SdAfterBpm: 4 },
        ],
      },
    )
    expect(answer.sentences[0]).toBe(
      'Your last three easy runs lay too close to your boundary to tell whether they stayed easy.',
    )
    expect(answer.sentences[1]).toBe('What would settle most of it: note it.')
  })

  test('where most verdicts are only probable, so is their sum', () => {
    const answer = check(
      onDays([3, 10, 17], evenRun(50, 151, 2.9)),
      { asOf: '2025-03-23', weeksCount: 3 },
      sketchBoundaries({ sdBpm: 6 }),
    )
    expect(answer.counts.nearTheTopCount).toBe(3)
    expect(answer.sentences[0]).toBe('Probably all three of your easy runs stayed easy.')
  })

  test('all easy is said short', () => {
    const answer = check(onDays([0, 2, 4], easy), { asOf: '2025-03-09', weeksCount: 1 })
    expect(answer.sentences[0]).toBe('All three of your easy runs stayed easy.')
    expect(answer.counts.easyCount).toBe(3)
  })

  test('runs not meant easy are counted apart', () => {
    const answer = check(
      [
        ...onDays([0, 2], easy),
        {
          ...intervalRun({ repetitionCount: 5, fastMinutes: 3, slowMinutes: 2, fastMps: 3.9 }),
          date: addDays(monday, 4),
          intent: 'hard',
        },
        { ...easy, date: addDays(monday, 5), intent: 'unknown' },
      ],
      { asOf: '2025-03-09', weeksCount: 1 },
    )
    expect(answer.counts).toMatchObject({ easyCount: 2, notMeantEasyCount: 1, intentUnknownCount: 1 })
    expect(answer.activityIds.length).toBe(2)
  })

  test('what cannot be judged is said, not left out', () => {
    const answer = check(
      onDays([0, 2, 4], evenRun(50, undefined, 2.75)),
      { asOf: '2025-03-09', weeksCount: 1 },
      sketchBoundaries({ lt1SpeedMps: 'unknown', lt2SpeedMps: 'unknown' }),
    )
    expect(answer.counts.unavailableCount).toBe(3)
    expect(answer.intensity.status).toBe('unavailable')
    expect(answer.sentences[0]).toMatch(/^Whether your easy runs stayed easy, we cannot say[.]/)
  })

  test('when the last weeks hold no run, the weeks up to the last run are judged, and it says so', () => {
    const runs = onDays([0, 2, 4], evenRun(50, 135, 2.75))
    const there = check(runs, { asOf: '2025-03-09', weeksCount: 4 })
    const later = check(runs, { asOf: '2025-12-24', weeksCount: 4 })
    expect(later.sentences[0]).toBe(there.sentences[0])
    const added = later.sentences.filter((sentence) => !there.sentences.includes(sentence))
    expect(added).toEqual([
      expect.stringMatching(/^There are no runs in the last four weeks; .* up to your last run/),
    ])
    expect(later.counts).toEqual(there.counts)
    expect(later.to).toBe(
      runs
        .map((run) => run.date)
        .sort()
        .at(-1),
    )
  })

  test('no runs is an answer', () => {
    const answer = check([], { asOf: '2025-03-09', weeksCount: 4 })
    expect(answer.sentences).toEqual(['No runs in the last four weeks.'])
    expect(answer.intensity.status).toBe('unavailable')
  })
})

describe('the share of easy time is not held against a runner of low volume (A21)', () => {
  // The trial's threshold group: 3.1 h a week with 40 % easy, 50 % moderate, 10 % hard.
  const weeklyMinutes = 186
  const festaWeek = (week: number): readonly Sketch[] =>
    [0, 2, 5].map((day) => ({
      date: addDays(monday, 7 * week + day),
      intent: 'hard' as const,
      stretches: [
        { minutes: 0.4 * (weeklyMinutes / 3), heartRateBpm: 138, speedMps: 2.75 },
        { minutes: 0.5 * (weeklyMinutes / 3), heartRateBpm: 160, speedMps: 3.2 },
        { minutes: 0.1 * (weeklyMinutes / 3), heartRateBpm: 176, speedMps: 3.8 },
      ],
    }))
  const eightWeeks = Array.from({ length: 8 }, (_, week) => festaWeek(week)).flat()

  test('40/50/10 at three hours a week draws no blame', () => {
    const answer = check(eightWeeks, { asOf: addDays(monday, 55), weeksCount: 8 })
    const text = answer.sentences.join(' ')
    expect(text).toMatch(/By time, (39|40|41) % of all your running was easy/)
    expect(text).toContain('that is fine')
    expect(text).not.toMatch(/too much|too little|too hard|should|must|wrong|bad/i)
  })

  test('whoever improves at low volume is told that moderate easy days are nothing to mend', () => {
    const runs = onDays([0, 2, 5, 7, 9, 12], evenRun(55, 162, 2.9))
    const options = { asOf: addDays(monday, 13), weeksCount: 2 }
    const said = (isImproving: boolean, minutes = 55) =>
      check(
        runs.map((run) => ({ ...run, stretches: run.stretches.map((stretch) => ({ ...stretch, minutes })) })),
        options,
        sketchBoundaries(),
        isImproving,
      ).sentences.join(' ')
    expect(said(true)).toContain('You are improving on 2 h 45 min a week')
    expect(said(false)).not.toContain('nothing to mend')
    expect(said(true, 180)).not.toContain('nothing to mend')
  })

  test('the same shares at nine hours a week get an aim', () => {
    const bigWeeks = eightWeeks.map((sketch) => ({
      ...sketch,
      stretches: sketch.stretches.map((stretch) => ({ ...stretch, minutes: stretch.minutes * 3 })),
    }))
    const answer = check(bigWeeks, { asOf: addDays(monday, 55), weeksCount: 8 })
    expect(answer.sentences.join(' ')).toContain('80 % or more is a good aim')
  })
})

test('the sensible least share of easy time rises with the volume', () => {
  const hours = [1, 2.9, 3, 4.9, 5, 7.9, 8, 15]
  expect(hours.map((each) => easyShareAnchorFrac(each * 3600, values))).toEqual([
    0.6, 0.6, 0.7, 0.7, 0.75, 0.75, 0.8, 0.8,
  ])
})

test('the chance of a pattern is the hypergeometric tail', () => {
  // Three of three marked among the three drawn of eleven: 1 of C(11,3) = 165.
  expect(chanceOfAtLeast({ seen: 3, drawn: 3, marked: 3, total: 11 })).toBeCloseTo(1 / 165, 12)
  // At least one ace in a bridge hand of 13: 1 − C(48,13)/C(52,13) = 0.6962.
  expect(chanceOfAtLeast({ seen: 1, drawn: 13, marked: 4, total: 52 })).toBeCloseTo(0.6962, 4)
  expect(chanceOfAtLeast({ seen: 0, drawn: 5, marked: 2, total: 9 })).toBeCloseTo(1, 12)
})
