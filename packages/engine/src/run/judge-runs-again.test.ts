// What is kept of a run from one reading to the next changes no result: with the boundaries held still, so that
// nothing but the runs and what is said of them moves the intents.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../base/time.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchRun } from '../signal/run-facts.fixture.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { judgeRuns } from './judge-runs.ts'
import type { Intent } from './judged-run.ts'
import { evenRun, intervalRun, sketchWeeks } from './training.fixture.ts'

const boundaries = sketchBoundaries()

const weeks = sketchWeeks({
  firstMonday: '2025-01-06',
  weeksCount: 24,
  habits: [
    { weekday: 1, run: evenRun(45, 138, 2.75) },
    { weekday: 2, run: intervalRun({ repetitionCount: 5, fastMinutes: 3, slowMinutes: 2, fastMps: 3.9 }) },
    { weekday: 4, run: evenRun(40, 152, 2.95) },
    { weekday: 7, run: evenRun(90, 142, 2.7) },
  ],
})
// Five kilometres at ever other speeds: whether one looks like a race depends on the others.
const races = Array.from({ length: 16 }, (_, index) => {
  const speedMps = 3.2 + (0.1 * ((index * 5) % 16)) / 2
  return sketchRun({
    ...evenRun(5000 / speedMps / 60, 165, speedMps),
    date: addDays('2025-01-11', 10 * index),
    activityId: `race-${index}`,
    timeOfDayS: 18 * 3600,
  })
})
const all = [...weeks, ...races]
const ids = all.map(({ activityId }) => activityId)

/** What is said of some of the runs. */
const said = <T>(value: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...ids), value), { maxLength: 4 })
    .map((pairs): ReadonlyMap<string, T> => new Map(pairs))
const anyIntent = fc.constantFrom<Intent[]>('easy', 'hard', 'unknown')

const anyMoment = fc.record({
  // Each run more or less moves what is usual for six weeks around it, and everything that rests on that.
  runs: fc.oneof(fc.constant(all), fc.subarray(all, { minLength: all.length - 1 })),
  toldIntents: fc.oneof(
    { weight: 2, arbitrary: fc.constant(new Map<string, Intent>()) },
    { weight: 1, arbitrary: said(anyIntent) },
  ),
  plannedIntents: said(anyIntent),
  reports: said(
    fc.oneof(
      fc.record({ effortCr10: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ talk: fc.constantFrom('comfortable' as const, 'broken' as const) }),
    ),
  ),
})

test('a reading after others comes out like a first one', () => {
  fc.assert(
    fc.property(fc.array(anyMoment, { minLength: 2, maxLength: 4 }), (moments) => {
      for (const moment of moments) {
        const again = judgeRuns({ ...moment, boundaries, values })
        // The same facts in other objects: nothing is kept of those.
        const first = judgeRuns({ ...moment, runs: structuredClone(moment.runs), boundaries, values })
        expect(again).toEqual(first)
      }
    }),
    { numRuns: 25 },
  )
})

test('nothing is worked out again where nothing has changed', () => {
  const before = judgeRuns({ runs: all, boundaries, toldIntents: new Map(), values })
  const again = judgeRuns({ runs: [...all].reverse(), boundaries, toldIntents: new Map(), values })
  expect(again.length).toBe(before.length)
  for (const [index, run] of again.entries()) expect(run).toBe(before[index])
})
