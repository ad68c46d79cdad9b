import { available, type Computed, isAvailable } from '../base/computed.ts'
import { unitFactors } from '../base/units.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { crossingOf } from './easy-crossing.ts'
import { isLeft, stayedEasyFrac } from './easy-doubt.ts'
import { type EasyEffort, easyEfforts } from './easy-effort.ts'
import { easyReasons } from './easy-reasons.ts'
import { type EasyShares, sharesAround } from './easy-shares.ts'
import { halfMinuteS } from './half-minute-steps.ts'
import type { ClearVerdict, EasyJudgement, EasyVerdict } from './judged-run.ts'

/** The verdict that the shares ask for. With a higher boundary it is the same or milder, never harsher. */
function clearVerdictOf(effort: EasyEffort, shares: EasyShares, values: ProposalValues): ClearVerdict {
  if (
    shares.overCeilingFrac >= values.throughoutShareFrac &&
    shares.overAtFirstFrac >= values.throughoutAtFirstFrac
  )
    return 'moderate-throughout'
  if (isLeft(shares, values)) return 'crossed-over'
  return shares.overCeilingFrac + shares.nearTheTopFrac >= effort.nearTheTop.muchFrac
    ? 'near-the-top'
    : 'easy'
}

/** True for the verdicts of a run that stayed under the boundary. A run in doubt has not that verdict. */
export function isStayedEasy(verdict: EasyVerdict): boolean {
  return verdict === 'easy' || verdict === 'near-the-top'
}

/** True for the verdicts of a run that did not stay easy. A run in doubt has not that verdict either. */
export function isLeftEasy(verdict: EasyVerdict): boolean {
  return verdict === 'crossed-over' || verdict === 'moderate-throughout'
}

/** In doubt, unless the probability is on the side of the verdict. To blame takes more than to acquit. */
function stated(verdictAtMean: ClearVerdict, stayedFrac: number, values: ProposalValues): EasyVerdict {
  const isSure = isStayedEasy(verdictAtMean)
    ? 1 - stayedFrac <= values.mayHaveLeftFrac
    : stayedFrac <= values.mayHaveStayedFrac
  return isSure ? verdictAtMean : 'in-doubt'
}

/**
 * What became of a run that was meant easy or long.
 *
 * Judged are the half minutes of running after the warm-up, smoothed over about three minutes, against LT1: by heart
 * rate where enough of it can be believed, with speed on the flat as a second witness; else by speed alone with a
 * larger error. Late in a long run only faster running counts, and a hot day raises the boundary in beats. The shares
 * are of the judged time and add up to one. A run whose verdict could as well be the other, with the errors of the
 * boundary and of the day, is in doubt.
 * Looks at the whole run, so it is not causal.
 *
 * Unavailable when the run is too short, or when neither heart rate nor speed, or no boundary, is there.
 */
export function judgeEasyDay(options: {
  readonly facts: RunFacts
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): Computed<EasyJudgement> {
  const { facts, boundaries, values } = options
  const efforts = easyEfforts(options)
  if (!isAvailable(efforts)) return efforts
  const { effort } = efforts
  const { heartRateSpeedRelation: relation } = boundaries
  const shares = sharesAround(effort, effort.ceiling, values)
  const verdictAtMean = clearVerdictOf(effort, shares, values)
  const slope = isAvailable(relation) ? relation.slopeBpmPerMps : undefined
  const stayedEasyProbabilityFrac = stayedEasyFrac(efforts, slope, values)
  const verdict = stated(verdictAtMean, stayedEasyProbabilityFrac, values)
  const crossing = verdictAtMean === 'crossed-over' ? crossingOf(efforts, slope, values) : undefined
  return available({
    verdict,
    verdictAtMean,
    stayedEasyProbabilityFrac,
    ...(crossing !== undefined && {
      crossedAtMinute: minuteOfStep(crossing.step),
      crossedForGood: crossing.isForGood,
    }),
    underCeilingFrac: Math.max(0, 1 - shares.overCeilingFrac - shares.nearTheTopFrac),
    nearTheTopFrac: shares.nearTheTopFrac,
    overCeilingFrac: shares.overCeilingFrac,
    from: effort.from,
    reasons: easyReasons({ facts, boundaries, effort, shares, verdict, verdictAtMean, values }),
  })
}

/** Full minutes of the run that have passed when the step begins. */
function minuteOfStep(step: number): number {
  return Math.floor((step * halfMinuteS) / unitFactors.sPerMin)
}
