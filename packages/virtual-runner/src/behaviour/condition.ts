import type { Passport } from '../passport.ts'
import type { Temperament } from './temperament.ts'

/** What the runner feels before setting off. */
export interface Condition {
  /** What the last days left in the legs; 1 the morning after a hard session. */
  readonly tiredness: number
  readonly feltC: number
  readonly isSick: boolean
}

export const freshAndCool: Condition = { tiredness: 0, feltC: 12, isSick: false }

const constants = {
  warmFromC: { value: 15, unit: 'C', source: 'own choice near the best race temperature (Mantzios 2022)' },
  sickGiveFrac: { value: 0.05, unit: 'Frac', source: 'own choice: who runs with a cold runs slower' },
  hardTiredFrac: {
    value: 0.012,
    unit: 'Frac',
    source: 'own choice: hard speed that tired legs lose, per unit of tiredness',
  },
} as const satisfies Record<string, Passport>

/** Share of their usual easy speed at which this runner sets off today. */
export function easySpeedFrac(condition: Condition, temperament: Temperament): number {
  const tooWarmC = Math.max(condition.feltC - constants.warmFromC.value, 0)
  return (
    1 -
    temperament.tiredGiveFrac * condition.tiredness -
    temperament.heatGiveFracPerC * tooWarmC -
    (condition.isSick ? constants.sickGiveFrac.value : 0)
  )
}

/** Share of the planned speed that hard work has today, whatever was planned. */
export function hardSpeedFrac(condition: Condition, temperament: Temperament): number {
  const tooWarmC = Math.max(condition.feltC - constants.warmFromC.value, 0)
  return 1 - constants.hardTiredFrac.value * condition.tiredness - temperament.heatGiveFracPerC * tooWarmC
}
