import { expect, test } from 'vitest'
import { addDays } from '../base/time.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchRun } from '../signal/run-facts.fixture.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { judgeRuns } from './judge-runs.ts'
import type { Intent } from './judged-run.ts'
import { learnedFromTold } from './learned-from-told.ts'

const boundaries = sketchBoundaries()

/** Three easy runs a week, and each Thursday 40 min at a steady 158 bpm and 3.25 m/s. */
const runs = Array.from({ length: 10 }, (_, week) =>
  [0, 2, 3, 5].map((day) =>
    sketchRun({
      date: addDays('2025-03-03', 7 * week + day),
      activityId: `${week}-${day}`,
      stretches: [
        day === 3
          ? { minutes: 40, heartRateBpm: 158, speedMps: 3.25 }
          : { minutes: 45, heartRateBpm: 138, speedMps: 2.75 },
      ],
    }),
  ),
).flat()

function learned(told: readonly (readonly [string, Intent])[]) {
  const judged = judgeRuns({ runs, boundaries, toldIntents: new Map(told), values })
  return { judged, told: learnedFromTold({ judged, values }) }
}

test('where nothing was said, nothing was learned', () => {
  expect(learned([]).told).toEqual([])
})

test('runs like a corrected one that are read the same way stand beside it, and only those', () => {
  const { judged, told } = learned([['5-3', 'hard']])
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ activityId: '5-3', localDate: '2025-04-10', intent: 'hard' })
  const ids = told[0]?.learned.map(({ activityId }) => activityId) ?? []
  const expected = judged
    .filter(({ intent }) => intent.from === 'inferred' && intent.intent === 'hard')
    .filter(({ intent }) => intent.reasons.some(({ code }) => code === 'like-told'))
    .map(({ facts }) => facts.activityId)
  expect(expected.length).toBeGreaterThan(0)
  expect([...ids].sort()).toEqual([...expected].sort())
  expect(ids.every((id) => id.endsWith('-3'))).toBe(true)
})

test('a run unlike all others taught none of them', () => {
  const { told } = learned([['5-0', 'race']])
  expect(told[0]?.learned.every(({ intent }) => intent === 'race')).toBe(true)
})
