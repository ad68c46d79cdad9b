import { type LocalDate, unitFactors } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Course } from '../place/course.ts'
import { drawNeighbourhood, type Neighbourhood } from '../place/neighbourhood.ts'
import { type Air, airAt, indoorAir } from '../place/weather.ts'

const constants = {
  roomC: { value: 20, unit: 'C', source: 'own choice: where treadmills stand' },
  awayNorthDeg: { value: -4, unit: 'Deg', source: 'own choice: holidays are in the south' },
  awayEastDeg: { value: 3, unit: 'Deg', source: 'own choice' },
  awayWarmerByC: { value: 4, unit: 'C', source: 'own choice: and warmer' },
} as const satisfies Record<string, Passport>

/** Where a runner is: at home, or away on a holiday. */
export interface Places {
  placeOf(isAway: boolean): Neighbourhood
  air(at: {
    readonly course: Course
    readonly date: LocalDate
    readonly startsAtS: number
    readonly isAway: boolean
  }): Air
}

export function drawPlaces(random: Random, warmerByC: number): Places {
  const home = drawNeighbourhood(random.stream('home'))
  const weather = random.stream('weather')
  let away: Neighbourhood | undefined
  const drawAway = () => {
    const drawn = drawNeighbourhood(random.stream('away'))
    return {
      ...drawn,
      latitudeDeg: drawn.latitudeDeg + constants.awayNorthDeg.value,
      longitudeDeg: drawn.longitudeDeg + constants.awayEastDeg.value,
    }
  }
  return {
    placeOf(isAway) {
      if (!isAway) return home
      away ??= drawAway()
      return away
    },
    air({ course, date, startsAtS, isAway }) {
      if (!course.isOutdoors) return indoorAir(constants.roomC.value)
      return airAt(weather, date, {
        hourOfDay: startsAtS / unitFactors.sPerHour,
        warmerByC: warmerByC + (isAway ? constants.awayWarmerByC.value : 0),
      })
    },
  }
}
