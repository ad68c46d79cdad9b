import type { Reason } from '../base/computed.ts'
import type { Annotation } from './annotation.ts'
import type { RunSurface, Sport } from './sport.ts'
import type { ExtraStreams, Streams } from './streams.ts'
import type { PlannedWorkout } from './workout.ts'

/** Where an activity was read from; from `polar-json` on they are rows or records of an export, not files of activities. */
export const fileFormats = [
  'fit',
  'tcx',
  'gpx',
  'polar-json',
  'suunto-json',
  'apple-health',
  'activity-list',
] as const
export type FileFormat = (typeof fileFormats)[number]

/** Something a reader noticed: coded, said in a sentence, with its place where it has one. */
export interface Issue extends Reason {
  /** Offset in the file, or index of the sample. */
  readonly byteOffset?: number
  readonly sampleIndex?: number
}

/** What a file says about itself in summary rows. Claims are compared with samples, never trusted over them. */
export interface ClaimedSummary {
  readonly distanceM?: number
  readonly elapsedS?: number
  readonly timerS?: number
  readonly averageHeartRateBpm?: number
  readonly maximumHeartRateBpm?: number
  readonly ascentM?: number
}

export const lapTriggers = ['manual', 'automatic', 'session-end', 'unknown'] as const
export type LapTrigger = (typeof lapTriggers)[number]

export interface RawLap {
  readonly startEpochS: number
  readonly elapsedS: number
  readonly timerS?: number
  readonly distanceM?: number
  readonly averageHeartRateBpm?: number
  readonly maximumHeartRateBpm?: number
  readonly trigger: LapTrigger
}

/** A stretch in which the runner had stopped the timer. */
export interface TimerPause {
  readonly startEpochS: number
  readonly endEpochS: number
}

/** Beat-to-beat (R-R) intervals, in the order of the beats: columns of equal length. */
export interface BeatIntervals {
  /** Seconds from the activity's start to the beat that ends the interval. */
  readonly timeS: Float64Array
  readonly intervalS: Float32Array
}

/** One length of a pool. */
export interface PoolLength {
  readonly startEpochS: number
  readonly elapsedS: number
  readonly strokeCount?: number
  readonly isActive: boolean
}

export interface Device {
  readonly manufacturer?: string
  readonly product?: string
  readonly softwareVersion?: string
}

/** Heart-rate settings that the device carried when it recorded, as the file states them. */
export interface WatchHeartRateSettings {
  readonly zoneMethod?: 'heart-rate-max' | 'heart-rate-reserve' | 'threshold' | 'custom'
  readonly heartRateMaxBpm?: number
  readonly heartRateRestBpm?: number
  readonly thresholdHeartRateBpm?: number
  /** Upper edges of the device's zones, ascending. */
  readonly zoneUpperBpm?: readonly number[]
}

/** One activity as a file claims it: nothing checked, nothing mended. `checkActivity` is the door to `Activity`. */
export interface RawActivity {
  readonly format: FileFormat
  /** The sport in the file's own words, such as "running/trail". */
  readonly claimedSport?: string
  readonly sport?: Sport
  readonly surface?: RunSurface
  /** Instant of the first sample or of the session's start. Absent where the file has no time. */
  readonly startEpochS?: number
  /** How far the runner's clock is ahead of UTC, where the file says so. */
  readonly utcOffsetS?: number
  /** What the file itself notes of the activity. */
  readonly annotation?: Annotation
  readonly device?: Device
  /** Sensors that were connected, such as a chest strap or a foot pod. */
  readonly sensors?: readonly Device[]
  readonly claimed: ClaimedSummary
  readonly streams: Streams
  /** Channels that Footing keeps and does not judge by, by name; as long as the streams. */
  readonly extraStreams?: ExtraStreams
  readonly beats?: BeatIntervals
  readonly laps: readonly RawLap[]
  readonly poolLengths?: readonly PoolLength[]
  readonly workout?: PlannedWorkout
  readonly pauses: readonly TimerPause[]
  readonly watch?: WatchHeartRateSettings
  /** True where the file says that a chest strap was connected, false where it names an optical sensor. */
  readonly hasChestStrap?: boolean
  readonly issues: readonly Issue[]
}
