import { quantileInPlace } from '../base/statistics.ts'
import type { HeartRateContext } from './heart-rate-context.ts'
import type { HeartRateFault } from './heart-rate-fault.ts'

const stepS = 30
/** Later steps needed at the same speed or faster before anything is said of an early one. */
const witnessesFewestCount = 6
/** A later step is a witness when it is at most this much slower. */
const sameSpeedFrac = 0.97

interface Step {
  readonly startS: number
  readonly heartRateBpm: number
  readonly speedMps: number
}

/** Means over half minutes that are wholly in motion with believed heart rate. */
function wholeSteps(moving: Uint8Array, believedBpm: Float32Array, speedMps: Float32Array): Step[] {
  const steps: Step[] = []
  for (let startS = 0; startS + stepS < moving.length; startS += stepS) {
    const beatSum = sumWhileMoving(believedBpm, moving, startS)
    if (Number.isNaN(beatSum)) continue
    const speedSum = sumWhileMoving(speedMps, moving, startS)
    if (!Number.isNaN(speedSum))
      steps.push({ startS, heartRateBpm: beatSum / stepS, speedMps: speedSum / stepS })
  }
  return steps
}

/** Sum over one half minute; NaN where a second of it has no number or is not in motion. */
function sumWhileMoving(column: Float32Array, moving: Uint8Array, startS: number): number {
  let sum = 0
  for (let k = startS + 1; k <= startS + stepS; k++)
    sum += moving[k] === 0 ? Number.NaN : (column[k] ?? Number.NaN)
  return sum
}

/**
 * The false start of an optical sensor: in the first minutes a heart rate well above what the same speed, or a
 * higher one, costs later in the same run. Drift only raises heart rate at a given speed, so an early value
 * above nearly all later ones at the same grade-adjusted speed is not the heart's. Says nothing without
 * grade, and nothing where the run never comes back to that speed. Counted as a spike.
 */
export function earlyHeartRateFaults(
  { values, moving, gradeAdjustedSpeedMps }: HeartRateContext,
  believedBpm: Float32Array,
): readonly HeartRateFault[] {
  if (gradeAdjustedSpeedMps === undefined) return []
  const steps = wholeSteps(moving, believedBpm, gradeAdjustedSpeedMps)
  const later = steps.filter(({ startS }) => startS >= values.earlyHeartRateS)
  const witnesses = new Float64Array(later.length)
  const faults: { kind: 'spike'; startS: number; endS: number }[] = []
  for (const early of steps) {
    if (early.startS + stepS > values.earlyHeartRateS) break
    const slowestMps = early.speedMps * sameSpeedFrac
    let witnessCount = 0
    for (const { speedMps, heartRateBpm: bpm } of later)
      if (speedMps >= slowestMps) witnesses[witnessCount++] = bpm
    if (witnessCount < witnessesFewestCount) continue
    const highest = quantileInPlace(witnesses, witnessCount, 0.9)
    if (highest === undefined || early.heartRateBpm <= highest + values.earlyHeartRateExcessBpm) continue
    const last = faults.at(-1)
    if (last !== undefined && last.endS === early.startS) last.endS = early.startS + stepS
    else faults.push({ kind: 'spike', startS: early.startS, endS: early.startS + stepS })
  }
  return faults
}
