/** What the legs are used to, in words, a paragraph each: what they hold, what jumped, what Footing cannot see. */

import { type Computed, isAvailable } from '../../base/computed.ts'
import { unitFactors } from '../../base/units.ts'
import { countOf, countWord, dateWords, distanceWords } from '../../run/wording.ts'
import { singleRunRiskSteps } from '../../science/constants/load.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { AfterJumps, LegsUsedTo, RunJump } from './tissue-answer.ts'

/** Weeks of this many and more are told in years and half years. */
const yearWeeks = 52

function agoWords(weeksAgo: number): string {
  if (weeksAgo === yearWeeks) return 'a year ago'
  return weeksAgo * 2 === yearWeeks ? 'half a year ago' : `${countOf(weeksAgo, 'week')} ago`
}

/** To the whole kilometre from ten on, as a week's sum deserves. */
function weeklyWords(metres: number): string {
  const km = metres / unitFactors.mPerKm
  return km < 10 ? distanceWords(metres) : `${Math.round(km)} km`
}

function usedToSentences(usedTo: LegsUsedTo, { tissueAlikeFrac }: ProposalValues): readonly string[] {
  const { weeklyLevelEasyM, beforeWeeklyLevelEasyM: then, longestRunM, jumpFromM } = usedTo
  const timesFrac = isAvailable(then) ? weeklyLevelEasyM / then.valueM : 1
  const compared = !isAvailable(then)
    ? []
    : Math.abs(timesFrac - 1) <= tissueAlikeFrac
      ? [`That is about as much as ${agoWords(then.weeksAgo)}.`]
      : [
          `That is ${timesFrac > 1 ? 'more' : 'less'} than ${agoWords(then.weeksAgo)}, when it was ${weeklyWords(then.valueM)}.`,
        ]
  return [
    `Your legs are used to about ${weeklyWords(weeklyLevelEasyM)} a week, counted as easy running on a level road, and to ${distanceWords(longestRunM)} in one run.`,
    ...compared,
    `A run of up to ${distanceWords(jumpFromM)} would be no jump for them.`,
  ]
}

/** What a jump is. */
const jumped = 'more than a tenth longer than the longest of the 30 days before'

function jumpSentences(jumps: readonly RunJump[], isWholeYear: boolean): readonly string[] {
  const last = jumps.at(-1)
  const span = isWholeYear ? 'In the last year' : 'Since your record begins'
  if (last === undefined) return [`${span} no run was ${jumped}.`]
  const hazards = singleRunRiskSteps.map(({ hazardRatioFrac }) => hazardRatioFrac)
  const times = `${Math.min(...hazards).toFixed(1)} to ${Math.max(...hazards).toFixed(1)} times`
  const was = `${dateWords(last.localDate)} ${last.localDate.slice(0, 4)}, ${distanceWords(last.distanceM)} after at most ${distanceWords(last.longestBeforeM)}`
  return [
    `${span} ${countOf(jumps.length, 'run')} ${jumps.length === 1 ? 'was' : 'were'} ${jumped}; ${jumps.length === 1 ? 'it was' : 'the last one was'} on ${was}.`,
    `In a large study injuries were ${times} as frequent after such runs. That is no prediction for you.`,
  ]
}

function noneOr(count: number): string {
  return count === 0 ? 'none' : countWord(count)
}

function afterSentence(after: AfterJumps, jump: string): string {
  const { jumpWeeksCount, brokenAfterJumpCount, otherWeeksCount, brokenAfterOtherCount } = after
  return `In your own record running fell by half or more in the ${countWord(after.followWeeksCount)} weeks after ${noneOr(brokenAfterJumpCount)} of ${countOf(jumpWeeksCount, 'week')} ${jump}, and after ${noneOr(brokenAfterOtherCount)} of ${countOf(otherWeeksCount, 'other week')}.`
}

export function tissueSentences(
  told: {
    readonly usedTo: Computed<LegsUsedTo>
    readonly jumps: readonly RunJump[]
    readonly afterJumps: Computed<AfterJumps>
    readonly isWholeYear: boolean
    /** False where the last year holds no run: then nothing could jump. */
    readonly hasRuns: boolean
  },
  values: ProposalValues,
): readonly string[] {
  const { usedTo, jumps, afterJumps, isWholeYear, hasRuns } = told
  return [
    isAvailable(usedTo) ? usedToSentences(usedTo, values).join(' ') : usedTo.reason.sentence,
    ...(hasRuns ? [jumpSentences(jumps, isWholeYear).join(' ')] : []),
    ...(jumps.length > 0 || isAvailable(afterJumps)
      ? [
          [
            ...(isAvailable(afterJumps)
              ? [afterSentence(afterJumps, hasRuns ? 'with such a jump' : `with a run ${jumped}`)]
              : []),
            'Injuries are not recorded here: whether a jump hurt you, only you can say.',
          ].join(' '),
        ]
      : []),
  ]
}
