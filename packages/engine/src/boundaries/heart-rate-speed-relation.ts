/**
 * How heart rate and speed go together for one runner: a straight line through the steady windows of recent easy
 * to moderate running, on the flat. Windows of one run share that day's level, so they are not independent: each
 * run adds its own offset (a random effect), and recent runs count more. The slope starts from an expectation,
 * because a runner who always runs at one speed shows none.
 */

import { available, type Computed, unavailable } from '../base/computed.ts'
import { weightedMean } from '../base/statistics.ts'
import { daysBetween, type LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts, SteadyWindow } from '../signal/run-facts.ts'
import type { HeartRateSpeedRelation } from './boundaries.ts'

/** The relation with the errors that the boundary model needs. */
export interface FittedRelation extends HeartRateSpeedRelation {
  /** Standard deviation of the line's height at the reference speed. */
  readonly heartRateAtReferenceSdBpm: number
  readonly slopeSdBpmPerMps: number
}

interface RunWindows {
  readonly weight: number
  readonly windows: readonly SteadyWindow[]
}

function usableWindows(runs: readonly RunFacts[], asOf: LocalDate, values: ProposalValues): RunWindows[] {
  return runs.flatMap((run) => {
    const age = daysBetween(run.localDate, asOf)
    if (age < 0 || age > values.relationMemoryDays) return []
    const windows = run.steadyWindows.filter(
      (window) =>
        window.startS >= values.relationWindowEarliestS && window.startS <= values.relationWindowLatestS,
    )
    return windows.length === 0 ? [] : [{ weight: 2 ** (-age / values.relationHalfLifeDays), windows }]
  })
}

/** The line, with its errors; unavailable with fewer than a handful of runs that hold steady windows. */
export function heartRateSpeedRelation(
  runs: readonly RunFacts[],
  asOf: LocalDate,
  values: ProposalValues,
): Computed<FittedRelation> {
  const used = usableWindows(runs, asOf, values)
  if (used.length < values.relationRunsCount)
    return unavailable(
      'too-few-steady-runs',
      `Fewer than ${values.relationRunsCount} recent runs hold a steady stretch with heart rate and speed.`,
    )
  const all = used.flatMap(({ windows }) => windows)
  const weights = used.flatMap(({ weight, windows }) => windows.map((window) => weight * window.durationS))
  const referenceSpeedMps =
    weightedMean(
      all.map((window) => window.gradeAdjustedSpeedMps),
      weights,
    ) ?? 0
  const priorSlope = values.relationSlopePriorBpm / referenceSpeedMps
  const priorSlopeSd = priorSlope * values.relationSlopePriorSdFrac

  // Normal equations of generalised least squares with one random offset per run, and the prior on the slope.
  const windowVariance = values.relationWindowSdBpm ** 2
  const runVariance = values.relationRunEffectSdBpm ** 2
  let s00 = 0
  let s01 = 0
  let s11 = 1 / priorSlopeSd ** 2
  let r0 = 0
  let r1 = priorSlope / priorSlopeSd ** 2
  for (const { weight, windows } of used) {
    const count = windows.length
    const shrink = runVariance / (windowVariance + count * runVariance)
    let sumX = 0
    let sumY = 0
    let sumXx = 0
    let sumXy = 0
    for (const window of windows) {
      const x = window.gradeAdjustedSpeedMps - referenceSpeedMps
      sumX += x
      sumY += window.heartRateBpm
      sumXx += x * x
      sumXy += x * window.heartRateBpm
    }
    const scale = weight / windowVariance
    s00 += scale * (count - shrink * count * count)
    s01 += scale * (sumX - shrink * count * sumX)
    s11 += scale * (sumXx - shrink * sumX * sumX)
    r0 += scale * (sumY - shrink * count * sumY)
    r1 += scale * (sumXy - shrink * sumX * sumY)
  }
  const determinant = s00 * s11 - s01 * s01
  const heartRateAtReferenceBpm = (s11 * r0 - s01 * r1) / determinant
  const slopeBpmPerMps = (s00 * r1 - s01 * r0) / determinant
  const residuals = all.map(
    (window) =>
      (window.heartRateBpm -
        heartRateAtReferenceBpm -
        slopeBpmPerMps * (window.gradeAdjustedSpeedMps - referenceSpeedMps)) **
      2,
  )
  const speeds = all.map((window) => window.gradeAdjustedSpeedMps)
  return available({
    referenceSpeedMps,
    heartRateAtReferenceBpm,
    slopeBpmPerMps,
    residualSdBpm: Math.sqrt(weightedMean(residuals, weights) ?? 0),
    windowCount: all.length,
    speedRangeMps: [Math.min(...speeds), Math.max(...speeds)] as const,
    heartRateAtReferenceSdBpm: Math.sqrt(s11 / determinant),
    slopeSdBpmPerMps: Math.sqrt(s00 / determinant),
  })
}
