import fc from 'fast-check'
import { expect, test } from 'vitest'
import { got } from '../../base/computed.fixture.ts'
import { addDays, type LocalDate } from '../../base/time.ts'
import { sketchBoundaries } from '../../run/boundaries.fixture.ts'
import { runStresses } from '../../run/stress/run-stresses.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { anyRuns, type DayRun, judgedRuns, weeksOfRuns } from '../judged-runs.fixture.ts'
import { answerTissue } from './answer-tissue.ts'

const firstMonday = '2024-06-03'
const at = (week: number, day = 0) => addDays(firstMonday, 7 * week + day)

function tissueOf(runs: readonly DayRun[], asOf: LocalDate) {
  const judged = judgedRuns(runs)
  return answerTissue({
    judged,
    stresses: runStresses({ judged, boundaries: sketchBoundaries(), values }),
    asOf,
    values,
  })
}

/** 40 min on Tuesday and Thursday and 60 min on Sunday at 2.75 m/s: 23.1 km a week, 9.9 km the longest. */
const steady = (weeksCount: number, without: readonly number[] = []) =>
  weeksOfRuns({ firstMonday, weeksCount, minutesOn: { 2: 40, 4: 40, 7: 60 }, without })

test('a steady week is what the legs are used to, and nothing jumped', () => {
  const answer = tissueOf(steady(60), at(59, 6))
  const usedTo = got(answer.usedTo)
  expect(usedTo.weeklyLevelEasyM).toBeCloseTo(140 * 60 * 2.75, -2)
  expect(usedTo.longestRunM).toBeCloseTo(60 * 60 * 2.75, 0)
  expect(usedTo.jumpFromM).toBeCloseTo(1.1 * 60 * 60 * 2.75, 0)
  expect(got(usedTo.beforeWeeklyLevelEasyM).valueM).toBeCloseTo(usedTo.weeklyLevelEasyM, -2)
  expect(answer.jumps).toEqual([])
  expect(answer.sentences).toEqual([
    'Your legs are used to about 23 km a week, counted as easy running on a level road, and to 9.9 km in one run. That is about as much as half a year ago. A run of up to 11 km would be no jump for them.',
    'In the last year no run was more than a tenth longer than the longest of the 30 days before.',
  ])
})

test('a run of twice the length is a jump with its published step; one a year and more ago is none of the last year', () => {
  const jumpOn = (week: number): DayRun => ({ date: at(week, 5), minutes: 120, intent: 'long' })
  const answer = tissueOf([...steady(60), jumpOn(2), jumpOn(50)], at(59, 6))
  expect(answer.jumps).toMatchObject([{ localDate: at(50, 5), state: 'up-to-200', hazardRatioFrac: 1.52 }])
  expect(answer.jumps[0]?.ratioFrac).toBeCloseTo(2, 6)
  expect(answer.sentences[1]).toContain(
    'In the last year one run was more than a tenth longer than the longest of the 30 days before; it was on 24 May 2025, 20 km after at most 9.9 km.',
  )
})

test('what followed weeks with a jump is counted beside what followed the others', () => {
  // Every twelfth week a jump, and no running in the four weeks after it.
  const jumpWeeks = [12, 24, 36, 48]
  const without = jumpWeeks.flatMap((week) => [1, 2, 3, 4].map((after) => week + after))
  const jumps = jumpWeeks.map((week): DayRun => ({ date: at(week, 5), minutes: 90, intent: 'long' }))
  const answer = tissueOf([...steady(60, without), ...jumps], at(60, 0))
  const after = got(answer.afterJumps)
  // The first Sunday back is longer than anything of the 30 days before it too: eight weeks jumped.
  expect(after).toMatchObject({ jumpWeeksCount: 8, brokenAfterJumpCount: 4 })
  // Two and three weeks before each jump the four weeks after hold two, or three, empty ones out of four.
  expect(after.brokenAfterOtherCount).toBeGreaterThan(0)
  expect(after.brokenAfterOtherCount).toBeLessThan(after.otherWeeksCount / 2)
  expect(answer.sentences.at(-1)).toContain('only you can say')
})

test('after a month without a run it is not known what the legs are used to', () => {
  const answer = tissueOf(steady(20), at(30))
  expect(answer.usedTo).toMatchObject({ reason: { code: 'no-run-in-30-days' } })
  expect(answer.sentences[0]).toContain('Come back with short runs')
})

test('no runs, no words', () => {
  expect(tissueOf([], at(1))).toMatchObject({ sentences: [], runs: [], jumps: [] })
})

test('for any history: a jump is a run, counts fit into each other, and tomorrow’s order does not matter', () => {
  fc.assert(
    fc.property(anyRuns, (runs) => {
      const asOf = at(45)
      const answer = tissueOf(runs, asOf)
      const ids = new Set(answer.runs.map(({ activityId }) => activityId))
      for (const jump of answer.jumps) {
        expect(ids.has(jump.activityId)).toBe(true)
        expect(jump.distanceM / jump.longestBeforeM).toBeCloseTo(jump.ratioFrac, 9)
        expect(jump.ratioFrac).toBeGreaterThan(1.1)
      }
      if (answer.afterJumps.status === 'available') {
        const { brokenAfterJumpCount, jumpWeeksCount, brokenAfterOtherCount, otherWeeksCount } =
          answer.afterJumps
        expect(brokenAfterJumpCount).toBeLessThanOrEqual(jumpWeeksCount)
        expect(brokenAfterOtherCount).toBeLessThanOrEqual(otherWeeksCount)
      }
      expect(answer.sentences.join(' ')).not.toMatch(/NaN|undefined|Infinity/)
    }),
    { numRuns: 25 },
  )
})
