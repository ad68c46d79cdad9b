/**
 * The part of a run that an easy-day verdict rests on: the smoothed effort of every half minute of running after
 * the warm-up, and the boundary it is held against. Heart rate where enough of it is there, with speed beside it as
 * a second witness; else speed alone.
 */

import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import { mean } from '../base/statistics.ts'
import { daysBetween } from '../base/time.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { Estimate } from '../boundaries/estimate.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import {
  halfMinuteS,
  smoothedSteps,
  stepDurationS,
  stepMovingFrac,
  stepSpeedMps,
} from './half-minute-steps.ts'
import { heatRiseBpm } from './heat-rise.ts'
import { isSpeedOfTheRunner } from './intensity-time.ts'
import { type NearTheTopBand, nearTheTopBand } from './near-the-top.ts'

export interface EasyEffort {
  readonly from: 'heart-rate' | 'speed'
  /** LT1 as it stood that day, the heat counted in; in bpm or m/s, like everything else here. */
  readonly ceiling: number
  /** Standard deviation of the boundary itself, which all runs share. */
  readonly boundarySd: number
  /** Standard deviation of one day around the boundary. */
  readonly daySd: number
  readonly ceilingLow80: number
  readonly ceilingHigh80: number
  readonly nearTheTop: NearTheTopBand
  /** Beats that the heat of the day has added to the ceiling. */
  readonly heatBpm: number
  /** Places of the judged half minutes in the run's columns, rising. */
  readonly steps: Int32Array
  /** Smoothed effort of each judged half minute. */
  readonly efforts: Float64Array
  readonly durationsS: Float64Array
  /** Share of the running after the warm-up that has a value. */
  readonly coveredFrac: number
  /** Seconds above the ceiling so late in the run that they are not held against it. */
  readonly lateOverS: number
}

/** What a run is judged by. */
export interface EasyEfforts {
  readonly effort: EasyEffort
  /** The same run by its speed, where the heart rate leads; absent where speed says nothing or leads itself. */
  readonly bySpeed?: EasyEffort
}

const daysPerYear = 365.25

interface EffortOptions {
  readonly facts: RunFacts
  readonly boundaries: Boundaries
  readonly from: EasyEffort['from']
  readonly lt1: Estimate
  readonly heatBpm: number
  readonly values: ProposalValues
}

/** The first half minute after the running during which the ceiling holds; past the end where there is less running. */
function endOfHold(facts: RunFacts, values: ProposalValues): number {
  const { length } = facts.halfMinutes.movingFrac
  let runningS = 0
  for (let i = 0; i < length; i++) {
    if (stepMovingFrac(facts, i) < values.movingStepLowestFrac) continue
    if (runningS >= values.ceilingHoldsS) return i
    runningS += stepDurationS(facts, i)
  }
  return length
}

/** Later the boundary has fallen and the heart drifts: only faster running than before counts there. */
function isHeldAgainst(facts: RunFacts, values: ProposalValues): (step: number) => boolean {
  const { length } = facts.halfMinutes.movingFrac
  const end = endOfHold(facts, values)
  if (end === length) return () => true
  const speeds = smoothedSteps(
    Float64Array.from({ length }, (_, step) => stepSpeedMps(facts, step)),
    values.easySmoothingS,
  )
  const firstJudged = Math.ceil(values.easyWarmUpS / halfMinuteS)
  const before = mean(speeds.subarray(firstJudged, end).filter((speed) => !Number.isNaN(speed)))
  const fastFromMps = before === undefined ? Number.POSITIVE_INFINITY : before * (1 + values.sameSpeedFrac)
  return (step) => step < end || (speeds[step] ?? 0) >= fastFromMps
}

/** Years between the run and the day of the boundaries. */
function yearsAway({ facts, boundaries }: EffortOptions): number {
  return Math.abs(daysBetween(facts.localDate, boundaries.asOf)) / daysPerYear
}

