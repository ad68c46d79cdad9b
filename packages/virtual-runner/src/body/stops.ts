import { unitFactors } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Course } from '../place/course.ts'

const constants = {
  shortestStopS: { value: 8, unit: 'S', source: 'own choice: a light that is about to change' },
  longestStopS: { value: 70, unit: 'S', source: 'own choice: a long red' },
} as const satisfies Record<string, Passport>

/** The lights of one run: whether the runner stands still at this second. */
export interface Stops {
  /** Called once a second. A light met while the runner would not stop (a rep, a race) is run through. */
  standsAt(distanceM: number, mayStop: boolean): boolean
}

export function drawStops(course: Course, random: Random): Stops {
  if (course.stopsPerKm <= 0) return { standsAt: () => false }
  const meanGapM = unitFactors.mPerKm / course.stopsPerKm
  const nextGapM = () => -meanGapM * Math.log(1 - random.uniform())
  let nextStopM = nextGapM()
  let leftS = 0
  return {
    standsAt(distanceM, mayStop) {
      if (leftS > 0) {
        leftS -= 1
        return true
      }
      if (distanceM < nextStopM) return false
      nextStopM = distanceM + nextGapM()
      if (!mayStop) return false
      leftS = Math.floor(random.between(constants.shortestStopS.value, constants.longestStopS.value)) - 1
      return true
    },
  }
}
