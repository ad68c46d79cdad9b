/**
 * The columns of one activity: typed arrays of equal length, one entry per recorded sample.
 * A missing sample is NaN; a missing channel is an absent key.
 */
export interface Streams {
  /** Seconds since the activity's start. Unchecked streams may run backwards; an Activity's never do. */
  readonly timeS: Float64Array
  /** Heart rate; 0 and the formats' invalid values are already NaN. */
  readonly heartRateBpm?: Float32Array
  /** Distance since the start as the device counted it. */
  readonly distanceM?: Float64Array
  /** Speed as the device gave it. */
  readonly speedMps?: Float32Array
  readonly elevationM?: Float32Array
  readonly latitudeDeg?: Float64Array
  readonly longitudeDeg?: Float64Array
  /** Steps per minute of both feet, whatever the format counts. */
  readonly cadenceSpm?: Float32Array
  readonly powerW?: Float32Array
  readonly temperatureC?: Float32Array
}

export const channelNames = [
  'heartRateBpm',
  'distanceM',
  'speedMps',
  'elevationM',
  'latitudeDeg',
  'longitudeDeg',
  'cadenceSpm',
  'powerW',
  'temperatureC',
] as const satisfies readonly (keyof Streams)[]
export type ChannelName = (typeof channelNames)[number]

/**
 * Further channels by name: running dynamics and what apps on the watch add. The name ends in the unit where
 * Footing knows it (`verticalOscillationMm`, `groundContactTimeMs`); a developer's field keeps its own words,
 * with the unit that the file states in brackets: `Leg Spring Stiffness [kN/m]`.
 */
export type ExtraStreams = Readonly<Record<string, Float32Array>>
