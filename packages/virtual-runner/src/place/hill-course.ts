import type { Passport } from '../passport.ts'
import type { Course } from './course.ts'

const constants = {
  cellM: { value: 5, unit: 'M', source: 'own choice: finer than any watch resolves' },
  rampM: { value: 20, unit: 'M', source: 'own choice: a hill begins and ends gently' },
} as const satisfies Record<string, Passport>

/** A level way to a hill, the hill up and down as often as wanted, and the way home. */
export function hillCourse(options: {
  readonly approachM: number
  readonly climbM: number
  readonly gradeFrac: number
  readonly repCount: number
  readonly startElevationM: number
  /** Compass bearing of the way to the hill. */
  readonly bearingDeg: number
}): Course {
  const { approachM, climbM, repCount } = options
  const cellM = constants.cellM.value
  const rampCells = constants.rampM.value / cellM
  const approachCells = Math.round(approachM / cellM)
  const climbCells = Math.round(climbM / cellM)
  const cells = 2 * approachCells + 2 * climbCells * repCount
  const gradeFrac = new Float32Array(cells)
  const elevationM = new Float32Array(cells)
  const eastM = new Float32Array(cells)
  const northM = new Float32Array(cells)
  const turn = (options.bearingDeg * Math.PI) / 180
  let height = options.startElevationM
  let outM = 0
  for (let cell = 0; cell < cells; cell++) {
    const onHill = cell - approachCells
    const isOnHill = onHill >= 0 && onHill < 2 * climbCells * repCount
    const inPair = onHill % (2 * climbCells)
    const isUp = inPair < climbCells
    const intoCells = inPair % climbCells
    const edge = Math.min(Math.min(intoCells + 1, climbCells - intoCells) / rampCells, 1)
    const grade = isOnHill ? options.gradeFrac * edge * (isUp ? 1 : -1) : 0
    elevationM[cell] = height
    gradeFrac[cell] = grade
    eastM[cell] = outM * Math.sin(turn)
    northM[cell] = outM * Math.cos(turn)
    height += grade * cellM
    const isOutward = onHill < 0 || (isOnHill && isUp)
    outM += isOutward ? cellM : -cellM
  }
  return {
    name: 'hill',
    surface: 'road',
    lengthM: cells * cellM,
    cellM,
    elevationM,
    gradeFrac,
    eastM,
    northM,
    isOutdoors: true,
    stopsPerKm: 0,
  }
}
