import type { Reason } from '../base/computed.ts'
import { addDays, type LocalDate } from '../base/time.ts'
import {
  capitalized,
  countOf,
  countWord,
  dayWords,
  durationWords,
  heartRateWords,
  listed,
} from '../run/wording.ts'
import type { PlannedSession, SessionKind } from './plan-answer.ts'

const runNames: Readonly<Partial<Record<SessionKind, readonly [string, string]>>> = {
  easy: ['easy run', 'easy runs'],
  long: ['long run', 'long runs'],
  'easy-with-strides': ['easy run with strides', 'easy runs with strides'],
  tempo: ['tempo run', 'tempo runs'],
  'walk-run': ['walk-run', 'walk-runs'],
}

/** "two easy runs, one easy run with strides and one long run" */
function runWords(sessions: readonly PlannedSession[]): string {
  return listed(
    Object.entries(runNames).flatMap(([kind, [one, many]]) => {
      const count = sessions.filter((session) => session.kind === kind).length
      return count === 0 ? [] : [countOf(count, one, many)]
    }),
  )
}

function dayName(date: LocalDate, asOf: LocalDate): string {
  if (date === asOf) return 'Today'
  return date === addDays(asOf, 1) ? 'Tomorrow' : `On ${dayWords(date)}`
}

/** The answer in a few sentences: the days in one, the reason, and the first thing to do. */
export function planSentences(options: {
  readonly sessions: readonly PlannedSession[]
  readonly asOf: LocalDate
  readonly hasRunToday: boolean
  readonly why: readonly Reason[]
}): readonly string[] {
  const { sessions, asOf, hasRunToday, why } = options
  const runs = sessions.filter((session) => runNames[session.kind] !== undefined)
  const days = sessions.length === 1 ? 'The next day' : `The next ${countWord(sessions.length)} days`
  const totalS = runs.reduce((sum, session) => sum + (session.target?.durationS ?? 0), 0)
  const [first] = runs
  const heartRate = first?.target?.heartRateHighBpm
  const firstSession =
    first === undefined
      ? []
      : [
          `${dayName(first.date, asOf)}: ${first.title.charAt(0).toLowerCase()}${first.title.slice(1)}.${
            heartRate === undefined || first.kind === 'tempo'
              ? ''
              : ` Stay under ${heartRateWords(heartRate)}.`
          }`,
        ]
  return [
    runs.length === 0 ? `${days}: rest.` : `${days}: ${runWords(sessions)}, ${durationWords(totalS)} in all.`,
    ...why.map((reason) => reason.sentence),
    ...(hasRunToday ? ['You have run today, so the plan begins tomorrow.'] : []),
    ...firstSession,
    ...(first === undefined ? [] : [capitalized(first.target?.feel ?? '')]),
  ]
}
