/**
 * Dates and instants without a clock. An instant is a number of seconds since 1970-01-01T00:00:00Z
 * (`…EpochS`); a local date is the runner's own calendar day, "YYYY-MM-DD". Nothing here knows "now".
 *
 * The civil-calendar arithmetic counts days from 1970-01-01 in the proleptic Gregorian calendar with
 * years that begin in March, so that the leap day is the last of its year.
 */

import { unitFactors } from './units.ts'

/** A calendar day where the runner was, "YYYY-MM-DD". Compares and sorts as text. */
export type LocalDate = string

const daysPerEra = 146_097
const daysFromEraStartToEpoch = 719_468

/** The number that `count` decimal digits from a place on spell. */
function digitsAt(text: string, place: number, count: number): number {
  let value = 0
  for (let index = place; index < place + count; index++)
    value = value * 10 + text.charCodeAt(index) - '0'.charCodeAt(0)
  return value
}

/** Days from 1970-01-01 to the given date. */
export function dayNumber(date: LocalDate): number {
  const year = digitsAt(date, 0, 4)
  const month = digitsAt(date, 5, 2)
  const day = digitsAt(date, 8, 2)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - daysFromEraStartToEpoch
}

/** The date that lies the given number of days after 1970-01-01. */
export function dateOfDayNumber(days: number): LocalDate {
  const shifted = days + daysFromEraStartToEpoch
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** True when the text is a day that exists, written "YYYY-MM-DD". */
export function isLocalDate(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDayNumber(dayNumber(text)) === text
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that holds the date. */
export function weekStart(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date))
}

/** The calendar day at an instant, for a clock that is `utcOffsetS` ahead of UTC. */
export function localDateAt(epochS: number, utcOffsetS: number): LocalDate {
  return dateOfDayNumber(Math.floor((epochS + utcOffsetS) / unitFactors.sPerDay))
}

/** Seconds since local midnight at an instant. */
export function localTimeOfDayS(epochS: number, utcOffsetS: number): number {
  const localS = epochS + utcOffsetS
  return localS - Math.floor(localS / unitFactors.sPerDay) * unitFactors.sPerDay
}

/** The instant at which a local date begins, for a clock that is `utcOffsetS` ahead of UTC. */
export function epochSOfLocalDate(date: LocalDate, utcOffsetS: number): number {
  return dayNumber(date) * unitFactors.sPerDay - utcOffsetS
}

/** Whole years from a birth date to a later date. */
export function ageYears(birthDate: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Tells of dates whether they lie at most that many days from a day, before or after it. */
export function nearDay(day: LocalDate, days: number): (date: LocalDate) => boolean {
  const from = addDays(day, -days)
  const to = addDays(day, days)
  return (date) => date >= from && date <= to
}
