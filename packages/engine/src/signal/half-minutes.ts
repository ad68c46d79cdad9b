import { quantileInPlace } from '../base/statistics.ts'
import type { HalfMinutes } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

/** Length of a step of `HalfMinutes`. */
export const halfMinuteS = 30
/** A step needs so many believed seconds before it says a heart rate, and recorded ones before a speed. */
const fewestS = 10

/** Means of a column over the seconds of each step that the mask lets through; NaN where there are too few. */
function stepMeans(column: Float32Array | undefined, mask: Uint8Array, stepCount: number): Float32Array {
  const means = new Float32Array(stepCount).fill(Number.NaN)
  if (column !== undefined)
    for (let step = 0; step < stepCount; step++) means[step] = meanOfStep(column, mask, step)
  return means
}

function meanOfStep(column: Float32Array, mask: Uint8Array, step: number): number {
  const from = step * halfMinuteS + 1
  const end = Math.min(column.length, from + halfMinuteS)
  let sum = 0
  let count = 0
  for (let k = from; k < end; k++) {
    const value = column[k] ?? Number.NaN
    if (mask[k] === 0 || Number.isNaN(value)) continue
    sum += value
    count++
  }
  return count >= fewestS ? sum / count : Number.NaN
}

/** Medians of the believed heart rates of each step. */
function stepMedians(believedBpm: Float32Array, stepCount: number): Float32Array {
  const medians = new Float32Array(stepCount).fill(Number.NaN)
  const beats = new Float64Array(halfMinuteS)
  for (let step = 0; step < stepCount; step++) {
    const count = takeBelieved(beats, believedBpm, step)
    if (count >= fewestS) medians[step] = quantileInPlace(beats, count, 0.5) ?? Number.NaN
  }
  return medians
}

function takeBelieved(beats: Float64Array, believedBpm: Float32Array, step: number): number {
  const from = step * halfMinuteS + 1
  const end = Math.min(believedBpm.length, from + halfMinuteS)
  let count = 0
  for (let k = from; k < end; k++) {
    const bpm = believedBpm[k] ?? Number.NaN
    if (!Number.isNaN(bpm)) beats[count++] = bpm
  }
  return count
}

/** Share of each step in motion. */
function movingShares(moving: Uint8Array, stepCount: number): Float32Array {
  const shares = new Float32Array(stepCount)
  for (let step = 0; step < stepCount; step++) {
    const from = step * halfMinuteS + 1
    const end = Math.min(moving.length, from + halfMinuteS)
    let count = 0
    for (let k = from; k < end; k++) count += moving[k] ?? 0
    shares[step] = count / (end - from)
  }
  return shares
}

/** The run in steps of 30 s; a last shorter step counts like the others. */
export function halfMinutes(signal: RunSignal): HalfMinutes {
  const { grid, moving, gradeFrac } = signal
  const stepCount = Math.ceil(Math.max(0, grid.length - 1) / halfMinuteS)
  return {
    heartRateBpm: stepMedians(signal.heartRate.believedBpm, stepCount),
    speedMps: stepMeans(signal.speedMps, grid.recorded, stepCount),
    gradeAdjustedSpeedMps: stepMeans(signal.gradeAdjustedSpeedMps, grid.recorded, stepCount),
    gradeFrac: stepMeans(gradeFrac, moving, stepCount),
    movingFrac: movingShares(moving, stepCount),
  }
}
