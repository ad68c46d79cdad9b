import type { SpreadPassport } from '../passport.ts'

/** How good the runner is for their age and sex, from the first months to a marathon of about two and a half hours. */
export const levels = ['beginner', 'recreational', 'club', 'competitive', 'sub-elite'] as const
export type Level = (typeof levels)[number]

export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]

export interface LevelTraits {
  /** Of a man up to the age at which speed begins to fall. */
  readonly criticalSpeedMps: SpreadPassport
  readonly heartRateRestBpm: SpreadPassport
  /** Exponent of the fall of sustainable speed with time beyond half an hour. */
  readonly enduranceExponent: SpreadPassport
  readonly energyCostMlPerKgKm: SpreadPassport
  /** Fall of the boundaries per hour once a run is long. */
  readonly boundaryFallFracPerHour: SpreadPassport
  /** In standard deviations: above zero moves the boundaries of men away from their maximum. */
  readonly boundaryGapShift: number
}

const sources = {
  criticalSpeed:
    'own choice: 5 km in about 29, 24, 20, 18 and 16 min for men; Smyth & Muniz-Pumares 2020 give 3.74 m/s for marathon runners',
  heartRateRest: 'own choice: usual ranges from untrained to highly trained',
  enduranceExponent:
    'fitted to 93.0 % of critical speed for 150 min and 78.9 % for 360 min (Smyth & Muniz-Pumares 2020); Riegel 1981 implies 0.057',
  energyCost: 'own choice inside the usual range of 180 to 230 ml/kg/km',
  boundaryFall:
    'Hamilton 2024: power at VT1 −6 ± 7 % after 150 min; Jones 2024: critical power −10 % (1 to 32 %) after 2 h of heavy work; more for the less trained is an own choice',
  boundaryGapShift:
    'own size; direction from Esteve-Lanao 2026: male beginners have higher relative thresholds than elites',
} as const

function traits(values: {
  readonly speedMps: readonly [mean: number, sd: number]
  readonly restBpm: readonly [mean: number, sd: number]
  readonly exponent: number
  readonly cost: number
  readonly fall: number
  readonly gapShift: number
}): LevelTraits {
  const [speedMean, speedSd] = values.speedMps
  const [restMean, restSd] = values.restBpm
  return {
    criticalSpeedMps: { mean: speedMean, sd: speedSd, unit: 'Mps', source: sources.criticalSpeed },
    heartRateRestBpm: { mean: restMean, sd: restSd, unit: 'Bpm', source: sources.heartRateRest },
    enduranceExponent: { mean: values.exponent, sd: 0.012, unit: 'none', source: sources.enduranceExponent },
    energyCostMlPerKgKm: { mean: values.cost, sd: 10, unit: 'ml/kg/km', source: sources.energyCost },
    boundaryFallFracPerHour: {
      mean: values.fall,
      sd: values.fall * 0.8,
      unit: 'Frac/h',
      source: sources.boundaryFall,
    },
    boundaryGapShift: values.gapShift,
  }
}

export const levelTraits: Readonly<Record<Level, LevelTraits>> = {
  beginner: traits({
    speedMps: [2.75, 0.2],
    restBpm: [66, 7],
    exponent: 0.1,
    cost: 216,
    fall: 0.05,
    gapShift: -0.25,
  }),
  recreational: traits({
    speedMps: [3.35, 0.2],
    restBpm: [60, 7],
    exponent: 0.085,
    cost: 209,
    fall: 0.042,
    gapShift: -0.1,
  }),
  club: traits({
    speedMps: [3.95, 0.18],
    restBpm: [54, 6],
    exponent: 0.07,
    cost: 203,
    fall: 0.036,
    gapShift: 0,
  }),
  competitive: traits({
    speedMps: [4.5, 0.16],
    restBpm: [49, 5],
    exponent: 0.06,
    cost: 197,
    fall: 0.03,
    gapShift: 0.1,
  }),
  'sub-elite': traits({
    speedMps: [5.02, 0.12],
    restBpm: [45, 5],
    exponent: 0.055,
    cost: 190,
    fall: 0.024,
    gapShift: 0.25,
  }),
}
