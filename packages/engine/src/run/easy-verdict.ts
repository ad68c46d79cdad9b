import { available, type Computed, isAvailable, type Reason } from '../base/computed.ts'
import { unitFactors } from '../base/units.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import { normalShareBelow } from '../boundaries/normal-distribution.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { type EasyEffort, easyEffort } from './easy-effort.ts'
import { easyReasons } from './easy-reasons.ts'
import { type EasyShares, sharesAround } from './easy-shares.ts'
import { halfMinuteS } from './half-minute-steps.ts'
import type { EasyJudgement, EasyVerdict } from './judged-run.ts'

/** The verdict that the shares ask for. With a higher ceiling it is the same or milder, never harsher. */
function verdictOf(shares: EasyShares, values: ProposalValues): EasyVerdict {
  if (
    shares.overCeilingFrac >= values.throughoutShareFrac &&
    shares.overAtFirstFrac >= values.throughoutAtFirstFrac
  )
    return 'moderate-throughout'
  if (shares.overCeilingFrac >= values.crossedOverShareFrac || shares.crossingIndex !== undefined)
    return 'crossed-over'
  return shares.overCeilingFrac + shares.nearTheTopFrac >= values.nearTheTopShareFrac
    ? 'near-the-top'
    : 'easy'
}

/** True for the verdicts of a run that stayed under the ceiling. */
export function isStayedEasy(verdict: EasyVerdict): boolean {
  return verdict === 'easy' || verdict === 'near-the-top'
}

/**
 * Probability that the run stayed easy when the ceiling is normal around its value with its own error. The verdict
 * only gets milder as the ceiling rises, so there is one ceiling from which on the run stayed easy, found by
 * halving; the probability is the share of ceilings above it.
 */
function stayedEasyFrac(effort: EasyEffort, values: ProposalValues): number {
  const staysEasyUnder = (ceiling: number) =>
    isStayedEasy(verdictOf(sharesAround(effort, ceiling, values), values))
  let low = effort.ceiling - 6 * effort.ceilingSd
  let high = effort.ceiling + 6 * effort.ceilingSd
  if (staysEasyUnder(low)) return 1
  if (!staysEasyUnder(high)) return 0
  const precision = effort.ceiling / 2000
  while (high - low > precision) {
    const middle = (low + high) / 2
    if (staysEasyUnder(middle)) high = middle
    else low = middle
  }
  return normalShareBelow((effort.ceiling - (low + high) / 2) / effort.ceilingSd)
}

/**
 * What became of a run that was meant easy or long.
 *
 * Judged are the half minutes of running after the warm-up, smoothed over about three minutes, against the easy
 * ceiling: by heart rate where enough of it can be believed, else by speed on the flat with a larger error. The
 * shares are of the judged time and add up to one.
 * Looks at the whole run, so it is not causal.
 *
 * Unavailable when the run is too short, or when neither heart rate nor speed, or no ceiling, is there.
 */
export function judgeEasyDay(options: {
  readonly facts: RunFacts
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): Computed<EasyJudgement> {
  const { facts, values } = options
  const judged = easyEffort(options)
  if (!isAvailable(judged)) return judged
  const { effort } = judged
  const shares = sharesAround(effort, effort.ceiling, values)
  const verdict = verdictOf(shares, values)
  const stayedEasyProbabilityFrac = stayedEasyFrac(effort, values)
  const crossingStep =
    verdict === 'crossed-over' && shares.crossingIndex !== undefined
      ? effort.steps[shares.crossingIndex]
      : undefined
  const reasons: readonly Reason[] = easyReasons({
    facts,
    effort,
    shares,
    verdict,
    stayedEasyProbabilityFrac,
    values,
  })
  return available({
    verdict,
    stayedEasyProbabilityFrac,
    ...(crossingStep === undefined ? {} : { crossedAtMinute: minuteOfStep(crossingStep) }),
    underCeilingFrac: Math.max(0, 1 - shares.overCeilingFrac - shares.nearTheTopFrac),
    nearTheTopFrac: shares.nearTheTopFrac,
    overCeilingFrac: shares.overCeilingFrac,
    from: effort.from,
    reasons,
  })
}

/** Full minutes of the run that have passed when the step begins. */
function minuteOfStep(step: number): number {
  return Math.floor((step * halfMinuteS) / unitFactors.sPerMin)
}
