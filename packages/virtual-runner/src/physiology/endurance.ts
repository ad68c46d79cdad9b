import type { Passport } from '../passport.ts'
import type { Physiology } from './physiology.ts'

/**
 * What the body can hold. Up to half an hour the two-parameter critical-speed model, v = CS + D′/T; beyond
 * it a power law that continues from there, with the runner's own exponent. The power law describes long
 * races well where critical speed does not (Smyth & Muniz-Pumares 2020: marathons at 93.0 % of critical
 * speed for 150 min, 78.9 % for 360 min).
 */
type Endurance = Pick<Physiology, 'criticalSpeedMps' | 'dPrimeM' | 'enduranceExponent'>

const constants = {
  criticalSpeedHoldsS: { value: 1800, unit: 'S', source: 'own choice: critical speed is held for 30–60 min' },
  shortestS: { value: 120, unit: 'S', source: 'the critical-speed model is for 2 min and longer' },
  longestS: { value: 43_200, unit: 'S', source: 'own choice: nobody here races longer than twelve hours' },
} as const satisfies Record<string, Passport>

/** Highest mean flat speed that can be held for the given time, from 2 min upwards. */
export function limitSpeedMps(body: Endurance, timeS: number): number {
  const holdsS = constants.criticalSpeedHoldsS.value
  const insideS = Math.min(Math.max(timeS, constants.shortestS.value), holdsS)
  const fresh = body.criticalSpeedMps + body.dPrimeM / insideS
  return fresh * (Math.max(timeS, holdsS) / holdsS) ** -body.enduranceExponent
}

/** Shortest time in which the given flat distance can be run; found by bisection, distance rises with time. */
export function limitTimeS(body: Endurance, distanceM: number): number {
  let low: number = constants.shortestS.value
  let high: number = constants.longestS.value
  while (high - low > 0.01) {
    const middle = (low + high) / 2
    if (limitSpeedMps(body, middle) * middle < distanceM) low = middle
    else high = middle
  }
  return high
}
