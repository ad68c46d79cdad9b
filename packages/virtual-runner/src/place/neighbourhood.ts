import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { type Course, roadCourse, trackCourse, treadmillCourse } from './course.ts'

/** Where a runner lives and runs. Nobody lives at the invented place; its loops follow no real road. */
export interface Neighbourhood {
  readonly elevationM: number
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly courses: Readonly<Record<CourseName, Course>>
}

export const courseNames = ['flat', 'rolling', 'hilly', 'long', 'race', 'track', 'treadmill'] as const
export type CourseName = (typeof courseNames)[number]

const constants = {
  latitudeDeg: { value: 46.5, unit: 'Deg', source: 'invented place' },
  longitudeDeg: { value: 7, unit: 'Deg', source: 'invented place' },
  spreadDeg: { value: 0.1, unit: 'Deg', source: 'own choice: runners do not share one door' },
  flatClimbMPerKm: { value: 2.5, unit: 'M/km', source: 'own choice: river path' },
  rollingClimbMPerKm: { value: 9, unit: 'M/km', source: 'own choice: suburban loop' },
  hillyClimbMPerKm: { value: 20, unit: 'M/km', source: 'own choice: foothills' },
  raceClimbMPerKm: { value: 3, unit: 'M/km', source: 'own choice: a fast city course' },
  townStopsPerKm: { value: 0.25, unit: '1/km', source: 'own choice: a light every fourth kilometre' },
  quietStopsPerKm: { value: 0.05, unit: '1/km', source: 'own choice: a gate now and then' },
} as const satisfies Record<string, Passport>

export function drawNeighbourhood(random: Random): Neighbourhood {
  const startElevationM = random.between(450, 750)
  const spread = constants.spreadDeg.value
  const road = (name: CourseName, lengthM: number, climbMPerKm: number, stopsPerKm: number) =>
    roadCourse({ name, lengthM, climbMPerKm, stopsPerKm, startElevationM, random: random.stream(name) })
  const town = constants.townStopsPerKm.value
  const quiet = constants.quietStopsPerKm.value
  return {
    elevationM: startElevationM,
    latitudeDeg: constants.latitudeDeg.value + random.between(-spread, spread),
    longitudeDeg: constants.longitudeDeg.value + random.between(-spread, spread),
    courses: {
      flat: road('flat', 7000, constants.flatClimbMPerKm.value, quiet),
      rolling: road('rolling', 9000, constants.rollingClimbMPerKm.value, town),
      hilly: {
        ...road('hilly', 11_000, constants.hillyClimbMPerKm.value, quiet),
        surface: 'trail',
      },
      long: road('long', 18_000, constants.rollingClimbMPerKm.value, town),
      race: road('race', 10_000, constants.raceClimbMPerKm.value, 0),
      track: trackCourse(startElevationM),
      treadmill: treadmillCourse(),
    },
  }
}
