import { describe, expect, test } from 'vitest'
import { isAvailable } from '../base/computed.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { boundaryOfItsTime } from './boundary-of-its-time.ts'
import { judgeRuns } from './judge-runs.ts'
import { evenRun, sketchWeeks } from './training.fixture.ts'

const own = sketchBoundaries({ asOf: '2024-03-31', lt1Bpm: 151, lt1SpeedMps: 2.8 })
const today = sketchBoundaries({ asOf: '2025-06-30', lt1Bpm: 147, lt1SpeedMps: 3 })

test('names the month and the boundary, by which of the two the run was judged', () => {
  expect(boundaryOfItsTime('heart-rate', { own, today })?.sentence).toBe(
    'Judged by your boundary of March 2024, 151 bpm.',
  )
  expect(boundaryOfItsTime('speed', { own, today })?.sentence).toBe(
    'Judged by your boundary of March 2024, 5:57 /km.',
  )
})

test('says nothing where both come to the same words, or nothing is known', () => {
  const near = sketchBoundaries({ asOf: '2024-03-31', lt1Bpm: 147.3, lt1SpeedMps: 'unknown' })
  expect(boundaryOfItsTime('heart-rate', { own: near, today })).toBeUndefined()
  expect(boundaryOfItsTime('speed', { own: near, today })).toBeUndefined()
})

describe('a run of last year and one of this', () => {
  // At 149 bpm, above today's boundary and under that of last year.
  const weeksOf = (firstMonday: string) =>
    sketchWeeks({ firstMonday, weeksCount: 6, habits: [{ weekday: 2, run: evenRun(45, 149, 2.7) }] }).map(
      (run) => ({ ...run, activityId: `${firstMonday} ${run.activityId}` }),
    )
  const runs = [...weeksOf('2024-03-04'), ...weeksOf('2025-05-05')]
  const judged = judgeRuns({
    runs,
    boundaries: today,
    boundariesOf: (run) => (run.localDate < '2025' ? own : today),
    toldIntents: new Map(runs.map(({ activityId }) => [activityId, 'easy'])),
    values,
  })

  test('are each judged by the boundary of its own time, and the old one says so', () => {
    for (const { facts, easyJudgement, boundaries, sentence } of judged) {
      if (!isAvailable(easyJudgement)) throw new Error(`${facts.activityId} is not judged`)
      const isOld = facts.localDate < '2025'
      expect(boundaries).toBe(isOld ? own : today)
      expect(easyJudgement.overCeilingFrac).toBe(isOld ? 0 : 1)
      expect(easyJudgement.reasons.some(({ code }) => code === 'boundary-of-its-time')).toBe(isOld)
      if (!isOld) expect(sentence).not.toContain('151')
    }
  })
})
