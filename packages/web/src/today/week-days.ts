import { addDays, type LocalDate, type PlannedSession, weekStart } from '@footing/engine'
import type { RunSummary } from '../api/documents.generated.ts'

/** One day of the current week: what was run, and what is planned from today on. */
export interface WeekDay {
  readonly date: LocalDate
  readonly isToday: boolean
  readonly isPast: boolean
  readonly done: readonly RunSummary[]
  readonly planned: readonly PlannedSession[]
}

/** Monday to Sunday of the week that holds `today`. A plan for a past day is not shown: it never happened or it did. */
export function weekDays(
  today: LocalDate,
  content: { readonly runs: readonly RunSummary[]; readonly sessions: readonly PlannedSession[] },
): readonly WeekDay[] {
  const monday = weekStart(today)
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(monday, index)
    const done = content.runs.filter((run) => run.date === date)
    const isOpen = date > today || (date === today && done.length === 0)
    return {
      date,
      isToday: date === today,
      isPast: date < today,
      done,
      planned: isOpen
        ? content.sessions.filter((session) => session.date === date && session.target !== undefined)
        : [],
    }
  })
}
