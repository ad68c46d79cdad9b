import { addDays, daysBetween, type LocalDate, unitFactors } from '@footing/engine'
import { flooredLognormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import type { Level } from '../physiology/levels.ts'

/** Legs that hold what they are used to and now and then break after a run much longer than the last weeks'. */
export interface Tissue {
  /** Days that this run costs, or undefined when the legs held. */
  breakAfter(run: {
    readonly date: LocalDate
    readonly distanceM: number
    readonly timeS: number
    readonly random: Random
  }): number | undefined
}

const constants = {
  windowDays: { value: 30, unit: 'Days', source: 'Frandsen 2025: longest run of the previous 30 days' },
  novicePer1000h: { value: 17.8, unit: '1/1000 h', source: 'Videbæk 2015: novice runners' },
  recreationalPer1000h: { value: 7.7, unit: '1/1000 h', source: 'Videbæk 2015: recreational runners' },
  leastDaysOff: { value: 5, unit: 'Days', source: 'own choice: less is a rest day, not an injury' },
  mostDaysOff: { value: 120, unit: 'Days', source: 'own choice' },
} as const satisfies Record<string, Passport>

const spreads = {
  noviceDaysOff: {
    mean: 45,
    sd: 35,
    unit: 'Days',
    source: 'own choice; Nielsen 2014: novices take 71 days (median) until nothing is felt',
  },
  daysOff: { mean: 24, sd: 20, unit: 'Days', source: 'own choice: two to four weeks without running' },
} as const satisfies Record<string, SpreadPassport>

/** Hazard by the ratio of a run to the longest of the 30 days before (Frandsen 2025). */
export function spikeHazard(ratio: number): number {
  if (ratio <= 1.1) return 1
  if (ratio <= 1.3) return 1.64
  return ratio <= 2 ? 1.52 : 2.28
}

/** `frailty` multiplies the published hazard; 0 makes legs that never break. */
export function createTissue(options: { readonly level: Level; readonly frailty: number }): Tissue {
  const isNovice = options.level === 'beginner'
  const perHour =
    (options.frailty * (isNovice ? constants.novicePer1000h.value : constants.recreationalPer1000h.value)) /
    1000
  const recent: { readonly date: LocalDate; readonly distanceM: number }[] = []
  return {
    breakAfter({ date, distanceM, timeS, random }) {
      while (recent[0] !== undefined && daysBetween(recent[0].date, date) > constants.windowDays.value)
        recent.shift()
      const longestM = recent.reduce((most, run) => Math.max(most, run.distanceM), 0)
      recent.push({ date, distanceM })
      const hazard = longestM > 0 ? spikeHazard(distanceM / longestM) : 1
      const expected = (perHour * hazard * timeS) / unitFactors.sPerHour
      if (!random.chance(1 - Math.exp(-expected))) return undefined
      const daysOff = flooredLognormal(random.normal(), isNovice ? spreads.noviceDaysOff : spreads.daysOff)
      return Math.round(
        Math.min(Math.max(daysOff, constants.leastDaysOff.value), constants.mostDaysOff.value),
      )
    },
  }
}

/** The first date on which somebody runs again who breaks down after a run. */
export function backOn(date: LocalDate, daysOff: number): LocalDate {
  return addDays(date, daysOff + 1)
}
