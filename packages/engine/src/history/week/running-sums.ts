import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { isMeantEasy } from '../../run/judge-runs.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import { isStayedEasy } from '../../run/judged-run.ts'
import type { RunStress } from '../../run/stress/run-stress.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { hasHardPart } from '../weeks.ts'

/** What some runs add up to. Each stress by itself; the three are never summed with each other. */
export interface RunningSums {
  readonly runCount: number
  readonly movingS: number
  readonly distanceM: number
  readonly longestRunM: number
  readonly hardSessionCount: number
  /** Runs meant easy with a clear verdict, those of them that stayed easy, and those in doubt. */
  readonly easyJudgedCount: number
  readonly stayedEasyCount: number
  readonly easyInDoubtCount: number
  readonly mechanical: Computed<{ readonly levelEasyM: number; readonly runCount: number }>
  readonly metabolic: Computed<{ readonly thresholdEquivalentS: number; readonly runCount: number }>
  readonly neuromuscular: Computed<{ readonly fastM: number; readonly runCount: number }>
}

function summed<T>(
  stresses: readonly RunStress[],
  of: (stress: RunStress) => Computed<T>,
  amountOf: (stress: T) => number,
): { readonly sum: number; readonly runCount: number } | undefined {
  let sum = 0
  let runCount = 0
  for (const stress of stresses) {
    const one = of(stress)
    if (one.status === 'unavailable') continue
    sum += amountOf(one)
    runCount++
  }
  return runCount === 0 ? undefined : { sum, runCount }
}

const none = unavailable('no-stress-known', 'It is not known for any of these runs.')

function stressSums(stresses: readonly RunStress[]) {
  const mechanical = summed(
    stresses,
    (stress) => stress.mechanical,
    (one) => one.levelEasyM,
  )
  const metabolic = summed(
    stresses,
    (stress) => stress.metabolic,
    (one) => one.thresholdEquivalentS,
  )
  const neuromuscular = summed(
    stresses,
    (stress) => stress.neuromuscular,
    (one) => one.fastM,
  )
  return {
    mechanical: mechanical ? available({ levelEasyM: mechanical.sum, runCount: mechanical.runCount }) : none,
    metabolic: metabolic
      ? available({ thresholdEquivalentS: metabolic.sum, runCount: metabolic.runCount })
      : none,
    neuromuscular: neuromuscular
      ? available({ fastM: neuromuscular.sum, runCount: neuromuscular.runCount })
      : none,
  }
}

/** The sums of some runs. */
export function runningSums(
  judged: readonly JudgedRun[],
  stresses: ReadonlyMap<string, RunStress>,
  values: ProposalValues,
): RunningSums {
  const distances = judged.map(({ facts }) => (isAvailable(facts.distanceM) ? facts.distanceM.valueM : 0))
  const easy = judged
    .filter(({ intent }) => isMeantEasy(intent.intent))
    .flatMap(({ easyJudgement }) => (isAvailable(easyJudgement) ? [easyJudgement.verdict] : []))
  const inDoubtCount = easy.filter((verdict) => verdict === 'in-doubt').length
  return {
    runCount: judged.length,
    movingS: judged.reduce((sum, { facts }) => sum + facts.movingS, 0),
    distanceM: distances.reduce((sum, each) => sum + each, 0),
    longestRunM: Math.max(0, ...distances),
    hardSessionCount: judged.filter((run) => hasHardPart(run, values)).length,
    easyJudgedCount: easy.length - inDoubtCount,
    stayedEasyCount: easy.filter(isStayedEasy).length,
    easyInDoubtCount: inDoubtCount,
    ...stressSums(judged.flatMap(({ facts }) => stresses.get(facts.activityId) ?? [])),
  }
}
