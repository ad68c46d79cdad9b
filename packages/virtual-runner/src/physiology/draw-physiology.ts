import { unitFactors } from '@footing/engine'
import { flooredLognormal, truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import { drawRelativeBoundaries } from './draw-boundaries.ts'
import { steadyHeartRateBpm } from './heart-rate-curve.ts'
import { type Level, levelTraits, type Sex } from './levels.ts'
import type { GradeResponse, HeartDynamics, Physiology, WaterBalance } from './physiology.ts'

const constants = {
  heartRateMaxAtBirthBpm: { value: 211, unit: 'Bpm', source: 'Nes 2013: 211 − 0.64 · age' },
  heartRateMaxPerYearBpm: { value: 0.64, unit: 'Bpm', source: 'Nes 2013: 211 − 0.64 · age' },
  heartRateMaxSdBpm: {
    value: 10,
    unit: 'Bpm',
    source: 'J Clin Med 2023;12:2884: error 9–10 bpm whatever the formula',
  },
  femaleRestExtraBpm: { value: 3, unit: 'Bpm', source: 'own choice: women rest a few beats higher' },
  femaleSpeedFrac: {
    value: 0.89,
    unit: 'Frac',
    source: 'own choice: usual gap of 10–12 % in distance running',
  },
  speedFallsFromYears: { value: 35, unit: 'Years', source: 'own choice: usual in masters running' },
  speedFallsFasterFromYears: { value: 60, unit: 'Years', source: 'own choice: usual in masters running' },
  speedFallPerYearFrac: { value: 0.007, unit: 'Frac', source: 'own choice: usual in masters running' },
  speedFallLatePerYearFrac: { value: 0.012, unit: 'Frac', source: 'own choice: usual in masters running' },
  slowestCriticalSpeedMps: {
    value: 2,
    unit: 'Mps',
    source: 'own choice: below this it is no longer running',
  },
  dPrimeLowestM: { value: 150, unit: 'M', source: 'own choice inside what 2–20 min efforts give' },
  dPrimeHighestM: { value: 300, unit: 'M', source: 'own choice inside what 2–20 min efforts give' },
  criticalSpeedHighestFrac: { value: 0.97, unit: 'Frac', source: 'own choice: of the speed at VO2peak' },
} as const satisfies Record<string, Passport>

const spreads = {
  dPrimeM: { mean: 210, sd: 40, unit: 'M', source: 'own choice inside what 2–20 min efforts give' },
  criticalSpeedPerLt2Frac: {
    mean: 1,
    sd: 0.02,
    unit: 'Frac',
    source: 'own choice: neighbours, not synonyms',
  },
  riseTimeS: { mean: 37, sd: 5, unit: 'S', source: 'own choice: 30–45 s for most' },
  fallSlowerByS: { mean: 20, sd: 6, unit: 'S', source: 'own choice: recovery is slower than onset' },
  driftBpmPerHour: {
    mean: 3,
    sd: 1.8,
    unit: 'Bpm/h',
    source: 'own choice: a few beats in an easy hour, what sweating adds not counted',
  },
  heatBpmPerC: {
    mean: 0.6,
    sd: 0.3,
    unit: 'Bpm/C',
    source: 'own choice: no trustworthy coefficient is published',
  },
  dayToDayBpm: {
    mean: 3,
    sd: 0.5,
    unit: 'Bpm',
    source: 'Lamberts 2004: SEM 1.1–1.4 %, Lamberts & Lambert 2009: 3 ± 1 bpm',
  },
  costRiseFracPerHour: {
    mean: 0.01,
    sd: 0.007,
    unit: 'Frac/h',
    source: 'own size; direction from Zanini 2025: economy is worse after 90 min',
  },
  waterLossFracPerHour: {
    mean: 0.009,
    sd: 0.0025,
    unit: 'Frac/h',
    source: 'own choice: 0.6 l/h in cool air for 70 kg',
  },
  bpmPerWaterLossFrac: {
    mean: 300,
    sd: 80,
    unit: 'Bpm/Frac',
    source: 'Adams 2014 J Strength Cond Res 28:2380: 3 bpm per 1 % of body mass',
  },
  uphillShareFrac: {
    mean: 0.75,
    sd: 0.1,
    unit: 'Frac',
    source: 'own damping of Minetti 2002: heart rate rises less than cost',
  },
  downhillShareFrac: {
    mean: 0.4,
    sd: 0.1,
    unit: 'Frac',
    source: 'own damping of Minetti 2002: downhill saving is over-credited',
  },
  cadenceSpm: { mean: 166, sd: 6, unit: 'Spm', source: 'own choice: at 3 m/s' },
  cadenceSpmPerMps: {
    mean: 9,
    sd: 2.5,
    unit: 'Spm/(m/s)',
    source: 'own choice: some lengthen, some quicken',
  },
} as const satisfies Record<string, SpreadPassport>

/** Critical speed for age and sex, from that of a man before his speed begins to fall. */
function ageingFrac(ageYears: number): number {
  const from = constants.speedFallsFromYears.value
  const fasterFrom = constants.speedFallsFasterFromYears.value
  const early = Math.min(Math.max(ageYears - from, 0), fasterFrom - from)
  const late = Math.max(ageYears - fasterFrom, 0)
  return 1 - early * constants.speedFallPerYearFrac.value - late * constants.speedFallLatePerYearFrac.value
}

/** Between 2.5 standard deviations on either side, so that nobody is a freak. */
function ordinary(random: Random, spread: { readonly mean: number; readonly sd: number }): number {
  const reach = 2.5 * spread.sd
  return truncatedNormal(random, { ...spread, low: spread.mean - reach, high: spread.mean + reach })
}

/** Never below zero, with a long tail upwards. */
function skewed(random: Random, spread: SpreadPassport): number {
  return flooredLognormal(ordinary(random, { mean: 0, sd: 1 }), spread)
}

function drawHeart(random: Random): HeartDynamics {
  const riseTimeS = ordinary(random, spreads.riseTimeS)
  return {
    riseTimeS,
    fallTimeS: riseTimeS + ordinary(random, spreads.fallSlowerByS),
    driftBpmPerHour: skewed(random, spreads.driftBpmPerHour),
    heatBpmPerC: skewed(random, spreads.heatBpmPerC),
    dayToDayBpm: ordinary(random, spreads.dayToDayBpm),
  }
}

function drawGrade(random: Random): GradeResponse {
  return {
    uphillShareFrac: ordinary(random, spreads.uphillShareFrac),
    downhillShareFrac: ordinary(random, spreads.downhillShareFrac),
  }
}

function drawWater(random: Random): WaterBalance {
  return {
    lossFracPerHour: ordinary(random, spreads.waterLossFracPerHour),
    bpmPerLossFrac: ordinary(random, spreads.bpmPerWaterLossFrac),
  }
}

/** A body drawn from the published spreads of its level, sex and age. */
export function drawPhysiology(
  random: Random,
  person: { readonly level: Level; readonly sex: Sex; readonly ageYears: number },
): Physiology {
  const traits = levelTraits[person.level]
  const female = person.sex === 'female'
  const heartRateMaxBpm = ordinary(random.stream('maximum'), {
    mean: constants.heartRateMaxAtBirthBpm.value - constants.heartRateMaxPerYearBpm.value * person.ageYears,
    sd: constants.heartRateMaxSdBpm.value,
  })
  const heartRateRestBpm =
    ordinary(random.stream('rest'), traits.heartRateRestBpm) +
    (female ? constants.femaleRestExtraBpm.value : 0)

  const { lt1Frac, lt2Frac, heartRateCurve } = drawRelativeBoundaries(random.stream('boundaries'), person)
  const criticalSpeedMps = Math.max(
    constants.slowestCriticalSpeedMps.value,
    ordinary(random.stream('speed'), traits.criticalSpeedMps) *
      (female ? constants.femaleSpeedFrac.value : 1) *
      ageingFrac(person.ageYears),
  )
  const criticalFrac = Math.min(
    lt2Frac * ordinary(random.stream('critical-speed'), spreads.criticalSpeedPerLt2Frac),
    constants.criticalSpeedHighestFrac.value,
  )
  const speedAtVo2PeakMps = criticalSpeedMps / criticalFrac
  const energyCostMlPerKgKm = ordinary(random.stream('economy'), traits.energyCostMlPerKgKm)
  const curve = { heartRateMaxBpm, speedAtVo2PeakMps, heartRateCurve }
  const lt1Mps = lt1Frac * speedAtVo2PeakMps
  const lt2Mps = lt2Frac * speedAtVo2PeakMps
  return {
    ...curve,
    heartRateRestBpm,
    lt1Mps,
    lt1Bpm: steadyHeartRateBpm(curve, lt1Mps),
    lt2Mps,
    lt2Bpm: steadyHeartRateBpm(curve, lt2Mps),
    criticalSpeedMps,
    dPrimeM: truncatedNormal(random.stream('d-prime'), {
      ...spreads.dPrimeM,
      low: constants.dPrimeLowestM.value,
      high: constants.dPrimeHighestM.value,
    }),
    enduranceExponent: ordinary(random.stream('endurance'), traits.enduranceExponent),
    heart: drawHeart(random.stream('heart')),
    grade: drawGrade(random.stream('grade')),
    water: drawWater(random.stream('water')),
    durability: {
      boundaryFallFracPerHour: skewed(random.stream('durability'), traits.boundaryFallFracPerHour),
      costRiseFracPerHour: skewed(random.stream('late economy'), spreads.costRiseFracPerHour),
    },
    energyCostMlPerKgKm,
    vo2PeakMlPerKgMin: (speedAtVo2PeakMps * unitFactors.sPerMin * energyCostMlPerKgKm) / unitFactors.mPerKm,
    cadenceSpm: ordinary(random.stream('cadence'), spreads.cadenceSpm),
    cadenceSpmPerMps: ordinary(random.stream('cadence slope'), spreads.cadenceSpmPerMps),
  }
}
