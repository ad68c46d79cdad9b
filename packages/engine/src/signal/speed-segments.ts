import { plausibleRanges } from '../science/plausible-ranges.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { evenStretchEnds } from './even-stretches.ts'
import type { RunSignal } from './run-signal.ts'

/**
 * A run as stretches of even speed: columns of equal length, in order, each stretch beginning where the one before
 * ends and the first at 0. Edges lie on whole seconds, so that repetitions and strides keep their length. Plain
 * numbers, rounded, because that is what they are stored as; null where a stretch has no believed heart rate.
 */
export interface SpeedSegments {
  /** Elapsed seconds at the end of each stretch. */
  readonly endS: readonly number[]
  /** Distance covered over time: 0 while standing and while the timer is stopped. */
  readonly speedMps: readonly number[]
  /** The same on the flat, by the model of equal heart rate; as measured where there is no elevation. */
  readonly flatSpeedMps: readonly number[]
  readonly gradeFrac: readonly number[]
  /** Highest believed heart rate that was held for some seconds. */
  readonly peakHeartRateBpm: readonly (number | null)[]
  /** Steps of both feet, which tell walking from slow running; absent where none were counted. */
  readonly cadenceSpm?: readonly (number | null)[]
}

/** What a file may cost at most, however restless the run. */
export const mostSpeedSegments = 200

/** Slower than this is no running, and does not count for the usual speed. */
const standingMps = 0.5

/** A heart rate must be held for so many seconds to be a peak. */
const peakHeldS = 5

const { highest: fastestMps } = plausibleRanges.runningSpeedMps

/**
 * The columns that segments are made from, one entry per second: entry k is the second that ends at k, entry 0 no
 * time. Speeds are never NaN.
 */
export interface SecondSpeeds {
  readonly speedMps: Float32Array
  readonly flatSpeedMps: Float32Array
  readonly gradeFrac?: Float32Array
  /** NaN where no heart rate is believed. */
  readonly heartRateBpm: Float32Array
  /** NaN where no steps were counted. */
  readonly cadenceSpm?: Float32Array
}

/** Sums up to and with each second; NaN counts as nothing. */
function sumsOf(column: Float32Array | undefined, length: number): Float64Array {
  const sums = new Float64Array(length)
  let sum = 0
  for (let k = 1; k < length; k++) {
    const value = column?.[k] ?? 0
    if (!Number.isNaN(value)) sum += value
    sums[k] = sum
  }
  return sums
}

function rounded(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit
}

/** The highest heart rate held over `peakHeldS` within the seconds after `from` up to `to`; null where there is none. */
function peakBetween(heartRateBpm: Float32Array, from: number, to: number): number | null {
  let peak = 0
  for (let first = from + 1; first + peakHeldS - 1 <= to; first += peakHeldS) {
    let held = Number.POSITIVE_INFINITY
    // A comparison with NaN is false, so a missing second neither holds nor breaks.
    for (let k = first; k < first + peakHeldS; k++) {
      const beats = heartRateBpm[k] ?? 0
      if (beats < held) held = beats
    }
    if (held > peak && held < Number.POSITIVE_INFINITY) peak = held
  }
  return peak > 0 ? Math.round(peak) : null
}