function effortOf(options: EffortOptions): EasyEffort | 'too-short' | 'too-little-covered' {
  const { facts, from, lt1, heatBpm, values } = options
  const stepCount = facts.halfMinutes.movingFrac.length
  const raw = new Float64Array(stepCount).fill(Number.NaN)
  const firstJudged = Math.ceil(values.easyWarmUpS / halfMinuteS)
  const isByHeart = from === 'heart-rate'
  let runningS = 0
  let coveredS = 0
  for (let i = 0; i < stepCount; i++) {
    if (stepMovingFrac(facts, i) < values.movingStepLowestFrac) continue
    const value = isByHeart ? (facts.halfMinutes.heartRateBpm[i] ?? Number.NaN) : stepSpeedMps(facts, i)
    raw[i] = value
    if (i < firstJudged) continue
    runningS += stepDurationS(facts, i)
    if (!Number.isNaN(value)) coveredS += stepDurationS(facts, i)
  }
  if (runningS < values.easyJudgedShortestS) return 'too-short'
  if (coveredS < values.easyCoverageLowestFrac * runningS) return 'too-little-covered'
  const smoothed = smoothedSteps(raw, values.easySmoothingS)
  const ceiling = lt1.mean + heatBpm
  const isHeld = isByHeart ? isHeldAgainst(facts, values) : () => true
  const steps = new Int32Array(stepCount)
  const efforts = new Float64Array(stepCount)
  const durationsS = new Float64Array(stepCount)
  let count = 0
  let judgedS = 0
  let lateOverS = 0
  for (let i = firstJudged; i < stepCount; i++) {
    const value = smoothed[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const durationS = stepDurationS(facts, i)
    if (!isHeld(i)) {
      if (value >= ceiling) lateOverS += durationS
      continue
    }
    steps[count] = i
    efforts[count] = value
    durationsS[count] = durationS
    judgedS += durationS
    count++
  }
  if (judgedS < values.easyJudgedShortestS) return 'too-little-covered'
  return {
    from,
    ceiling,
    boundarySd: lt1.sd,
    daySd: isByHeart
      ? Math.hypot(values.easyDayHeartRateSdBpm, heatBpm)
      : lt1.mean * Math.hypot(values.speedStandInSdFrac, values.speedPerYearSdFrac * yearsAway(options)),
    ceilingLow80: lt1.low80 + heatBpm,
    ceilingHigh80: lt1.high80 + heatBpm,
    nearTheTop: nearTheTopBand(options),
    heatBpm,
    steps: steps.subarray(0, count),
    efforts: efforts.subarray(0, count),
    durationsS: durationsS.subarray(0, count),
    coveredFrac: coveredS / runningS,
    lateOverS,
  }
}

/** The judged part of a run. Unavailable, with its reason, when neither heart rate nor speed can carry a verdict. */
export function easyEfforts(options: {
  readonly facts: RunFacts
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): Computed<EasyEfforts> {
  const { facts, boundaries } = options
  const { lt1Bpm, lt1SpeedMps } = boundaries
  const byHeart =
    isAvailable(lt1Bpm) && isAvailable(facts.heartRate)
      ? effortOf({ ...options, from: 'heart-rate', lt1: lt1Bpm, heatBpm: heatRiseBpm(options) })
      : undefined
  if (byHeart === 'too-short') return tooShort
  const bySpeed =
    isAvailable(lt1SpeedMps) && isSpeedOfTheRunner(facts)
      ? effortOf({ ...options, from: 'speed', lt1: lt1SpeedMps, heatBpm: 0 })
      : undefined
  if (typeof byHeart === 'object') {
    // Soft and steep ground slows without easing: there speed is no witness.
    const isWitness = typeof bySpeed === 'object' && facts.surface !== 'trail'
    return available({ effort: byHeart, ...(isWitness && { bySpeed }) })
  }
  if (typeof bySpeed === 'object') return available({ effort: bySpeed })
  if (bySpeed === 'too-short') return tooShort
  return whyNot(facts, isAvailable(lt1Bpm), byHeart === 'too-little-covered')
}

const tooShort = unavailable('too-short', 'The run is too short for a verdict.')

function whyNot(facts: RunFacts, hasCeiling: boolean, isCoverageLow: boolean) {
  if (!hasCeiling) return unavailable('no-ceiling', 'Your easy ceiling is not known yet.')
  if (isCoverageLow)
    return unavailable(
      'low-heart-rate-coverage',
      'The heart rate can be believed for too little of the run, and speed cannot stand in for it.',
    )
  return isSpeedOfTheRunner(facts)
    ? unavailable(
        'no-heart-rate',
        'There is no heart rate that can be believed, and speed cannot stand in for it.',
      )
    : unavailable(
        'treadmill-without-heart-rate',
        'There is no heart rate that can be believed, and the speed of a treadmill cannot stand in for it.',
      )
}
