import { finiteValues, mean } from '../base/statistics.ts'
import { defaultProposalValues, type ProposalValues } from '../science/proposals/index.ts'
import type { Activity } from './activity.ts'
import { roughDistanceM, type SpeedSteps, speedSteps } from './speed-steps.ts'
import type { Sport } from './sport.ts'
import { type ChannelName, channelNames } from './streams.ts'

/** The little that must be known of a recording to say whether another one is of the same activity. */
export interface RecordingSketch {
  readonly activityId: string
  readonly sport: Sport
  readonly startEpochS: number
  readonly elapsedS: number
  /** As counted by the device, else along the positions, else claimed. */
  readonly distanceM?: number
  readonly averageHeartRateBpm?: number
  /** Channels that hold anything. */
  readonly channels: readonly ChannelName[]
  /** 0 for a summary. */
  readonly sampleCount: number
  /** Seconds in motion; without it, all of the time counts as motion. */
  readonly movingS?: number
  /** Share of the recording that has a heart rate; without it, all of it where the channel is there. */
  readonly heartRateFrac?: number
}

function lastNumber(column: Float64Array | undefined): number | undefined {
  const last = column?.findLast((value) => !Number.isNaN(value))
  return last !== undefined && last > 0 ? last : undefined
}

/** Seconds of the minutes in motion. Undefined where nothing tells the speed. */
function movingTime({ speedMps, durationS }: SpeedSteps, lowestMps: number): number | undefined {
  if (speedMps.length === 0) return undefined
  let movingS = 0
  for (let i = 0; i < speedMps.length; i++)
    if ((speedMps[i] ?? Number.NaN) >= lowestMps) movingS += durationS[i] ?? 0
  return movingS
}

function holdsAnything(column: Float32Array | Float64Array): boolean {
  let i = 0
  while (i < column.length && Number.isNaN(column[i] ?? Number.NaN)) i++
  return i < column.length
}

/** The sketch of a checked activity, from its samples where it has them, else from its own summary. */
export function sketchRecording(
  activity: Activity,
  activityId: string,
  values: ProposalValues = defaultProposalValues,
): RecordingSketch {
  const { streams, claimed } = activity
  const sampleCount = streams.timeS.length
  const heartRates = finiteValues(streams.heartRateBpm ?? [])
  const alongM = roughDistanceM(streams)
  const distanceM = lastNumber(alongM) ?? claimed.distanceM
  const averageHeartRateBpm = mean(heartRates) ?? claimed.averageHeartRateBpm
  const movingS = movingTime(speedSteps(streams, alongM), values.movingSpeedLowestMps)
  return {
    activityId,
    sport: activity.sport,
    startEpochS: activity.startEpochS,
    elapsedS: streams.timeS.at(-1) ?? claimed.elapsedS ?? claimed.timerS ?? 0,
    ...(distanceM !== undefined && { distanceM }),
    ...(averageHeartRateBpm !== undefined && { averageHeartRateBpm }),
    channels: channelNames.filter((name) => streams[name] !== undefined && holdsAnything(streams[name])),
    sampleCount,
    ...(movingS !== undefined && { movingS }),
    ...(heartRates.length > 0 && { heartRateFrac: heartRates.length / sampleCount }),
  }
}

/** What a distance counted by the device, and a known climb, are worth beside the time and the heart rate. */
const deviceDistanceWorth = 0.5
const climbWorth = 0.25
/** What a second of a mere summary is worth. */
const summaryWorth = 0.25

/**
 * How much a recording knows: its seconds in motion, counted more than once where it has a heart rate, a
 * distance of the device's own and the climb. So a watch beats a phone, samples beat a summary, and a whole
 * recording beats a watch that died after ten minutes.
 */
export function knownS(sketch: RecordingSketch): number {
  const { channels, elapsedS, sampleCount, movingS = elapsedS } = sketch
  if (sampleCount === 0) return summaryWorth * elapsedS
  const heartRateWorth = channels.includes('heartRateBpm') ? (sketch.heartRateFrac ?? 1) : 0
  const distanceWorth = channels.includes('distanceM') ? deviceDistanceWorth : 0
  return (
    Math.min(movingS, elapsedS) *
    (1 + heartRateWorth + distanceWorth + (channels.includes('elevationM') ? climbWorth : 0))
  )
}

/** Orders recordings from the one that knows most; ties by samples, then by name. */
export function byKnowledge(a: RecordingSketch, b: RecordingSketch): number {
  return (
    knownS(b) - knownS(a) ||
    b.sampleCount - a.sampleCount ||
    (a.activityId < b.activityId ? -1 : a.activityId > b.activityId ? 1 : 0)
  )
}
