/**
 * What a run was meant to be, as a probability. Several small signs (what a plan, a title, notes, marks and the runner
 * say, the structure, the time near LT2, the effort and the length against the runner's own other runs, the weekday, a
 * race's distance and speed, runs like it that were corrected) each add to the log-odds of hard, of race and of easy. Being moderate is no sign: whoever drifts on every easy day still meant
 * them easy, and the verdict is there to say so. Easy and long are one intent in two lengths: first comes the
 * probability that the run was meant easy at all, then which of the two it was.
 */

import type { Reason } from '../base/computed.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { IntentInput, Scores, Sign } from './intent-sign.ts'
import { intentSigns } from './intent-signs.ts'
import type { InferredIntent, Intent } from './judged-run.ts'
import { percentWords } from './wording.ts'

/** True when nothing says how hard the run was, by itself or against others. */
function isNothingToGoBy({ own, habits }: IntentInput): boolean {
  const isComparable =
    (own.averageBpm !== undefined && habits.averageBpm !== undefined) ||
    (own.flatSpeedMps !== undefined && habits.flatSpeedMps !== undefined)
  return !isComparable && own.easyFrac === undefined
}

/** True for what somebody said of the run, which stands without any comparison. */
function isSaid({ code, logOdds }: Sign): boolean {
  return logOdds > 0 && ['title', 'notes', 'mark', 'planned', 'felt', 'talked', 'like-told'].includes(code)
}

/** The signs that spoke loudest for what was chosen; for the runner, so few. */
function loudest(signs: readonly Sign[], speaksFor: readonly (keyof Scores)[]): readonly Reason[] {
  return signs
    .filter((sign) => speaksFor.includes(sign.speaksFor) && sign.logOdds > 0.25)
    .sort((a, b) => b.logOdds - a.logOdds)
    .slice(0, 3)
    .filter((sign, index, kept) => kept.findIndex((other) => other.sentence === sign.sentence) === index)
    .map(({ code, sentence }) => ({ code, sentence }))
}

/** Easy, hard and race alike. */
const equalChanceFrac = 1 / 3

/** What the runner said stands, with probability 1. */
export function toldIntent(intent: Intent): InferredIntent {
  return {
    intent,
    probabilityFrac: 1,
    from: 'runner',
    reasons: [{ code: 'told', sentence: 'You said so.' }],
  }
}

/** The signs added up: weights that are in proportion to the probabilities, and whether an easy run is a long one. */
function weigh(signs: readonly Sign[], values: ProposalValues) {
  const scores: Scores = {
    easy: 0,
    hard: values.intentHardPriorLogOdds,
    race: values.intentRacePriorLogOdds,
    long: 0,
  }
  for (const sign of signs) scores[sign.speaksFor] += sign.logOdds
  const weights = { easy: Math.exp(scores.easy), hard: Math.exp(scores.hard), race: Math.exp(scores.race) }
  return { weights, isLong: scores.long > 0 }
}

/** Probability that a run was meant hard, or as a race. */
export function hardFracOf(input: IntentInput): number {
  const { easy, hard, race } = weigh(intentSigns(input), input.values).weights
  return (hard + race) / (easy + hard + race)
}

/**
 * What a run was meant to be. For easy and long the probability is that of having been meant easy at all; for
 * `unknown` it is that of the best guess, which did not reach the threshold.
 */
export function inferIntent(input: IntentInput): InferredIntent {
  const { values } = input
  const signs = intentSigns(input)
  if (isNothingToGoBy(input) && !signs.some(isSaid))
    return {
      intent: 'unknown',
      probabilityFrac: equalChanceFrac,
      from: 'inferred',
      reasons: [
        {
          code: 'nothing-to-go-by',
          sentence:
            'Nothing says how hard this run was meant to be: no title, and nothing to compare it with.',
        },
      ],
    }
  const { weights, isLong } = weigh(signs, values)
  const total = weights.easy + weights.hard + weights.race
  const [best, weight] = (Object.entries(weights) as [keyof typeof weights, number][]).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  )
  const probabilityFrac = weight / total
  if (probabilityFrac < values.intentLowestFrac)
    return {
      intent: 'unknown',
      probabilityFrac,
      from: 'inferred',
      reasons: [
        {
          code: 'signs-disagree',
          sentence: `The signs disagree; ${best === 'race' ? 'a race' : best} is the best guess, at ${percentWords(probabilityFrac)}.`,
        },
        ...loudest(signs, [best]),
      ],
    }
  if (best !== 'easy')
    return { intent: best, probabilityFrac, from: 'inferred', reasons: loudest(signs, [best]) }
  const reasons = loudest(signs, isLong ? ['long', 'easy'] : ['easy'])
  return {
    intent: isLong ? 'long' : 'easy',
    probabilityFrac,
    from: 'inferred',
    reasons:
      reasons.length > 0
        ? reasons
        : [{ code: 'as-usual', sentence: 'Nothing sets it apart from your usual runs.' }],
  }
}
