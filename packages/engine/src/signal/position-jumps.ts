import { plausibleRanges } from '../science/plausible-ranges.ts'
import type { ProposalValues } from '../science/proposals/index.ts'

/**
 * 1 at every second where distance jumps: satellites lost and found again, or a glide to a new estimate. A jump
 * is a speed over 3 s above any sprinter's, or one that rises and falls again by more than legs allow within a
 * few seconds.
 */
export function positionJumps(cumulativeM: Float64Array, values: ProposalValues): Uint8Array {
  const length = cumulativeM.length
  const jumps = new Uint8Array(length)
  const speedOver3S = (k: number) =>
    ((cumulativeM[Math.min(length - 1, k + 1)] ?? 0) - (cumulativeM[Math.max(0, k - 2)] ?? 0)) / 3
  for (let k = 1; k < length; k++) {
    const speed = speedOver3S(k)
    const isAboveAll = speed > plausibleRanges.runningSpeedMps.highest
    const isPeak =
      speed - speedOver3S(k - 4) > values.speedJumpMps && speed - speedOver3S(k + 4) > values.speedJumpMps
    if (isAboveAll || isPeak) jumps[k] = 1
  }
  return jumps
}
