/** What the fitness trend says to "Why am I improving, or not?". */

import { type Available, available, type Computed, isAvailable } from '../base/computed.ts'
import type { FitnessChange, FitnessTrend } from '../history/trend/fitness-trend.ts'

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The change that the trend itself answers with; unavailable where there is no trend. */
export function answeringChange(trend: Computed<FitnessTrend>): Computed<FitnessChange> {
  if (!isAvailable(trend)) return trend
  const [answer] = trend.sentences
  const change = trend.changes.find(({ sentence }) => sentence === answer) ?? trend.changes[0]
  return change === undefined
    ? {
        status: 'unavailable',
        reason: { code: 'no-change-asked', sentence: 'No period of the trend was looked at.' },
      }
    : available(change)
}

/** Improvement over a longer time than the one that answers. */
function earlierImprovement(trend: Available<FitnessTrend>, change: FitnessChange): readonly string[] {
  const earlier = trend.changes.find(
    ({ periodWeeks, verdict }) => periodWeeks > change.periodWeeks && verdict === 'improved',
  )
  return earlier === undefined ? [] : [`Over a longer time you did improve: ${lowered(earlier.sentence)}`]
}

/** How the answer begins: nothing where the trend cannot tell. */
export function trendOpening(trend: Computed<FitnessTrend>): readonly string[] {
  const change = answeringChange(trend)
  if (!isAvailable(trend) || !isAvailable(change) || change.verdict === 'cannot-tell') return []
  if (change.verdict === 'improved') return [`You did improve: ${lowered(change.sentence)}`]
  return [change.sentence, ...earlierImprovement(trend, change)]
}

/** The doubt at its end, where the trend cannot tell. */
export function trendDoubt(trend: Computed<FitnessTrend>): readonly string[] {
  const change = answeringChange(trend)
  if (!isAvailable(change)) return [`Whether you became fitter cannot be told. ${change.reason.sentence}`]
  if (change.verdict !== 'cannot-tell') return []
  return [change.sentence, ...change.reasons.slice(0, 1).map(({ sentence }) => sentence)]
}
