import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { singleRunRiskSteps } from '../../science/constants/load.ts'
import { trainingConstants } from '../../science/constants/training.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { distanceWords, percentWords } from '../wording.ts'
import { type SingleRunRatio, singleRunStates } from './run-stress.ts'

/**
 * Which published step a ratio belongs to. Up to 1.10 is the reference; the steps are not monotone and are never
 * interpolated.
 */
export function singleRunRisk(
  ratioFrac: number,
): Pick<SingleRunRatio, 'state' | 'hazardRatioFrac' | 'low95Frac' | 'high95Frac'> {
  if (ratioFrac <= trainingConstants.singleRunJumpFrac.value) return { state: 'within', hazardRatioFrac: 1 }
  const index = singleRunRiskSteps.findIndex((step) => ratioFrac <= step.toRatioFrac)
  const { hazardRatioFrac = 1, low95Frac = 1, high95Frac = 1 } = singleRunRiskSteps[index] ?? {}
  return { state: singleRunStates[index + 1] ?? 'beyond-200', hazardRatioFrac, low95Frac, high95Frac }
}

/**
 * The run's distance against the longest of the 30 days before it, whatever the weekly distance. A fact about the
 * run, not a prediction: most injuries in the study followed no such run.
 *
 * Unavailable without a distance, and without a run in those days: then the runner is coming back.
 */
export function singleRunRatio(facts: RunFacts, before: readonly RunFacts[]): Computed<SingleRunRatio> {
  if (!isAvailable(facts.distanceM)) return facts.distanceM
  let longestBeforeM = 0
  let longestBeforeId = ''
  for (const { distanceM, activityId } of before)
    if (isAvailable(distanceM) && distanceM.valueM > longestBeforeM) {
      longestBeforeM = distanceM.valueM
      longestBeforeId = activityId
    }
  if (longestBeforeM === 0)
    return unavailable('no-run-in-30-days', 'There is no run with a distance in the 30 days before it.')
  const ratioFrac = facts.distanceM.valueM / longestBeforeM
  const risk = singleRunRisk(ratioFrac)
  const longest = `the longest run of the 30 days before, ${distanceWords(longestBeforeM)}`
  const sentence =
    risk.state === 'within'
      ? `${ratioFrac > 1 ? 'Hardly longer' : 'No longer'} than ${longest}.`
      : `It was ${percentWords(ratioFrac - 1)} longer than ${longest}. In a large study such jumps went with more injuries.`
  return available({ ratioFrac, longestBeforeM, longestBeforeId, ...risk, sentence })
}
