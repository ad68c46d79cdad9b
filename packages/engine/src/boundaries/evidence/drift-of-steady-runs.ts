/**
 * LT1 from the drift of heart rate in steady runs: below LT1 the heart rises little over an hour at even speed, above
 * it more, because oxygen uptake itself goes on rising. No study gives the size, runners differ in their drift by
 * more than the boundary does, and heat and thirst raise it as well; so one run, or a runner's mean drift, says
 * nothing. Only a bend inside one runner's own history does: many steady runs on either side of a heart rate, with
 * clearly more drift above it.
 */

import { leastSquaresLine, mean, sampleStandardDeviation } from '../../base/statistics.ts'
import { type LocalDate, nearDay } from '../../base/time.ts'
import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { FittedRelation } from '../heart-rate-speed-relation.ts'
import type { ThresholdItem } from '../threshold-model.ts'

/** The drift of one steady run. */
export interface SteadyRunDrift {
  readonly activityId: string
  readonly date: LocalDate
  /** Mean of the first steady stretch. */
  readonly startHeartRateBpm: number
  /** Rise per hour at even speed, with what heat adds taken off. */
  readonly driftBpmPerHour: number
}

const windowsFewestCount = 4
/** The windows have to reach over so much of the shortest run that is read. */
const spanFewestFrac = 0.55

/**
 * Drift of heart rate in a run of even speed on the flat: the slope over time of its steady windows, each brought to
 * their mean speed by the runner's line. Undefined for short or uneven runs.
 */
export function driftOf(
  run: RunFacts,
  slopeBpmPerMps: number,
  values: ProposalValues,
): SteadyRunDrift | undefined {
  if (run.elapsedS < values.driftRunShortestS) return undefined
  const windows = run.steadyWindows.filter(
    ({ startS }) => startS >= values.settledFromS && startS < values.freshUntilS,
  )
  const first = windows[0]
  const last = windows.at(-1)
  if (first === undefined || last === undefined || windows.length < windowsFewestCount) return undefined
  if (last.startS + last.durationS - first.startS < spanFewestFrac * values.driftRunShortestS)
    return undefined
  const speedMps = mean(windows.map((window) => window.gradeAdjustedSpeedMps)) ?? 0
  const isEven = windows.every(
    (window) => Math.abs(window.gradeAdjustedSpeedMps - speedMps) <= values.driftSpeedSpreadFrac * speedMps,
  )
  if (!isEven) return undefined
  const line = leastSquaresLine(
    windows.map(({ startS, durationS }) => (startS + durationS / 2) / unitFactors.sPerHour),
    windows.map((window) => window.heartRateBpm - slopeBpmPerMps * (window.gradeAdjustedSpeedMps - speedMps)),
  )
  if (line === undefined) return undefined
  const temperatureC = mean(windows.flatMap((window) => window.temperatureC ?? []))
  const warmC = Math.max(0, (temperatureC ?? 0) - values.driftWarmFromC)
  return {
    activityId: run.activityId,
    date: run.localDate,
    startHeartRateBpm: first.heartRateBpm,
    driftBpmPerHour: line.slope / (1 + values.driftHeatFracPerC * warmC),
  }
}

interface Bend {
  readonly atBpm: number
  readonly differenceBpmPerHour: number
  readonly sure: number
}

/** The place that divides the runs best into less drift below and more above. */
function bendOf(drifts: readonly SteadyRunDrift[], fewest: number): Bend | undefined {
  const sorted = drifts.toSorted((a, b) => a.startHeartRateBpm - b.startHeartRateBpm)
  let best: Bend | undefined
  for (let split = fewest; split <= sorted.length - fewest; split++) {
    const below = sorted.slice(0, split).map(({ driftBpmPerHour }) => driftBpmPerHour)
    const above = sorted.slice(split).map(({ driftBpmPerHour }) => driftBpmPerHour)
    const difference = (mean(above) ?? 0) - (mean(below) ?? 0)
    const error = Math.hypot(
      (sampleStandardDeviation(below) ?? 0) / Math.sqrt(below.length),
      (sampleStandardDeviation(above) ?? 0) / Math.sqrt(above.length),
    )
    const sure = error > 0 ? difference / error : 0
    if (sure <= (best?.sure ?? 0)) continue
    const lower = sorted[split - 1]?.startHeartRateBpm ?? Number.NaN
    const upper = sorted[split]?.startHeartRateBpm ?? Number.NaN
    best = { atBpm: (lower + upper) / 2, differenceBpmPerHour: difference, sure }
  }
  return best
}

/** What the drift of steady runs says of LT1: one weak item where it clearly bends, else none. */
export function driftItems(
  options: {
    readonly runs: readonly RunFacts[]
    readonly relation: FittedRelation | undefined
    readonly asOf: LocalDate
  },
  values: ProposalValues,
): ThresholdItem[] {
  const { relation, asOf } = options
  if (relation === undefined) return []
  const isNear = nearDay(asOf, values.relationMemoryDays)
  const drifts = options.runs.flatMap((run) => {
    if (!isNear(run.localDate)) return []
    return driftOf(run, relation.slopeBpmPerMps, values) ?? []
  })
  const newest = drifts
    .map(({ date }) => date)
    .sort()
    .at(-1)
  const bend = bendOf(drifts, values.driftRunsFewestCount)
  if (
    newest === undefined ||
    bend === undefined ||
    bend.differenceBpmPerHour < values.driftBendLeastBpm ||
    bend.sure < values.driftBendSureSd
  )
    return []
  return [
    {
      kind: 'drift',
      key: 'drift',
      about: 'lt1Bpm',
      sentence: `Steady runs that start above ${Math.round(bend.atBpm)} drift up by ${Math.round(bend.differenceBpmPerHour)} beats an hour more than those below.`,
      value: bend.atBpm,
      sd: values.driftBendSdBpm,
      date: newest,
    },
  ]
}
