/**
 * Lays one recording over another of the same activity. Clocks set by satellites agree to a second, those of
 * phones and old watches do not; so the course of the speed, else of the heart rate, is shifted until it fits.
 * Speed comes first: two heart-rate sensors may be half a minute apart on one body, two receivers may not.
 */

import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Activity } from './activity.ts'
import { gapLongestS, resampledColumn } from './resample-column.ts'
import { roughDistanceM } from './speed-steps.ts'
import type { Streams } from './streams.ts'

export interface Alignment {
  /** What to add to the other recording's own clock to lie on the first one's. */
  readonly offsetS: number
  readonly from: 'speed' | 'heart-rate' | 'clocks'
  /** Correlation of the two courses at that offset; absent where clocks alone decided. */
  readonly correlation?: number
}

/** Seconds over which distance becomes the speed that is compared. */
const courseWindowS = 15
/** Less than this in common says nothing of an offset. */
const commonShortestS = 300
/** Every second of these is enough to compare. */
const compareStepS = 2
/** Clocks are believed unless another offset leaves no more than this share of what they leave unexplained. */
const leftByBetterFrac = 0.7
/** Clocks that are no further out than this are right. */
const clockSlackS = 2
const timeZoneStepS = unitFactors.sPerHour / 4

type Course = Float64Array

function wholeSeconds(streams: Streams): Float64Array {
  return Float64Array.from({ length: Math.floor(streams.timeS.at(-1) ?? 0) + 1 }, (_, second) => second)
}

function speedCourse(streams: Streams, gapS: number): Course | undefined {
  const column = roughDistanceM(streams)
  if (column === undefined) return undefined
  const distanceM = resampledColumn({ timeS: streams.timeS, column }, wholeSeconds(streams), gapS)
  return distanceM.map((here, second) => here - (distanceM[second - courseWindowS] ?? Number.NaN))
}

function heartRateCourse(streams: Streams, gapS: number): Course | undefined {
  const column = streams.heartRateBpm
  if (column === undefined) return undefined
  return resampledColumn({ timeS: streams.timeS, column }, wholeSeconds(streams), gapS)
}

/** Pearson's correlation of one course with the other one, moved; undefined for too little in common. */
function correlationAt(one: Course, other: Course, offsetS: number): number | undefined {
  let [count, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0]
  for (let k = Math.max(0, offsetS); k < Math.min(one.length, other.length + offsetS); k += compareStepS) {
    const a = one[k] ?? Number.NaN
    const b = other[k - offsetS] ?? Number.NaN
    if (Number.isNaN(a + b)) continue
    count++
    x += a
    y += b
    xx += a * a
    yy += b * b
    xy += a * b
  }
  if (count * compareStepS < commonShortestS) return undefined
  const [varianceX, varianceY] = [xx - (x * x) / count, yy - (y * y) / count]
  return varianceX > 0 && varianceY > 0
    ? (xy - (x * y) / count) / Math.sqrt(varianceX * varianceY)
    : undefined
}

/** The offset near the clocks' own at which the courses fit best. */
function bestOffset(
  one: Course,
  other: Course,
  clockS: number,
  values: ProposalValues,
): { readonly offsetS: number; readonly correlation: number } | undefined {
  const near = Math.round(clockS)
  const atClocks = correlationAt(one, other, near) ?? Number.NEGATIVE_INFINITY
  let best = { offsetS: clockS, correlation: 1 - leftByBetterFrac * (1 - atClocks) }
  for (let offsetS = near - values.alignSearchS; offsetS <= near + values.alignSearchS; offsetS++) {
    const correlation = correlationAt(one, other, offsetS)
    if (correlation !== undefined && correlation > best.correlation) best = { offsetS, correlation }
  }
  if (Math.abs(best.offsetS - clockS) <= clockSlackS) best = { offsetS: clockS, correlation: atClocks }
  return best.correlation >= values.alignCorrelationLowestFrac ? best : undefined
}

/** Where the other recording lies on the first one's clock. Clocks of different time zones are seen through. */
export function alignRecordings(primary: Activity, other: Activity, values: ProposalValues): Alignment {
  const clockS = other.startEpochS - primary.startEpochS
  const endS = primary.streams.timeS.at(-1) ?? 0
  const otherEndS = other.streams.timeS.at(-1) ?? 0
  const zoneS = Math.round(clockS / timeZoneStepS) * timeZoneStepS
  const clocks = clockS < endS && clockS + otherEndS > 0 ? [clockS, clockS - zoneS] : [clockS - zoneS]
  for (const [from, course] of [
    ['speed', speedCourse],
    ['heart-rate', heartRateCourse],
  ] as const) {
    const one = course(primary.streams, gapLongestS(primary.streams.timeS, values))
    const two = course(other.streams, gapLongestS(other.streams.timeS, values))
    if (one === undefined || two === undefined) continue
    let best: Alignment | undefined
    for (const startS of new Set(clocks)) {
      const found = bestOffset(one, two, startS, values)
      if (found !== undefined && found.correlation > (best?.correlation ?? 0)) best = { ...found, from }
    }
    if (best !== undefined) return best
  }
  return { offsetS: clocks[0] ?? clockS, from: 'clocks' }
}
