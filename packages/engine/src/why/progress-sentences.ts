/** The answer to "Why am I improving, or not?" in a few sentences. */

import type { History } from '../history/history.ts'
import { countWord, listed } from '../run/wording.ts'
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

/** Sentences for causes that are already ranked. First the answer, then why, then what to do, then the doubt. */
export function progressSentences(causes: readonly Cause[], history: History): readonly string[] {
  if (history.weeks.length === 0) return ['There is nothing to explain yet: no runs are recorded.']
  const open = causes.filter((cause) => cause.standing === 'cannot-tell')
  const doubts = [
    ...(open.length === 0 ? [] : [`We cannot tell yet ${listed(open.map((cause) => askedFor[cause.id]))}.`]),
    'Whether you have become fitter, we do not measure yet.',
  ]
  const [first, ...others] = causes.filter(
    (cause) => cause.standing === 'likely' || cause.standing === 'possible',
  )
  if (first === undefined) return [noCauseSentence(causes), ...doubts]
  const opening =
    first.standing === 'likely'
      ? 'If you are not improving, this is the most likely reason'
      : 'If you are not improving, this may be a reason'
  return [
    `${opening}: ${lowered(first.claim)}`,
    ...first.evidenceFor.slice(0, 2).map((reason) => reason.sentence),
    first.advice,
    ...(others.length === 0
      ? []
      : [`It may also be that ${listed(others.map((cause) => withoutStop(lowered(cause.claim))))}.`]),
    ...doubts,
  ]
}
