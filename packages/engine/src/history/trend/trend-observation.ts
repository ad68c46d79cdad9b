import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { dayNumber } from '../../base/time.ts'
import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts, SteadyWindow } from '../../signal/run-facts.ts'
import { heatC } from './heat.ts'

/** What one run brings to the trend: the means of its qualifying windows. */
export interface TrendObservation {
  readonly run: RunFacts
  readonly epochDay: number
  readonly windowCount: number
  readonly heartRateBpm: number
  readonly speedMps: number
  /** Time into the run. */
  readonly hours: number
  /** Mean steepness, up or down alike, and mean grade. */
  readonly steepnessFrac: number
  readonly gradeFrac: number
  /** Degrees above what costs nothing; absent without a thermometer. */
  readonly heatC?: number
}

/** The range of heart rate that windows must lie in. */
export interface HeartRateBand {
  readonly fromBpm: number
  readonly toBpm: number
}

function isInTime({ startS }: SteadyWindow, values: ProposalValues): boolean {
  return startS >= values.trendEarliestS && startS <= values.trendLatestS
}

function observed(run: RunFacts, windows: readonly SteadyWindow[], values: ProposalValues): TrendObservation {
  let durationS = 0
  let beats = 0
  let distanceM = 0
  let middle = 0
  let steepness = 0
  let grade = 0
  let degrees = 0
  let degreesS = 0
  for (const window of windows) {
    const lengthS = window.durationS
    durationS += lengthS
    beats += lengthS * window.heartRateBpm
    distanceM += lengthS * window.gradeAdjustedSpeedMps
    middle += lengthS * (window.startS + lengthS / 2)
    steepness += lengthS * Math.abs(window.gradeFrac)
    grade += lengthS * window.gradeFrac
    if (window.temperatureC === undefined) continue
    degrees += lengthS * window.temperatureC
    degreesS += lengthS
  }
  return {
    run,
    epochDay: dayNumber(run.localDate),
    windowCount: windows.length,
    heartRateBpm: beats / durationS,
    speedMps: distanceM / durationS,
    hours: middle / durationS / unitFactors.sPerHour,
    steepnessFrac: steepness / durationS,
    gradeFrac: grade / durationS,
    ...(degreesS > 0 && run.surface !== 'treadmill' && { heatC: heatC(degrees / degreesS, values) }),
  }
}

/**
 * The run as one observation. Unavailable, with the reason, without believed heart rate, with too much of it
 * doubted, without a steady stretch after the first minutes, or with none in the range of heart rate.
 */
export function trendObservation(
  run: RunFacts,
  band: HeartRateBand,
  values: ProposalValues,
): Computed<{ readonly observed: TrendObservation }> {
  if (!isAvailable(run.heartRate)) return run.heartRate
  if (run.heartRate.usableFrac < values.trendUsableFrac)
    return unavailable(
      'heart-rate-doubted',
      'Too much of the heart rate of this run cannot be believed for the trend.',
    )
  const steady = run.steadyWindows.filter((window) => isInTime(window, values))
  if (steady.length === 0)
    return unavailable(
      'no-steady-stretch',
      `This run has no steady stretch between minute ${values.trendEarliestS / unitFactors.sPerMin} and minute ${values.trendLatestS / unitFactors.sPerMin}.`,
    )
  const windows = steady.filter(
    ({ heartRateBpm }) => heartRateBpm >= band.fromBpm && heartRateBpm <= band.toBpm,
  )
  if (windows.length === 0)
    return unavailable(
      'heart-rate-out-of-range',
      `Its steady stretches were not run between ${Math.round(band.fromBpm)} and ${Math.round(band.toBpm)} bpm.`,
    )
  return available({ observed: observed(run, windows, values) })
}
