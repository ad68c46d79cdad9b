import { unitFactors } from '../../../base/units.ts'
import { loadConstants } from '../../../science/constants/load.ts'

const { banisterManFactor, banisterManPower, banisterWomanFactor, banisterWomanPower } = loadConstants

/** Heart rates between which the reserve lies, and the sex for which the weights hold. */
export interface TrimpProfile {
  readonly heartRateRestBpm: number
  readonly heartRateMaxBpm: number
  readonly sex: 'female' | 'male'
}

/** Weight of a minute at a share of the heart rate reserve, cut to 0 to 1. */
export function trimpWeight(reserveFrac: number, sex: TrimpProfile['sex']): number {
  const x = Math.min(1, Math.max(0, reserveFrac))
  return sex === 'male'
    ? x * banisterManFactor.value * Math.exp(banisterManPower.value * x)
    : x * banisterWomanFactor.value * Math.exp(banisterWomanPower.value * x)
}

/**
 * Banister's training impulse: Σ minutes · x · 0.64 e^(1.92 x) for men, 0.86 e^(1.67 x) for women, x the share of the
 * heart rate reserve. Entry i of the seconds belongs to `fromBpm + i`. Summed over the samples: the weight is convex,
 * so the mean heart rate of a run gives too little. The coefficient of variation of a repeated run is 15.6 %
 * (Wallace 2014).
 */
export function trimpBanisterAu(
  histogram: { readonly fromBpm: number; readonly secondsS: readonly number[] },
  { heartRateRestBpm, heartRateMaxBpm, sex }: TrimpProfile,
): number {
  let sum = 0
  histogram.secondsS.forEach((seconds, index) => {
    const reserve = (histogram.fromBpm + index - heartRateRestBpm) / (heartRateMaxBpm - heartRateRestBpm)
    sum += (seconds / unitFactors.sPerMin) * trimpWeight(reserve, sex)
  })
  return sum
}

/**
 * Heart-rate stress score: the impulse of the run against that of one hour at LT2, times a hundred. A common form;
 * vendors differ.
 */
export function heartRateStressScoreAu(
  histogram: { readonly fromBpm: number; readonly secondsS: readonly number[] },
  lt2Bpm: number,
  profile: TrimpProfile,
): number {
  const hourAtLt2 = trimpBanisterAu({ fromBpm: lt2Bpm, secondsS: [unitFactors.sPerHour] }, profile)
  return (100 * trimpBanisterAu(histogram, profile)) / hourAtLt2
}
