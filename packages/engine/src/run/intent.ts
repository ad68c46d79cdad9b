/**
 * What a run was meant to be, as a probability. Several small signs (the title, the structure, the time near LT2,
 * the effort and the length against the runner's own other runs, a race's distance and speed) each add to the
 * log-odds of hard, of race and of easy. Being moderate is hardly a sign: whoever drifts on every easy day still
 * meant them easy, and the verdict is there to say so. Easy and long are one intent in two lengths: first comes the
 * probability that the run was meant easy at all, then which of the two it was.
 */

import type { Reason } from '../base/computed.ts'
import { isAvailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { InferredIntent, Intent } from './judged-run.ts'
import { findRaceDistanceM, type NearBest } from './race-likeness.ts'
import { ramp } from './ramp.ts'
import type { RunHabits, RunTraits } from './run-habits.ts'
import { titledIntents } from './title-words.ts'
import { countOf, distanceWords, durationWords, percentWords } from './wording.ts'

interface Scores {
  easy: number
  hard: number
  race: number
  long: number
}

interface Sign extends Reason {
  readonly speaksFor: keyof Scores
  readonly logOdds: number
}

interface IntentInput {
  readonly own: RunTraits
  readonly habits: RunHabits
  readonly nearBest: NearBest
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}

/** Time near LT2 beyond the usual begins to count at the first, and counts in full at the second. */
const nearLt2RangeS = { hard: [240, 900], race: [720, 1500] } as const

/** Fast stretches are fast when they reach LT2 speed, or are faster than this runner's usual fast end. */
const fastAgainstLt2 = [0.92, 1] as const
const fastAgainstUsual = [1.03, 1.12] as const

/** A race is run this much faster than the runner usually runs. */
const raceSpeedAgainstUsual = [1.04, 1.12] as const

/** Log-odds of a long run per unit by which its length exceeds the usual, and for a rival that is longer. */
const longSlope = 8
const longRivalLogOdds = -2

/** Log-odds of easy for even running. */
const evenRunningLogOdds = 0.5

/** The largest number of steps above or below the usual that count. */
const usualSteps = [-1.5, 2.5] as const

function clamped(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value))
}

function titleSigns({ own, values }: IntentInput): readonly Sign[] {
  return [...titledIntents(own.facts.title)].flatMap(([intent, word]): readonly Sign[] => {
    const sign = {
      code: 'title',
      sentence: `The title says “${word}”.`,
      logOdds: values.intentTitleLogOdds,
    }
    if (intent !== 'long') return [{ ...sign, speaksFor: intent }]
    return [
      { ...sign, speaksFor: 'long' },
      { ...sign, speaksFor: 'easy', logOdds: values.intentTitleLogOdds / 2 },
    ]
  })
}

function structureSigns({ own, habits, boundaries, values }: IntentInput): readonly Sign[] {
  const { structure } = own
  if (structure === undefined) return []
  const { lt2SpeedMps } = boundaries
  const againstLt2 = isAvailable(lt2SpeedMps)
    ? ramp(structure.fastSpeedMps / lt2SpeedMps.mean, ...fastAgainstLt2)
    : undefined
  const againstUsual =
    habits.fastEndMps === undefined
      ? undefined
      : ramp(structure.fastSpeedMps / habits.fastEndMps, ...fastAgainstUsual)
  const isFastFrac = Math.max(againstLt2 ?? 0, againstUsual ?? 0)
  const repetitionsFrac = structure.repetitionsFrac * isFastFrac
  const lapsFrac = structure.lapsFrac * Math.max(isFastFrac, 0.5)
  return [
    {
      speaksFor: 'hard',
      logOdds: values.intentRepetitionsLogOdds * repetitionsFrac,
      code: 'repetitions',
      sentence: `It has ${countOf(structure.repetitionCount, 'fast stretch', 'fast stretches')} with slower running between.`,
    },
    {
      speaksFor: 'hard',
      logOdds: values.intentLapsLogOdds * lapsFrac,
      code: 'laps',
      sentence: 'The laps pressed by hand are fast and slow in turn.',
    },
    {
      speaksFor: 'easy',
      logOdds: evenRunningLogOdds * (1 - 2 * repetitionsFrac),
      code: 'even-running',
      sentence: 'The running is even, without repetitions.',
    },
  ]
}

