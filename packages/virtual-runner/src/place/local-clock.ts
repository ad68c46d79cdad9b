import { addDays, isoWeekday, type LocalDate, unitFactors } from '@footing/engine'

/** The last Sunday of a month that has 31 days. */
function lastSunday(year: string, month: string): LocalDate {
  const lastDay = `${year}-${month}-31`
  return addDays(lastDay, -(isoWeekday(lastDay) % 7))
}

/** How far the invented place is ahead of UTC: one hour, two from the last Sunday of March to that of October. */
export function utcOffsetS(date: LocalDate): number {
  const year = date.slice(0, 4)
  const isSummer = date >= lastSunday(year, '03') && date < lastSunday(year, '10')
  return (isSummer ? 2 : 1) * unitFactors.sPerHour
}
