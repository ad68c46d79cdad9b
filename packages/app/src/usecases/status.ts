import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { sampleAthleteId } from './athletes.ts'
import type { StatusDocument } from './documents/house-documents.ts'
import type { ImportJobs } from './import-jobs.ts'
import type { Runner } from './runner.ts'

/** Where things stand, for the frame around every page. */
export async function statusDocumentOf(options: {
  readonly store: Store
  readonly clock: Clock
  readonly runner: Runner
  readonly revision: number
  readonly version: string
  readonly imports: ImportJobs
}): Promise<StatusDocument> {
  const { store, clock, runner, revision, version, imports } = options
  const activities = await store.listActivities(runner.athleteId)
  const first = runner.facts.at(0)
  const last = runner.facts.at(-1)
  const running = imports.findRunning()
  return {
    schema: 'footing.status/1',
    version,
    today: clock.today(),
    revision,
    runCount: runner.judged.length,
    activityCount: activities.length,
    ...(first === undefined ? {} : { firstDate: first.localDate }),
    ...(last === undefined ? {} : { lastDate: last.localDate }),
    isSample: runner.athleteId === sampleAthleteId,
    ...(running === undefined
      ? {}
      : {
          import: {
            importId: running.importId,
            ...(running.progress === undefined ? {} : { progress: running.progress }),
          },
        }),
  }
}
