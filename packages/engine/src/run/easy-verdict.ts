import { available, type Computed, isAvailable } from '../base/computed.ts'
import { unitFactors } from '../base/units.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { type Crossing, crossingOf } from './easy-crossing.ts'
import { easyMargin, isLeft, stayedEasyFrac } from './easy-doubt.ts'
import { type EasyEffort, easyEfforts } from './easy-effort.ts'
import { easyReasons } from './easy-reasons.ts'
import { type EasyShares, sharesAround } from './easy-shares.ts'
import { halfMinuteS } from './half-minute-steps.ts'
import {
  type ClearVerdict,
  type EasyJudgement,
  type EasyVerdict,
  isLeftEasy,
  isStayedEasy,
} from './judged-run.ts'

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

/**
 * The side that the probability is on; in doubt where it is on neither. A run that went above the boundary's mean and
 * yet probably stayed easy was near the top, wherever in its band the boundary lies.
 */
function stated(verdictAtMean: ClearVerdict, stayedFrac: number, values: ProposalValues): EasyVerdict {
  if (1 - stayedFrac <= values.mayHaveLeftFrac)
    return isStayedEasy(verdictAtMean) ? verdictAtMean : 'near-the-top'
  return stayedFrac <= values.mayHaveStayedFrac && isLeftEasy(verdictAtMean) ? verdictAtMean : 'in-doubt'
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
  const slopeBpmPerMps = isAvailable(relation) ? relation.slopeBpmPerMps : undefined
  const margin = easyMargin(efforts, slopeBpmPerMps, values)
  const stayedEasyProbabilityFrac = stayedEasyFrac(margin, values)
  const verdict = stated(verdictAtMean, stayedEasyProbabilityFrac, values)
  const mayHaveCrossed = verdictAtMean === 'crossed-over' && !isStayedEasy(verdict)
  const crossing = mayHaveCrossed ? crossingOf(efforts, { slopeBpmPerMps, margin }, values) : undefined
  const surerFrac = Math.max(stayedEasyProbabilityFrac, 1 - stayedEasyProbabilityFrac)
  return available({
    verdict,
    verdictAtMean,
    isProbable: verdict !== 'in-doubt' && surerFrac < values.plainVerdictLowestFrac,
    stayedEasyProbabilityFrac,
    ...(crossing !== undefined && {
      crossedAtMinute: minuteOfStep(crossing.step),
      ...betweenMinutes(crossing, values),
      crossedForGood: crossing.isForGood,
    }),
    underCeilingFrac: Math.max(0, 1 - shares.overCeilingFrac - shares.nearTheTopFrac),
    nearTheTopFrac: shares.nearTheTopFrac,
    overCeilingFrac: shares.overCeilingFrac,
    from: effort.from,
    reasons: easyReasons({
      facts,
      boundaries,
      effort,
      shares,
      verdict,
      verdictAtMean,
      stayedEasyProbabilityFrac,
      values,
    }),
  })
}

/** The band around a crossing, where it is too wide for one minute to be named. */
function betweenMinutes(
  { earliestStep, latestStep }: Crossing,
  { crossingNamedWidestS }: ProposalValues,
): Pick<EasyJudgement, 'crossedBetweenMinutes'> {
  if ((latestStep - earliestStep) * halfMinuteS <= crossingNamedWidestS) return {}
  return { crossedBetweenMinutes: { from: minuteOfStep(earliestStep), to: minuteOfStep(latestStep) } }
}

/** Full minutes of the run that have passed when the step begins. */
function minuteOfStep(step: number): number {
  return Math.floor((step * halfMinuteS) / unitFactors.sPerMin)
}
