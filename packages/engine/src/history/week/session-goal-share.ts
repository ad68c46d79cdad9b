import { distributionConstants } from '../../science/constants/distribution.ts'

/**
 * The easy share by session goal that goes with one by time in zone (Sylta 2014: × 0.9). Only for the easy share: the
 * factors for moderate and hard do not even reproduce the study's own means.
 */
export function sessionGoalEasyFrac(timeInZoneEasyFrac: number): number {
  return distributionConstants.sessionGoalEasyFrac.value * timeInZoneEasyFrac
}
