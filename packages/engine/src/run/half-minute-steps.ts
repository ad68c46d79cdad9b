/** The half minutes of a run as the run step reads them. */

import type { RunFacts } from '../signal/run-facts.ts'

/** Length of the steps in `RunFacts.halfMinutes`. */
export const halfMinuteS = 30

/** Seconds that step `index` lasts; the last one may be shorter. */
export function stepDurationS(facts: RunFacts, index: number): number {
  return Math.min(halfMinuteS, Math.max(0, facts.elapsedS - index * halfMinuteS))
}

/** Share of the step in motion; where nothing is known of motion, all of it. */
export function stepMovingFrac(facts: RunFacts, index: number): number {
  const share = facts.halfMinutes.movingFrac[index] ?? Number.NaN
  return Number.isNaN(share) ? 1 : share
}

/** Speed on the flat of the step; as measured where there is no elevation; NaN where neither is known. */
export function stepSpeedMps(facts: RunFacts, index: number): number {
  const flat = facts.halfMinutes.gradeAdjustedSpeedMps[index] ?? Number.NaN
  return Number.isNaN(flat) ? (facts.halfMinutes.speedMps[index] ?? Number.NaN) : flat
}

/**
 * Mean over a window of about `windowS` centred on each step, of the values that are there. NaN stays NaN where
 * the step itself has no value, so that smoothing never invents running.
 */
export function smoothedSteps(values: ArrayLike<number>, windowS: number): Float64Array {
  const half = Math.floor(windowS / halfMinuteS / 2)
  const smoothed = new Float64Array(values.length).fill(Number.NaN)
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue
    let sum = 0
    let count = 0
    for (let j = Math.max(0, i - half); j <= Math.min(values.length - 1, i + half); j++) {
      const value = values[j] ?? Number.NaN
      if (Number.isNaN(value)) continue
      sum += value
      count++
    }
    smoothed[i] = sum / count
  }
  return smoothed
}
