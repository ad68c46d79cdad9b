import type { LocalDate } from '../base/time.ts'
import type { Annotation } from './annotation.ts'
import type {
  BeatIntervals,
  ClaimedSummary,
  Device,
  FileFormat,
  Issue,
  LapTrigger,
  PoolLength,
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

/** Something that was taken from another recording of the same activity. */
export interface BorrowedChannel {
  /** Name of a channel, of an extra stream, or of another field of the activity such as `laps`. */
  readonly channel: string
  /** The recording that it was taken from. */
  readonly fromActivityId: string
  /** What was added to that recording's own clock to lie on this one's. */
  readonly offsetS: number
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
  /** Whether the file says so or the samples do; absent where nothing tells. */
  readonly surfaceFrom?: 'file' | 'inferred'
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
  readonly poolLengths?: readonly PoolLength[]
  readonly workout?: PlannedWorkout
  readonly pauses: readonly Pause[]
  readonly watch?: WatchHeartRateSettings
  /** What came from other recordings of the same activity; absent where nothing did. */
  readonly borrowed?: readonly BorrowedChannel[]
  /** What was mended and what was left out on the way in, besides the reader's own issues. */
  readonly issues: readonly Issue[]
}
