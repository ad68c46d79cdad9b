/** The units of a runner, which exist at this edge only. */

import {
  addDays,
  type Computed,
  type Estimate,
  type EvidenceKind,
  type Intent,
  isAvailable,
  isoWeekday,
  type LocalDate,
  paceText,
  type TestName,
  unitFactors,
} from '@footing/engine'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

export const notKnown = '–'

/** "Sat 21 Nov 2026". */
export function dayText(date: LocalDate): string {
  const month = months[Number(date.slice(5, 7)) - 1] ?? ''
  return `${weekdays[isoWeekday(date) - 1] ?? ''} ${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`
}

/** "today", "tomorrow", else the weekday and day. */
export function nearDayText(date: LocalDate, today: LocalDate): string {
  if (date === today) return 'today'
  return date === addDays(today, 1) ? 'tomorrow' : dayText(date).slice(0, -5)
}

export function distanceText(distanceM: number | undefined): string {
  return distanceM === undefined ? notKnown : `${(distanceM / unitFactors.mPerKm).toFixed(1)} km`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** "48 min", "1 h 05 min", "4 h": as precise as a plan. */
export function roughDurationText(durationS: number): string {
  const totalMinutes = Math.round(durationS / unitFactors.sPerMin)
  const hours = Math.floor(totalMinutes / unitFactors.sPerMin)
  const minutes = totalMinutes - hours * unitFactors.sPerMin
  if (hours === 0) return `${minutes} min`
  return minutes === 0 ? `${hours} h` : `${hours} h ${twoDigits(minutes)} min`
}

export function speedText(speedMps: number | undefined): string {
  return speedMps === undefined || !(speedMps > 0) ? notKnown : `${paceText(speedMps)} /km`
}

export function heartRateText(heartRateBpm: number | undefined): string {
  return heartRateBpm === undefined ? notKnown : `${Math.round(heartRateBpm)} bpm`
}

export function shareText(shareFrac: number | undefined): string {
  return shareFrac === undefined ? notKnown : `${Math.round(shareFrac * 100)} %`
}

/** "70 %"; a chance is never called nothing and never called certain. */
export function chanceText(frac: number): string {
  const percent = Math.round(frac * 100)
  if (percent < 1) return 'less than 1 %'
  return percent > 99 ? 'over 99 %' : `${percent} %`
}

/** "2.1 %": small shares to a tenth. */
export function finePercentText(shareFrac: number): string {
  return `${(100 * shareFrac).toFixed(1)} %`
}

/** "+2.1 %", "−0.4 %". */
export function changeText(changeFrac: number): string {
  return `${changeFrac < 0 ? '−' : '+'}${finePercentText(Math.abs(changeFrac))}`
}

/** "1.4 ×". */
export function timesText(timesFrac: number): string {
  return `${timesFrac.toFixed(timesFrac < 10 ? 1 : 0)} ×`
}

/** "400 m", "2.0 km". */
export function metresText(distanceM: number): string {
  return distanceM < unitFactors.mPerKm ? `${Math.round(distanceM)} m` : distanceText(distanceM)
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A whole number with its thousands apart. `Intl` would take 20 ms to load for it. */
export function numberText(whole: number): string {
  return String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

/** "1 run", "2 runs". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

const bytePerKilobyte = 1000
const sizeUnits = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** "512 bytes", "1.2 MB". */
export function sizeText(sizeByte: number): string {
  let value = sizeByte
  let step = 0
  while (value >= bytePerKilobyte && step < sizeUnits.length - 1) {
    value /= bytePerKilobyte
    step += 1
  }
  return `${step === 0 ? value : value.toFixed(1)} ${sizeUnits[step] ?? ''}`
}

/** How an estimate is written: its middle, its band, or why there is none. */
export function estimateCells(
  estimate: Computed<Estimate>,
  unit: 'heart-rate' | 'speed',
): readonly [string, string] {
  if (!isAvailable(estimate)) return [notKnown, estimate.reason.sentence]
  if (unit === 'heart-rate') {
    return [heartRateText(estimate.mean), `${Math.round(estimate.low80)}–${Math.round(estimate.high80)}`]
  }
  return [speedText(estimate.mean), `${paceText(estimate.low80)}–${paceText(estimate.high80)}`]
}

export const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  lab: 'lab test',
  entered: 'entered by you',
  'heart-rate-max-observed': 'highest heart rate seen',
  'heart-rate-max-age-formula': 'formula by age',
  population: 'runners in general',
  race: 'race',
  'hard-effort': 'hard effort',
  'critical-speed': 'critical speed',
  'heart-rate-speed-relation': 'heart rate at steady speeds',
  'watch-setting': 'setting of the watch',
  'usual-running': 'how you usually run',
  'talk-test': 'how you could talk',
  'effort-report': 'how hard it felt',
  'beat-to-beat': 'beat to beat',
  drift: 'drift on long runs',
}

export const testWords: Readonly<Record<TestName, string>> = {
  'talk-test': 'A talk test',
  'talk-notes': 'Notes on talking',
  'time-trial': 'A time trial of 30 minutes',
  'race-5-km': 'A race over 5 km',
  'heart-rate-max': 'Hill sprints for the maximum',
  'chest-strap': 'A week with a chest strap',
  lab: 'A test in a laboratory',
}

/** Half of the width of an 80 % band, in standard deviations of a normal distribution. */
const halfBandPerSd = 1.2816

/** "±6.4 bpm": half of the band that holds the truth 8 times in 10. */
export function bandHalfText(sdBpm: number): string {
  return `±${(sdBpm * halfBandPerSd).toFixed(1)} bpm`
}

export const intentWords: Readonly<Record<Intent, string>> = {
  easy: 'meant easy',
  long: 'meant long and easy',
  hard: 'hard',
  race: 'race',
  unknown: 'not clear',
}

export const verdictWords = {
  easy: 'easy',
  'near-the-top': 'near the top',
  'in-doubt': 'in doubt',
  'crossed-over': 'crossed over',
  'moderate-throughout': 'moderate throughout',
} as const