/** Mean in the seconds after `from` up to `to`, to a part of `perUnit`; null where most are missing. */
function meanBetween(column: Float32Array, from: number, to: number, perUnit: number): number | null {
  let sum = 0
  let count = 0
  for (let k = from + 1; k <= to; k++) {
    const value = column[k] ?? Number.NaN
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return 2 * count >= to - from ? rounded(sum / count, perUnit) : null
}

function columnsOf(ends: Int32Array, flatSums: Float64Array, seconds: SecondSpeeds): SpeedSegments {
  const { heartRateBpm, cadenceSpm, gradeFrac } = seconds
  const isLevel = seconds.flatSpeedMps === seconds.speedMps
  const speedSums = isLevel ? flatSums : sumsOf(seconds.speedMps, flatSums.length)
  const columns = {
    endS: new Array<number>(ends.length),
    speedMps: new Array<number>(ends.length),
    flatSpeedMps: new Array<number>(ends.length),
    gradeFrac: new Array<number>(ends.length),
    peakHeartRateBpm: new Array<number | null>(ends.length),
    cadenceSpm: new Array<number | null>(ends.length),
  }
  let from = 0
  for (let i = 0; i < ends.length; i++) {
    const to = ends[i] ?? 0
    const lengthS = to - from
    columns.endS[i] = to
    columns.speedMps[i] = rounded(((speedSums[to] ?? 0) - (speedSums[from] ?? 0)) / lengthS, 1000)
    columns.flatSpeedMps[i] = rounded(((flatSums[to] ?? 0) - (flatSums[from] ?? 0)) / lengthS, 1000)
    const grade = gradeFrac && meanBetween(gradeFrac, from, to, 1000)
    columns.gradeFrac[i] = grade ?? 0
    columns.peakHeartRateBpm[i] = peakBetween(heartRateBpm, from, to)
    columns.cadenceSpm[i] = cadenceSpm === undefined ? null : meanBetween(cadenceSpm, from, to, 1)
    from = to
  }
  const { cadenceSpm: cadences, ...others } = columns
  return cadenceSpm === undefined ? others : { ...others, cadenceSpm: cadences }
}

/**
 * The stretches of even speed in a column of speeds, found by merging neighbours that differ least (Ward 1963,
 * neighbours only) until what is left differs clearly, then placing each edge at its best second. Never more than
 * `mostSpeedSegments`: the bar rises until there are so few. Undefined where there is no running.
 */
export function segmentsOfSeconds(seconds: SecondSpeeds, values: ProposalValues): SpeedSegments | undefined {
  const { flatSpeedMps } = seconds
  const flatSums = sumsOf(flatSpeedMps, flatSpeedMps.length)
  let runningS = 0
  let runningSum = 0
  for (let k = 1; k < flatSpeedMps.length; k++) {
    const speed = flatSpeedMps[k] ?? 0
    if (!(speed >= standingMps)) continue
    runningS++
    runningSum += speed
  }
  if (runningS === 0) return undefined
  const ends = evenStretchEnds(flatSpeedMps, flatSums, {
    bar: values.speedSegmentChangeS * (runningSum / runningS) ** 2,
    shortestS: values.speedSegmentShortestS,
    mostCount: mostSpeedSegments,
  })
  return columnsOf(ends, flatSums, seconds)
}

/** Distance of every second, 0 while the timer stands, with the wild seconds cut; and the same on the flat. */
function secondSpeeds(signal: RunSignal, cumulativeM: Float64Array): SecondSpeeds {
  const { grid, gradeAdjustedSpeedMps, gradeFrac } = signal
  const { length, timerOn, cadenceSpm } = grid
  const smoothMps = signal.speedMps
  const isLevel = gradeAdjustedSpeedMps === undefined || smoothMps === undefined
  const speedMps = new Float32Array(length)
  for (let k = 1, before = cumulativeM[0] ?? 0; k < length; k++) {
    const now = cumulativeM[k] ?? 0
    if (timerOn[k] === 1) speedMps[k] = Math.min(now - before, fastestMps)
    before = now
  }
  const flatSpeedMps = isLevel ? speedMps : new Float32Array(length)
  if (!isLevel)
    for (let k = 1; k < length; k++) {
      const factor = (gradeAdjustedSpeedMps[k] ?? 1) / (smoothMps[k] ?? 1)
      flatSpeedMps[k] = (speedMps[k] ?? 0) * (factor > 0 ? factor : 1)
    }
  return {
    speedMps,
    flatSpeedMps,
    ...(gradeFrac && { gradeFrac }),
    heartRateBpm: signal.heartRate.believedBpm,
    ...(cadenceSpm && { cadenceSpm }),
  }
}

/** The stretches of even speed of a run. Undefined where there is no distance, or no running. */
export function speedSegments(signal: RunSignal, values: ProposalValues): SpeedSegments | undefined {
  const { grid, distance } = signal
  if (distance === undefined || grid.length < 2) return undefined
  return segmentsOfSeconds(secondSpeeds(signal, distance.cumulativeM), values)
}
