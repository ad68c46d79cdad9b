import type { Passport } from '../passport.ts'
import type { TrainingDose } from './training-dose.ts'

/**
 * How far training has carried a body, and how it answers the days.
 *
 * Four qualities follow the dose, each with a course of its own:
 *
 *   swift     all speeds at a given heart rate. Done within about three months of constant training.
 *   patient   the top of the range: LT2 and VO2peak go on rising at constant training while heart rate at easy
 *             speed has long stopped to change. Half a year to two years.
 *   practice  the cost of running for who is new to it; learned in months, hardly lost.
 *   economy   the cost of running that fast running alone improves.
 *
 * Swift and patient together give the year of Scharhag-Rosenberger 2009: VO2max at 52, 65, 79 and 100 % of its
 * gain after 3, 6, 9 and 12 months, heart rate at a given speed at 93 % after 3. The size of the gain grows with
 * the dose to a power below one, as the ladder of Montero & Lundby 2017 asks. Without a dose it is lost at the
 * pace of Coyle 1984. Resting heart rate follows later than heart rate in exercise.
 */
export interface Fitness {
  /** Weekly dose as the body has felt it lately. */
  readonly weeklyAerobicMin: number
  readonly weeklyFastS: number
  readonly swiftFrac: number
  /** The patient quality passes through a stage between. */
  readonly patientStageFrac: number
  readonly patientFrac: number
  readonly practiceFrac: number
  readonly economyFrac: number
  /** Fall of resting heart rate, through two stages between. */
  readonly restStagesBpm: readonly [number, number]
  readonly restFallBpm: number
}

const constants = {
  feltOverDays: { value: 7, unit: 'Days', source: 'own choice: one week is felt as a whole' },
  referenceMinPerWeek: {
    value: 135,
    unit: 'Min',
    source: 'Scharhag-Rosenberger 2009: 3 × 45 min at 60 % of heart-rate reserve',
  },
  dosePower: {
    value: 0.65,
    unit: 'none',
    source: 'fitted to Montero & Lundby 2017: shares without a gain at 60 to 300 min a week',
  },
  mostDoseFrac: {
    value: 9,
    unit: 'Frac',
    source: 'own choice: of the reference dose; beyond about 15 h a week nothing more is gained',
  },
  swiftGainFrac: {
    value: 0.075,
    unit: 'Frac',
    source: 'fitted to Scharhag-Rosenberger 2009: half of the 16 % of the year, at the reference dose',
  },
  swiftDays: {
    value: 28,
    unit: 'Days',
    source: 'fitted to Scharhag-Rosenberger 2009: heart rate at a speed 93 % done after 3 months',
  },
  patientGainFrac: {
    value: 0.2,
    unit: 'Frac',
    source: 'fitted to Scharhag-Rosenberger 2009, months 3 to 12',
  },
  patientDays: { value: 280, unit: 'Days', source: 'fitted to Scharhag-Rosenberger 2009, months 3 to 12' },
  practiceGainFrac: {
    value: 0.075,
    unit: 'Frac',
    source:
      'own size near Moore 2012 (novices’ economy +8 % in 10 weeks); with it heart rate falls as in 2009',
  },
  practiceDoseFrac: {
    value: 0.65,
    unit: 'Frac',
    source: 'own choice: of the reference dose; twice that and nothing is left to learn',
  },
  forgettingDays: { value: 250, unit: 'Days', source: 'own choice: how to run is hardly forgotten' },
  economyGainFrac: {
    value: 0.03,
    unit: 'Frac',
    source: 'Skovgaard 2018: economy +2 % from 30 s repetitions; own size',
  },
  economyFastS: { value: 240, unit: 'S', source: 'own choice: weekly fast seconds for two thirds of it' },
  economyDays: { value: 40, unit: 'Days', source: 'own choice: some weeks' },
  restFallBpm: {
    value: 9,
    unit: 'Bpm',
    source: 'Scharhag-Rosenberger 2009: resting heart rate −9 ± 6 bpm, at the reference dose',
  },
  restDays: {
    value: 33,
    unit: 'Days',
    source: 'fitted to Scharhag-Rosenberger 2009: 47 % after 3 months, done after 6',
  },
} as const satisfies Record<string, Passport>

