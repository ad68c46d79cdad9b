import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { type Course, cellAt } from '../place/course.ts'
import type { Neighbourhood } from '../place/neighbourhood.ts'
import type { Fault } from './fault.ts'
import { faultEvents } from './fault-events.ts'

const constants = {
  jumpsPerHour: { value: 0.25, unit: '1/h', source: 'own choice: a bridge, a narrow street' },
  longestJumpS: { value: 20, unit: 'S', source: 'own choice' },
  shortestJumpM: { value: 25, unit: 'M', source: 'own choice' },
  longestJumpM: { value: 120, unit: 'M', source: 'own choice' },
  errorS: { value: 30, unit: 'S', source: 'own choice: satellite errors wander slowly' },
  earthRadiusM: { value: 6_371_008.8, unit: 'M', source: 'IUGG mean radius' },
} as const satisfies Record<string, Passport>

export interface Position {
  latitudeDeg: number
  longitudeDeg: number
}

/** The position that a watch sees each second, with an error that wanders and now and then jumps. */
export function createSatellites(options: {
  readonly course: Course
  readonly home: Neighbourhood
  readonly errorSdM: number
  readonly faults: Fault[]
  readonly random: Random
  readonly noise: () => number
}): (second: number, distanceM: number, into: Position) => void {
  const { course, home, random, noise } = options
  const jump = faultEvents(random.stream('jump'), {
    kind: 'position-jump',
    perHour: constants.jumpsPerHour.value,
    longestS: constants.longestJumpS.value,
    lowestSize: constants.shortestJumpM.value,
    highestSize: constants.longestJumpM.value,
    faults: options.faults,
  })
  const keep = Math.exp(-1 / constants.errorS.value)
  const fresh = options.errorSdM * Math.sqrt(1 - keep * keep)
  const degPerM = 180 / Math.PI / constants.earthRadiusM.value
  const eastDegPerM = degPerM / Math.cos((home.latitudeDeg * Math.PI) / 180)
  const cells = course.gradeFrac.length
  let errorEastM = options.errorSdM * noise()
  let errorNorthM = options.errorSdM * noise()
  return (second, distanceM, into) => {
    errorEastM = keep * errorEastM + fresh * noise()
    errorNorthM = keep * errorNorthM + fresh * noise()
    const cell = cellAt(course, distanceM)
    const next = (cell + 1) % cells
    const cellsRun = distanceM / course.cellM
    const inside = cellsRun - Math.floor(cellsRun)
    const eastM = course.eastM[cell] ?? 0
    const northM = course.northM[cell] ?? 0
    const x = eastM + inside * ((course.eastM[next] ?? eastM) - eastM) + errorEastM + jump(second)
    const y = northM + inside * ((course.northM[next] ?? northM) - northM) + errorNorthM
    into.latitudeDeg = home.latitudeDeg + y * degPerM
    into.longitudeDeg = home.longitudeDeg + x * eastDegPerM
  }
}
