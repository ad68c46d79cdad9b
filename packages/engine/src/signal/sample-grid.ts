import type { Activity } from '../activity/activity.ts'
import { median } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { timerPauses } from './timer-pauses.ts'

/**
 * One run on a uniform grid of whole seconds of its elapsed clock. Point k is the instant k seconds after the
 * first sample, and as a piece of time it is the second that ends there: point 0 carries no time. Columns
 * are interpolated between samples that lie close enough, NaN elsewhere and during pauses. Every grid has all
 * the keys, some of them undefined: the compiler then meets one shape, whatever was recorded.
 */
export interface SampleGrid {
  /** How many points there are: whole seconds of the run and one more. 0 for a run without samples. */
  readonly length: number
  /** The recording's own usual time between two samples. */
  readonly usualIntervalS: number
  /** 1 where the timer ran during all of the second, else 0. */
  readonly timerOn: Uint8Array
  /** 1 where the timer ran and samples lie close enough around the second, else 0. */
  readonly recorded: Uint8Array
  readonly heartRateBpm?: Float32Array | undefined
  readonly speedMps?: Float32Array | undefined
  readonly cadenceSpm?: Float32Array | undefined
  readonly elevationM?: Float32Array | undefined
  readonly temperatureC?: Float32Array | undefined
  /** Distance by the device, interpolated over every gap; NaN only before its first and after its last number. */
  readonly distanceM?: Float64Array | undefined
  /** First to last sample. */
  readonly elapsedS: number
  /** Elapsed without pauses, those of the timer and the silent ones. */
  readonly timerS: number
  /** True where the run was longer than the grid may be, so that its end is not on it. */
  readonly isCut: boolean
}

/** Longest grid: three days. It bounds memory and time for a watch that was never stopped. */
const longestGridS = 3 * unitFactors.sPerDay

/** Temperature changes slowly and some devices note it once a minute. */
const temperatureGapS = 2 * unitFactors.sPerMin

export interface Resampling {
  readonly length: number
  /** Longest time between two numbers that is filled when no sample lies between them. */
  readonly sampleGapS: number
  /** Longest time that is filled when the samples between hold no number. */
  readonly missingGapS: number
}

