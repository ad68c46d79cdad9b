import { addDays, daysBetween, type LocalDate } from '@footing/engine'
import { backOn, createTissue } from '../adaptation/tissue.ts'
import type { Appointment } from '../behaviour/appointment.ts'
import type { Habit } from '../behaviour/habit.ts'
import { comebackFrac, type Interruption } from '../behaviour/life.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Level } from '../physiology/levels.ts'

const constants = {
  shortestRunS: {
    value: 1080,
    unit: 'S',
    source: 'own choice: even coming back nobody changes shoes for less',
  },
  instead: { value: 1800, unit: 'S', source: 'own choice: an easy half hour instead of a hard session' },
} as const satisfies Record<string, Passport>

/** Legs that break and mend: who is out, and with how much of the usual volume somebody comes back. */
export interface Breaks {
  /** The injury that keeps the runner from running on a date. */
  injuryOn(date: LocalDate): Interruption | undefined
  /** The appointment as it is kept that day: shorter, or easy instead of hard. */
  adjusted(appointment: Appointment): Appointment
  afterRun(run: { readonly date: LocalDate; readonly distanceM: number; readonly timeS: number }): void
}

export function createBreaks(
  habit: Habit,
  options: { readonly startDate: LocalDate; readonly level: Level; readonly random: Random },
): Breaks {
  const tissue = createTissue({ level: options.level, frailty: habit.frailty ?? 0 })
  let injury: Interruption | undefined
  let backDate = options.startDate
  let brokenWeeks = 0
  const volumeFrac = (date: LocalDate) =>
    comebackFrac(habit, { weeks: Math.max(daysBetween(backDate, date), 0) / 7, brokenWeeks })
  return {
    injuryOn: (date) =>
      injury !== undefined && date >= injury.from && date <= injury.to ? injury : undefined,
    adjusted(appointment) {
      const frac = volumeFrac(appointment.date)
      if (frac === 1) return appointment
      if ('timeS' in appointment)
        return { ...appointment, timeS: Math.max(appointment.timeS * frac, constants.shortestRunS.value) }
      if (frac > 1 || !('workS' in appointment)) return appointment
      const { date, startsAtS } = appointment
      const timeS = constants.instead.value
      return { date, startsAtS, course: 'flat', kind: 'easy', execution: 'true-easy', timeS }
    },
    afterRun(run) {
      const daysOff = tissue.breakAfter({ ...run, random: options.random.stream(`legs ${run.date}`) })
      if (daysOff === undefined) return
      backDate = backOn(run.date, daysOff)
      brokenWeeks = daysOff / 7
      injury = { kind: 'injury', from: addDays(run.date, 1), to: addDays(backDate, -1) }
    },
  }
}
