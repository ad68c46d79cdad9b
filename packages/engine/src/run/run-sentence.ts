import { type Computed, isAvailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { isInDoubt, overWords, underWords } from './easy-reasons.ts'
import type { EasyJudgement, InferredIntent, IntensityTime } from './judged-run.ts'
import { clockWords, distanceWords, durationWords, listed, percentWords } from './wording.ts'

interface SentenceInput {
  readonly facts: RunFacts
  readonly intent: InferredIntent
  readonly intensity: Computed<IntensityTime>
  readonly easyJudgement: Computed<EasyJudgement>
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}

/** "12 min hard, 20 min moderate and the rest easy". */
function intensityWords(intensity: IntensityTime): string {
  const parts = [
    ...(intensity.hardS >= 60 ? [`${durationWords(intensity.hardS)} hard`] : []),
    ...(intensity.moderateS >= 60 ? [`${durationWords(intensity.moderateS)} moderate`] : []),
  ]
  return parts.length === 0 ? 'all of it easy' : listed([...parts, 'the rest easy'])
}

function ceilingOf(judgement: EasyJudgement, boundaries: Boundaries) {
  const { heartRateBpm, speedMps } = boundaries.easyCeiling
  const ceiling =
    judgement.from === 'heart-rate'
      ? isAvailable(heartRateBpm) && heartRateBpm.valueBpm
      : isAvailable(speedMps) && speedMps.valueMps
  return { from: judgement.from, ceiling: ceiling === false ? 0 : ceiling }
}

function easySentence(judgement: EasyJudgement, { intent, boundaries, values }: SentenceInput): string {
  const opening = intent.intent === 'long' ? 'A long run meant easy' : 'Meant easy'
  const ceiling = ceilingOf(judgement, boundaries)
  const doubt = isInDoubt(judgement.stayedEasyProbabilityFrac, values)
    ? ' It lies within the doubt about your boundary.'
    : ''
  const byPace = judgement.from === 'speed' ? ' Judged by pace, as the heart rate is missing.' : ''
  switch (judgement.verdict) {
    case 'easy':
      return `${opening}, and it stayed easy: ${underWords(ceiling)} for ${percentWords(1 - judgement.overCeilingFrac)} of the time.${doubt}${byPace}`
    case 'near-the-top':
      return `${opening}, and it stayed under the ceiling, but near the top of it for much of the time.${doubt}${byPace}`
    case 'crossed-over':
      return judgement.crossedAtMinute === undefined
        ? `${opening}; it crossed over in places: ${overWords(ceiling)} for ${percentWords(judgement.overCeilingFrac)} of the time.${doubt}${byPace}`
        : `${opening}; it crossed over at minute ${judgement.crossedAtMinute} and stayed mostly ${overWords(ceiling)}.${doubt}${byPace}`
    case 'moderate-throughout':
      return `${opening}, but moderate throughout: ${overWords(ceiling)} for ${percentWords(judgement.overCeilingFrac)} of the time.${doubt}${byPace}`
  }
}

/** The head of a run's page: what it was meant to be and what it became, in one or two short sentences. */
export function runSentence(input: SentenceInput): string {
  const { facts, intent, intensity, easyJudgement } = input
  const shares = isAvailable(intensity) ? `: ${intensityWords(intensity)}` : ''
  switch (intent.intent) {
    case 'easy':
    case 'long': {
      if (isAvailable(easyJudgement)) return easySentence(easyJudgement, input)
      const opening = intent.intent === 'long' ? 'A long run meant easy' : 'Meant easy'
      return `${opening}. Whether it stayed easy, we cannot say. ${easyJudgement.reason.sentence}`
    }
    case 'hard':
      return `A hard run${shares}.`
    case 'race': {
      const distance = isAvailable(facts.distanceM) ? `${distanceWords(facts.distanceM.valueM)} in ` : ''
      return `A race, or run like one: ${distance}${clockWords(facts.movingS)}.`
    }
    case 'unknown':
      return `We cannot tell what this run was meant to be${shares}.`
  }
}