function effortSigns({ own, habits, values }: IntentInput): readonly Sign[] {
  const signs: Sign[] = []
  if (own.nearLt2S !== undefined) {
    const beyondUsualS = own.nearLt2S - (habits.nearLt2S ?? 0)
    const reason = {
      code: 'near-lt2',
      sentence: `It holds ${durationWords(own.nearLt2S)} near LT2 or above.`,
    }
    for (const intent of ['hard', 'race'] as const)
      signs.push({
        ...reason,
        speaksFor: intent,
        logOdds:
          values.intentNearLt2LogOdds *
          ramp(beyondUsualS, nearLt2RangeS[intent][0], nearLt2RangeS[intent][1]),
      })
  }
  if (own.averageBpm !== undefined && habits.averageBpm !== undefined) {
    const beyondBpm = own.averageBpm - habits.averageBpm
    signs.push({
      speaksFor: 'hard',
      logOdds:
        values.intentHarderThanUsualLogOdds * clamped(beyondBpm / values.intentHarderStepBpm, usualSteps),
      code: beyondBpm > 0 ? 'harder-than-usual' : 'no-harder-than-usual',
      sentence:
        beyondBpm > 0
          ? `The heart rate is ${Math.round(beyondBpm)} beats above your usual.`
          : 'The heart rate is no higher than on your usual runs.',
    })
  }
  if (own.flatSpeedMps !== undefined && habits.flatSpeedMps !== undefined) {
    const beyondFrac = own.flatSpeedMps / habits.flatSpeedMps - 1
    signs.push({
      speaksFor: 'hard',
      logOdds:
        values.intentHarderThanUsualLogOdds * clamped(beyondFrac / values.intentHarderStepFrac, usualSteps),
      code: beyondFrac > 0 ? 'faster-than-usual' : 'no-faster-than-usual',
      sentence:
        beyondFrac > 0
          ? `It is ${percentWords(beyondFrac)} faster than your usual runs.`
          : 'It is no faster than your usual runs.',
    })
  }
  if (own.moderateFrac !== undefined)
    signs.push({
      speaksFor: 'easy',
      logOdds: -values.intentModerateLogOdds * Math.max(0, own.moderateFrac - (habits.moderateFrac ?? 0) / 2),
      code: 'moderate',
      sentence: `${percentWords(own.moderateFrac)} of it is moderate.`,
    })
  return signs
}

function raceSigns({ own, habits, nearBest, values }: IntentInput): readonly Sign[] {
  const distanceM = findRaceDistanceM(own.facts, values)
  if (distanceM === undefined || own.flatSpeedMps === undefined) return []
  const near = nearBest(own, distanceM) ?? 0
  const beyondUsual =
    habits.flatSpeedMps === undefined
      ? 0
      : ramp(own.flatSpeedMps / habits.flatSpeedMps, ...raceSpeedAgainstUsual)
  return [
    {
      speaksFor: 'race',
      logOdds: values.intentRoundDistanceLogOdds,
      code: 'race-distance',
      sentence: `${distanceWords(distanceM)} is a race’s distance.`,
    },
    {
      speaksFor: 'race',
      logOdds: values.intentNearBestLogOdds * near * beyondUsual,
      code: 'near-best',
      sentence: 'The speed is near your best for the distance.',
    },
  ]
}

function lengthSigns({ own, habits, values }: IntentInput): readonly Sign[] {
  if (habits.movingS === undefined || !(habits.movingS > 0))
    return [
      {
        speaksFor: 'long',
        logOdds: -1,
        code: 'length-unknown',
        sentence: 'There are too few other runs to compare its length with.',
      },
    ]
  const ratio = own.facts.movingS / habits.movingS
  return [
    {
      speaksFor: 'long',
      logOdds:
        longSlope * (ratio - values.longRunRatioFrac) + (habits.isLongestAround ? 0 : longRivalLogOdds),
      code: 'longer-than-usual',
      sentence: `At ${durationWords(own.facts.movingS)} it is clearly longer than your usual ${durationWords(habits.movingS)}.`,
    },
  ]
}

/** True when nothing says how hard the run was, by itself or against others. */
function isNothingToGoBy({ own, habits, boundaries }: IntentInput): boolean {
  const isComparable =
    (own.averageBpm !== undefined && habits.averageBpm !== undefined) ||
    (own.flatSpeedMps !== undefined && habits.flatSpeedMps !== undefined)
  const isAgainstBoundary = own.moderateFrac !== undefined && isAvailable(boundaries.lt1Bpm)
  return !isComparable && !isAgainstBoundary
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

/**
 * What a run was meant to be. For easy and long the probability is that of having been meant easy at all; for
 * `unknown` it is that of the best guess, which did not reach the threshold.
 */
export function inferIntent(input: IntentInput): InferredIntent {
  const { values } = input
  const title = titleSigns(input)
  if (title.length === 0 && isNothingToGoBy(input))
    return {
      intent: 'unknown',
      probabilityFrac: equalChanceFrac,
      from: 'inferred',
      reasons: [
        {
          code: 'nothing-to-go-by',
          sentence:
            'There is nothing to say how hard this run was meant to be: no title, and nothing to compare with.',
        },
      ],
    }
  const signs = [
    ...title,
    ...structureSigns(input),
    ...effortSigns(input),
    ...raceSigns(input),
    ...lengthSigns(input),
  ]
  const scores: Scores = {
    easy: 0,
    hard: values.intentHardPriorLogOdds,
    race: values.intentRacePriorLogOdds,
    long: 0,
  }
  for (const sign of signs) scores[sign.speaksFor] += sign.logOdds
  const weights = { easy: Math.exp(scores.easy), hard: Math.exp(scores.hard), race: Math.exp(scores.race) }
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
  const isLong = scores.long > 0
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
