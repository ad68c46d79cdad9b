import { unitFactors } from './units.ts'

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** A duration as runners read a race time: "1:05:12", or "48:30" below an hour. For sentences only. */
export function clockText(durationS: number): string {
  const totalS = Math.round(durationS)
  const hours = Math.floor(totalS / unitFactors.sPerHour)
  const minutes = Math.floor((totalS % unitFactors.sPerHour) / unitFactors.sPerMin)
  const seconds = twoDigits(totalS % unitFactors.sPerMin)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${seconds}` : `${minutes}:${seconds}`
}
