/**
 * The marathon models of Vickers and Vertosick, from a survey of recreational runners: from one race and the weekly
 * distance, or from two races and the weekly distance. Times of 5 km to the half marathon go in.
 *
 * Source: Vickers, Vertosick 2016, BMC Sports Sci Med Rehabil 8:26. The abstract has the errors; the coefficients are
 * those of five independent open calculators that agree.
 */

import { unitFactors } from '../../base/units.ts'
import { predictionConstants as constants } from '../../science/constants/prediction.ts'
import { marathonM } from './race-distances.ts'

interface Race {
  readonly distanceM: number
  readonly durationS: number
}

const milesOfUnit = 10

function tensOfMiles(weeklyDistanceM: number): number {
  return weeklyDistanceM / unitFactors.mPerMile / milesOfUnit
}

/** Marathon time from one race. */
export function vickersOneRaceS(race: Race, weeklyDistanceM: number): number {
  const carriedMps =
    marathonM / (race.durationS * (marathonM / race.distanceM) ** constants.vickersRiegelExponent.value)
  const speedMps =
    constants.vickersSpeedConstantMps.value +
    constants.vickersSpeedShareFrac.value * carriedMps +
    constants.vickersSpeedPerTenMilesMps.value * tensOfMiles(weeklyDistanceM)
  return marathonM / speedMps
}

/** The runner's own exponent between two races. */
export function exponentBetween(shorter: Race, longer: Race): number {
  return Math.log(longer.durationS / shorter.durationS) / Math.log(longer.distanceM / shorter.distanceM)
}

/** Exponent with which the longer of two races is carried to the marathon. */
export function vickersMarathonExponent(ownExponent: number, weeklyDistanceM: number): number {
  return (
    constants.vickersExponentConstant.value +
    constants.vickersExponentPerExponent.value * ownExponent +
    constants.vickersExponentPerTenMiles.value * tensOfMiles(weeklyDistanceM)
  )
}

/** Marathon time from two races of different length. */
export function vickersTwoRacesS(shorter: Race, longer: Race, weeklyDistanceM: number): number {
  const exponent = vickersMarathonExponent(exponentBetween(shorter, longer), weeklyDistanceM)
  return longer.durationS * (marathonM / longer.distanceM) ** exponent
}
