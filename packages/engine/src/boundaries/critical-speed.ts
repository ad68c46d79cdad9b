/**
 * Critical speed by the two-parameter model: distance = criticalSpeed · time + D′, an ordinary least-squares line
 * through near-maximal efforts. Training bests are seldom maximal, so the slope errs on the low side; a fit near
 * R² = 1 says nothing (distance against time always fits); the gates below decide whether it may be used.
 *
 * Source: Smyth, Muniz-Pumares 2020, Med Sci Sports Exerc 52:2637.
 */

import { present } from '../base/assert.ts'
import { available, type Computed, unavailable } from '../base/computed.ts'
import { leastSquaresLine, mean } from '../base/statistics.ts'
import type { ProposalValues } from '../science/proposals/index.ts'

/** A near-maximal effort: the fastest time over a distance, on the flat or flat-adjusted. */
export interface MaximalEffort {
  readonly distanceM: number
  readonly durationS: number
}

export interface CriticalSpeedFit {
  readonly criticalSpeedMps: number
  /** D′, the distance that can be run above critical speed. */
  readonly dPrimeM: number
  /** Root mean square miss of the distances by the line, over their mean. */
  readonly residualFrac: number
  readonly effortCount: number
}

/** The line itself, without any gate; undefined for fewer than two different times. */
export function criticalSpeedLine(efforts: readonly MaximalEffort[]): CriticalSpeedFit | undefined {
  const line = leastSquaresLine(
    efforts.map((effort) => effort.durationS),
    efforts.map((effort) => effort.distanceM),
  )
  if (line === undefined) return undefined
  const misses = efforts.map(
    (effort) => (line.slope * effort.durationS + line.intercept - effort.distanceM) ** 2,
  )
  const distances = efforts.map((effort) => effort.distanceM)
  const residualFrac = Math.sqrt(mean(misses) ?? 0) / (mean(distances) ?? 1)
  return {
    criticalSpeedMps: line.slope,
    dPrimeM: line.intercept,
    residualFrac,
    effortCount: efforts.length,
  }
}

/**
 * Critical speed of the given efforts when they pass the gates: at least three, one short and one long enough,
 * a plausible D′, small residuals, and slower than the fastest long effort.
 */
export function criticalSpeedFit(
  efforts: readonly MaximalEffort[],
  values: ProposalValues,
): Computed<CriticalSpeedFit> {
  const inRange = efforts.filter(
    (effort) =>
      effort.durationS >= values.criticalSpeedShortestS && effort.durationS <= values.criticalSpeedLongestS,
  )
  if (inRange.length < values.criticalSpeedEffortsCount)
    return unavailable('too-few-efforts', 'There are too few hard efforts of different lengths.')
  const hasShort = inRange.some((effort) => effort.durationS <= values.criticalSpeedShortEffortMaxS)
  const hasLong = inRange.some((effort) => effort.durationS >= values.criticalSpeedLongEffortMinS)
  if (!hasShort || !hasLong)
    return unavailable('efforts-too-alike', 'The hard efforts are too alike in length to draw a line.')
  const fit = present(criticalSpeedLine(inRange), 'a short and a long effort differ in time')
  if (fit.dPrimeM < values.dPrimeLowestM || fit.dPrimeM > values.dPrimeHighestM)
    return unavailable(
      'd-prime-implausible',
      'The best efforts do not look maximal: the reserve above critical speed comes out implausible.',
    )
  if (fit.residualFrac > values.criticalSpeedResidualMaxFrac)
    return unavailable('efforts-do-not-fit', 'The best efforts do not lie on one line.')
  const longest = inRange.reduce((a, b) => (b.durationS > a.durationS ? b : a))
  if (fit.criticalSpeedMps >= longest.distanceM / longest.durationS)
    return unavailable('slower-than-line', 'The longest effort is slower than the line through the others.')
  return available(fit)
}
