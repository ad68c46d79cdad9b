import { unitFactors } from '@footing/engine'
import { doseWeight, isFast, type TrainingDose } from '../adaptation/training-dose.ts'
import type { Passport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'
import type { BodyTrace } from './run-body.ts'

const constants = {
  depletedFrac: {
    value: 0.45,
    unit: 'Frac',
    source: 'own choice: of the dose that brings nothing in weeks of too little recovery',
  },
} as const satisfies Record<string, Passport>

/** The training dose of a run as it was lived, standing still left out. */
export function livedDose(trace: BodyTrace, body: Physiology, depletion: number): TrainingDose {
  const { demandMps, speedMps } = trace
  let weightedS = 0
  let fastS = 0
  for (let second = 0; second < demandMps.length; second++) {
    if ((speedMps[second] ?? 0) === 0) continue
    const effortFrac = (demandMps[second] ?? 0) / body.lt1Mps
    weightedS += doseWeight(effortFrac)
    if (isFast(effortFrac)) fastS += 1
  }
  const usefulFrac = 1 - constants.depletedFrac.value * depletion
  return { aerobicMin: (weightedS / unitFactors.sPerMin) * usefulFrac, fastS: fastS * usefulFrac }
}