const daysPerWeek = 7

interface Targets {
  readonly swiftFrac: number
  readonly patientFrac: number
  readonly practiceFrac: number
  readonly economyFrac: number
  readonly restFallBpm: number
}

/** Where a weekly dose leads if it is held. */
function targets(weekly: TrainingDose, trainability: number): Targets {
  const dose = Math.min(weekly.aerobicMin / constants.referenceMinPerWeek.value, constants.mostDoseFrac.value)
  const gain = trainability * dose ** constants.dosePower.value
  return {
    swiftFrac: constants.swiftGainFrac.value * gain,
    patientFrac: constants.patientGainFrac.value * gain,
    practiceFrac: constants.practiceGainFrac.value * (1 - Math.exp(-dose / constants.practiceDoseFrac.value)),
    economyFrac:
      constants.economyGainFrac.value * (1 - Math.exp(-weekly.fastS / constants.economyFastS.value)),
    restFallBpm: constants.restFallBpm.value * gain,
  }
}

/** The fitness of somebody who has held a weekly dose for years. */
export function settledFitness(weekly: TrainingDose, trainability: number): Fitness {
  const { swiftFrac, patientFrac, practiceFrac, economyFrac, restFallBpm } = targets(weekly, trainability)
  return {
    weeklyAerobicMin: weekly.aerobicMin,
    weeklyFastS: weekly.fastS,
    swiftFrac,
    patientStageFrac: patientFrac,
    patientFrac,
    practiceFrac,
    economyFrac,
    restStagesBpm: [restFallBpm, restFallBpm],
    restFallBpm,
  }
}

const share = (days: number) => 1 - Math.exp(-1 / days)
const shares = {
  felt: share(constants.feltOverDays.value),
  swift: share(constants.swiftDays.value),
  patient: share(constants.patientDays.value),
  forgetting: share(constants.forgettingDays.value),
  economy: share(constants.economyDays.value),
  rest: share(constants.restDays.value),
} as const

/** Fitness one day later, with the dose of that day. */
export function nextDay(fitness: Fitness, today: TrainingDose, trainability: number): Fitness {
  const toward = (from: number, to: number, part: number) => from + (to - from) * part
  const weekly = {
    aerobicMin: toward(fitness.weeklyAerobicMin, today.aerobicMin * daysPerWeek, shares.felt),
    fastS: toward(fitness.weeklyFastS, today.fastS * daysPerWeek, shares.felt),
  }
  const target = targets(weekly, trainability)
  const [first, second] = fitness.restStagesBpm
  const patientStageFrac = toward(fitness.patientStageFrac, target.patientFrac, shares.patient)
  const isLearning = target.practiceFrac > fitness.practiceFrac
  const nextFirst = toward(first, target.restFallBpm, shares.rest)
  const nextSecond = toward(second, nextFirst, shares.rest)
  return {
    weeklyAerobicMin: weekly.aerobicMin,
    weeklyFastS: weekly.fastS,
    swiftFrac: toward(fitness.swiftFrac, target.swiftFrac, shares.swift),
    patientStageFrac,
    patientFrac: toward(fitness.patientFrac, patientStageFrac, shares.patient),
    practiceFrac: toward(
      fitness.practiceFrac,
      target.practiceFrac,
      isLearning ? shares.swift : shares.forgetting,
    ),
    economyFrac: toward(fitness.economyFrac, target.economyFrac, shares.economy),
    restStagesBpm: [nextFirst, nextSecond],
    restFallBpm: toward(fitness.restFallBpm, nextSecond, shares.rest),
  }
}
