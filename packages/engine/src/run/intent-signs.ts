/** The small signs from which the intent of a run is inferred, each with what it adds to the log-odds. */

import type { Reason } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { IntentInput, Sign } from './intent-sign.ts'
import { raceLikeFrac, raceSigns } from './race-signs.ts'
import { saidSigns } from './said-signs.ts'
import { clarityOf, structureSigns } from './structure-signs.ts'
import { countOf, durationWords, percentWords, weekdayName } from './wording.ts'

/** Time near LT2 beyond the usual begins to count at the first, and counts in full at the second. */
const nearLt2S = { few: 240, many: 900 } as const

/** What a high heart rate counts at the usual speed. */
const heartRateAlone = 0.3

/** Log-odds of a long run per unit by which its length exceeds the usual, for a rival that is longer, and at the least. */
const longSlope = 8
const longRivalLogOdds = -2
const shortestLogOdds = -4

/** A habit is never surer than this. */
const leastHabitFrac = 0.05

/** The largest number of steps above or below the usual that count. */
const usualSteps = [-1.5, 2.5] as const

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
      { ...reason, speaksFor: 'race', logOdds: logOdds * raceLikeFrac(input) },
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

/** Hard sessions have a faster part; whoever runs evenly a bit faster had a good day, or ran a race. */
function evenSigns({ own, values }: IntentInput): readonly Sign[] {
  const { structure } = own
  if (structure === undefined || structure.strides.length > 0) return []
  if (structure.shape !== 'even' && structure.shape !== 'walk-run') return []
  return [
    {
      speaksFor: 'hard',
      logOdds: -values.intentEvenLogOdds,
      code: 'no-faster-part',
      sentence: 'It has no faster part.',
    },
  ]
}

/** Fast running in all from which a session counts, though its repetitions are slow for what is known of LT2. */
const sessionS = [300, 600] as const

/** Fast and slow in turn is no accident, even where LT2 is not known well enough to call it fast. */
function slowRepetitionsSigns(input: IntentInput): readonly Sign[] {
  const { structure } = input.own
  if (structure === undefined || structure.shape === 'hill-repetitions') return []
  const beyondFrac = structure.repetitionsFrac - clarityOf(input).repetitionsFrac
  const fastS = structure.efforts.reduce((sum, effort) => sum + effort.runS, 0)
  return [
    {
      speaksFor: 'hard',
      logOdds: input.values.intentSlowRepetitionsLogOdds * Math.max(0, beyondFrac) * ramp(fastS, ...sessionS),
      code: 'repetitions',
      sentence: `It has ${countOf(structure.efforts.length, 'faster stretch', 'faster stretches')} with slower running between.`,
    },
  ]
}

/** A day of the week on which hard runs are the rule, or on which there are none. */
function weekdaySigns({ weekday, values }: IntentInput): readonly Sign[] {
  if (weekday === undefined || weekday.runCount < values.intentNeighboursCount) return []
  const logit = (frac: number) => Math.log(frac / (1 - frac))
  const known = (frac: number) =>
    (frac * weekday.runCount + weekday.hardFracOnAnyDay) / (weekday.runCount + 1)
  const kept = (frac: number) => Math.min(1 - leastHabitFrac, Math.max(leastHabitFrac, frac))
  const logOdds =
    values.intentWeekdayWeightFrac *
    (logit(kept(known(weekday.hardFrac))) - logit(kept(weekday.hardFracOnAnyDay)))
  const day = weekdayName(weekday.isoWeekday)
  return [
    {
      speaksFor: 'hard',
      logOdds,
      code: 'weekday',
      sentence: `${day}s are your day for hard running.`,
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
      logOdds: Math.max(
        shortestLogOdds,
        longSlope * (ratio - values.longRunRatioFrac) + (habits.isLongestAround ? 0 : longRivalLogOdds),
      ),
      code: 'longer-than-usual',
      sentence: `At ${durationWords(own.facts.movingS)} it is clearly longer than your usual ${durationWords(habits.movingS)}.`,
    },
  ]
}

/** Everything that speaks for or against each intent. */
export function intentSigns(input: IntentInput): readonly Sign[] {
  return [
    ...saidSigns(input),
    ...structureSigns(input),
    ...effortSigns(input),
    ...raceSigns(input),
    ...slowRepetitionsSigns(input),
    ...evenSigns(input),
    ...weekdaySigns(input),
    ...lengthSigns(input),
  ]
}
