import { daysBetween, type LocalDate } from '@footing/engine'
import type { Passport } from '../passport.ts'

/** How used a body is to heat: 0 not at all, 1 as much as it gets. */
export interface HeatHabit {
  acclimatisedOn(date: LocalDate): number
  /** A run in warm air; `warmthC` is how far above comfortable it felt. */
  expose(date: LocalDate, warmthC: number): void
}

const constants = {
  runsToHalf: { value: 5, unit: 'Count', source: 'Daanen 2018: five days and more' },
  fullWarmthC: { value: 10, unit: 'C', source: 'own choice: this much above comfortable counts fully' },
  decayPerDayFrac: {
    value: 0.023,
    unit: 'Frac',
    source: 'Daanen 2018: the gain decays by about 2.3 % a day',
  },
} as const satisfies Record<string, Passport>

export function createHeatHabit(): HeatHabit {
  let level = 0
  let lastDate: LocalDate | undefined
  const fadeTo = (date: LocalDate) => {
    if (lastDate !== undefined)
      level *= (1 - constants.decayPerDayFrac.value) ** Math.max(daysBetween(lastDate, date), 0)
    lastDate = date
  }
  return {
    acclimatisedOn(date) {
      fadeTo(date)
      return level
    },
    expose(date, warmthC) {
      fadeTo(date)
      const part = Math.min(Math.max(warmthC / constants.fullWarmthC.value, 0), 1)
      level += (1 - level) * part * (1 - 0.5 ** (1 / constants.runsToHalf.value))
    },
  }
}
