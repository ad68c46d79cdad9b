/**
 * The efforts from which races are predicted. Of every run the effort that is worth most, if it was near the limit;
 * of a race the whole of it. What another effort shows to have been less than possible is left out: one that was
 * both longer and faster, or a longer one that is worth more.
 */

import { isAvailable } from '../../base/computed.ts'
import { ramp } from '../../base/ramp.ts'
import { daysBetween, type LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { flatSpeedMps, type HardEffort, hardEfforts, raceHeartRateShareFrac } from '../hard-efforts.ts'
import { supportedPeak } from '../supported-peak.ts'
import { agedYears } from '../threshold-items.ts'
import { vdot } from '../vdot.ts'
import type { Performance } from './performance.ts'
import type { HeartRateEffort } from './prediction-input.ts'

export interface PerformanceSearch {
  readonly runs: readonly RunFacts[]
  /** Probability that a run was a race, by its id; absent for runs that were none. */
  readonly raceFracs: ReadonlyMap<string, number>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}

type Candidate = Omit<Performance, 'sdFrac' | 'vdot'>

/** The best effort over the distance of a race, which is nearly the whole of its recording. */
function raceOf(run: RunFacts, nearLimitFrac: number, values: ProposalValues): Candidate | undefined {
  if (!isAvailable(run.distanceM) || run.surface === 'treadmill') return undefined
  const { valueM } = run.distanceM
  const effort = run.bestEfforts.findLast(({ distanceM }) => distanceM <= valueM)
  if (effort === undefined || valueM / effort.distanceM > 1 + 2 * values.raceDistanceToleranceFrac)
    return undefined
  const { activityId, localDate } = run
  const { distanceM } = effort
  return { activityId, localDate, distanceM, durationS: distanceM / flatSpeedMps(effort), nearLimitFrac }
}

/**
 * How near the limit an effort was by its heart rate, for runners whose usual running is fast enough to hide their
 * races: high for its length, and among their best.
 */
function nearLimitByHeartRate(
  effort: HardEffort,
  bestVdot: number,
  highestBpm: number | undefined,
  values: ProposalValues,
): number {
  const { averageHeartRateBpm, durationS } = effort
  if (averageHeartRateBpm === undefined || highestBpm === undefined || durationS < values.hardEffortShortestS)
    return 0
  const shareFrac = averageHeartRateBpm / raceHeartRateShareFrac(durationS, values) / highestBpm
  return Math.min(
    ramp(shareFrac, values.predictionNearLimitHeartRateLowFrac, values.predictionNearLimitHeartRateHighFrac),
    ramp(effort.vdot / bestVdot, 1 - 2 * values.hardEffortIndexToleranceFrac, 1),
  )
}

/** True where another effort shows that this one was less than possible. */
function isOutdone(own: Performance, all: readonly Performance[], values: ProposalValues): boolean {
  const speedMps = own.distanceM / own.durationS
  return all.some((other) => {
    if (other === own || other.distanceM < own.distanceM) return false
    const otherMps = other.distanceM / other.durationS
    if (otherMps > speedMps || (otherMps === speedMps && other.distanceM > own.distanceM)) return true
    return (
      other.distanceM > own.distanceM && own.vdot < other.vdot * (1 - values.predictionLongerSaysMoreFrac)
    )
  })
}

/** The strongest effort of every run, however hard, best first. */
function strongestEfforts(
  { runs, asOf, values }: PerformanceSearch,
  memoryDays: number,
): readonly HardEffort[] {
  return hardEfforts({
    runs,
    asOf,
    memoryDays,
    values: {
      ...values,
      hardEffortShortestS: values.predictionShortestS,
      hardEffortLongestS: values.predictionLongestS,
    },
  })
}

function heartRateEffortsSince(search: PerformanceSearch, memoryDays: number): readonly HeartRateEffort[] {
  const { asOf, values } = search
  const efforts = strongestEfforts(search, memoryDays).filter(
    ({ durationS }) => durationS >= values.hardEffortShortestS,
  )
  const best = efforts[0]?.vdot ?? 0
  return efforts.flatMap((effort) => {
    const { activityId, localDate, distanceM, speedMps, averageHeartRateBpm, hardFrac } = effort
    if (averageHeartRateBpm === undefined || effort.vdot < best * (1 - values.hardEffortIndexToleranceFrac))
      return []
    return {
      activityId,
      localDate,
      distanceM,
      durationS: distanceM / speedMps,
      vdot: effort.vdot,
      nearLimitFrac: hardFrac,
      averageHeartRateBpm,
      sdFrac: Math.hypot(
        values.predictionInputSdFrac,
        values.ageingSdFracPerYear * agedYears(localDate, asOf),
      ),
    }
  })
}

/** The strongest efforts of the last months that have a heart rate; if there are none, those remembered longer. */
export function heartRateEfforts(search: PerformanceSearch): readonly HeartRateEffort[] {
  const recent = heartRateEffortsSince(search, search.values.hardEffortMemoryDays)
  return recent.length > 0 ? recent : heartRateEffortsSince(search, search.values.heartRateMaxMemoryDays)
}

function performancesSince(search: PerformanceSearch, memoryDays: number): readonly Performance[] {
  const { runs, raceFracs, asOf, values } = search
  const races = runs.flatMap((run) => {
    const nearLimitFrac = raceFracs.get(run.activityId)
    const ageDays = daysBetween(run.localDate, asOf)
    if (nearLimitFrac === undefined || ageDays < 0 || ageDays > memoryDays) return []
    return raceOf(run, nearLimitFrac, values) ?? []
  })
  const raceIds = new Set(races.map(({ activityId }) => activityId))
  const strongest = strongestEfforts(search, memoryDays)
  const bestVdot = strongest[0]?.vdot ?? 0
  const highestBpm = supportedPeak(runs, values)?.peakBpm
  const efforts = strongest
    .filter(({ activityId }) => !raceIds.has(activityId))
    .map(
      (effort): Candidate => ({
        activityId: effort.activityId,
        localDate: effort.localDate,
        distanceM: effort.distanceM,
        durationS: effort.distanceM / effort.speedMps,
        nearLimitFrac: Math.max(effort.hardFrac, nearLimitByHeartRate(effort, bestVdot, highestBpm, values)),
      }),
    )
  const near = [...races, ...efforts]
    .filter(({ nearLimitFrac }) => nearLimitFrac > values.hardEffortSureFrac)
    .map((candidate) => ({
      ...candidate,
      vdot: vdot(candidate.distanceM, candidate.durationS),
      sdFrac: Math.hypot(
        values.predictionInputSdFrac,
        (1 - candidate.nearLimitFrac) * values.predictionNotMaximalSdFrac,
        values.ageingSdFracPerYear * agedYears(candidate.localDate, asOf),
      ),
    }))
  return near
    .filter((own) => !isOutdone(own, near, values))
    .sort((a, b) => a.distanceM - b.distanceM || (a.activityId < b.activityId ? -1 : 1))
}

/**
 * The performances of the last months, by distance; if there are none, those that are remembered longer, with the
 * larger error of their age.
 */
export function performances(search: PerformanceSearch): readonly Performance[] {
  const recent = performancesSince(search, search.values.hardEffortMemoryDays)
  return recent.length > 0 ? recent : performancesSince(search, search.values.heartRateMaxMemoryDays)
}
