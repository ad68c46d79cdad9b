import { isoWeekday, type LocalDate, monthNames, weekdayNames } from '@footing/engine'

/** "Saturday". */
export function weekdayText(date: LocalDate): string {
  return weekdayNames[isoWeekday(date) - 1] ?? date
}

/** "21 November". */
export function dayMonthText(date: LocalDate): string {
  return `${dayOfMonth(date)} ${monthName(date)}`
}

/** "21 Nov". */
export function shortDayText(date: LocalDate): string {
  return `${dayOfMonth(date)} ${monthName(date).slice(0, 3)}`
}

/** "21 November 2026". */
export function dateText(date: LocalDate): string {
  return `${dayMonthText(date)} ${yearOf(date)}`
}

/** "21 Nov 2026". */
export function shortDateText(date: LocalDate): string {
  return `${shortDayText(date)} ${yearOf(date)}`
}

/** "Saturday 21 November", with the year where it is another one than that of `today`. */
export function longDayText(date: LocalDate, today?: LocalDate): string {
  const text = `${weekdayText(date)} ${dayMonthText(date)}`
  return today === undefined || yearOf(date) !== yearOf(today) ? `${text} ${yearOf(date)}` : text
}

/** "November 2026". */
export function monthText(date: LocalDate): string {
  return `${monthName(date)} ${yearOf(date)}`
}

export function yearOf(date: LocalDate): string {
  return date.slice(0, 4)
}

function dayOfMonth(date: LocalDate): number {
  return Number(date.slice(8, 10))
}

function monthName(date: LocalDate): string {
  return monthNames[Number(date.slice(5, 7)) - 1] ?? date
}
