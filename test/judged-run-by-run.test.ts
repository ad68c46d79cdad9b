// A history that grows run by run is judged as it would be from scratch: what is kept of before changes nothing.

import {
  addDays,
  type BoundaryInput,
  boundariesOfTime,
  checkActivity,
  checkEasyDays,
  defaultProposalValues,
  estimateBoundaries,
  type Intent,
  judgeRuns,
  type PastDays,
  type ProfileEntry,
  pastDays,
  type RunFacts,
  type RunReport,
  runFactsOf,
} from '@footing/engine'
import { drawRunner, scenarios, simulateHistory } from '@footing/virtual-runner'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const scenario = scenarios['consistent-easy-with-races']
const runs = [
  ...simulateHistory({
    runner: drawRunner({ seed: 4, level: scenario.typicalLevel }),
    scenario,
    seed: 4,
    startDate: '2025-01-06',
    weeks: 40,
  }),
].flatMap(({ activity }, index): readonly RunFacts[] => {
  const checked = checkActivity(activity)
  return checked.ok ? [runFactsOf(checked.value, { activityId: `run-${index}` })] : []
})

/** What the runner and the files say at one moment. */
interface Moment {
  readonly runs: readonly RunFacts[]
  readonly toldIntents: ReadonlyMap<string, Intent>
  readonly reports: ReadonlyMap<string, RunReport>
  readonly profile: readonly ProfileEntry[]
}

function understood({ runs: known, toldIntents, reports, profile }: Moment, before?: PastDays) {
  const values = defaultProposalValues
  const [asOf = '2025-01-06'] = known
    .map(({ localDate }) => localDate)
    .sort()
    .reverse()
  const input: BoundaryInput = { runs: known, profile, reports, asOf, values }
  const boundaries = estimateBoundaries(input)
  const past = pastDays(input, before)
  const boundariesOf = boundariesOfTime(boundaries, past)
  const judged = judgeRuns({ runs: known, boundaries, boundariesOf, toldIntents, reports, values })
  const check = checkEasyDays({ judged, boundaries, asOf, weeksCount: 12, values })
  return { past, boundaries, judged, check }
}

type Change =
  | { readonly kind: 'add' | 'remove'; readonly some: readonly RunFacts[] }
  | { readonly kind: 'tell'; readonly some: readonly RunFacts[]; readonly intent: Intent }
  | { readonly kind: 'report'; readonly some: readonly RunFacts[]; readonly effortCr10: number }
  | { readonly kind: 'enter'; readonly valueBpm: number }

const some = fc.subarray(runs, { minLength: 1, maxLength: 8 })
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const), some }),
  fc.record({
    kind: fc.constant('tell' as const),
    some,
    intent: fc.constantFrom<Intent[]>('easy', 'hard', 'unknown'),
  }),
  fc.record({ kind: fc.constant('report' as const), some, effortCr10: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('enter' as const), valueBpm: fc.integer({ min: 140, max: 170 }) }),
)

function after(moment: Moment, change: Change): Moment {
  if (change.kind === 'enter')
    return {
      ...moment,
      profile: [{ field: 'lt1Bpm', value: change.valueBpm, from: '2025-05-01', source: 'field-test' }],
    }
  const said = <T>(map: ReadonlyMap<string, T>, value: T) =>
    new Map([...map, ...change.some.map(({ activityId }) => [activityId, value] as const)])
  const others = moment.runs.filter((run) => !change.some.includes(run))
  switch (change.kind) {
    case 'add':
      return { ...moment, runs: [...others, ...change.some] }
    case 'remove':
      return { ...moment, runs: others }
    case 'tell':
      return { ...moment, toldIntents: said(moment.toldIntents, change.intent) }
    case 'report':
      return { ...moment, reports: said(moment.reports, { effortCr10: change.effortCr10 }) }
  }
}

test('whatever is added, taken out or said, in any order, the verdicts are those from scratch', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(runs, { minLength: Math.floor(0.6 * runs.length) }),
      fc.array(anyChange, { minLength: 1, maxLength: 4 }),
      (first, changes) => {
        let moment: Moment = { runs: first, toldIntents: new Map(), reports: new Map(), profile: [] }
        let known = understood(moment)
        for (const change of changes) {
          moment = after(moment, change)
          known = understood(moment, known.past)
          // The same facts in other objects: nothing is kept of those.
          const { past: _, ...scratch } = understood({ ...moment, runs: structuredClone(moment.runs) })
          const { past: __, ...kept } = known
          expect(kept).toEqual(scratch)
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('runs older than the last weeks are judged by boundaries of their own time', () => {
  const { judged, boundaries } = understood({
    runs,
    toldIntents: new Map(),
    reports: new Map(),
    profile: [],
  })
  const recentFrom = addDays(boundaries.asOf, 1 - defaultProposalValues.judgedByTodayDays)
  const isRecent = ({ facts }: (typeof judged)[number]) => facts.localDate >= recentFrom
  expect(judged.filter(isRecent).every((run) => run.boundaries === boundaries)).toBe(true)
  expect(judged.filter((run) => !isRecent(run)).some((run) => run.boundaries === boundaries)).toBe(false)
})
