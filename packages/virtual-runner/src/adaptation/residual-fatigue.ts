import { unitFactors } from '@footing/engine'
import type { Passport } from '../passport.ts'

/**
 * What the last days left in the legs: 0 rested, about 1 on the morning after a hard session or a long run,
 * more after a race. It fades within days.
 */
export interface ResidualFatigue {
  tirednessAt(epochS: number): number
  add(epochS: number, strain: number): void
}

const constants = {
  fadesOverDays: { value: 1.6, unit: 'Days', source: 'own choice: most of it is gone after three days' },
  hardMinForOne: { value: 28, unit: 'Min', source: 'own choice: minutes above LT2 that leave 1' },
  moderateMinForOne: {
    value: 85,
    unit: 'Min',
    source: 'own choice: minutes between LT1 and LT2 that leave 1',
  },
  easyMinForOne: { value: 400, unit: 'Min', source: 'own choice: easy minutes hardly tire' },
  longFromMin: { value: 80, unit: 'Min', source: 'own choice: from here every minute costs more' },
  longMinForOne: { value: 70, unit: 'Min', source: 'own choice: minutes beyond that leave 1' },
  most: { value: 3, unit: 'none', source: 'own choice: two days after a marathon' },
} as const satisfies Record<string, Passport>

/** What a run leaves behind, from its time in the three domains. */
export function strainOf(times: {
  readonly easyS: number
  readonly moderateS: number
  readonly hardS: number
}): number {
  const min = unitFactors.sPerMin
  const totalMin = (times.easyS + times.moderateS + times.hardS) / min
  return (
    times.easyS / min / constants.easyMinForOne.value +
    times.moderateS / min / constants.moderateMinForOne.value +
    times.hardS / min / constants.hardMinForOne.value +
    Math.max(totalMin - constants.longFromMin.value, 0) / constants.longMinForOne.value
  )
}

export function createResidualFatigue(): ResidualFatigue {
  let left = 0
  let atEpochS = 0
  const fadeTo = (epochS: number) => {
    const days = Math.max(epochS - atEpochS, 0) / unitFactors.sPerDay
    left *= Math.exp(-days / constants.fadesOverDays.value)
    atEpochS = epochS
  }
  return {
    tirednessAt(epochS) {
      fadeTo(epochS)
      return Math.min(left, constants.most.value)
    },
    add(epochS, strain) {
      fadeTo(epochS)
      left += strain
    },
  }
}
