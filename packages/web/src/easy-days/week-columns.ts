import { addDays, type LocalDate, weekStart } from '@footing/engine'
import type { CheckedRun } from '../api/documents.generated.ts'

/** A week with the runs meant easy in it, oldest first; a week without any keeps its place. */
export interface EasyWeek {
  readonly monday: LocalDate
  readonly runs: readonly CheckedRun[]
}

/** The runs by week, oldest first, from the first day of the period to the last, empty weeks included. */
export function easyWeeks(
  runs: readonly CheckedRun[],
  period: { from: LocalDate; to: LocalDate },
): readonly EasyWeek[] {
  const byWeek = new Map<LocalDate, CheckedRun[]>()
  for (const run of runs) {
    const monday = weekStart(run.date)
    byWeek.set(monday, [...(byWeek.get(monday) ?? []), run])
  }
  const weeks: EasyWeek[] = []
  for (let monday = weekStart(period.from); monday <= period.to; monday = addDays(monday, 7)) {
    const ofWeek = byWeek.get(monday) ?? []
    weeks.push({ monday, runs: [...ofWeek].reverse() })
  }
  return weeks
}
