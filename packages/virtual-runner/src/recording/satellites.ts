import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { type Course, cellAt } from '../place/course.ts'
import type { Neighbourhood } from '../place/neighbourhood.ts'

const constants = {
  errorSdM: { value: 2.5, unit: 'M', source: 'own choice: open sky' },
  errorS: { value: 30, unit: 'S', source: 'own choice: satellite errors wander slowly' },
  earthRadiusM: { value: 6_371_008.8, unit: 'M', source: 'IUGG mean radius' },
} as const satisfies Record<string, Passport>

export interface Position {
  latitudeDeg: number
  longitudeDeg: number
}

/** The position that a watch sees each second, with an error that wanders. */
export function createSatellites(
  course: Course,
  home: Neighbourhood,
  random: Random,
): (distanceM: number, into: Position) => void {
  const keep = Math.exp(-1 / constants.errorS.value)
  const fresh = constants.errorSdM.value * Math.sqrt(1 - keep * keep)
  const degPerM = 180 / Math.PI / constants.earthRadiusM.value
  const eastDegPerM = degPerM / Math.cos((home.latitudeDeg * Math.PI) / 180)
  const cells = course.gradeFrac.length
  let errorEastM = constants.errorSdM.value * random.normal()
  let errorNorthM = constants.errorSdM.value * random.normal()
  return (distanceM, into) => {
    errorEastM = keep * errorEastM + fresh * random.normal()
    errorNorthM = keep * errorNorthM + fresh * random.normal()
    const cell = cellAt(course, distanceM)
    const next = (cell + 1) % cells
    const inside = (distanceM % course.cellM) / course.cellM
    const eastM = course.eastM[cell] ?? 0
    const northM = course.northM[cell] ?? 0
    const x = eastM + inside * ((course.eastM[next] ?? eastM) - eastM) + errorEastM
    const y = northM + inside * ((course.northM[next] ?? northM) - northM) + errorNorthM
    into.latitudeDeg = home.latitudeDeg + y * degPerM
    into.longitudeDeg = home.longitudeDeg + x * eastDegPerM
  }
}
