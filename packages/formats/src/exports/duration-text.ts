import { unitFactors } from '@footing/engine'

const { sPerMin, sPerHour, sPerDay } = unitFactors

/** Seconds of "1:02:33", "00:45:12.3", "45:12,5" and "33"; NaN for anything else. */
export function durationSOfClock(text: string | undefined): number {
  const match = /^\s*(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,6}(?:[.,]\d+)?)\s*$/.exec(text ?? '')
  if (match === null) return Number.NaN
  const [, hours = '0', minutes = '0', seconds = ''] = match
  return Number(hours) * sPerHour + Number(minutes) * sPerMin + Number(seconds.replace(',', '.'))
}

const isoDuration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Seconds of an ISO 8601 duration without months and years, such as "PT1H2.5S"; NaN for anything else. */
export function durationSOfIso(text: string | undefined): number {
  const match = isoDuration.exec(text ?? '')
  if (match === null || match[0].length < 'P1D'.length) return Number.NaN
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = match
  return Number(days) * sPerDay + Number(hours) * sPerHour + Number(minutes) * sPerMin + Number(seconds)
}
