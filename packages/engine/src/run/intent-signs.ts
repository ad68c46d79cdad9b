/** The small signs from which the intent of a run is inferred, each with what it adds to the log-odds. */

import type { Reason } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { IntentInput, Sign } from './intent-sign.ts'
import { findRaceDistanceM } from './race-likeness.ts'
import type { RunTraits } from './run-habits.ts'
import { clarityOf, structureSigns } from './structure-signs.ts'
import { titledIntents } from './title-words.ts'
import { distanceWords, durationWords, percentWords } from './wording.ts'

/** Time near LT2 beyond the usual begins to count at the first, and counts in full at the second. */
const nearLt2S = { few: 240, many: 900 } as const

/** A race holds the effort for nearly the whole of it; a hard session for a part. */
const raceNearLt2Frac = { part: 0.55, whole: 0.8 } as const

/** What a high heart rate counts at the usual speed. */
const heartRateAlone = 0.3

/** A race is run this much faster than the runner usually runs. */
const raceSpeedAgainstUsual = [1.04, 1.12] as const

/** Whoever never runs fast is always near the best; alone that says little. */
const nearBestAlone = 0.3

/** Log-odds of a long run per unit by which its length exceeds the usual, and for a rival that is longer. */
const longSlope = 8
const longRivalLogOdds = -2

/** The largest number of steps above or below the usual that count. */
const usualSteps = [-1.5, 2.5] as const

function titleSigns({ own, values }: IntentInput): readonly Sign[] {
  return [...titledIntents(own.facts.annotation?.title)].flatMap(([intent, word]): readonly Sign[] => {
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

/** Relative speed beyond the runner's usual; undefined where it cannot be compared. */
function beyondUsualFrac({ own, habits }: IntentInput): number | undefined {
  return own.flatSpeedMps === undefined || habits.flatSpeedMps === undefined
    ? undefined
    : own.flatSpeedMps / habits.flatSpeedMps - 1
}

/**
 * What the heart rate says of the intent. A high heart rate at the usual speed is heat, drift or a bad day rather
 * than an intent, so it counts in full only where the speed, or the structure, agrees.
 */
function heartRateSigns(input: IntentInput, structuredFrac: number): readonly Sign[] {
  const { own, habits, values } = input
  const beyondFrac = beyondUsualFrac(input)
  const agreesFrac =
    beyondFrac === undefined
      ? 1
      : Math.max(structuredFrac, heartRateAlone, ramp(beyondFrac, 0, values.intentHarderStepFrac))
  const signs: Sign[] = []
  if (own.nearLt2S !== undefined) {
    const reason = {
      code: 'near-lt2',
      sentence: `It holds ${durationWords(own.nearLt2S)} near LT2 or above.`,
    }
    const beyondUsualS = own.nearLt2S - (habits.nearLt2S ?? 0)
    const logOdds = agreesFrac * values.intentNearLt2LogOdds * ramp(beyondUsualS, nearLt2S.few, nearLt2S.many)
    signs.push(
      { ...reason, speaksFor: 'hard', logOdds },
      { ...reason, speaksFor: 'race', logOdds: logOdds * raceShareFrac(own) },
    )
  }
  if (own.averageBpm === undefined || habits.averageBpm === undefined) return signs
  const beyondBpm = own.averageBpm - habits.averageBpm
  const steps = beyondBpm / values.intentHarderStepBpm
  const reason =
    beyondBpm > 0
      ? {
          code: 'harder-than-usual',
          sentence: `The heart rate is ${Math.round(beyondBpm)} beats above your usual.`,
        }
      : {
          code: 'no-harder-than-usual',
          sentence: 'The heart rate is no higher than on your usual runs.',
        }
  return [...signs, ...comparedSigns(reason, steps * (steps > 0 ? agreesFrac : 1 - structuredFrac), values)]
}

function effortSigns(input: IntentInput): readonly Sign[] {
  const { own, values } = input
  const clarity = clarityOf(input)
  // The mean of a session of fast and slow says little about either.
  const structuredFrac = Math.max(clarity.repetitionsFrac, clarity.blockFrac)
  const beyondFrac = beyondUsualFrac(input)
  const reason =
    beyondFrac !== undefined && beyondFrac > 0
      ? {
          code: 'faster-than-usual',
          sentence: `It is ${percentWords(beyondFrac)} faster than your usual runs.`,
        }
      : { code: 'no-faster-than-usual', sentence: 'It is no faster than your usual runs.' }
  const steps = (beyondFrac ?? 0) / values.intentHarderStepFrac
  return [
    ...heartRateSigns(input, structuredFrac),
    ...comparedSigns(reason, steps * (steps > 0 ? 1 : 1 - structuredFrac), values),
    ...(own.easyFrac === undefined
      ? []
      : [
          {
            speaksFor: 'easy' as const,
            logOdds: values.intentUnderLt1LogOdds * own.easyFrac * (1 - structuredFrac),
            code: 'under-lt1',
            sentence: `${percentWords(own.easyFrac)} of it was under LT1.`,
          },
        ]),
  ]
}

/** The same comparison with the usual speaks for hard and for race alike. */
function comparedSigns(reason: Reason, steps: number, values: ProposalValues): readonly Sign[] {
  const logOdds =
    values.intentHarderThanUsualLogOdds * Math.min(usualSteps[1], Math.max(usualSteps[0], steps))
  return [
    { ...reason, speaksFor: 'hard', logOdds },
    { ...reason, speaksFor: 'race', logOdds },
  ]
}

function raceSigns({ own, habits, nearBest, values }: IntentInput): readonly Sign[] {
  const distanceM = findRaceDistanceM(own.facts, values)
  if (distanceM === undefined || own.flatSpeedMps === undefined) return []
  const near = nearBest(own, distanceM) ?? 0
  const beyondUsual =
    habits.flatSpeedMps === undefined
      ? 0
      : ramp(own.flatSpeedMps / habits.flatSpeedMps, ...raceSpeedAgainstUsual)
  const nearFrac = near * (nearBestAlone + (1 - nearBestAlone) * beyondUsual)
  const wholeFrac = raceShareFrac(own)
  return [
    {
      speaksFor: 'race',
      logOdds: values.intentRoundDistanceLogOdds,
      code: 'race-distance',
      sentence: `${distanceWords(distanceM)} is a race’s distance.`,
    },
    {
      speaksFor: 'race',
      logOdds: values.intentNearBestLogOdds * Math.max(nearFrac, wholeFrac),
      ...(nearFrac >= wholeFrac
        ? { code: 'near-best', sentence: 'The speed is near your best for the distance.' }
        : { code: 'whole-run-hard', sentence: 'Nearly all of it was at LT2 or above.' }),
    },
  ]
}

/** How far the whole run, and not a part of it, lay near LT2; 0 to 1. */
function raceShareFrac(own: RunTraits): number {
  return own.nearLt2S === undefined
    ? 0
    : ramp(own.nearLt2S / own.facts.movingS, raceNearLt2Frac.part, raceNearLt2Frac.whole)
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

/** Everything that speaks for or against each intent. */
export function intentSigns(input: IntentInput): readonly Sign[] {
  return [
    ...titleSigns(input),
    ...structureSigns(input),
    ...effortSigns(input),
    ...raceSigns(input),
    ...lengthSigns(input),
  ]
}
