/**
 * Daniels and Gilbert's VDOT: one number for a race performance, from the oxygen cost of running at a speed and
 * the fraction of the maximum that can be held for a time. Good from 5 km to the half marathon; its marathon
 * times are optimistic for recreational runners.
 *
 * Source: Daniels, Gilbert 1979, "Oxygen Power". Speeds in the formula are metres per minute, times minutes.
 */

import { assert } from '../base/assert.ts'
import { unitFactors } from '../base/units.ts'

const costConstant = -4.6
const costLinear = 0.182258
const costQuadratic = 0.000104

/** Oxygen cost of running on the flat at a speed, in ml/kg/min. */
function oxygenCost(speedMps: number): number {
  const speedMPerMin = speedMps * unitFactors.sPerMin
  return costConstant + costLinear * speedMPerMin + costQuadratic * speedMPerMin ** 2
}

/** Fraction of the maximal oxygen uptake that can be held for a duration; exceeds 1 below about 11 min. */
export function sustainableOxygenFrac(durationS: number): number {
  const durationMin = durationS / unitFactors.sPerMin
  return 0.8 + 0.1894393 * Math.exp(-0.012778 * durationMin) + 0.2989558 * Math.exp(-0.1932605 * durationMin)
}

/** VDOT of a race over `distanceM` in `durationS`. */
export function vdot(distanceM: number, durationS: number): number {
  assert(distanceM > 0 && durationS > 0, 'a race has a distance and a time')
  return oxygenCost(distanceM / durationS) / sustainableOxygenFrac(durationS)
}

/** The speed on the flat whose oxygen cost is the given fraction of a VDOT. */
export function speedMpsAtVdotFrac(vdotValue: number, frac: number): number {
  const cost = vdotValue * frac
  const discriminant = costLinear ** 2 - 4 * costQuadratic * (costConstant - cost)
  return (-costLinear + Math.sqrt(discriminant)) / (2 * costQuadratic) / unitFactors.sPerMin
}

const halvingsCount = 60
const slowestMps = 0.5

/** Time over a distance for a VDOT: the inverse of `vdot`, by halving the interval. */
export function vdotDurationS(vdotValue: number, distanceM: number): number {
  let slowMps = slowestMps
  let fastMps = speedMpsAtVdotFrac(vdotValue, 2)
  for (let i = 0; i < halvingsCount; i++) {
    const middleMps = (slowMps + fastMps) / 2
    if (vdot(distanceM, distanceM / middleMps) < vdotValue) slowMps = middleMps
    else fastMps = middleMps
  }
  return distanceM / ((slowMps + fastMps) / 2)
}
