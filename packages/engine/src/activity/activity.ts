import type { LocalDate } from '../base/time.ts'
import type { Annotation } from './annotation.ts'
import type {
  BeatIntervals,
  ClaimedSummary,
  Device,
  FileFormat,
  Issue,
  LapTrigger,
  WatchHeartRateSettings,
} from './raw-activity.ts'
import type { RunSurface, Sport } from './sport.ts'
import type { ExtraStreams, Streams } from './streams.ts'
import type { PlannedWorkout } from './workout.ts'

/** A lap with its place on the activity's own clock. */
export interface Lap {
  /** Seconds since the activity's start. */
  readonly startS: number
  readonly elapsedS: number
  readonly timerS?: number
  readonly distanceM?: number
  readonly averageHeartRateBpm?: number
  readonly maximumHeartRateBpm?: number
  readonly trigger: LapTrigger
}

/** A stretch with the timer stopped, in seconds since the activity's start. */
export interface Pause {
  readonly startS: number
  readonly endS: number
}

/**
 * A checked activity: it has a start, its time rises strictly, its columns have equal length, and every
 * value lies inside what a human on foot can do or is NaN. Made only by `checkActivity`.
 */
export interface Activity {
  readonly format: FileFormat
  readonly sport: Sport
  readonly claimedSport?: string
  readonly surface: RunSurface
  readonly startEpochS: number
  /** How far the runner's clock is ahead of UTC; 0 with `utcOffsetFrom: 'assumed'` where nothing says. */
  readonly utcOffsetS: number
  readonly utcOffsetFrom: 'file' | 'longitude' | 'assumed'
  readonly localDate: LocalDate
  readonly annotation?: Annotation
  readonly device?: Device
  readonly sensors?: readonly Device[]
  readonly hasChestStrap?: boolean
  readonly claimed: ClaimedSummary
  readonly streams: Streams
  /** Channels that are kept and not judged by, as long as the streams. */
  readonly extraStreams?: ExtraStreams
  /** Beat-to-beat intervals on the activity's own clock, as the sensor sent them: not cleaned. */
  readonly beats?: BeatIntervals
  readonly laps: readonly Lap[]
  readonly workout?: PlannedWorkout
  readonly pauses: readonly Pause[]
  readonly watch?: WatchHeartRateSettings
  /** What was mended and what was left out on the way in, besides the reader's own issues. */
  readonly issues: readonly Issue[]
}
