/** Days of walking and running in turn, for whoever does not run yet or not any more. */

import { isAvailable, type Reason } from '../base/computed.ts'
import { isoWeekday, type LocalDate } from '../base/time.ts'
import type { PlannedSession } from './plan-answer.ts'
import type { PlanInput } from './plan-input.ts'
import { restSession, walkRunSession } from './sessions.ts'
import { chooseRunWeekdays, weekdayHabits } from './weekdays.ts'

/** Why the plan begins with walking. */
export function walkRunReason({ history, judged }: PlanInput): Reason {
  if (judged.length === 0)
    return {
      code: 'walk-run-new',
      sentence: 'No runs are recorded, so the plan begins with walking and running in turn.',
    }
  return isAvailable(history.longestRunOfLast30DaysM)
    ? {
        code: 'walk-run-short-runs',
        sentence: 'Your recent runs are few or short, so walking and running in turn comes first.',
      }
    : {
        code: 'walk-run-return',
        sentence:
          'There is no run in the last 30 days, so the way back begins with walking and running in turn.',
      }
}

/** Walk-run on spaced days, rest on the others. */
export function walkRunSessions(input: PlanInput, dates: readonly LocalDate[]): readonly PlannedSession[] {
  const { judged, asOf, values } = input
  const weekdays = chooseRunWeekdays({
    habits: weekdayHabits(judged, asOf, values),
    count: values.planWalkRunsCount,
    spaced: true,
  })
  const reasons: readonly Reason[] = [
    walkRunReason(input),
    {
      code: 'first-week-small',
      sentence: 'More than about 3 km of running in the first week went with more injuries.',
    },
  ]
  return dates.map((date) =>
    weekdays.includes(isoWeekday(date))
      ? walkRunSession(date, reasons, values)
      : restSession(date, [{ code: 'rest-between', sentence: 'A day between lets the legs adapt.' }]),
  )
}
