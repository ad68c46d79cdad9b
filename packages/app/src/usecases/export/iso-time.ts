import { unitFactors } from '@footing/engine'

const msPerS = 1000

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/**
 * An instant as the runner's clock showed it, by ISO 8601: `2026-01-26T07:00:00+01:00`, with milliseconds only where
 * there are some. An offset that is no whole number of minutes, which ISO 8601 cannot write, is rounded to one; the
 * instant stays the same.
 */
export function isoTime(epochS: number, utcOffsetS: number): string {
  const offsetMin = Math.round(utcOffsetS / unitFactors.sPerMin)
  const shown = new Date(Math.round(epochS * msPerS) + offsetMin * unitFactors.sPerMin * msPerS)
  const local = shown.toISOString().replace(/(?:\.000)?Z$/, '')
  const sign = offsetMin < 0 ? '-' : '+'
  const hours = Math.floor(Math.abs(offsetMin) / unitFactors.sPerMin)
  const minutes = Math.abs(offsetMin) % unitFactors.sPerMin
  return `${local}${sign}${twoDigits(hours)}:${twoDigits(minutes)}`
}
