/** Why a run that was meant easy became what it became, in sentences that a runner can check. */

import type { Reason } from '../base/computed.ts'
import { unitFactors } from '../base/units.ts'
import { type CauseInput, easyCauses } from './easy-causes.ts'
import { type EasyVerdict, isStayedEasy } from './judged-run.ts'
import { capitalized, durationWords, effortWords, overWords, percentWords, underWords } from './wording.ts'

interface ReasonInput extends CauseInput {
  readonly verdict: EasyVerdict
  readonly stayedEasyProbabilityFrac: number
}

function shareReason({ effort, shares, verdictAtMean }: ReasonInput): Reason {
  const under = `${capitalized(underWords(effort))} for ${percentWords(1 - shares.overCeilingFrac)} of the time after the first minutes.`
  if (verdictAtMean === 'easy') return { code: 'under-ceiling', sentence: under }
  if (verdictAtMean === 'near-the-top') {
    const bottom = effort.ceiling * effort.nearTheTop.fromFrac
    const band =
      effort.from === 'heart-rate'
        ? `within ${Math.round(effort.ceiling - bottom)} beats of your boundary of ${effortWords(effort.from, effort.ceiling)}`
        : `between ${effortWords(effort.from, bottom)} and your boundary of ${effortWords(effort.from, effort.ceiling)}`
    return {
      code: 'near-the-top',
      sentence: `About ${percentWords(shares.nearTheTopFrac + shares.overCeilingFrac)} of the time lay ${band}, or above it.`,
    }
  }
  return {
    code: 'over-ceiling',
    sentence: `${capitalized(overWords(effort))} for ${percentWords(shares.overCeilingFrac)} of the time after the first minutes.`,
  }
}

/** Why a run that went above the middle of the boundary's band is not said to have left it. */
function probablyStayedReason(input: ReasonInput): readonly Reason[] {
  const { effort, verdict, verdictAtMean, stayedEasyProbabilityFrac } = input
  if (!isStayedEasy(verdict) || isStayedEasy(verdictAtMean)) return []
  return [
    {
      code: 'probably-stayed',
      sentence: `Your boundary may lie as high as ${effortWords(effort.from, effort.ceilingHigh80)}, and most easy runs stay easy: taken together, this one did with a probability of ${percentWords(stayedEasyProbabilityFrac)}.`,
    },
  ]
}

function doubtReason({ effort, verdict }: ReasonInput): readonly Reason[] {
  if (verdict !== 'in-doubt') return []
  const ends = [effort.ceilingLow80, effort.ceilingHigh80].map((end) => effortWords(effort.from, end))
  const day =
    effort.from === 'heart-rate'
      ? 'and a heart rate is a few beats higher or lower from day to day'
      : 'and speed says less than a heart rate would'
  return [
    {
      code: 'in-doubt',
      sentence: `This one is in doubt: your boundary may lie anywhere from ${ends.join(' to ')}, ${day}.`,
    },
  ]
}

/** What was taken into account so that the judgement is fair. */
function fairnessReasons({ effort, values }: ReasonInput): readonly Reason[] {
  const heatBpm = Math.round(effort.heatBpm)
  const minutes = Math.round(values.ceilingHoldsS / unitFactors.sPerMin)
  return [
    ...(heatBpm >= 1
      ? [
          {
            code: 'heat-counted',
            sentence: `It was hot: ${heatBpm} ${heatBpm === 1 ? 'beat' : 'beats'} of the heart rate are put down to that.`,
          },
        ]
      : []),
    ...(effort.lateOverS >= unitFactors.sPerMin
      ? [
          {
            code: 'late-not-counted',
            sentence: `After minute ${minutes} the heart drifts and the boundary itself falls: ${durationWords(effort.lateOverS)} above it then, without running faster, are not held against the run.`,
          },
        ]
      : []),
  ]
}

/** What the judgement could not go by. */
function coverageReasons({ effort, values }: ReasonInput): readonly Reason[] {
  if (effort.from === 'speed')
    return [
      {
        code: 'speed-stands-in',
        sentence:
          'There is too little heart rate to go by; speed on the flat stands in for it, with a larger error.',
      },
    ]
  return effort.coveredFrac < values.heartRateInPartFrac
    ? [
        {
          code: 'heart-rate-in-part',
          sentence: `The heart rate can be believed for ${percentWords(effort.coveredFrac)} of the running; the rest is not judged.`,
        },
      ]
    : []
}

/** The reasons of a verdict: the share of time, the causes, what was taken into account, the doubts. */
export function easyReasons(input: ReasonInput): readonly Reason[] {
  return [
    shareReason(input),
    ...(isStayedEasy(input.verdict) ? probablyStayedReason(input) : []),
    ...(isStayedEasy(input.verdict) || isStayedEasy(input.verdictAtMean) ? [] : easyCauses(input)),
    ...fairnessReasons(input),
    ...coverageReasons(input),
    ...doubtReason(input),
  ]
}
