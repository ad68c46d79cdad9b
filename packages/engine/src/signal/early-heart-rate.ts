import { quantileInPlace } from '../base/statistics.ts'
import type { HeartRateContext } from './heart-rate-context.ts'
import type { HeartRateFault } from './run-facts.ts'

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
function wholeSteps(context: HeartRateContext, heartRateBpm: Float32Array, believed: Uint8Array): Step[] {
  const { grid, moving, gradeAdjustedSpeedMps: speedMps } = context
  const steps: Step[] = []
  for (let startS = 0; startS + stepS < grid.length; startS += stepS) {
    let heartSum = 0
    let speedSum = 0
    let count = 0
    for (let k = startS + 1; k <= startS + stepS; k++) {
      if (believed[k] === 0 || moving[k] === 0) break
      heartSum += heartRateBpm[k] ?? 0
      speedSum += speedMps?.[k] ?? Number.NaN
      count++
    }
    if (count === stepS && !Number.isNaN(speedSum))
      steps.push({ startS, heartRateBpm: heartSum / stepS, speedMps: speedSum / stepS })
  }
  return steps
}

/**
 * The false start of an optical sensor: in the first minutes a heart rate well above what the same speed, or a
 * higher one, costs later in the same run. Drift only raises heart rate at a given speed, so an early value
 * above nearly all later ones at the same grade-adjusted speed is not the heart's. Says nothing without
 * grade, and nothing where the run never comes back to that speed. Counted as a spike.
 */
export function earlyHeartRateFaults(
  context: HeartRateContext,
  heartRateBpm: Float32Array,
  believed: Uint8Array,
): readonly HeartRateFault[] {
  const { values, gradeAdjustedSpeedMps } = context
  if (gradeAdjustedSpeedMps === undefined) return []
  const steps = wholeSteps(context, heartRateBpm, believed)
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
