import { type Computed, isAvailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { EasyJudgement, InferredIntent, IntensityTime } from './judged-run.ts'
import {
  clockWords,
  distanceWords,
  durationWords,
  listed,
  overWords,
  percentWords,
  underWords,
} from './wording.ts'

interface SentenceInput {
  readonly facts: RunFacts
  readonly intent: InferredIntent
  readonly intensity: Computed<IntensityTime>
  readonly easyJudgement: Computed<EasyJudgement>
  readonly boundaries: Boundaries
}

/** "12 min hard, 20 min moderate and the rest easy". */
function intensityWords(intensity: IntensityTime): string {
  const parts = [
    ...(intensity.hardS >= 60 ? [`${durationWords(intensity.hardS)} hard`] : []),
    ...(intensity.moderateS >= 60 ? [`${durationWords(intensity.moderateS)} moderate`] : []),
  ]
  return parts.length === 0 ? 'all of it easy' : listed([...parts, 'the rest easy'])
}

/** The line that the verdict speaks of, without what the heat of the day has moved. */
function lineOf({ from }: EasyJudgement, { lt1Bpm, lt1SpeedMps }: Boundaries) {
  const lt1 = from === 'heart-rate' ? lt1Bpm : lt1SpeedMps
  return { from, ceiling: isAvailable(lt1) ? lt1.mean : 0 }
}

/** Chances are told in steps of this, as nothing finer means anything. */
const chanceStepPercent = 5

/** "more likely it did (about 70 %)": which way a run in doubt leans, and how far. */
function leaningWords({ stayedEasyProbabilityFrac: stayedFrac }: EasyJudgement): string {
  const aboutPercent = (frac: number) => chanceStepPercent * Math.round((100 * frac) / chanceStepPercent)
  const stayedPercent = aboutPercent(stayedFrac)
  if (stayedPercent === aboutPercent(1 - stayedFrac)) return 'it may as well have as not'
  return stayedFrac > 1 - stayedFrac
    ? `more likely it did (about ${stayedPercent} %)`
    : `more likely it did not (about ${aboutPercent(1 - stayedFrac)} %)`
}

/** "at minute 24", or as far as it is known. */
function minuteWords({ crossedAtMinute, crossedBetweenMinutes: between }: EasyJudgement): string {
  return between === undefined
    ? `at minute ${crossedAtMinute}`
    : `somewhere between minute ${between.from} and ${between.to}`
}

function verdictWords(judgement: EasyJudgement, boundaries: Boundaries): string {
  const line = lineOf(judgement, boundaries)
  const over = percentWords(judgement.overCeilingFrac)
  const probably = judgement.isProbable ? 'probably ' : ''
  switch (judgement.verdict) {
    case 'easy':
      return `, and it ${probably}stayed easy: ${underWords(line)} for ${percentWords(1 - judgement.overCeilingFrac)} of the time.`
    case 'near-the-top':
      return `, and it ${probably}stayed easy, but near the top of easy for much of the time.`
    case 'in-doubt':
      return `. Whether it stayed easy is too close to call; ${leaningWords(judgement)}.`
    case 'crossed-over':
      if (judgement.crossedAtMinute === undefined)
        return `; it ${probably}crossed over in places: ${overWords(line)} for ${over} of the time.`
      return judgement.crossedForGood === true
        ? `; it ${probably}crossed over ${minuteWords(judgement)} and stayed mostly ${overWords(line)}.`
        : `; it ${probably}first crossed over ${minuteWords(judgement)} and was ${overWords(line)} for ${over} of the time.`
    case 'moderate-throughout':
      return `, but ${probably}moderate throughout: ${overWords(line)} for ${over} of the time.`
  }
}

function easySentence(judgement: EasyJudgement, { intent, boundaries }: SentenceInput): string {
  const opening = intent.intent === 'long' ? 'A long run meant easy' : 'Meant easy'
  const byPace = judgement.from === 'speed' ? ' Judged by pace, as there is too little heart rate.' : ''
  return `${opening}${verdictWords(judgement, boundaries)}${byPace}`
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
