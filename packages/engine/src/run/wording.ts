/** How numbers are said in a sentence. Pace exists only here, at the edge of the screen. */

import { monthNames, weekdayNames } from '../base/date-names.ts'
import { paceText } from '../base/pace-text.ts'
import { isoWeekday, type LocalDate } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const roundMinutesFrom = 100

/** "eleven", "13"; nothing counts as "no". */
export function countWord(count: number): string {
  return smallNumbers[count] ?? String(count)
}

/** "one run", "three runs", "no runs". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`
}

/** The same sentence with a capital at its start. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** "74 %". Something is never rounded to nothing, and less than all never to all. */
export function percentWords(shareFrac: number): string {
  const percent = Math.round(100 * shareFrac)
  if (percent === 0 && shareFrac > 0) return 'less than 1 %'
  if (percent === 100 && shareFrac < 1) return '99 %'
  return `${percent} %`
}

/** "3.1 %", of a share whose sign is said otherwise: for small differences. */
export function finePercentWords(shareFrac: number): string {
  return `${Math.abs(100 * shareFrac).toFixed(1)} %`
}

/** "45 min", "3 h 20 min", "2 h"; to the nearest five minutes from 100 minutes on. */
export function durationWords(durationS: number): string {
  const exactMinutes = Math.round(durationS / unitFactors.sPerMin)
  const minutes = exactMinutes >= roundMinutesFrom ? Math.round(exactMinutes / 5) * 5 : exactMinutes
  const minutesPerHour = unitFactors.sPerHour / unitFactors.sPerMin
  const hours = Math.floor(minutes / minutesPerHour)
  const rest = minutes - hours * minutesPerHour
  if (minutes < roundMinutesFrom && minutes !== minutesPerHour) return `${minutes} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** "8.4 km", "21 km", "38 km". */
export function distanceWords(distanceM: number): string {
  const km = distanceM / unitFactors.mPerKm
  return `${km < 10 ? Math.round(km * 10) / 10 : Math.round(km)} km`
}

/** Clock time as runners write it: "41:20", "1:32:05". */
export function clockWords(durationS: number): string {
  const totalS = Math.round(durationS)
  const hours = Math.floor(totalS / unitFactors.sPerHour)
  const minutes = Math.floor((totalS % unitFactors.sPerHour) / unitFactors.sPerMin)
  const seconds = String(totalS % unitFactors.sPerMin).padStart(2, '0')
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
}

/** "5:52 /km". */
export function paceWords(speedMps: number): string {
  return `${paceText(speedMps)} /km`
}

/** "146 bpm". */
export function heartRateWords(heartRateBpm: number): string {
  return `${Math.round(heartRateBpm)} bpm`
}

/** A heart rate or a speed, with which of the two it is. */
interface EffortLine {
  readonly from: 'heart-rate' | 'speed'
  readonly ceiling: number
}

/** "148 bpm", "5:52 /km". */
export function effortWords(from: EffortLine['from'], value: number): string {
  return from === 'heart-rate' ? heartRateWords(value) : paceWords(value)
}

/** "above 148 bpm", "faster than 5:52 /km". */
export function overWords({ from, ceiling }: EffortLine): string {
  return `${from === 'heart-rate' ? 'above' : 'faster than'} ${effortWords(from, ceiling)}`
}

/** "under 148 bpm", "slower than 5:52 /km". */
export function underWords({ from, ceiling }: EffortLine): string {
  return `${from === 'heart-rate' ? 'under' : 'slower than'} ${effortWords(from, ceiling)}`
}

/** "Thursday". */
export function weekdayName(isoWeekdayNumber: number): string {
  return weekdayNames[isoWeekdayNumber - 1] ?? ''
}

/** "Thursday 6 March". */
export function dayWords(date: LocalDate): string {
  return `${weekdayName(isoWeekday(date))} ${dateWords(date)}`
}

/** "6 March". */
export function dateWords(date: LocalDate): string {
  return `${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ''}`
}
