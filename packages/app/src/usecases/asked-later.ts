import {
  type Boundaries,
  type BoundaryHistory,
  boundaryHistoryOf,
  type Computed,
  type DurabilityAnswer,
  effectOnNextHardSession,
  type FitnessTrend,
  type JudgedRun,
  type LocalDate,
  measureDurability,
  measureFitness,
  type NextHardSessionEffect,
  type PastDays,
  type ProposalValues,
  type RunStress,
  type RunStructure,
  runStresses,
  structureOf,
} from '@footing/engine'
import { once } from './once.ts'

/** What of a runner only some answers need; each is worked out when it is first asked for. */
export interface AskedLater {
  /** The boundaries through the years. */
  readonly boundaryHistory: () => BoundaryHistory
  readonly trend: () => Computed<FitnessTrend>
  /** The three stresses of every run, by its id. */
  readonly stresses: () => ReadonlyMap<string, RunStress>
  readonly durability: () => DurabilityAnswer
  readonly nextHardSession: () => Computed<NextHardSessionEffect>
  /** How a run was put together; undefined where its speed is not known. */
  readonly structureOf: (run: JudgedRun) => RunStructure | undefined
}

interface Understood {
  readonly judged: readonly JudgedRun[]
  readonly boundaries: Boundaries
  readonly asOf: LocalDate
  readonly values: ProposalValues
  /** The days of the past, which the runs of their time are judged by. */
  readonly past: PastDays
}

export function askedLater({ judged, boundaries, asOf, values, past }: Understood): AskedLater {
  return {
    boundaryHistory: once(() => boundaryHistoryOf(past)),
    // Of several recordings of one run the judged one counts.
    trend: once(() => measureFitness({ runs: judged.map(({ facts }) => facts), boundaries, asOf, values })),
    stresses: once(() => runStresses({ judged, boundaries, values })),
    durability: once(() => measureDurability({ judged, boundaries, asOf, values })),
    nextHardSession: once(() => effectOnNextHardSession({ judged, boundaries, values })),
    structureOf: ({ facts }) => structureOf(facts),
  }
}
