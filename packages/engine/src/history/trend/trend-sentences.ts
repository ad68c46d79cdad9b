/** "Am I fitter?" in sentences: first the answer, then what bears on it. */

import type { Reason } from '../../base/computed.ts'
import type { FitnessChange, TrendMarker } from './fitness-trend.ts'

/** In which order the periods are asked for the answer: the first that can tell gives it. */
const answerOrderWeeks: readonly number[] = [12, 26, 6, 52]

const isClaim = ({ verdict }: FitnessChange) => verdict === 'improved' || verdict === 'worse'

/** The period that answers: that of twelve weeks unless it cannot tell and another can. */
function answeringChange(changes: readonly FitnessChange[]): FitnessChange | undefined {
  const ordered = answerOrderWeeks.flatMap(
    (weeks) => changes.find(({ periodWeeks }) => periodWeeks === weeks) ?? [],
  )
  return ordered.find(({ verdict }) => verdict !== 'cannot-tell') ?? ordered[0]
}

/**
 * Why easy running may say "no change" though fitness still grows: heart rate at an easy speed is done changing
 * after about three months of the same training, long before the rest is.
 * Source: Scharhag-Rosenberger 2009, Med Sci Sports Exerc 41:1130–1137.
 */
export function settledReason(
  change: FitnessChange,
  all: readonly FitnessChange[],
  markers: readonly TrendMarker[],
): Reason | undefined {
  if (change.verdict !== 'no-change') return undefined
  const ofPeriod = ({ changes }: TrendMarker) =>
    changes.find(({ periodWeeks }) => periodWeeks === change.periodWeeks)
  const grown = markers.find((marker) => ofPeriod(marker)?.verdict === 'improved')
  if (grown !== undefined)
    return {
      code: 'easy-marker-settled',
      sentence: `Your ${grown.kind === 'races' ? 'races and time trials' : 'hard runs'} became faster while easy running shows no change. That is usual: ${settling}`,
    }
  const earlier = all.find(
    ({ periodWeeks, verdict }) => periodWeeks > change.periodWeeks && verdict === 'improved',
  )
  if (earlier === undefined) return undefined
  const isRaced = markers.some((marker) => (ofPeriod(marker)?.verdict ?? 'cannot-tell') !== 'cannot-tell')
  return {
    code: 'easy-marker-may-be-settled',
    sentence: `You became faster earlier. After that this is usual: ${settling}${isRaced ? '' : ' A race or a hard 20 minutes would show it.'}`,
  }
}

const settling =
  'heart rate at an easy speed is done changing after three to six months of the same training, while the rest of fitness can still grow.'

export function trendSentences(
  changes: readonly FitnessChange[],
  markers: readonly TrendMarker[],
): readonly string[] {
  const answer = answeringChange(changes)
  if (answer === undefined) return []
  const longer = changes.findLast(
    (change) =>
      change.periodWeeks > answer.periodWeeks && isClaim(change) && change.verdict !== answer.verdict,
  )
  const marked = markers.flatMap(({ changes: own }) =>
    own.filter((change) => change.periodWeeks === answer.periodWeeks && isClaim(change)),
  )
  return [
    answer.sentence,
    ...(longer === undefined ? [] : [longer.sentence]),
    ...marked.map(({ sentence }) => sentence),
    ...answer.reasons.map(({ sentence }) => sentence),
  ]
}
