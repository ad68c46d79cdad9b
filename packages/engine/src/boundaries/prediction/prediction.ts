import type { Computed, Reason } from '../../base/computed.ts'
import type { LocalDate } from '../../base/time.ts'
import type { SourceId } from '../../science/sources.ts'
import type { Performance } from './performance.ts'

/** The ways in which a race is predicted, the one that wins a tie first. */
export const predictionMethods = [
  'riegel',
  'vdot',
  'emig-peltonen',
  'vickers-two-races',
  'vickers-one-race',
  'critical-speed',
  'threshold-speed',
] as const
export type PredictionMethod = (typeof predictionMethods)[number]

/** A time with the band that should hold the truth 8 times in 10, on a flat course on an ordinary day. */
export interface PredictedTime {
  readonly durationS: number
  readonly low80S: number
  readonly high80S: number
}

/** What one method says of one distance. */
export interface MethodPrediction {
  readonly method: PredictionMethod
  readonly name: string
  readonly sources: readonly SourceId[]
  readonly time: Computed<
    PredictedTime & {
      /** What the formula alone gives, before what is known to be wrong with it is put right. */
      readonly formulaS: number
      /** The efforts that went in. */
      readonly activityIds: readonly string[]
      /** What was put right, in words. */
      readonly corrections: readonly Reason[]
    }
  >
}

/** One distance: the answer, and every method beside it. */
export interface RacePrediction {
  readonly distanceM: number
  /** "10 km", "half marathon". */
  readonly name: string
  readonly chosen: Computed<
    PredictedTime & {
      readonly speedMps: number
      readonly method: PredictionMethod
      readonly reasons: readonly Reason[]
    }
  >
  readonly methods: readonly MethodPrediction[]
}

/** The running of the last weeks, as far as a marathon depends on it. */
export interface RecentVolume {
  readonly weeklyDistanceM: number
  readonly longestRunM: number
  readonly weeksCount: number
}

/** The answer to "How fast could I race?". */
export interface PredictAnswer {
  readonly asOf: LocalDate
  /** First the answer, then why, then how sure. */
  readonly sentences: readonly string[]
  /** The distance that was asked for. */
  readonly asked?: RacePrediction
  /** The usual distances, shortest first. */
  readonly distances: readonly RacePrediction[]
  /** What the predictions start from, by distance. */
  readonly performances: readonly Performance[]
  readonly volume: Computed<RecentVolume>
  readonly notes: readonly Reason[]
}
