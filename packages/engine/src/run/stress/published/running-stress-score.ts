import { unitFactors } from '../../../base/units.ts'

/**
 * Normalised graded speed: the fourth-power mean of the grade-adjusted speed in steps of 30 s, standing included as
 * 0, missing left out. The original takes the mean of a rolling half minute instead of steps of one.
 * Undefined where no step has a speed.
 */
export function normalizedGradedSpeedMps(stepSpeedsMps: ArrayLike<number>): number | undefined {
  let sum = 0
  let count = 0
  for (let i = 0; i < stepSpeedsMps.length; i++) {
    const speed = stepSpeedsMps[i] ?? Number.NaN
    if (Number.isNaN(speed)) continue
    sum += speed ** 4
    count++
  }
  return count === 0 ? undefined : (sum / count) ** (1 / 4)
}

/** Running stress score: hours · intensity² · 100, intensity the normalised graded speed against that of an hour's race. */
export function runningStressScoreAu(options: {
  readonly durationS: number
  readonly normalizedSpeedMps: number
  readonly thresholdSpeedMps: number
}): number {
  const intensity = options.normalizedSpeedMps / options.thresholdSpeedMps
  return (100 * options.durationS * intensity ** 2) / unitFactors.sPerHour
}
