import { dateOfDayNumber, dayNumber, type LocalDate } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'

/** The air of a temperate place: a season, a day's course, and spells of a few days. */
const constants = {
  yearMeanC: { value: 10.5, unit: 'C', source: 'own choice: temperate climate' },
  seasonC: { value: 9, unit: 'C', source: 'own choice: half the swing from winter to summer' },
  warmestDayOfYear: { value: 203, unit: 'Days', source: 'own choice: late July' },
  dayCourseC: { value: 4, unit: 'C', source: 'own choice: half the swing from night to afternoon' },
  warmestHour: { value: 15, unit: 'h', source: 'own choice: mid-afternoon' },
  spellSdC: { value: 3.5, unit: 'C', source: 'own choice: from one week to the next' },
  spellDays: { value: 4, unit: 'Days', source: 'own choice: length of a spell' },
  daysPerYear: { value: 365.2425, unit: 'Days', source: 'Gregorian calendar' },
  humidityFrac: { value: 0.68, unit: 'Frac', source: 'own choice: temperate climate' },
  humidityDayCourseFrac: { value: 0.14, unit: 'Frac', source: 'own choice: mornings are damp' },
  humiditySdFrac: { value: 0.1, unit: 'Frac', source: 'own choice' },
  driestFrac: { value: 0.25, unit: 'Frac', source: 'own choice' },
  runningWindMps: { value: 3, unit: 'Mps', source: 'own choice: a runner makes most of the wind they feel' },
} as const satisfies Record<string, Passport>

export interface Air {
  readonly temperatureC: number
  readonly humidityFrac: number
  /** What a runner's body feels. */
  readonly feltC: number
}

const yearTurn = (day: number) =>
  (2 * Math.PI * (day - constants.warmestDayOfYear.value)) / constants.daysPerYear.value
const dayTurn = (hourOfDay: number) => (2 * Math.PI * (hourOfDay - constants.warmestHour.value)) / 24

/** The temperature at an hour of a local date; the same date always has the same weather for one place. */
export function airTemperatureC(place: Random, date: LocalDate, hourOfDay: number): number {
  const day = dayNumber(date)
  const spellDays = constants.spellDays.value
  let spell = 0
  for (let back = 0; back < spellDays; back++) spell += place.stream(dateOfDayNumber(day - back)).normal()
  return (
    constants.yearMeanC.value +
    constants.seasonC.value * Math.cos(yearTurn(day)) +
    constants.dayCourseC.value * Math.cos(dayTurn(hourOfDay)) +
    (constants.spellSdC.value * spell) / Math.sqrt(spellDays)
  )
}

/**
 * Felt temperature in the shade (Steadman 1994, as the Australian Bureau of Meteorology gives it):
 * AT = T + 0.33 · e − 0.70 · wind − 4.00, with the vapour pressure e in hPa. The engine knows heat by another
 * index.
 */
export function feltTemperatureC(temperatureC: number, humidityFrac: number, windMps: number): number {
  const vapourHpa = humidityFrac * 6.105 * Math.exp((17.27 * temperatureC) / (237.7 + temperatureC))
  return temperatureC + 0.33 * vapourHpa - 0.7 * windMps - 4
}

/** Air that stands still in a room or over a treadmill. */
export function indoorAir(temperatureC: number): Air {
  const humidityFrac = constants.humidityFrac.value
  return { temperatureC, humidityFrac, feltC: feltTemperatureC(temperatureC, humidityFrac, 0) }
}

/** The air outdoors; `warmerByC` makes the place a hotter one. */
export function airAt(
  place: Random,
  date: LocalDate,
  at: { readonly hourOfDay: number; readonly warmerByC: number },
): Air {
  const temperatureC = airTemperatureC(place, date, at.hourOfDay) + at.warmerByC
  const chance = place.stream(`humidity ${date}`).normal()
  const humidityFrac = Math.min(
    Math.max(
      constants.humidityFrac.value -
        constants.humidityDayCourseFrac.value * Math.cos(dayTurn(at.hourOfDay)) +
        constants.humiditySdFrac.value * chance,
      constants.driestFrac.value,
    ),
    1,
  )
  return {
    temperatureC,
    humidityFrac,
    feltC: feltTemperatureC(temperatureC, humidityFrac, constants.runningWindMps.value),
  }
}
