import { isAvailable } from '../../base/computed.ts'
import { median } from '../../base/statistics.ts'
import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { isSpeedOfTheRunner } from '../intensity-time.ts'
import { isMeantEasy } from '../judge-runs.ts'
import type { JudgedRun } from '../judged-run.ts'

/** What the steps of a runner are held against: one for the whole record. */
export interface StressReferences {
  /** Median speed of the runs meant easy. */
  readonly easySpeedMps: number
  /** The runner's counted cadence against the one that is estimated from speed; 1 where none was ever counted. */
  readonly cadenceRatioFrac: number
}

/** Fewer steps are walking, or no steps of the runner. */
const slowestRunningSpm = 140

/** Cadence of both feet that is usual at a speed. */
function estimatedCadenceSpm(speedMps: number, values: ProposalValues): number {
  return values.stressStandingCadenceSpm + values.stressCadenceRiseSpm * speedMps
}

/** Steps of the runner per second at a speed, where none are counted. */
export function estimatedStepsPerS(
  speedMps: number,
  { cadenceRatioFrac }: StressReferences,
  values: ProposalValues,
): number {
  return (cadenceRatioFrac * estimatedCadenceSpm(speedMps, values)) / unitFactors.sPerMin
}

/** Counted against estimated steps of one run; undefined where none were counted while running. */
function cadenceRatioOf({ speedSegments }: RunFacts, values: ProposalValues): number | undefined {
  const cadences = speedSegments?.cadenceSpm
  if (speedSegments === undefined || cadences === undefined) return undefined
  let counted = 0
  let estimated = 0
  for (let i = 0; i < cadences.length; i++) {
    const cadence = cadences[i] ?? 0
    if (cadence < slowestRunningSpm) continue
    const lengthS = (speedSegments.endS[i] ?? 0) - (speedSegments.endS[i - 1] ?? 0)
    counted += lengthS * cadence
    estimated += lengthS * estimatedCadenceSpm(speedSegments.speedMps[i] ?? 0, values)
  }
  return estimated > 0 ? counted / estimated : undefined
}

function speedsOf(judged: readonly JudgedRun[]): readonly number[] {
  return judged.flatMap(({ facts }) =>
    isAvailable(facts.averageSpeedMps) && isSpeedOfTheRunner(facts) ? [facts.averageSpeedMps.valueMps] : [],
  )
}

/** The references of a record; undefined where no run says how fast it was. Looks at all of it. */
export function stressReferences(
  judged: readonly JudgedRun[],
  values: ProposalValues,
): StressReferences | undefined {
  const easy = speedsOf(judged.filter((run) => isMeantEasy(run.intent.intent)))
  const easySpeedMps = median(easy.length > 0 ? easy : speedsOf(judged))
  if (easySpeedMps === undefined) return undefined
  const ratios = judged.flatMap(({ facts }) => cadenceRatioOf(facts, values) ?? [])
  return { easySpeedMps, cadenceRatioFrac: median(ratios) ?? 1 }
}
