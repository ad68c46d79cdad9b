import { dayNumber, isLocalDate, type LocalDate, unitFactors } from '@footing/engine'

/** How months begin in English, German, French, Spanish, Italian, Dutch and Portuguese, without accents. */
const monthBeginnings: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'mrt', 'maa'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]

/** A date in words is short; the rest is not looked at. */
const longestDate = 60
const monthCount = 12
const hoursOfHalfDay = 12

/** The month that a word names, 1 to 12; 0 where it names none. */
function monthOf(word: string): number {
  return monthBeginnings.findIndex((beginnings) => beginnings.some((said) => word.startsWith(said))) + 1
}

function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isLocalDate(date) ? date : undefined
}

/** Of "7/4/2020" nobody knows which is the day; of "7/14/2020" and "4.7.2020" one does. */
function dateOfNumbers(text: string, first: number, second: number, year: number): LocalDate | undefined {
  if (/^\s*\d+\./.test(text) || first > monthCount) return dateOf(year, second, first)
  return second > monthCount || first === second ? dateOf(year, first, second) : undefined
}

/** A date and a time of day as people write them, in no time zone. */
export interface WrittenTime {
  readonly date: LocalDate
  /** Seconds since midnight; 0 where no time is written. */
  readonly timeOfDayS: number
}

/**
 * Reads "Aug 5, 2023, 6:31:22 AM", "21.07.2026, 15:09:27", "5 août 2023 à 06:31:22", "6 mrt. 2024 14:23:15" and
 * "2026-05-01 06:31:22". Undefined for what can be read in two ways or in none.
 */
export function findWrittenTime(text: string | undefined): WrittenTime | undefined {
  const plain = (text ?? '').slice(0, longestDate).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/\p{L}+/gu) ?? []
  const [first, second, third, ...time] = (plain.match(/\d+/g) ?? []).map(Number)
  const month = words.map(monthOf).find((found) => found > 0) ?? 0
  if (first === undefined || second === undefined) return undefined
  let date: LocalDate | undefined
  if (month > 0) {
    // "Aug 5, 2023" and "5. August 2023": day and year stand in this order in every language.
    date = dateOf(second, month, first)
    if (third !== undefined) time.unshift(third)
  } else if (third !== undefined) {
    date = /^\s*\d{4}/.test(plain) ? dateOf(first, second, third) : dateOfNumbers(plain, first, second, third)
  }
  if (date === undefined) return undefined
  const [writtenHour = 0, minute = 0, secondOfMinuteS = 0] = time
  const halfDay = /\d\s*([ap])\.?\s*m\.?\s*$/.exec(plain)?.[1]
  const isHalfDay = halfDay !== undefined && writtenHour <= hoursOfHalfDay
  const isAfternoon = halfDay === 'p'
  const hour = isHalfDay ? (writtenHour % hoursOfHalfDay) + (isAfternoon ? hoursOfHalfDay : 0) : writtenHour
  if (!(hour < 24 && minute < 60 && secondOfMinuteS <= 60)) return undefined
  return {
    date,
    timeOfDayS: hour * unitFactors.sPerHour + minute * unitFactors.sPerMin + secondOfMinuteS,
  }
}

/** The instant of a written time on a clock that shows UTC; NaN where it cannot be read. */
export function epochSOfWritten(text: string | undefined): number {
  const written = findWrittenTime(text)
  return written === undefined
    ? Number.NaN
    : dayNumber(written.date) * unitFactors.sPerDay + written.timeOfDayS
}
