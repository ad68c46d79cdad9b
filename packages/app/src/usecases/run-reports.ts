import { ok, type Result, type RunFacts, type RunReport, type RunReports } from '@footing/engine'
import type { RunReportChange, Store } from '../ports/store.ts'
import type { Runner } from './runner.ts'
import { findRun } from './runs.ts'

/**
 * What was told of each run, by the recording that counts: what was told of another recording of the same run holds
 * for it too, part by part, where nothing was told of it itself.
 */
export function reportsOfRuns(runs: readonly RunFacts[], told: RunReports): RunReports {
  if (told.size === 0) return told
  const reports = new Map(told)
  for (const { activityId, otherRecordings } of runs) {
    const others = (otherRecordings?.activityIds ?? []).flatMap((otherId) => told.get(otherId) ?? [])
    if (others.length > 0) {
      const report: RunReport = Object.assign({}, ...others.toReversed(), told.get(activityId))
      reports.set(activityId, report)
    }
  }
  return reports
}

/** Keeps how a run felt, or takes it back. What was told of its other recordings gives way to it. */
export async function tellReport(options: {
  readonly store: Store
  readonly runner: Runner
  readonly idOrStart: string
  readonly change: RunReportChange
}): Promise<Result<{ readonly activityId: string }>> {
  const { store, runner, idOrStart, change } = options
  const found = findRun(runner, idOrStart)
  if (!found.ok) return found
  const { activityId, otherRecordings } = found.value.facts
  const takenBack: RunReportChange = {
    ...(change.talk === undefined ? {} : { talk: null }),
    ...(change.effortCr10 === undefined ? {} : { effortCr10: null }),
  }
  for (const otherId of otherRecordings?.activityIds ?? []) {
    if (otherId !== activityId) await store.saveRunReport(runner.athleteId, otherId, takenBack)
  }
  await store.saveRunReport(runner.athleteId, activityId, change)
  return ok({ activityId })
}