/** A column on the grid, linear between its numbers where these lie close enough, NaN elsewhere. */
export function resampled<T extends Float32Array | Float64Array>(
  timeS: Float64Array,
  column: ArrayLike<number>,
  out: T,
  { length, sampleGapS, missingGapS }: Resampling,
): T {
  out.fill(Number.NaN)
  let last = -1
  let lastS = 0
  let lastValue = 0
  for (let i = 0; i < timeS.length; i++) {
    const value = column[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const nowS = timeS[i] ?? 0
    const gapS = nowS - lastS
    const second = nowS | 0
    if (last >= 0 && gapS <= (i - last > 1 ? missingGapS : sampleGapS)) {
      // One whole second after the last: most recordings are nothing else, and there is nothing to divide.
      if (gapS === 1 && second === nowS && second < length) {
        out[second - 1] = lastValue
        out[second] = lastValue + (value - lastValue)
        last = i
        lastS = nowS
        lastValue = value
        continue
      }
      const slope = (value - lastValue) / gapS
      const end = Math.min(length - 1, Math.floor(nowS))
      for (let k = Math.ceil(lastS); k <= end; k++) out[k] = lastValue + slope * (k - lastS)
    } else {
      const nearest = Math.round(nowS)
      if (nearest < length) out[nearest] = value
    }
    last = i
    lastS = nowS
    lastValue = value
  }
  return out
}

function usualIntervalS(timeS: Float64Array): number {
  // Nearly all recordings have one interval most of the time; then it is the median, without selecting it.
  const middle = timeS.length >> 1
  const likelyS = (timeS[middle] ?? 0) - (timeS[middle - 1] ?? 0)
  let likelyCount = 0
  for (let i = 1; i < timeS.length; i++) if ((timeS[i] ?? 0) - (timeS[i - 1] ?? 0) === likelyS) likelyCount++
  if (2 * likelyCount > timeS.length) return likelyS
  const steps = new Float64Array(Math.max(0, timeS.length - 1))
  for (let i = 0; i < steps.length; i++) steps[i] = (timeS[i + 1] ?? 0) - (timeS[i] ?? 0)
  return median(steps) ?? 1
}

/** 1 at every second that lies between two samples at most `gapS` apart. */
function recordedSeconds(timeS: Float64Array, length: number, gapS: number): Uint8Array {
  const recorded = new Uint8Array(length)
  for (let i = 1; i < timeS.length; i++) {
    const fromS = timeS[i - 1] ?? 0
    const toS = timeS[i] ?? 0
    if (toS - fromS > gapS) continue
    // One whole second after the other, as in `resampled`.
    const second = toS | 0
    if (second === toS && second - 1 === fromS) {
      if (second < length) recorded[second] = 1
      continue
    }
    // A second whose end lies in the interval counts, except the very first point, which carries no time.
    for (let k = Math.max(1, Math.floor(fromS) + 1); k <= Math.min(length - 1, Math.floor(toS)); k++)
      recorded[k] = 1
  }
  return recorded
}

/** Seconds of the grid, the first and the last of them in it. */
interface Seconds {
  readonly from: number
  readonly to: number
}

/** A column on the grid, NaN during pauses; undefined where there is none. */
function gridColumn(
  timeS: Float64Array,
  samples: Float32Array | undefined,
  { gaps, paused }: { readonly gaps: Resampling; readonly paused: readonly Seconds[] },
): Float32Array | undefined {
  if (samples === undefined) return undefined
  const out = resampled(timeS, samples, new Float32Array(gaps.length), gaps)
  // Point 0 carries no time, so that it belongs to no pause.
  for (const { from, to } of paused) out.fill(Number.NaN, Math.max(1, from), to + 1)
  return out
}

/** The grid of an activity's samples. */
export function sampleGrid(activity: Activity, values: ProposalValues): SampleGrid {
  const { streams } = activity
  const { timeS } = streams
  const elapsedS = timeS.at(-1) ?? 0
  const length = timeS.length < 2 ? 0 : Math.min(Math.floor(elapsedS), longestGridS) + 1
  const intervalS = usualIntervalS(timeS)
  const sampleGapS = Math.max(values.sampleGapLongestS, intervalS * values.sampleGapLongestPeriodsCount)
  const recorded = recordedSeconds(timeS, length, sampleGapS)
  const timerOn = new Uint8Array(length).fill(1)
  if (length > 0) timerOn[0] = 0
  let pausedS = 0
  const paused: Seconds[] = []
  for (const { startS, endS } of timerPauses(activity, values)) {
    pausedS += endS - startS
    const from = Math.floor(startS) + 1
    const to = Math.min(length - 1, Math.ceil(endS))
    paused.push({ from, to })
    timerOn.fill(0, from, to + 1)
    recorded.fill(0, from, to + 1)
  }
  // A device that records seldom may miss one beat count without that being a dropout.
  const missingGapS = Math.min(sampleGapS, Math.max(values.heartRateDropoutShortestS, 2 * intervalS))
  const close = { gaps: { length, sampleGapS, missingGapS }, paused }
  const loose = { gaps: { length, sampleGapS, missingGapS: sampleGapS }, paused }
  const slow = { gaps: { length, sampleGapS, missingGapS: temperatureGapS }, paused }
  const across = { length, sampleGapS: Number.POSITIVE_INFINITY, missingGapS: Number.POSITIVE_INFINITY }
  const { heartRateBpm, speedMps, cadenceSpm, elevationM, temperatureC, distanceM } = streams
  return {
    length,
    usualIntervalS: intervalS,
    timerOn,
    recorded,
    heartRateBpm: gridColumn(timeS, heartRateBpm, close),
    speedMps: gridColumn(timeS, speedMps, loose),
    cadenceSpm: gridColumn(timeS, cadenceSpm, loose),
    elevationM: gridColumn(timeS, elevationM, loose),
    temperatureC: gridColumn(timeS, temperatureC, slow),
    distanceM: distanceM && resampled(timeS, distanceM, new Float64Array(length), across),
    elapsedS,
    timerS: Math.max(0, elapsedS - pausedS),
    isCut: elapsedS > longestGridS,
  }
}
