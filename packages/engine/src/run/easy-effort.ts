/**
 * The part of a run that an easy-day verdict rests on: the smoothed effort of every half minute of running after
 * the warm-up, and the ceiling it is held against. Heart rate where enough of it is there, else speed.
 */

import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import {
  halfMinuteS,
  smoothedSteps,
  stepDurationS,
  stepMovingFrac,
  stepSpeedMps,
} from './half-minute-steps.ts'
import { isSpeedOfTheRunner } from './intensity-time.ts'

export interface EasyEffort {
  readonly from: 'heart-rate' | 'speed'
  /** In bpm or m/s, like everything else here. */
  readonly ceiling: number
  /** Standard deviation of the ceiling, with what speed adds when it stands in. */
  readonly ceilingSd: number
  readonly ceilingLow80: number
  readonly ceilingHigh80: number
  /** The top of the easy range begins this share of the ceiling below it. */
  readonly nearTheTopFrac: number
  /** Places of the judged half minutes in the run's columns, rising. */
  readonly steps: Int32Array
  /** Smoothed effort of each judged half minute. */
  readonly efforts: Float64Array
  readonly durationsS: Float64Array
  readonly judgedS: number
}

/** Standard deviations in the 80 % band of a normal distribution. */
const sdsIn80Band = 2 * 1.2816

interface CeilingBand {
  readonly value: number
  readonly low80: number
  readonly high80: number
  readonly addedSd: number
}

function effortOf(options: {
  readonly facts: RunFacts
  readonly from: EasyEffort['from']
  readonly valueAt: (step: number) => number
  readonly ceiling: CeilingBand
  readonly nearTheTopFrac: number
  readonly values: ProposalValues
}): EasyEffort | 'too-short' | 'too-little-covered' {
  const { facts, valueAt, ceiling, values } = options
  const stepCount = facts.halfMinutes.movingFrac.length
  const raw = new Float64Array(stepCount).fill(Number.NaN)
  const firstJudged = Math.ceil(values.easyWarmUpS / halfMinuteS)
  let runningS = 0
  let coveredS = 0
  for (let i = 0; i < stepCount; i++) {
    if (stepMovingFrac(facts, i) < values.movingStepLowestFrac) continue
    const value = valueAt(i)
    raw[i] = value
    if (i < firstJudged) continue
    runningS += stepDurationS(facts, i)
    if (!Number.isNaN(value)) coveredS += stepDurationS(facts, i)
  }
  if (runningS < values.easyJudgedShortestS) return 'too-short'
  if (coveredS < values.easyCoverageLowestFrac * runningS) return 'too-little-covered'
  const smoothed = smoothedSteps(raw, values.easySmoothingS)
  const steps: number[] = []
  for (let i = firstJudged; i < stepCount; i++) if (!Number.isNaN(smoothed[i])) steps.push(i)
  const ownSd = (ceiling.high80 - ceiling.low80) / sdsIn80Band
  return {
    from: options.from,
    ceiling: ceiling.value,
    ceilingSd: Math.hypot(ownSd, ceiling.addedSd),
    ceilingLow80: ceiling.low80,
    ceilingHigh80: ceiling.high80,
    nearTheTopFrac: options.nearTheTopFrac,
    steps: Int32Array.from(steps),
    efforts: Float64Array.from(steps, (step) => smoothed[step] ?? 0),
    durationsS: Float64Array.from(steps, (step) => stepDurationS(facts, step)),
    judgedS: coveredS,
  }
}

/** The judged part of a run. Unavailable, with its reason, when neither heart rate nor speed can carry a verdict. */
export function easyEffort(options: {
  readonly facts: RunFacts
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): Computed<{ readonly effort: EasyEffort }> {
  const { facts, boundaries, values } = options
  const { heartRateBpm, speedMps } = boundaries.easyCeiling
  const byHeartRate =
    isAvailable(heartRateBpm) && isAvailable(facts.heartRate)
      ? effortOf({
          facts,
          from: 'heart-rate',
          valueAt: (step) => facts.halfMinutes.heartRateBpm[step] ?? Number.NaN,
          ceiling: {
            value: heartRateBpm.valueBpm,
            low80: heartRateBpm.low80Bpm,
            high80: heartRateBpm.high80Bpm,
            addedSd: 0,
          },
          nearTheTopFrac: values.nearTheTopHeartRateFrac,
          values,
        })
      : undefined
  if (typeof byHeartRate === 'object') return available({ effort: byHeartRate })
  if (byHeartRate === 'too-short') return tooShort
  const bySpeed =
    isAvailable(speedMps) && isSpeedOfTheRunner(facts)
      ? effortOf({
          facts,
          from: 'speed',
          valueAt: (step) => stepSpeedMps(facts, step),
          ceiling: {
            value: speedMps.valueMps,
            low80: speedMps.low80Mps,
            high80: speedMps.high80Mps,
            addedSd: values.speedStandInSdFrac * speedMps.valueMps,
          },
          nearTheTopFrac: values.nearTheTopSpeedFrac,
          values,
        })
      : undefined
  if (typeof bySpeed === 'object') return available({ effort: bySpeed })
  if (bySpeed === 'too-short') return tooShort
  return whyNot(facts, isAvailable(heartRateBpm), byHeartRate === 'too-little-covered')
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
