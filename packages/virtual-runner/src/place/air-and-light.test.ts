import { expect, test } from 'vitest'
import { createRandom } from '../chance/random.ts'
import { isDark } from './daylight.ts'
import { hillCourse } from './hill-course.ts'
import { airAt, feltTemperatureC } from './weather.ts'

test('felt temperature follows Steadman 1994', () => {
  // Worked by hand: 30 °C, 50 %, still: vapour 21.2 hPa, 30 + 6.99 − 4.
  expect(feltTemperatureC(30, 0.5, 0)).toBeCloseTo(32.99, 1)
  expect(feltTemperatureC(30, 0.5, 5)).toBeCloseTo(32.99 - 3.5, 1)
  expect(feltTemperatureC(10, 0.7, 3)).toBeLessThan(10)
})

test('damp heat is felt more, and a hotter place is hotter', () => {
  const place = createRandom(3, 'weather')
  expect(feltTemperatureC(25, 0.9, 3)).toBeGreaterThan(feltTemperatureC(25, 0.4, 3) + 3)
  const at = (warmerByC: number) => airAt(place, '2025-07-10', { hourOfDay: 15, warmerByC })
  expect(at(9).temperatureC - at(0).temperatureC).toBeCloseTo(9, 6)
  expect(at(9).feltC).toBeGreaterThan(at(0).feltC + 9)
})

test('winter evenings are dark, summer evenings are not', () => {
  // At 46.5° north, 7° east the sun sets about 16:45 in mid-December and about 21:25 in mid-June.
  expect(isDark('2025-12-15', 18.3)).toBe(true)
  expect(isDark('2025-12-15', 15)).toBe(false)
  expect(isDark('2025-06-15', 20.5)).toBe(false)
  expect(isDark('2025-06-15', 23)).toBe(true)
  expect(isDark('2025-12-15', 6.5)).toBe(true)
})

test('a hill is climbed as often as wanted and ends at home at the height where it began', () => {
  const course = hillCourse({
    approachM: 900,
    climbM: 250,
    gradeFrac: 0.07,
    repCount: 8,
    startElevationM: 600,
    bearingDeg: 30,
  })
  expect(course.lengthM).toBe(2 * 900 + 8 * 2 * 250)
  let climbM = 0
  for (const grade of course.gradeFrac) climbM += Math.max(grade, 0) * course.cellM
  expect(climbM / 8).toBeGreaterThan(14)
  expect(climbM / 8).toBeLessThan(17.5)
  expect(course.elevationM.at(-1)).toBeCloseTo(600, 3)
  expect(Math.hypot(course.eastM.at(-1) ?? 99, course.northM.at(-1) ?? 99)).toBeLessThan(10)
})
