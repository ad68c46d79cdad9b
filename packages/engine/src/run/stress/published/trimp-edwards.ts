import { unitFactors } from '../../../base/units.ts'
import { loadConstants } from '../../../science/constants/load.ts'

const zoneCount = 5
const zoneWidthFrac = 0.1

/**
 * Edwards' impulse: minutes in the five tenths of the maximum heart rate from 50 % on, times 1 to 5. Below 50 %
 * nothing counts; above the maximum counts as the fifth. Its edges are arbitrary and are no one's thresholds.
 */
export function trimpEdwardsAu(
  histogram: { readonly fromBpm: number; readonly secondsS: readonly number[] },
  heartRateMaxBpm: number,
): number {
  let sum = 0
  histogram.secondsS.forEach((seconds, index) => {
    const share = (histogram.fromBpm + index) / heartRateMaxBpm
    // Tenths are not exact in binary: 0.7 of the maximum must fall into the zone that begins there.
    const zone = Math.floor((share - loadConstants.edwardsLowestFrac.value) / zoneWidthFrac + 1e-9) + 1
    sum += (seconds / unitFactors.sPerMin) * Math.min(zoneCount, Math.max(0, zone))
  })
  return sum
}
