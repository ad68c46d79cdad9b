import { quantileInPlace } from '../base/statistics.ts'
import type { HalfMinutes } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

/** Length of a step of `HalfMinutes`. */
export const halfMinuteS = 30
/** A step needs so many believed seconds before it says a heart rate, and recorded ones before a speed. */
const fewestS = 10

function meanOver(column: Float32Array | undefined, from: number, to: number, mask: Uint8Array): number {
  let sum = 0
  let count = 0
  if (column !== undefined)
    for (let k = from; k <= to; k++) {
      const value = column[k] ?? Number.NaN
      if (mask[k] === 0 || Number.isNaN(value)) continue
      sum += value
      count++
    }
  return count >= fewestS ? sum / count : Number.NaN
}

/** The run in steps of 30 s; a last shorter step counts like the others. */
export function halfMinutes(signal: RunSignal): HalfMinutes {
  const { grid, moving } = signal
  const { believed, believedBpm } = signal.heartRate
  const steps = Math.ceil(Math.max(0, grid.length - 1) / halfMinuteS)
  const out = {
    heartRateBpm: new Float32Array(steps).fill(Number.NaN),
    speedMps: new Float32Array(steps),
    gradeAdjustedSpeedMps: new Float32Array(steps),
    gradeFrac: new Float32Array(steps),
    movingFrac: new Float32Array(steps),
  }
  const beats = new Float64Array(halfMinuteS)
  for (let step = 0; step < steps; step++) {
    const from = step * halfMinuteS + 1
    const to = Math.min(grid.length - 1, from + halfMinuteS - 1)
    let believedCount = 0
    let movingCount = 0
    for (let k = from; k <= to; k++) {
      movingCount += moving[k] ?? 0
      if (believed[k] === 1) beats[believedCount++] = believedBpm[k] ?? 0
    }
    if (believedCount >= fewestS)
      out.heartRateBpm[step] = quantileInPlace(beats, believedCount, 0.5) ?? Number.NaN
    out.speedMps[step] = meanOver(signal.speedMps, from, to, grid.recorded)
    out.gradeAdjustedSpeedMps[step] = meanOver(signal.gradeAdjustedSpeedMps, from, to, grid.recorded)
    out.gradeFrac[step] = meanOver(signal.gradeFrac, from, to, moving)
    out.movingFrac[step] = movingCount / (to - from + 1)
  }
  return out
}
