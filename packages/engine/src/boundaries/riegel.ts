/**
 * Riegel's endurance formula: T2 = T1 · (D2 / D1)^k. Stated for about 3.5 to 230 minutes; at least ten minutes
 * too fast for the marathon of half of recreational runners.
 *
 * Source: Riegel 1981, Am Sci 69:285.
 */

/** Exponent of the formula, for running. */
const riegelExponent = 1.06

/** Time over `toDistanceM` predicted from a race over `fromDistanceM`. */
export function riegelDurationS(fromDistanceM: number, fromDurationS: number, toDistanceM: number): number {
  return fromDurationS * (toDistanceM / fromDistanceM) ** riegelExponent
}

/** Speed that could be held for `toDurationS` by whoever held `speedMps` for `fromDurationS`. */
export function riegelSpeedMps(speedMps: number, fromDurationS: number, toDurationS: number): number {
  return speedMps * (toDurationS / fromDurationS) ** (1 / riegelExponent - 1)
}
