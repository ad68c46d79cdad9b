import { unitFactors } from '@footing/engine'
import type { Passport } from '../passport.ts'

/** What a stretch of running asks of the body, in the two currencies that fitness answers. */
export interface TrainingDose {
  /** Minutes at the reference effort. */
  readonly aerobicMin: number
  /** Seconds at a speed that trains the running itself. */
  readonly fastS: number
}

const constants = {
  referenceFrac: {
    value: 0.85,
    unit: 'Frac',
    source: 'own choice: of LT1 speed; about 60 % of heart-rate reserve for the untrained',
  },
  effortPower: {
    value: 2,
    unit: 'none',
    source: 'own choice: a minute counts with the square of its effort',
  },
  hardFromFrac: { value: 1.1, unit: 'Frac', source: 'own choice: of LT1 speed' },
  hardPower: {
    value: 5,
    unit: 'none',
    source: 'own choice; direction from Seiler 2013: 4 × 8 min twice a week gained far more than easy alone',
  },
  fastFromFrac: {
    value: 1.3,
    unit: 'Frac',
    source: 'own choice: of LT1 speed; strides and short repetitions, not threshold work',
  },
} as const satisfies Record<string, Passport>

/** How much a second at an effort, given as demand over LT1 speed, counts against one at the reference effort. */
export function doseWeight(effortFrac: number): number {
  const weight = (effortFrac / constants.referenceFrac.value) ** constants.effortPower.value
  const hardFrac = effortFrac / constants.hardFromFrac.value
  return hardFrac > 1 ? weight * hardFrac ** constants.hardPower.value : weight
}

export function isFast(effortFrac: number): boolean {
  return effortFrac >= constants.fastFromFrac.value
}

/** The dose of a time at one effort. */
export function trainingDose(effortFrac: number, timeS: number): TrainingDose {
  return {
    aerobicMin: (doseWeight(effortFrac) * timeS) / unitFactors.sPerMin,
    fastS: isFast(effortFrac) ? timeS : 0,
  }
}

export const noDose: TrainingDose = { aerobicMin: 0, fastS: 0 }

export function sumDose(a: TrainingDose, b: TrainingDose): TrainingDose {
  return { aerobicMin: a.aerobicMin + b.aerobicMin, fastS: a.fastS + b.fastS }
}
