import type { BorrowedChannel } from '../activity/activity.ts'
import type { Annotation } from '../activity/annotation.ts'
import type { WatchHeartRateSettings } from '../activity/raw-activity.ts'
import type { RecordingSketch } from '../activity/recording-sketch.ts'
import type { RunSurface } from '../activity/sport.ts'
import type { Computed, Reason } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { BeatWindow } from './beat-windows.ts'
import type { HeartRateFault } from './heart-rate-fault.ts'
import type { SpeedSegments } from './speed-segments.ts'

/**
 * What one run says by itself, before anything is known of the runner. Made from an `Activity` by
 * `runFactsOf`; everything later reads this and never the samples again, so that a changed boundary
 * re-judges a whole history in milliseconds.
 */
export interface RunFacts {
  readonly activityId: string
  readonly startEpochS: number
  readonly utcOffsetS: number
  readonly localDate: LocalDate
  readonly surface: RunSurface
  /** Title, notes, perceived exertion: from the file, and from the list of an export where there is one. */
  readonly annotation?: Annotation
  readonly deviceName?: string
  readonly distanceM: Computed<{ valueM: number; from: 'device' | 'positions' | 'claim' }>
  /** First to last sample. */
  readonly elapsedS: number
  /** Elapsed without the runner's own timer pauses. */
  readonly timerS: number
  /** Seconds in motion, from speed, else from cadence; see `signal/moving-time.ts`. */
  readonly movingS: number
  readonly ascentM: Computed<{ valueM: number }>
  readonly descentM: Computed<{ valueM: number }>
  readonly averageSpeedMps: Computed<{ valueMps: number }>
  /** Mean of the speed on the flat that would have cost the same heart rate, over moving time. */
  readonly gradeAdjustedSpeedMps: Computed<{ valueMps: number }>
  readonly heartRate: Computed<HeartRateFacts>
  /** Places in time where the heart rate cannot be believed. */
  readonly heartRateFaults: readonly HeartRateFault[]
  readonly halfMinutes: HalfMinutes
  /** The run as stretches of even speed, to the second; absent where there is no distance. */
  readonly speedSegments?: SpeedSegments
  readonly steadyWindows: readonly SteadyWindow[]
  /** Windows of two minutes over the beat-to-beat intervals; absent where the recording holds none. */
  readonly beatWindows?: readonly BeatWindow[]
  readonly bestEfforts: readonly BestEffort[]
  readonly hardestSpans: readonly HardestSpan[]
  readonly laps: readonly LapFacts[]
  readonly watch?: WatchHeartRateSettings
  readonly hasChestStrap?: boolean
  /** The recording by itself, before anything was taken from others: see `recordingOf`. */
  readonly recording: RunRecordingSketch
  /** The other recordings of this run that were looked at; absent where it is the only one. */
  readonly otherRecordings?: OtherRecordings
  /** What cannot be said of this run and why; each has its code and sentence. */
  readonly notes: readonly Reason[]
}

/** What a sketch holds beyond the facts of the run itself. */
export type RunRecordingSketch = Omit<RecordingSketch, 'activityId' | 'sport' | 'startEpochS'>

export interface OtherRecordings {
  readonly activityIds: readonly string[]
  /** What was taken from them. */
  readonly borrowed: readonly BorrowedChannel[]
}

export interface HeartRateFacts {
  /** Time-weighted mean over believed samples while the timer ran. */
  readonly averageBpm: number
  /** Highest 15-second median of believed samples. */
  readonly highestSustainedBpm: number
  /** Lowest 60-second median of believed samples. */
  readonly lowestSustainedBpm: number
  /** Believed share of the timer time. */
  readonly usableFrac: number
  /** Seconds spent at each heart rate: entry i counts the believed seconds at `fromBpm + i`. */
  readonly histogram: { readonly fromBpm: number; readonly secondsS: readonly number[] }
}

/**
 * The run in steps of 30 s on its elapsed clock, as columns of equal length; NaN where a step holds no
 * usable sample. Fine enough to say at which minute a run crossed a boundary.
 */
export interface HalfMinutes {
  /** Median of the believed heart rates. */
  readonly heartRateBpm: Float32Array
  readonly speedMps: Float32Array
  readonly gradeAdjustedSpeedMps: Float32Array
  readonly gradeFrac: Float32Array
  /** Share of the step in motion, 0 to 1. */
  readonly movingFrac: Float32Array
}

/** A stretch of steady effort: the raw material of the relation between heart rate and speed. */
export interface SteadyWindow {
  readonly startS: number
  readonly durationS: number
  /** Mean over the window after the heart rate has settled. */
  readonly heartRateBpm: number
  readonly gradeAdjustedSpeedMps: number
  readonly gradeFrac: number
  readonly temperatureC?: number
}

/** The fastest time over a distance inside this run. */
export interface BestEffort {
  readonly distanceM: number
  readonly durationS: number
  readonly startS: number
  /** Mean speed on the flat of equal heart rate over the same stretch; absent without elevation. */
  readonly gradeAdjustedSpeedMps?: number
  /** Mean believed heart rate over the stretch; absent when too little of it is believed. */
  readonly averageHeartRateBpm?: number
}

/** The span of a given length with the highest mean heart rate inside this run. */
export interface HardestSpan {
  readonly durationS: number
  readonly startS: number
  readonly averageHeartRateBpm: number
  /** Mean grade-adjusted speed over the same span. */
  readonly gradeAdjustedSpeedMps?: number
}

export interface LapFacts {
  readonly startS: number
  readonly durationS: number
  readonly distanceM?: number
  readonly averageHeartRateBpm?: number
  readonly trigger: 'manual' | 'automatic' | 'session-end' | 'unknown'
}
