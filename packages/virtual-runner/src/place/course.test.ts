import { describe, expect, test } from 'vitest'
import { createRandom } from '../chance/random.ts'
import { type Course, cellAt } from './course.ts'
import { courseNames, drawNeighbourhood } from './neighbourhood.ts'

const homes = Array.from({ length: 8 }, (_, seed) => drawNeighbourhood(createRandom(seed)))

function climbM(course: Course): number {
  return course.gradeFrac.reduce((sum, grade) => sum + Math.max(grade, 0) * course.cellM, 0)
}

describe('courses', () => {
  test('close on themselves, in height and in place', () => {
    for (const home of homes)
      for (const name of courseNames) {
        const course = home.courses[name]
        const net = course.gradeFrac.reduce((sum, grade) => sum + grade * course.cellM, 0)
        expect(Math.abs(net)).toBeLessThan(0.05)
        expect(cellAt(course, course.lengthM + 1)).toBe(cellAt(course, 1))
        const last = course.eastM.length - 1
        if (course.isOutdoors)
          expect(
            Math.hypot(
              (course.eastM[last] ?? 0) - (course.eastM[0] ?? 0),
              (course.northM[last] ?? 0) - (course.northM[0] ?? 0),
            ),
          ).toBeLessThan(1.6 * course.cellM)
      }
  })

  test('a cell on the map is as long as a cell of the course', () => {
    for (const home of homes)
      for (const name of courseNames) {
        const course = home.courses[name]
        if (!course.isOutdoors) continue
        let lengthM = 0
        for (let cell = 1; cell < course.eastM.length; cell++)
          lengthM += Math.hypot(
            (course.eastM[cell] ?? 0) - (course.eastM[cell - 1] ?? 0),
            (course.northM[cell] ?? 0) - (course.northM[cell - 1] ?? 0),
          )
        expect(Math.abs(lengthM / (course.lengthM - course.cellM) - 1)).toBeLessThan(0.01)
      }
  })

  test('a hilly course climbs more than a rolling one, that more than a flat one, a track not at all', () => {
    for (const { courses } of homes) {
      const perKm = (course: Course) => (climbM(course) * 1000) / course.lengthM
      expect(perKm(courses.hilly)).toBeGreaterThan(perKm(courses.rolling))
      expect(perKm(courses.rolling)).toBeGreaterThan(perKm(courses.flat))
      expect(perKm(courses.track)).toBe(0)
      expect(perKm(courses.hilly)).toBeLessThan(30)
    }
  })

  test('no road is steeper than roads are', () => {
    for (const { courses } of homes)
      for (const name of courseNames)
        expect(Math.max(...courses[name].gradeFrac.map(Math.abs))).toBeLessThan(0.115)
  })
})
