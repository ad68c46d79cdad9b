import type { LapTrigger, RawLap, TimerPause } from '@footing/engine'

/** The recorded columns that laps and summaries are made from. */
export interface LapColumns {
  readonly startEpochS: number
  readonly timeS: Float64Array
  readonly distanceM: Float64Array
  readonly heartRateBpm: Float32Array
  readonly pauses: readonly TimerPause[]
}

export interface HeartRateClaim {
  readonly averageHeartRateBpm?: number
  readonly maximumHeartRateBpm?: number
}

/** Mean and maximum of the readings in [from, to); empty where there is none. */
export function heartRateClaim(heartRateBpm: Float32Array, from: number, to: number): HeartRateClaim {
  let sum = 0
  let count = 0
  let maximum = 0
  for (let sample = from; sample < to; sample++) {
    const value = heartRateBpm[sample] ?? Number.NaN
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
    maximum = Math.max(maximum, value)
  }
  if (count === 0) return {}
  return { averageHeartRateBpm: Math.round(sum / count), maximumHeartRateBpm: maximum }
}

/** Seconds of the pauses that lie inside a stretch. */
export function pausedS(pauses: readonly TimerPause[], fromEpochS: number, toEpochS: number): number {
  let total = 0
  for (const pause of pauses)
    total += Math.max(Math.min(pause.endEpochS, toEpochS) - Math.max(pause.startEpochS, fromEpochS), 0)
  return total
}

/** A difference of centimetres is one again. */
function toCentimetres(distanceM: number): number {
  return Math.round(distanceM * 100) / 100
}

/** Laps that begin at the given samples (the first begins at 0); distance marks or presses of the button. */
function lapsAt(columns: LapColumns, starts: readonly number[], trigger: LapTrigger): RawLap[] {
  const { timeS, distanceM, startEpochS } = columns
  const last = timeS.length - 1
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? last
    const lapStartEpochS = startEpochS + (timeS[from] ?? 0)
    const lapEndEpochS = startEpochS + (timeS[to] ?? 0)
    const elapsedS = lapEndEpochS - lapStartEpochS
    return {
      startEpochS: lapStartEpochS,
      elapsedS,
      timerS: elapsedS - pausedS(columns.pauses, lapStartEpochS, lapEndEpochS),
      distanceM: toCentimetres((distanceM[to] ?? 0) - (from === 0 ? 0 : (distanceM[from] ?? 0))),
      ...heartRateClaim(columns.heartRateBpm, from, to === last ? to + 1 : to),
      trigger: to === last ? 'session-end' : trigger,
    }
  })
}

/** One lap per distance, as watches do unasked; a single one where the watch takes none. */
export function automaticLaps(columns: LapColumns, lapM: number | undefined): RawLap[] {
  const { distanceM } = columns
  const starts = [0]
  let nextM = lapM ?? Infinity
  for (let sample = 1; sample < distanceM.length - 1; sample++) {
    if ((distanceM[sample] ?? 0) < nextM) continue
    starts.push(sample)
    nextM += lapM ?? Infinity
  }
  return lapsAt(columns, starts, 'automatic')
}

/** One lap per segment of the session, as runners do who press the button. */
export function buttonLaps(columns: LapColumns, segmentOfSample: Uint16Array): RawLap[] {
  const starts = [0]
  for (let sample = 1; sample < segmentOfSample.length - 1; sample++)
    if (segmentOfSample[sample] !== segmentOfSample[sample - 1]) starts.push(sample)
  return lapsAt(columns, starts, 'manual')
}
