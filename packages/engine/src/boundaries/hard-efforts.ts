/**
 * Which runs held an effort near the limit, and how sure that is. A history does not say which efforts were
 * maximal. Four signs do, none of them alone: the effort is clearly faster than the runner's usual running, it
 * stands out from the ordinary scatter of the runs, it is close to the best of the period, and its heart rate is
 * high. A run over a race distance, from start to finish, counts as a sign of its own.
 */

import { isAvailable } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import { median } from '../base/statistics.ts'
import { daysBetween, type LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { BestEffort, RunFacts } from '../signal/run-facts.ts'
import { riegelSpeedMps } from './riegel.ts'
import { supportedPeak } from './supported-peak.ts'
import { vdot } from './vdot.ts'

/** The strongest effort of one run, on the flat. */
export interface HardEffort {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly distanceM: number
  readonly durationS: number
  readonly speedMps: number
  readonly averageHeartRateBpm?: number
  readonly vdot: number
  /** How much faster than usual running the effort's equivalent at LT2 duration is, as a natural logarithm. */
  readonly contrastFrac: number
  /** Probability that the effort was near the limit, 0 to 1. */
  readonly hardFrac: number
}

/** Speed of an effort on the flat of equal heart rate; as recorded where there is no elevation. */
export function flatSpeedMps(effort: BestEffort): number {
  return effort.gradeAdjustedSpeedMps ?? effort.distanceM / effort.durationS
}

/** Mean heart rate of a race of the given length, as a share of LT2's: longer races are run at lower ones. */
export function raceHeartRateShareFrac(durationS: number, values: ProposalValues): number {
  return 1 - values.raceHeartRatePerLogTimeFrac * Math.log(durationS / values.lt2DurationS)
}

/** The effort of a run that is worth most; none where the distance comes from a treadmill or an arm. */
function strongestEffort(run: RunFacts, values: ProposalValues): BestEffort | undefined {
  if (run.surface === 'treadmill') return undefined
  let strongest: BestEffort | undefined
  let highest = 0
  for (const effort of run.bestEfforts) {
    if (effort.durationS < values.hardEffortShortestS || effort.durationS > values.hardEffortLongestS)
      continue
    const index = vdot(flatSpeedMps(effort) * effort.durationS, effort.durationS)
    if (index > highest) {
      highest = index
      strongest = effort
    }
  }
  return strongest
}

/** Distances that are raced, from which a recording that holds nothing else differs by a little at most. */
const raceDistancesM = [5000, 10_000, 15_000, 16_093.44, 21_097.5, 42_195]

/** True where the whole recording is as long as a race and was run without standing about. */
function isRaceLong(run: RunFacts, values: ProposalValues): boolean {
  if (!isAvailable(run.distanceM)) return false
  const { valueM } = run.distanceM
  return (
    raceDistancesM.some(
      (distanceM) => Math.abs(valueM / distanceM - 1.005) <= values.raceDistanceToleranceFrac,
    ) && run.movingS >= run.elapsedS * (1 - values.raceDistanceToleranceFrac)
  )
}

/** Median speed of the runs, and how far a run usually lies from it, as a fraction. */
function usualRunning(runs: readonly RunFacts[], values: ProposalValues) {
  const speeds = runs.flatMap((run) =>
    isAvailable(run.gradeAdjustedSpeedMps) ? [run.gradeAdjustedSpeedMps.valueMps] : [],
  )
  const usualMps = median(speeds)
  if (usualMps === undefined) return undefined
  const scatter = median(speeds.map((speed) => Math.abs(Math.log(speed / usualMps)))) ?? 0
  return { usualMps, scatterFrac: Math.max(values.usualScatterLowestFrac, scatter * medianDeviationToSd) }
}

/** Standard deviations in one median absolute deviation of a normal distribution. */
const medianDeviationToSd = 1.4826

/**
 * The strongest efforts of the last `memoryDays`, best first, each with the probability that it was near the
 * limit. Empty when no run is long enough to tell.
 */
export function hardEfforts(options: {
  readonly runs: readonly RunFacts[]
  readonly asOf: LocalDate
  readonly memoryDays: number
  readonly values: ProposalValues
}): readonly HardEffort[] {
  const { asOf, memoryDays, values } = options
  const runs = options.runs.filter((run) => {
    const age = daysBetween(run.localDate, asOf)
    return age >= 0 && age <= memoryDays
  })
  const usual = usualRunning(runs, values)
  if (usual === undefined) return []
  const highestBpm = supportedPeak(runs, values)?.peakBpm
  const found = runs.flatMap((run) => {
    const effort = strongestEffort(run, values)
    if (effort === undefined) return []
    const speedMps = flatSpeedMps(effort)
    return [{ run, effort, speedMps, index: vdot(speedMps * effort.durationS, effort.durationS) }]
  })
  const bestIndex = Math.max(0, ...found.map(({ index }) => index))
  return found
    .map(({ run, effort, speedMps, index }): HardEffort => {
      const contrast = Math.log(
        riegelSpeedMps(speedMps, effort.durationS, values.lt2DurationS) / usual.usualMps,
      )
      const standsOut = Math.min(
        1,
        Math.max(0, contrast) / (values.hardEffortScatterCount * usual.scatterFrac),
      )
      const faster = ramp(
        contrast * standsOut + (isRaceLong(run, values) ? values.raceDistanceContrastFrac : 0),
        values.hardEffortContrastLowFrac,
        values.hardEffortContrastHighFrac,
      )
      const close = ramp(index / bestIndex, 1 - 2 * values.hardEffortIndexToleranceFrac, 1)
      const heartRate = effort.averageHeartRateBpm
      const high =
        heartRate === undefined || highestBpm === undefined
          ? 1
          : ramp(
              heartRate / raceHeartRateShareFrac(effort.durationS, values) / highestBpm,
              values.hardEffortHeartRateLowFrac,
              values.hardEffortHeartRateHighFrac,
            )
      return {
        activityId: run.activityId,
        localDate: run.localDate,
        distanceM: effort.distanceM,
        durationS: effort.durationS,
        speedMps,
        ...(heartRate === undefined ? {} : { averageHeartRateBpm: heartRate }),
        vdot: index,
        contrastFrac: contrast,
        hardFrac: faster * close * (1 - values.lowHeartRateDoubtFrac * (1 - high)),
      }
    })
    .sort((a, b) => b.vdot - a.vdot)
}
