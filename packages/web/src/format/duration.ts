import { unitFactors } from '@footing/engine'

/** Minutes up to here are said as minutes, as the answers do. */
const plainMinutesBelow = 100

/** "45 min", "75 min", "1 h 40 min", "2 h", "40 s": how long something takes, in words. */
export function durationText(durationS: number): string {
  if (durationS < unitFactors.sPerMin) return `${Math.round(durationS)} s`
  const minutes = Math.round(durationS / unitFactors.sPerMin)
  const rest = minutes % 60
  if (minutes < plainMinutesBelow && minutes !== 60) return `${minutes} min`
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${padded(rest)} min`
}

/** "7:05" or "1:07:05": a time on a clock, to the second. */
export function clockText(durationS: number): string {
  const whole = Math.round(durationS)
  const hours = Math.floor(whole / unitFactors.sPerHour)
  const minutes = Math.floor((whole % unitFactors.sPerHour) / unitFactors.sPerMin)
  const seconds = whole % unitFactors.sPerMin
  return hours === 0 ? `${minutes}:${padded(seconds)}` : `${hours}:${padded(minutes)}:${padded(seconds)}`
}

/** "6.5 h" or "40 min": a week's worth of running. */
export function hoursText(durationS: number): string {
  const hours = durationS / unitFactors.sPerHour
  return hours < 1 ? durationText(durationS) : `${hours.toFixed(1)} h`
}

/** Time left, rounded as people would say it. */
export function timeLeftText(secondsLeftS: number): string {
  if (secondsLeftS < 5) return 'a few seconds left'
  if (secondsLeftS < unitFactors.sPerMin) return `${Math.ceil(secondsLeftS / 5) * 5} s left`
  return `${durationText(secondsLeftS)} left`
}

function padded(value: number): string {
  return String(value).padStart(2, '0')
}
