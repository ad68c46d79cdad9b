/** The answer to "Why am I improving, or not?" in a few sentences. */

import { type Computed, isAvailable } from '../base/computed.ts'
import type { History } from '../history/history.ts'
import type { FitnessTrend } from '../history/trend/fitness-trend.ts'
import { countWord, listed } from '../run/wording.ts'
import { answeringChange, trendDoubt, trendOpening } from './progress-trend.ts'
import type { Cause } from './why-answer.ts'

const askedFor: Readonly<Record<Cause['id'], string>> = {
  'weeks-do-not-hold': 'whether your weeks hold',
  'too-little-for-the-goal': 'whether you run enough',
  'nothing-faster-than-easy': 'whether you ever run faster than easy',
}

function ruledOutWords(cause: Cause): string {
  if (cause.id === 'weeks-do-not-hold') return 'your weeks hold'
  if (cause.id === 'too-little-for-the-goal') return 'you run enough'
  return cause.evidenceAgainst.some((reason) => reason.code === 'easy-is-right-now')
    ? 'easy running is right for you now'
    : 'not all of your running is easy'
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.]$/, '')
}

function noCauseSentence(causes: readonly Cause[]): string {
  const out = causes.filter((cause) => cause.standing === 'unlikely')
  if (out.length === 0) return 'We cannot say yet what holds you back, if anything does.'
  const reasons = listed(out.map(ruledOutWords))
  return out.length === causes.length
    ? `None of the ${countWord(causes.length)} usual causes that we can check holds you back: ${reasons}.`
    : `Nothing that we can check so far holds you back: ${reasons}.`
}

/** How the first cause is brought in, after what the trend says; the claim follows. */
function causeOpening(first: Cause, trend: Computed<FitnessTrend>): string {
  const change = answeringChange(trend)
  const isLikely = first.standing === 'likely'
  const verdict = isAvailable(change) ? change.verdict : 'cannot-tell'
  if (verdict === 'improved')
    return isLikely
      ? 'What most likely holds you back from more is that'
      : 'What may hold you back from more is that'
  if (verdict === 'cannot-tell')
    return isLikely
      ? 'If you are not improving, the most likely reason is that'
      : 'If you are not improving, one reason may be that'
  return isLikely ? 'The most likely reason is that' : 'One reason may be that'
}

/**
 * Sentences for causes that are already ranked. First the answer (where the trend can tell, whether there was
 * progress), then why, then what to do, then the doubt.
 */
export function progressSentences(
  causes: readonly Cause[],
  history: History,
  trend: Computed<FitnessTrend>,
): readonly string[] {
  if (history.weeks.length === 0) return ['There is nothing to explain yet: no runs are recorded.']
  const open = causes.filter((cause) => cause.standing === 'cannot-tell')
  const opening = trendOpening(trend)
  const doubts = [
    ...(open.length === 0 ? [] : [`We cannot tell yet ${listed(open.map((cause) => askedFor[cause.id]))}.`]),
    ...trendDoubt(trend),
  ]
  const [first, ...others] = causes.filter(
    (cause) => cause.standing === 'likely' || cause.standing === 'possible',
  )
  if (first === undefined) return [...opening, noCauseSentence(causes), ...doubts]
  return [
    ...opening,
    `${causeOpening(first, trend)} ${lowered(first.claim)}`,
    ...first.evidenceFor.slice(0, 2).map((reason) => reason.sentence),
    first.advice,
    ...(others.length === 0
      ? []
      : [`It may also be that ${listed(others.map((cause) => withoutStop(lowered(cause.claim))))}.`]),
    ...doubts,
  ]
}
