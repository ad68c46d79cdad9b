/**
 * Which runs held an effort near the limit, and how sure that is. A history does not say which efforts were
 * maximal. Signs do, none of them alone, and their log-odds add up: the effort is faster than the runner's usual
 * running, its heart rate lies where LT2 is expected, the recording is as long as a race and nothing else, its runner
 * marked it as a race. Besides, it must be close to the best of the period.
 */

import { isAvailable } from '../base/computed.ts'
import { keptPer } from '../base/kept-per.ts'
import { ramp } from '../base/ramp.ts'
import { quantileInPlace } from '../base/statistics.ts'
import { type LocalDate, nearDay } from '../base/time.ts'
import { thresholdConstants } from '../science/constants/thresholds.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { BestEffort, RunFacts } from '../signal/run-facts.ts'
import { riegelSpeedMps } from './riegel.ts'
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

/** The effort of a run that is worth most, on the flat. */
interface RunEffort {
  readonly run: RunFacts
  readonly effort: BestEffort
  readonly speedMps: number
  /** What it comes to over the time for which LT2 can be held. */
  readonly atLt2DurationMps: number
  readonly vdot: number
}

/** The effort of a run that is worth most; none where the distance comes from a treadmill or an arm. */
function strongestEffort(run: RunFacts, values: ProposalValues): RunEffort | undefined {
  if (run.surface === 'treadmill') return undefined
  let strongest: Omit<RunEffort, 'atLt2DurationMps'> | undefined
  for (const effort of run.bestEfforts) {
    if (effort.durationS < values.hardEffortShortestS || effort.durationS > values.hardEffortLongestS)
      continue
    const speedMps = flatSpeedMps(effort)
    const index = vdot(speedMps * effort.durationS, effort.durationS)
    if (strongest === undefined || index > strongest.vdot) strongest = { run, effort, speedMps, vdot: index }
  }
  if (strongest === undefined) return undefined
  const { effort, speedMps } = strongest
  return { ...strongest, atLt2DurationMps: riegelSpeedMps(speedMps, effort.durationS, values.lt2DurationS) }
}

/** The strongest effort of each run, found once. */
const strongestEffortBy = keptPer((values: ProposalValues) =>
  keptPer((run: RunFacts) => strongestEffort(run, values)),
)

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

/** What the runs near a day hold: the strongest effort of each, and the median speed, which tells usual running. */
function effortsNear(
  runs: readonly RunFacts[],
  isNear: (date: LocalDate) => boolean,
  values: ProposalValues,
) {
  const strongestOf = strongestEffortBy(values)
  const speedsMps = new Float64Array(runs.length)
  let count = 0
  const found: RunEffort[] = []
  for (const run of runs) {
    if (!isNear(run.localDate)) continue
    const { gradeAdjustedSpeedMps } = run
    if (isAvailable(gradeAdjustedSpeedMps)) speedsMps[count++] = gradeAdjustedSpeedMps.valueMps
    const effort = strongestOf(run)
    if (effort !== undefined) found.push(effort)
  }
  return { found, usualMps: quantileInPlace(speedsMps, count, 0.5) }
}

function shareOfOdds(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** What the signs of one effort add up to. */
function hardLogOdds(
  { run, effort }: RunEffort,
  beside: { readonly contrastFrac: number; readonly expectedLt2Bpm: number },
  values: ProposalValues,
): number {
  const { durationS, averageHeartRateBpm } = effort
  const aboveExpectedBpm =
    averageHeartRateBpm === undefined
      ? 0
      : averageHeartRateBpm / raceHeartRateShareFrac(durationS, values) - beside.expectedLt2Bpm
  return (
    values.hardEffortLogOdds +
    values.hardEffortLogOddsPerContrast * beside.contrastFrac +
    values.hardEffortLogOddsPerBpm * aboveExpectedBpm +
    (isRaceLong(run, values) ? values.hardEffortLogOddsOfRaceDistance : 0) +
    (run.annotation?.marks?.includes('race') === true ? values.hardEffortLogOddsOfRaceMark : 0)
  )
}

/**
 * The strongest efforts within `memoryDays` of a day, best first, each with the probability that it was near the
 * limit. Empty when no run is long enough to tell.
 */
export function hardEfforts(options: {
  readonly runs: readonly RunFacts[]
  readonly asOf: LocalDate
  readonly memoryDays: number
  /** What is expected of the maximum before any run is looked at; that of adult runners where nothing is known. */
  readonly expectedMaxBpm?: number
  /** Whether efforts so far from the best that they cannot have been near the limit are left out. */
  readonly isWithoutImpossible?: boolean
  readonly values: ProposalValues
}): readonly HardEffort[] {
  const { asOf, memoryDays, values } = options
  const { found, usualMps } = effortsNear(options.runs, nearDay(asOf, memoryDays), values)
  if (usualMps === undefined) return []
  const expectedLt2Bpm =
    thresholdConstants.lt2OfHeartRateMaxFrac.value *
    (options.expectedMaxBpm ?? values.heartRateMaxAdultMeanBpm)
  let bestIndex = 0
  for (const each of found) if (each.vdot > bestIndex) bestIndex = each.vdot
  const closeFrac = ({ vdot: index }: RunEffort) =>
    ramp(index / bestIndex, 1 - 2 * values.hardEffortIndexToleranceFrac, 1)
  const kept = options.isWithoutImpossible === true ? found.filter((each) => closeFrac(each) > 0) : found
  return kept
    .map((each): HardEffort => {
      const { run, effort, speedMps, vdot: index } = each
      const { durationS, averageHeartRateBpm } = effort
      const close = closeFrac(each)
      const contrastFrac = Math.log(each.atLt2DurationMps / usualMps)
      return {
        activityId: run.activityId,
        localDate: run.localDate,
        distanceM: effort.distanceM,
        durationS,
        speedMps,
        ...(averageHeartRateBpm === undefined ? {} : { averageHeartRateBpm }),
        vdot: index,
        contrastFrac,
        hardFrac:
          close === 0 ? 0 : close * shareOfOdds(hardLogOdds(each, { contrastFrac, expectedLt2Bpm }, values)),
      }
    })
    .sort((a, b) => b.vdot - a.vdot)
}
