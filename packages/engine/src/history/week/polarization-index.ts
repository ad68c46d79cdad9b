import { available, type Computed, unavailable } from '../../base/computed.ts'
import { distributionConstants } from '../../science/constants/distribution.ts'

/** Shares of easy, moderate and hard that add up to one. */
export interface IntensityFractions {
  readonly easyFrac: number
  readonly moderateFrac: number
  readonly hardFrac: number
}

/** Below this share a part is lost in rounding, and the index hangs on it (Treff 2024). */
const fragileFrac = 0.01

/**
 * Polarization index of Treff 2019: log10(Z1 / Z2 · Z3 · 100), in shares. Without hard time it is 0; without moderate
 * time a hundredth stands in for it and is taken from the hard. `isFragile` where less than a hundredth of either is
 * there: then rounding decides.
 *
 * Unavailable where there is more hard than easy time, for which the index is not defined, and where nothing of the
 * hard is left to stand in.
 */
export function polarizationIndex({
  easyFrac,
  moderateFrac,
  hardFrac,
}: IntensityFractions): Computed<{ readonly valueAu: number; readonly isFragile: boolean }> {
  if (hardFrac > easyFrac)
    return unavailable('more-hard-than-easy', 'The index is not defined for more hard than easy time.')
  const isFragile = moderateFrac < fragileFrac || hardFrac < fragileFrac
  if (hardFrac === 0) return available({ valueAu: 0, isFragile })
  const floor = distributionConstants.polarizationFloorFrac.value
  const [moderate, hard] = moderateFrac === 0 ? [floor, hardFrac - floor] : [moderateFrac, hardFrac]
  if (!(hard > 0))
    return unavailable('too-little-to-tell', 'There is too little moderate and hard time for the index.')
  return available({ valueAu: Math.log10((easyFrac / moderate) * hard * 100), isFragile })
}
