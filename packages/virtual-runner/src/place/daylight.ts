import { dayNumber, type LocalDate, unitFactors } from '@footing/engine'
import type { Passport } from '../passport.ts'
import { utcOffsetS } from './local-clock.ts'

const constants = {
  latitudeDeg: { value: 46.5, unit: 'Deg', source: 'the invented place' },
  longitudeDeg: { value: 7, unit: 'Deg', source: 'the invented place' },
  tiltDeg: { value: 23.44, unit: 'Deg', source: 'obliquity of the ecliptic' },
  solsticeDayOfYear: { value: -10, unit: 'Days', source: 'Gregorian calendar: 21 December' },
  daysPerYear: { value: 365.2425, unit: 'Days', source: 'Gregorian calendar' },
  twilightDeg: { value: -6, unit: 'Deg', source: 'civil twilight' },
} as const satisfies Record<string, Passport>

const rad = Math.PI / 180

/** True between civil dusk and civil dawn at the invented place. */
export function isDark(date: LocalDate, hourOfDay: number): boolean {
  const yearDay = dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`)
  const declination =
    -constants.tiltDeg.value *
    Math.cos((2 * Math.PI * (yearDay - constants.solsticeDayOfYear.value)) / constants.daysPerYear.value)
  const solarHour =
    hourOfDay - utcOffsetS(date) / unitFactors.sPerHour + constants.longitudeDeg.value / (360 / 24)
  const hourAngle = ((solarHour - 12) * 360) / 24
  const { sin, cos } = Math
  const latitude = constants.latitudeDeg.value
  const sineOfHeight =
    sin(latitude * rad) * sin(declination * rad) +
    cos(latitude * rad) * cos(declination * rad) * cos(hourAngle * rad)
  return sineOfHeight < sin(constants.twilightDeg.value * rad)
}
