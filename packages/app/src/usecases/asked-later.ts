import {
  type Boundaries,
  type BoundaryHistory,
  type BoundaryInput,
  type Computed,
  type DurabilityAnswer,
  effectOnNextHardSession,
  estimateBoundaryHistory,
  type FitnessTrend,
  type JudgedRun,
  type LocalDate,
  measureDurability,
  measureFitness,
  type NextHardSessionEffect,
  type ProposalValues,
  type RunStress,
  type RunStructure,
  runStresses,
  runStructure,
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
}

export function askedLater(
  { judged, boundaries, asOf, values }: Understood,
  input: BoundaryInput,
): AskedLater {
  const structures = new Map<string, RunStructure | undefined>()
  return {
    boundaryHistory: once(() => estimateBoundaryHistory(input)),
    // Of several recordings of one run the judged one counts.
    trend: once(() => measureFitness({ runs: judged.map(({ facts }) => facts), boundaries, asOf, values })),
    stresses: once(() => runStresses({ judged, boundaries, values })),
    durability: once(() => measureDurability({ judged, boundaries, asOf, values })),
    nextHardSession: once(() => effectOnNextHardSession({ judged, boundaries, values })),
    structureOf: ({ facts }) => {
      const { activityId } = facts
      if (!structures.has(activityId)) structures.set(activityId, runStructure(facts))
      return structures.get(activityId)
    },
  }
}
