import type { LocalDate } from '@footing/engine'
import type { RunSummary } from '../api/documents.generated.ts'

/** The runs of one calendar month, newest first, with what they come to. */
export interface RunMonth {
  /** "2026-11". */
  readonly month: string
  /** A day in the month, for its name. */
  readonly anyDate: LocalDate
  readonly runs: readonly RunSummary[]
  readonly movingS: number
  /** Of the runs whose distance is known. */
  readonly distanceM: number
}

/** Groups runs that come newest first, keeping their order. */
export function runMonths(runs: readonly RunSummary[]): readonly RunMonth[] {
  const byMonth = new Map<string, RunSummary[]>()
  for (const run of runs) {
    const month = run.date.slice(0, 7)
    const ofMonth = byMonth.get(month)
    if (ofMonth === undefined) byMonth.set(month, [run])
    else ofMonth.push(run)
  }
  return [...byMonth].map(([month, ofMonth]) => ({
    month,
    anyDate: `${month}-01`,
    runs: ofMonth,
    movingS: ofMonth.reduce((sum, run) => sum + run.movingS, 0),
    distanceM: ofMonth.reduce((sum, run) => sum + (run.distanceM ?? 0), 0),
  }))
}
