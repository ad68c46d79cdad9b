import { dateOfDayNumber, dayNumber, type LocalDate } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'

/** Air temperature of a temperate place: a season, a day's course, and spells of a few days. */
const constants = {
  yearMeanC: { value: 10.5, unit: 'C', source: 'own choice: temperate climate' },
  seasonC: { value: 9, unit: 'C', source: 'own choice: half the swing from winter to summer' },
  warmestDayOfYear: { value: 203, unit: 'Days', source: 'own choice: late July' },
  dayCourseC: { value: 4, unit: 'C', source: 'own choice: half the swing from night to afternoon' },
  warmestHour: { value: 15, unit: 'h', source: 'own choice: mid-afternoon' },
  spellSdC: { value: 3.5, unit: 'C', source: 'own choice: from one week to the next' },
  spellDays: { value: 4, unit: 'Days', source: 'own choice: length of a spell' },
  daysPerYear: { value: 365.2425, unit: 'Days', source: 'Gregorian calendar' },
} as const satisfies Record<string, Passport>

/** The temperature at an hour of a local date; the same date always has the same weather for one place. */
export function airTemperatureC(place: Random, date: LocalDate, hourOfDay: number): number {
  const day = dayNumber(date)
  const spellDays = constants.spellDays.value
  let spell = 0
  for (let back = 0; back < spellDays; back++) spell += place.stream(dateOfDayNumber(day - back)).normal()
  const yearTurn = (2 * Math.PI * (day - constants.warmestDayOfYear.value)) / constants.daysPerYear.value
  const dayTurn = (2 * Math.PI * (hourOfDay - constants.warmestHour.value)) / 24
  return (
    constants.yearMeanC.value +
    constants.seasonC.value * Math.cos(yearTurn) +
    constants.dayCourseC.value * Math.cos(dayTurn) +
    (constants.spellSdC.value * spell) / Math.sqrt(spellDays)
  )
}
