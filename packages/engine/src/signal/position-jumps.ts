import { plausibleRanges } from '../science/plausible-ranges.ts'
import type { ProposalValues } from '../science/proposals/index.ts'

/** A rise and a fall of speed this far apart belong to one jump, or so many of the device's own intervals. */
const peakHalfS = 4
const peakHalfIntervals = 3

/** A jump begins and ends this much before and after it is seen. */
const edgeS = 3

/**
 * 1 at every second where distance jumps: satellites lost and found again, or a glide to a new estimate. A jump
 * is a speed over 3 s above any sprinter's, or one that rises and falls again by more than legs allow within a
 * few seconds.
 */
export function positionJumps(
  cumulativeM: Float64Array,
  usualIntervalS: number,
  values: ProposalValues,
): Uint8Array {
  const length = cumulativeM.length
  const half = Math.max(peakHalfS, Math.round(peakHalfIntervals * usualIntervalS))
  const speedOver3S = new Float64Array(length)
  for (let k = 2; k < length - 1; k++)
    speedOver3S[k] = ((cumulativeM[k + 1] ?? 0) - (cumulativeM[k - 2] ?? 0)) / 3
  const jumps = new Uint8Array(length)
  for (let k = 1; k < length; k++) {
    const speed = speedOver3S[k] ?? 0
    const before = speedOver3S[Math.max(2, k - half)] ?? 0
    const after = speedOver3S[Math.min(length - 2, k + half)] ?? 0
    const isPeak = speed - before > values.speedJumpMps && speed - after > values.speedJumpMps
    if (isPeak || speed > plausibleRanges.runningSpeedMps.highest)
      jumps.fill(1, Math.max(0, k - edgeS), k + edgeS + 1)
  }
  return jumps
}
