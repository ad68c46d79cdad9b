/**
 * How heart rate and speed go together for one runner: a straight line through the steady windows of recent
 * running, on the flat.
 *
 * The slope comes from inside runs only. Between runs it would be too flat: who runs by heart rate or by feel is
 * faster on good days at the same heart rate, so speed and the day's level go together. Inside a run the drift of
 * heart rate with time is taken off. Both the slope and the drift start from an expectation, because a runner who
 * always runs at one speed shows neither. The height of the line is the mean over runs, recent ones counting more.
 */

import { available, type Computed, unavailable } from '../base/computed.ts'
import { mean, weightedMean } from '../base/statistics.ts'
import { daysBetween, type LocalDate, nearDay } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts, SteadyWindow } from '../signal/run-facts.ts'
import type { HeartRateSpeedRelation } from './boundaries.ts'
import { sensorOf } from './sensor-changes.ts'

/** The relation with the errors that the boundary model needs. */
export interface FittedRelation extends HeartRateSpeedRelation {
  /** Standard deviation of the line's height at the reference speed. */
  readonly heartRateAtReferenceSdBpm: number
  readonly slopeSdBpmPerMps: number
}

interface RunWindows {
  readonly weight: number
  readonly sensor: string
  readonly windows: readonly SteadyWindow[]
}

function usableWindows(runs: readonly RunFacts[], asOf: LocalDate, values: ProposalValues): RunWindows[] {
  const isNear = nearDay(asOf, values.relationMemoryDays)
  return runs.flatMap((run) => {
    if (!isNear(run.localDate)) return []
    const age = Math.abs(daysBetween(run.localDate, asOf))
    const windows = run.steadyWindows.filter(
      (window) =>
        window.startS >= values.relationWindowEarliestS && window.startS <= values.relationWindowLatestS,
    )
    return windows.length === 0
      ? []
      : [{ weight: 2 ** (-age / values.relationHalfLifeDays), sensor: sensorOf(run), windows }]
  })
}

/** Slope and drift from the differences inside each run, around what is expected of them. */
function slopeInsideRuns(used: readonly RunWindows[], referenceSpeedMps: number, values: ProposalValues) {
  const expectedSlope = values.relationSlopePriorBpm / referenceSpeedMps
  const slopePrecision = 1 / (expectedSlope * values.relationSlopePriorSdFrac) ** 2
  const driftPrecision = 1 / values.relationDriftPriorSdBpmPerHour ** 2
  const perWindow = 1 / values.relationWindowSdBpm ** 2
  let speedSpeed = slopePrecision
  let speedTime = 0
  let timeTime = driftPrecision
  let speedHeart = slopePrecision * expectedSlope
  let timeHeart = driftPrecision * values.relationDriftPriorBpmPerHour
  for (const { weight, windows } of used) {
    const speedMean = mean(windows.map((window) => window.gradeAdjustedSpeedMps)) ?? 0
    const startMeanS = mean(windows.map((window) => window.startS)) ?? 0
    const heartMean = mean(windows.map((window) => window.heartRateBpm)) ?? 0
    for (const window of windows) {
      const speed = window.gradeAdjustedSpeedMps - speedMean
      const hours = (window.startS - startMeanS) / unitFactors.sPerHour
      const heart = window.heartRateBpm - heartMean
      speedSpeed += weight * perWindow * speed * speed
      speedTime += weight * perWindow * speed * hours
      timeTime += weight * perWindow * hours * hours
      speedHeart += weight * perWindow * speed * heart
      timeHeart += weight * perWindow * hours * heart
    }
  }
  const determinant = speedSpeed * timeTime - speedTime * speedTime
  return {
    slopeBpmPerMps: (timeTime * speedHeart - speedTime * timeHeart) / determinant,
    driftBpmPerHour: (speedSpeed * timeHeart - speedTime * speedHeart) / determinant,
    slopeSdBpmPerMps: Math.hypot(
      Math.sqrt(timeTime / determinant),
      expectedSlope * values.relationSlopeModelSdFrac,
    ),
  }
}

interface RunLevel {
  readonly weight: number
  readonly sensor: string
  readonly levelBpm: number
}

/**
 * The height of the line as the present sensor reads it: the mean over runs, those of each other sensor as one group
 * with an unknown offset, because a change of watch is no change of the runner.
 */
function levelOverSensors(levels: readonly RunLevel[], values: ProposalValues) {
  const present = levels.reduce((heaviest, level) => (level.weight >= heaviest.weight ? level : heaviest))
  let precision = 0
  let sum = 0
  for (const sensor of new Set(levels.map((level) => level.sensor))) {
    const own = levels.filter((level) => level.sensor === sensor)
    const weights = own.map(({ weight }) => weight)
    const weightSum = weights.reduce((total, weight) => total + weight, 0)
    const effectiveRunCount = weightSum ** 2 / weights.reduce((total, weight) => total + weight ** 2, 0)
    const levelBpm =
      weightedMean(
        own.map((level) => level.levelBpm),
        weights,
      ) ?? 0
    const offsetSdBpm = sensor === present.sensor ? 0 : values.relationSensorOffsetSdBpm
    // Runs of long ago weigh less: as if there were fewer of them.
    const runCount = effectiveRunCount * Math.min(1, weightSum / own.length / present.weight)
    const groupPrecision = 1 / (values.relationRunEffectSdBpm ** 2 / runCount + offsetSdBpm ** 2)
    precision += groupPrecision
    sum += groupPrecision * levelBpm
  }
  return { meanBpm: sum / precision, sdBpm: 1 / Math.sqrt(precision) }
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
  const { slopeBpmPerMps, driftBpmPerHour, slopeSdBpmPerMps } = slopeInsideRuns(
    used,
    referenceSpeedMps,
    values,
  )
  const freshBpm = (window: SteadyWindow) =>
    window.heartRateBpm -
    slopeBpmPerMps * (window.gradeAdjustedSpeedMps - referenceSpeedMps) -
    (driftBpmPerHour * (window.startS - values.relationReferenceS)) / unitFactors.sPerHour
  const { meanBpm: heartRateAtReferenceBpm, sdBpm: heartRateAtReferenceSdBpm } = levelOverSensors(
    used.map(({ weight, sensor, windows }) => ({
      weight,
      sensor,
      levelBpm: mean(windows.map(freshBpm)) ?? 0,
    })),
    values,
  )
  const residuals = all.map((window) => (freshBpm(window) - heartRateAtReferenceBpm) ** 2)
  const speeds = all.map((window) => window.gradeAdjustedSpeedMps)
  return available({
    referenceSpeedMps,
    heartRateAtReferenceBpm,
    slopeBpmPerMps,
    residualSdBpm: Math.sqrt(weightedMean(residuals, weights) ?? 0),
    windowCount: all.length,
    speedRangeMps: [Math.min(...speeds), Math.max(...speeds)] as const,
    heartRateAtReferenceSdBpm,
    slopeSdBpmPerMps,
  })
}
