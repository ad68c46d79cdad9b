/** The sentences of the answer to "Are my easy days easy?". */

import { isAvailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { EasyDay, EasyDayPattern } from './easy-day-patterns.ts'
import { type EasyVerdict, isLeftEasy, isStayedEasy, type JudgedRun } from './judged-run.ts'
import {
  capitalized,
  countOf,
  countWord,
  durationWords,
  heartRateWords,
  listed,
  paceWords,
} from './wording.ts'

/** "The three that did not were all on Thursdays, after minute 40." */
function failedSentence(failedCount: number, patterns: readonly EasyDayPattern[]): string {
  const [whole, another] = patterns.filter((pattern) => pattern.holdsCount === failedCount)
  if (whole !== undefined) {
    const besides = another === undefined ? '' : `, ${another.besides}`
    return `The ${countWord(failedCount)} that did not ${whole.ofAll}${besides}.`
  }
  const [first] = patterns
  return first === undefined
    ? ''
    : `Of the ${countWord(failedCount)} that did not, ${countWord(first.holdsCount)} ${first.ofSome}.`
}

/** "Eight of your last eleven easy runs stayed easy", with what did not and what is in doubt. */
function openingSentence(counts: {
  readonly days: number
  readonly stayed: number
  readonly failed: number
  readonly doubt: number
}): string {
  const { days, stayed, failed, doubt } = counts
  const close = 'too close to your boundary to tell'
  if (days === 1)
    return doubt === 1
      ? `The one easy run lay ${close} whether it stayed easy.`
      : `The one easy run ${failed === 0 ? 'stayed' : 'did not stay'} easy.`
  const last = `your last ${countWord(days)} easy runs`
  if (doubt === days) return `${capitalized(last)} lay ${close} whether they stayed easy.`
  if (doubt === 0) {
    if (failed === 0) return `All ${countWord(days)} of your easy runs stayed easy.`
    return stayed === 0
      ? `None of ${last} stayed easy.`
      : `${capitalized(countWord(stayed))} of ${last} stayed easy.`
  }
  const are = (count: number) => `${countWord(count)} lay ${close}`
  if (failed === 0) return `${capitalized(countWord(stayed))} of ${last} stayed easy; ${are(doubt)}.`
  if (stayed === 0) return `${capitalized(countWord(failed))} of ${last} did not stay easy; ${are(doubt)}.`
  return `${capitalized(countWord(stayed))} of ${last} stayed easy, ${countWord(failed)} did not; ${are(doubt)}.`
}

export function verdictSentences(
  days: readonly EasyDay[],
  patterns: readonly EasyDayPattern[],
  boundaries: Boundaries,
): readonly string[] {
  const countWhere = (holds: (verdict: EasyVerdict) => boolean) =>
    days.filter(({ judgement }) => holds(judgement.verdict)).length
  const failed = countWhere(isLeftEasy)
  const nearCount = countWhere((verdict) => verdict === 'near-the-top')
  const doubt = countWhere((verdict) => verdict === 'in-doubt')
  const counted = openingSentence({ days: days.length, stayed: countWhere(isStayedEasy), failed, doubt })
  // One boundary is behind them all: where most are only probable, so is their sum.
  const probableCount = days.filter(({ judgement }) => judgement.isProbable).length
  const opening =
    2 * probableCount > days.length
      ? `Probably ${counted.charAt(0).toLowerCase()}${counted.slice(1)}`
      : counted
  const near =
    nearCount > 0
      ? `Of those that stayed easy, ${countWord(nearCount)} ${nearCount === 1 ? 'was' : 'were'} near the top of the easy range.`
      : ''
  return [
    opening,
    failed > 0 ? failedSentence(failed, patterns) : '',
    ...doubtSentences(days, boundaries),
    near,
  ].filter((sentence) => sentence !== '')
}

/** From this share of verdicts that are not certain on it is worth saying what would settle them. */
const worthSettlingFrac = 0.2

/** How many of the verdicts are only probable, and what would make them and those in doubt surer. */
function doubtSentences(days: readonly EasyDay[], { nextTests }: Boundaries): readonly string[] {
  const probableCount = days.filter(({ judgement }) => judgement.isProbable).length
  const doubtCount = days.filter(({ judgement }) => judgement.verdict === 'in-doubt').length
  const [test] = nextTests
  return [
    ...(probableCount > 0
      ? [
          `${capitalized(countWord(probableCount))} of these verdicts ${probableCount === 1 ? 'is' : 'are'} probable, not certain: your boundary is not known to the beat.`,
        ]
      : []),
    ...(test !== undefined && probableCount + doubtCount >= worthSettlingFrac * days.length
      ? [`What would settle most of it: ${test.sentence.charAt(0).toLowerCase()}${test.sentence.slice(1)}`]
      : []),
  ]
}

/** Moderate minutes of whoever runs little and improves are nothing to mend (Festa 2020). */
export function improvingSentence(weeklyMovingS: number): string {
  return `You are improving on ${durationWords(weeklyMovingS)} a week: at such a volume moderate minutes on easy days are nothing to mend.`
}

/** What easy means here; at high volume, where the ceiling is an edge below it, what crossing over means too. */
export function ceilingSentence({ easyCeiling, lt1Bpm }: Boundaries): readonly string[] {
  const { heartRateBpm, speedMps, rule } = easyCeiling
  const parts = [
    ...(isAvailable(heartRateBpm) ? [`below ${heartRateWords(heartRateBpm.valueBpm)}`] : []),
    ...(isAvailable(speedMps) ? [`slower than ${paceWords(speedMps.valueMps)} on the flat`] : []),
  ]
  const crossing =
    rule === 'lower-edge' && isAvailable(lt1Bpm)
      ? `; at your volume time above that is near the top, and a run crosses over above ${heartRateWords(lt1Bpm.mean)}`
      : ''
  return parts.length === 0 ? [] : [`Easy here means ${listed(parts).replace(' and ', ', or ')}${crossing}.`]
}

/** What could not be judged, by the reason that holds for most of it. */
export function unjudgedSentence(unjudged: readonly JudgedRun[], meantEasyCount: number): readonly string[] {
  if (unjudged.length === 0) return []
  const counts = new Map<string, number>()
  for (const { easyJudgement } of unjudged)
    if (!isAvailable(easyJudgement)) {
      const { sentence } = easyJudgement.reason
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
    }
  const [[sentence] = ['']] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return [
    unjudged.length === meantEasyCount
      ? `Whether your easy runs stayed easy, we cannot say. ${sentence}`
      : `${capitalized(countOf(unjudged.length, 'more easy run'))} could not be judged. ${sentence}`,
  ]
}
