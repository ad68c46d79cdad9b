import type { ProposalValues } from '../science/proposals/index.ts'
import type { Activity } from './activity.ts'
import type { Alignment } from './align-recordings.ts'
import { gapLongestS, resampledColumn } from './resample-column.ts'

/** Another recording of the activity, laid over the primary one. */
export interface AlignedRecording {
  readonly activityId: string
  readonly activity: Activity
  /** What to add to its own clock to lie on the primary's. */
  readonly offsetS: number
  /** False where the two clocks are of different time zones. */
  readonly isOnSameClock: boolean
  /** One of its columns at the primary's instants; undefined for no column. */
  readonly column: (column: ArrayLike<number> | undefined) => Float64Array | undefined
}

export function alignedRecording(
  primary: Activity,
  activityId: string,
  activity: Activity,
  { offsetS }: Alignment,
  values: ProposalValues,
): AlignedRecording {
  const timeS = activity.streams.timeS.map((s) => s + offsetS)
  const longestS = gapLongestS(timeS, values)
  return {
    activityId,
    activity,
    offsetS,
    isOnSameClock: Math.abs(activity.startEpochS - primary.startEpochS - offsetS) <= values.alignSearchS,
    column: (column) => column && resampledColumn({ timeS, column }, primary.streams.timeS, longestS),
  }
}

/** Share of the samples that hold a number; 0 for no column. */
export function coverageFrac(column: ArrayLike<number> | undefined): number {
  if (column === undefined || column.length === 0) return 0
  let count = 0
  for (let i = 0; i < column.length; i++) if (!Number.isNaN(column[i])) count++
  return count / column.length
}

export interface Offer {
  readonly recording: AlignedRecording
  readonly column: Float64Array
  readonly coverageFrac: number
}

/** What each recording offers for a column, those that offer nothing left out. */
function offers(
  others: readonly AlignedRecording[],
  columnOf: (other: AlignedRecording) => Float64Array | undefined,
): readonly Offer[] {
  return others.flatMap((recording) => {
    const column = columnOf(recording)
    const filled = coverageFrac(column)
    return column === undefined || filled === 0 ? [] : [{ recording, column, coverageFrac: filled }]
  })
}

/** The offer that fills most; the first of equals. */
export function bestOf(
  others: readonly AlignedRecording[],
  columnOf: (other: AlignedRecording) => Float64Array | undefined,
): Offer | undefined {
  let best: Offer | undefined
  for (const offer of offers(others, columnOf))
    if (best === undefined || offer.coverageFrac > best.coverageFrac) best = offer
  return best
}

/** A chest strap before a watch, a watch before the points of a phone. */
function heartRateRank({ format, hasChestStrap }: Activity): number {
  if (hasChestStrap === true) return 2
  return hasChestStrap === false || format !== 'gpx' ? 1 : 0
}

/** A better sensor must fill at least this share of what the primary's own fills. */
const betterSensorFrac = 0.9

/** The heart rate of another recording, where its sensor is better or it fills markedly more of the time. */
export function borrowedHeartRate(
  primary: Activity,
  others: readonly AlignedRecording[],
  gainFrac: number,
): Offer | undefined {
  const own = { rank: heartRateRank(primary), coverageFrac: coverageFrac(primary.streams.heartRateBpm) }
  return offers(others, (other) => other.column(other.activity.streams.heartRateBpm))
    .filter(
      ({ recording, coverageFrac: filled }) =>
        filled >= own.coverageFrac + gainFrac ||
        (heartRateRank(recording.activity) > own.rank && filled >= betterSensorFrac * own.coverageFrac),
    )
    .sort(
      (a, b) =>
        heartRateRank(b.recording.activity) - heartRateRank(a.recording.activity) ||
        b.coverageFrac - a.coverageFrac,
    )[0]
}
