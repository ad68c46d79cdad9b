/** The words for "How fast could I race?". First the answer, then why, then how sure. */

import { clockText } from '../../base/clock-text.ts'
import { isAvailable } from '../../base/computed.ts'
import { monthNames } from '../../base/date-names.ts'
import { paceText } from '../../base/pace-text.ts'
import type { LocalDate } from '../../base/time.ts'
import { methodName } from './predict-distance.ts'
import type { PredictAnswer, RacePrediction } from './prediction.ts'
import { halfMarathonM, raceDistanceText } from './race-distances.ts'

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function answerSentence({ name, chosen }: RacePrediction): string {
  if (!isAvailable(chosen)) return `${capitalised(name)}: ${chosen.reason.sentence}`
  const band = `8 times in 10 between ${clockText(chosen.low80S)} and ${clockText(chosen.high80S)}`
  return `${capitalised(name)} in about ${clockText(chosen.durationS)} on a flat course, ${paceText(chosen.speedMps)} /km; ${band}.`
}

function whySentence(
  race: RacePrediction,
  { performances }: Pick<PredictAnswer, 'performances'>,
): string | undefined {
  const { chosen, methods } = race
  if (!isAvailable(chosen)) return undefined
  const used = methods.find(({ method }) => method === chosen.method)?.time
  const ids = used !== undefined && isAvailable(used) ? used.activityIds : []
  const efforts = performances
    .filter(({ activityId }) => ids.includes(activityId))
    .map(
      ({ distanceM, durationS, localDate }) =>
        `${raceDistanceText(distanceM)} in ${clockText(durationS)} on ${dateText(localDate)}`,
    )
  if (chosen.method === 'threshold-speed')
    return 'It comes from your speed at LT2, since no recent run was surely near your limit. A race, or 30 minutes as hard as you can hold, would say it better.'
  return efforts.length === 0
    ? `It comes from your best recent efforts (method: ${methodName(chosen.method)}).`
    : `It comes from your ${efforts.join(' and your ')} (method: ${methodName(chosen.method)}).`
}

/** "27 September 2026". */
export function dateText(date: LocalDate): string {
  return `${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`
}

/** Every usual distance in one line, for whoever asked for none. */
function ladderSentence(distances: readonly RacePrediction[], leadM: number): string | undefined {
  const others = distances.flatMap(({ distanceM, name, chosen }) =>
    distanceM !== leadM && isAvailable(chosen) ? [`${name} ${clockText(chosen.durationS)}`] : [],
  )
  return others.length === 0 ? undefined : `The others: ${others.join(', ')}.`
}

/** The answer in words; `leadM` is the distance that it begins with. */
export function predictSentences(answer: Omit<PredictAnswer, 'sentences'>, leadM: number): readonly string[] {
  const lead = answer.asked ?? answer.distances.find(({ distanceM }) => distanceM === leadM)
  if (lead === undefined) return []
  const already = isAvailable(lead.chosen)
    ? lead.chosen.reasons.filter(({ code }) => code !== 'chosen-method').map(({ sentence }) => sentence)
    : []
  return [
    answerSentence(lead),
    ...(answer.asked === undefined ? [ladderSentence(answer.distances, leadM)] : []),
    whySentence(lead, answer),
    ...already,
    ...answer.notes
      .filter(({ code }) => code !== 'low-volume' || lead.distanceM >= halfMarathonM)
      .map(({ sentence }) => sentence),
  ].filter((sentence) => sentence !== undefined)
}
