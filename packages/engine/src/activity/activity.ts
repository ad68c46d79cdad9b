import type { LocalDate } from '../base/time.ts'
import type {
  ClaimedSummary,
  Device,
  FileFormat,
  Issue,
  LapTrigger,
  WatchHeartRateSettings,
} from './raw-activity.ts'
import type { RunSurface, Sport } from './sport.ts'
import type { Streams } from './streams.ts'

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
  readonly title?: string
  readonly device?: Device
  readonly hasChestStrap?: boolean
  readonly claimed: ClaimedSummary
  readonly streams: Streams
  readonly laps: readonly Lap[]
  readonly pauses: readonly Pause[]
  readonly watch?: WatchHeartRateSettings
  /** What was mended and what was left out on the way in, besides the reader's own issues. */
  readonly issues: readonly Issue[]
}
