import { isAvailable } from '../../base/computed.ts'
import { distributionConstants } from '../../science/constants/distribution.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { type IntensityFractions, polarizationIndex } from './polarization-index.ts'

export const distributionNames = [
  'easy-only',
  'pyramidal',
  'polarized',
  'threshold-focused',
  'high-intensity',
  'mixed',
] as const
export type DistributionName = (typeof distributionNames)[number]

/** The bare name, for a label. */
export const distributionNameWords: Readonly<Record<DistributionName, string>> = {
  'easy-only': 'easy running only',
  pyramidal: 'pyramidal',
  polarized: 'polarized',
  'threshold-focused': 'threshold-focused',
  'high-intensity': 'high-intensity',
  mixed: 'a spread that has no name',
}

/** The name with what it means, for a sentence. */
export const distributionWords: Readonly<Record<DistributionName, string>> = {
  'easy-only': 'easy running only',
  pyramidal: 'pyramidal: mostly easy, some moderate, less hard',
  polarized: 'polarized: mostly easy, and more hard than moderate',
  'threshold-focused': 'threshold-focused: much of it moderate',
  'high-intensity': 'high-intensity: more hard than easy',
  mixed: 'mixed: none of the named distributions',
}

/**
 * The name of a distribution. Polarized needs more hard than moderate time *and* an index above 2: 80/12/8, often
 * cited as polarized, is pyramidal.
 */
export function distributionName(shares: IntensityFractions, values: ProposalValues): DistributionName {
  const { easyFrac, moderateFrac, hardFrac } = shares
  if (easyFrac >= values.easyOnlyLeastFrac && hardFrac < values.easyOnlyHardMostFrac) return 'easy-only'
  if (hardFrac > easyFrac && hardFrac >= moderateFrac) return 'high-intensity'
  const isMostlyModerate = moderateFrac > easyFrac && moderateFrac > hardFrac
  if (isMostlyModerate || moderateFrac >= values.thresholdFocusedFrac) return 'threshold-focused'
  if (easyFrac > hardFrac && hardFrac > moderateFrac) {
    const index = polarizationIndex(shares)
    const isPolarized = isAvailable(index) && index.valueAu > distributionConstants.polarizedFromAu.value
    return isPolarized ? 'polarized' : 'mixed'
  }
  return easyFrac > moderateFrac && moderateFrac > hardFrac ? 'pyramidal' : 'mixed'
}
