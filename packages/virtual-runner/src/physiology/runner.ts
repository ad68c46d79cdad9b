import { present, unitFactors } from '@footing/engine'
import { flooredLognormal, truncatedNormal } from '../chance/draws.ts'
import { createRandom, type Random } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import { drawRelativeBoundaries } from './draw-boundaries.ts'
import { steadyHeartRateBpm } from './heart-rate-curve.ts'
import { type Level, levels, levelTraits, type Sex } from './levels.ts'
import type { GradeResponse, HeartDynamics, Physiology } from './physiology.ts'

/** A simulated person whose truth is known. */
export interface VirtualRunner {
  readonly seed: number
  readonly level: Level
  readonly sex: Sex
  readonly ageYears: number
  readonly physiology: Physiology
}

const constants = {
  femaleFrac: { value: 592 / 1411, unit: 'Frac', source: 'Esteve-Lanao 2026: 592 women of 1411 runners' },
  ageLowestYears: { value: 18, unit: 'Years', source: 'the simulator’s range' },
  ageHighestYears: { value: 75, unit: 'Years', source: 'the simulator’s range' },
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
  ageYears: { mean: 41, sd: 12, unit: 'Years', source: 'own choice: adult recreational runners' },
  dPrimeM: { mean: 210, sd: 40, unit: 'M', source: 'own choice inside what 2–20 min efforts give' },
  criticalSpeedPerLt2Frac: {
    mean: 1,
    sd: 0.02,
    unit: 'Frac',
    source: 'own choice: neighbours, not synonyms',
  },
  riseTimeS: { mean: 37, sd: 5, unit: 'S', source: 'own choice: 30–45 s for most' },
  fallSlowerByS: { mean: 20, sd: 6, unit: 'S', source: 'own choice: recovery is slower than onset' },
  driftBpmPerHour: { mean: 5, sd: 2.5, unit: 'Bpm/h', source: 'own choice: a few beats in an easy hour' },
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
  demandRiseFracPerHour: {
    mean: 0.04,
    sd: 0.03,
    unit: 'Frac/h',
    source: 'Hamilton 2024: power at VT1 −6 ± 7 % after 150 min, spread over the time beyond the first hour',
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

function drawHeart(random: Random): HeartDynamics {
  const riseTimeS = ordinary(random, spreads.riseTimeS)
  return {
    riseTimeS,
    fallTimeS: riseTimeS + ordinary(random, spreads.fallSlowerByS),
    driftBpmPerHour: flooredLognormal(ordinary(random, { mean: 0, sd: 1 }), spreads.driftBpmPerHour),
    heatBpmPerC: flooredLognormal(ordinary(random, { mean: 0, sd: 1 }), spreads.heatBpmPerC),
    dayToDayBpm: ordinary(random, spreads.dayToDayBpm),
  }
}

function drawGrade(random: Random): GradeResponse {
  return {
    uphillShareFrac: ordinary(random, spreads.uphillShareFrac),
    downhillShareFrac: ordinary(random, spreads.downhillShareFrac),
  }
}

function drawPhysiology(
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
    demandRiseFracPerHour: flooredLognormal(
      ordinary(random.stream('durability'), { mean: 0, sd: 1 }),
      spreads.demandRiseFracPerHour,
    ),
    energyCostMlPerKgKm,
    vo2PeakMlPerKgMin: (speedAtVo2PeakMps * unitFactors.sPerMin * energyCostMlPerKgKm) / unitFactors.mPerKm,
    cadenceSpm: ordinary(random.stream('cadence'), spreads.cadenceSpm),
  }
}

/**
 * A runner drawn from the published spreads. What is not given is drawn too: level evenly, sex and age as in
 * a population of recreational runners. The same arguments give the same runner.
 */
export function drawRunner(options: {
  readonly seed: number
  readonly level?: Level
  readonly sex?: Sex
  readonly ageYears?: number
}): VirtualRunner {
  const random = createRandom(options.seed, 'runner')
  const drawnLevel = levels[Math.floor(random.stream('level').uniform() * levels.length)]
  const level = options.level ?? present(drawnLevel, 'a uniform draw below one picks a level')
  const sex = options.sex ?? (random.stream('sex').chance(constants.femaleFrac.value) ? 'female' : 'male')
  const ageYears =
    options.ageYears ??
    Math.round(
      truncatedNormal(random.stream('age'), {
        ...spreads.ageYears,
        low: constants.ageLowestYears.value,
        high: constants.ageHighestYears.value,
      }),
    )
  const person = { level, sex, ageYears }
  return { seed: options.seed, ...person, physiology: drawPhysiology(random.stream('physiology'), person) }
}
