import { setImmediate } from 'node:timers/promises'
import type { AthleteId, Store } from '../ports/store.ts'
import type { StartActivityWork, WorkTerms } from './activity-work.ts'
import { mapAhead } from './map-ahead.ts'

/** Facts derived in one piece of work, and saved in one go. */
const refreshBatchCount = 20

export interface RefreshFactsOptions {
  readonly store: Store
  readonly startWork: StartActivityWork
  readonly athleteId: AthleteId
  readonly terms: WorkTerms
  readonly onRefresh?: (progress: { readonly doneCount: number; readonly totalCount: number }) => void
}

/** Makes facts anew where they are missing or of another version, from the kept activity, not from its file. */
export async function refreshFacts(options: RefreshFactsOptions): Promise<void> {
  const { store, startWork, athleteId, terms, onRefresh } = options
  const stale = await store.listStaleRuns(athleteId, terms.factsVersion)
  if (stale.length === 0) return
  const work = startWork(terms, stale.length)
  try {
    const derived = mapAhead(
      batchesOf(stale),
      (activityIds) => work.deriveFacts({ athleteId, activityIds }),
      {
        count: work.widthCount,
        size: stale.length,
        sizeOf: ({ length }) => length,
      },
    )
    let doneCount = 0
    for await (const facts of derived) {
      await store.saveRunFacts(athleteId, terms.factsVersion, facts)
      doneCount += facts.length
      onRefresh?.({ doneCount, totalCount: stale.length })
      // Thousands of runs take seconds: a server goes on answering meanwhile.
      await setImmediate()
    }
  } finally {
    await work.close()
  }
}

async function* batchesOf(ids: readonly string[]): AsyncGenerator<readonly string[]> {
  for (let from = 0; from < ids.length; from += refreshBatchCount) {
    yield ids.slice(from, from + refreshBatchCount)
  }
}
