import type { Device } from '@footing/engine'

/**
 * One workout with everything that an export holds of it, in Footing's units: what is kept as the original
 * of an activity from Apple Health, and all that the activity is made from. Times of columns are seconds
 * since the workout's start; a value that is not there is NaN.
 */
export interface HealthWorkout {
  /** Apple's kind of workout without its prefix, such as "Running". */
  readonly kind: string
  readonly device: Device
  readonly startEpochS: number
  readonly endEpochS: number
  readonly utcOffsetS?: number
  readonly title?: string
  readonly isIndoor?: boolean
  /** Without pauses, as the app counted it. */
  readonly timerS?: number
  readonly distanceM?: number
  readonly averageHeartRateBpm?: number
  readonly maximumHeartRateBpm?: number
  readonly ascentM?: number
  readonly events: readonly HealthEvent[]
  /** The steps of a workout that has several, such as intervals that were planned on the watch. */
  readonly parts: readonly HealthPart[]
  readonly records: HealthRecords
  readonly route?: HealthRoute
}

/** Pause, Resume, MotionPaused, MotionResumed, Lap, Segment, Marker… without Apple's prefix. */
export interface HealthEvent {
  readonly kind: string
  readonly startEpochS: number
  readonly durationS?: number
}

export interface HealthPart {
  readonly startEpochS: number
  readonly endEpochS: number
  readonly distanceM?: number
  readonly averageHeartRateBpm?: number
  readonly maximumHeartRateBpm?: number
}

/** Kinds of records that become channels: what each value is, over the record's own stretch of time. */
export const healthRecordKinds = ['heartRateBpm', 'distanceM', 'stepCount', 'speedMps', 'powerW'] as const
export type HealthRecordKind = (typeof healthRecordKinds)[number]

/** Records of one kind by one source, in order of their start: columns of equal length. */
export interface HealthRecordColumns {
  readonly startS: readonly number[]
  readonly durationS: readonly number[]
  readonly value: readonly number[]
}

export type HealthRecords = { readonly [kind in HealthRecordKind]?: HealthRecordColumns }

/** The points of the route in order: columns of equal length. */
export interface HealthRoute {
  readonly timeS: readonly number[]
  readonly latitudeDeg: readonly number[]
  readonly longitudeDeg: readonly number[]
  readonly elevationM: readonly number[]
  readonly speedMps: readonly number[]
}

export const healthRouteColumns = [
  'timeS',
  'latitudeDeg',
  'longitudeDeg',
  'elevationM',
  'speedMps',
] as const satisfies readonly (keyof HealthRoute)[]
