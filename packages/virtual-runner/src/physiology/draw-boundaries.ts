import { flooredLognormal, truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import type { HeartRateCurve } from './heart-rate-curve.ts'
import { type Level, levelTraits, type Sex } from './levels.ts'

/**
 * Boundaries are drawn as gaps below the speed at VO2peak, each a lognormal with a floor, so that
 * LT1 < LT2 < peak holds for everyone and the published means and standard deviations still come out:
 *
 *   1 − LT2/peak          has mean 1 − 0.876 and SD 0.039
 *   (LT2 − LT1)/peak      has mean 0.876 − 0.739 and the SD that gives LT1/peak its 0.055
 *   steepness, curvature  fitted so that heart rate at LT1 is 85.1 ± 4.6 % and at LT2 93.5 ± 2.5 % of maximum
 *
 * (Esteve-Lanao et al. 2026, 1411 runners.) The fit was made numerically, once, on 100,000 draws.
 */
const spreads = {
  lt2GapFrac: { mean: 0.124, sd: 0.039, unit: 'Frac', source: 'Esteve-Lanao 2026: VT2 at 87.6 ± 3.9 %' },
  lt1Lt2GapFrac: {
    mean: 0.137,
    sd: Math.sqrt(0.055 ** 2 - 0.039 ** 2),
    unit: 'Frac',
    source: 'Esteve-Lanao 2026: VT1 at 73.9 ± 5.5 %, VT2 at 87.6 ± 3.9 %, gaps independent',
  },
  steepness: {
    mean: 0.668,
    sd: 0.147,
    unit: 'none',
    source: 'fitted to Esteve-Lanao 2026: HR at VT1 85.1 ± 4.6 %, at VT2 93.5 ± 2.5 % of HRpeak',
  },
} as const satisfies Record<string, SpreadPassport>

const constants = {
  lt2GapFloorFrac: { value: 0.02, unit: 'Frac', source: 'own choice: LT2 stays below the speed at VO2peak' },
  lt1Lt2GapFloorFrac: {
    value: 0.03,
    unit: 'Frac',
    source: 'own choice: half a km/h is the smallest gap believed',
  },
  curvature: { value: 1.115, unit: 'none', source: 'fitted with steepness' },
  steepnessCorrelation: {
    value: -0.18,
    unit: 'none',
    source: 'fitted with steepness: correlation with the gap above LT2',
  },
  femaleGapShift: {
    value: -0.15,
    unit: 'SD',
    source:
      'own size; direction from Esteve-Lanao 2026 and Nuuttila 2025: women have higher relative thresholds',
  },
  maleGapShift: { value: 0.11, unit: 'SD', source: 'own choice: keeps the mean of 819 men and 592 women' },
  reachSd: { value: 2.6, unit: 'SD', source: 'own choice: nobody is a freak' },
} as const satisfies Record<string, Passport>

export interface RelativeBoundaries {
  /** LT1 and LT2 as a fraction of the speed at VO2peak. */
  readonly lt1Frac: number
  readonly lt2Frac: number
  readonly heartRateCurve: HeartRateCurve
}

export function drawRelativeBoundaries(
  random: Random,
  person: { readonly level: Level; readonly sex: Sex },
): RelativeBoundaries {
  const shift =
    person.sex === 'female'
      ? constants.femaleGapShift.value
      : constants.maleGapShift.value + levelTraits[person.level].boundaryGapShift
  const reach = constants.reachSd.value
  const deviate = () => truncatedNormal(random, { mean: 0, sd: 1, low: -reach, high: reach })
  const lt2Deviate = deviate()
  const lt1Deviate = deviate()
  const correlation = constants.steepnessCorrelation.value
  const steepnessDeviate = correlation * lt2Deviate + Math.sqrt(1 - correlation ** 2) * deviate()

  const lt2Gap = flooredLognormal(lt2Deviate + shift, {
    ...spreads.lt2GapFrac,
    floor: constants.lt2GapFloorFrac.value,
  })
  const lt1Lt2Gap = flooredLognormal(lt1Deviate + shift, {
    ...spreads.lt1Lt2GapFrac,
    floor: constants.lt1Lt2GapFloorFrac.value,
  })
  return {
    lt1Frac: 1 - lt2Gap - lt1Lt2Gap,
    lt2Frac: 1 - lt2Gap,
    heartRateCurve: {
      steepness: flooredLognormal(steepnessDeviate, spreads.steepness),
      curvature: constants.curvature.value,
    },
  }
}
