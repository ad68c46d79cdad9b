import { daysBetween, type LocalDate } from '../base/time.ts'

const daysPerYear = 365.25

/** Time between an observation and the day it is used on, whichever comes first, as years. */
export function agedYears(date: LocalDate, asOf: LocalDate): number {
  return Math.abs(daysBetween(date, asOf)) / daysPerYear
}
