import { available, type Computed, isAvailable } from '../../base/computed.ts'
import { easyShareAnchorFrac, isLittleRunning } from '../../run/easy-share-anchor.ts'
import { durationWords, percentWords } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { IntensityDistribution } from './intensity-distribution.ts'

export const easyShareStates = ['enough', 'below-but-little-running', 'below-but-improving', 'below'] as const
export type EasyShareState = (typeof easyShareStates)[number]

/** The easy share by time against what is sensible for the volume. */
export interface EasyShareAtVolume {
  readonly easyFrac: number
  readonly leastFrac: number
  readonly weeklyMovingS: number
  readonly state: EasyShareState
  readonly sentence: string
}

function stateOf(options: {
  readonly isBelow: boolean
  readonly isLittle: boolean
  readonly isImproving: boolean
}): EasyShareState {
  if (!options.isBelow) return 'enough'
  if (options.isImproving) return 'below-but-improving'
  return options.isLittle ? 'below-but-little-running' : 'below'
}

/**
 * The easy share by time against the least that is sensible at this volume. It rises with the volume, since no study
 * shows that three hours a week need 80 %. A runner who improves is not told to change anything: the caller passes
 * what the fitness trend says.
 */
export function easyShareAtVolume(options: {
  readonly byTime: Computed<IntensityDistribution>
  readonly weeklyMovingS: number
  /** True where the fitness trend says "improved". */
  readonly isImproving: boolean
  readonly values: ProposalValues
}): Computed<EasyShareAtVolume> {
  const { byTime, weeklyMovingS, isImproving, values } = options
  if (!isAvailable(byTime)) return byTime
  const { easyFrac } = byTime
  const leastFrac = easyShareAnchorFrac(weeklyMovingS, values)
  const isLittle = isLittleRunning(weeklyMovingS)
  const state = stateOf({ isBelow: easyFrac < leastFrac, isLittle, isImproving })
  const opening = `${percentWords(easyFrac)} of the time was easy`
  const volume = `${durationWords(weeklyMovingS)} a week`
  const sentences: Readonly<Record<EasyShareState, string>> = {
    enough: `${opening}, which suits ${volume}.`,
    'below-but-improving': `${opening}. You are getting fitter this way, so there is nothing to change.`,
    'below-but-little-running': `${opening}. At ${volume} that is fine; more easy running starts to matter as you run more.`,
    below: `${opening}; at ${volume}, ${percentWords(leastFrac)} or more is a good aim.`,
  }
  return available({ easyFrac, leastFrac, weeklyMovingS, state, sentence: sentences[state] })
}
