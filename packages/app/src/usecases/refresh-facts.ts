import { setImmediate } from 'node:timers/promises'
import { findSameActivities, type RunFacts, recordingOf } from '@footing/engine'
import type { AthleteId, Store, ToldApart } from '../ports/store.ts'
import type { RunToDerive, StartActivityWork, WorkTerms } from './activity-work.ts'
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

/**
 * The facts of all runs as they should be: made anew where they are missing or of another version, and where a run
 * has other recordings, with what is to be taken from them. From the kept activities, not from their files.
 */
export async function readFreshFacts(
  options: RefreshFactsOptions & { readonly toldApart: readonly ToldApart[] },
): Promise<readonly RunFacts[]> {
  const { store, athleteId, terms, toldApart } = options
  const stale = await store.listStaleRuns(athleteId, terms.factsVersion)
  await derive(
    options,
    stale.map((activityId) => ({ activityId })),
  )
  const facts = await store.listRunFacts(athleteId, terms.factsVersion)
  const toMerge = listToMerge(facts, toldApart, terms)
  if (toMerge.length === 0) return facts
  await derive(options, toMerge)
  return await store.listRunFacts(athleteId, terms.factsVersion)
}

/** Runs whose facts were made without their other recordings, or with some that are no longer theirs. */
function listToMerge(
  facts: readonly RunFacts[],
  toldApart: readonly ToldApart[],
  { values }: WorkTerms,
): readonly RunToDerive[] {
  const othersOf = new Map(
    findSameActivities(facts.map(recordingOf), toldApart, values).map(({ primaryId, otherIds }) => [
      primaryId,
      otherIds,
    ]),
  )
  return facts.flatMap(({ activityId, otherRecordings }) => {
    const otherIds = othersOf.get(activityId) ?? []
    const made = otherRecordings?.activityIds ?? []
    const isAsShould = made.length === otherIds.length && made.every((id, index) => id === otherIds[index])
    return isAsShould ? [] : [{ activityId, otherIds }]
  })
}

async function derive(options: RefreshFactsOptions, runs: readonly RunToDerive[]): Promise<void> {
  if (runs.length === 0) return
  const { store, startWork, athleteId, terms, onRefresh } = options
  const work = startWork(terms, { count: runs.length, purpose: 'derive-facts' })
  try {
    const derived = mapAhead(batchesOf(runs), (batch) => work.deriveFacts({ athleteId, runs: batch }), {
      count: work.widthCount,
      size: runs.length,
      sizeOf: ({ length }) => length,
    })
    let doneCount = 0
    for await (const rows of derived) {
      await store.saveRunFacts(athleteId, terms.factsVersion, rows)
      doneCount += rows.length
      onRefresh?.({ doneCount, totalCount: runs.length })
      // Thousands of runs take seconds: a server goes on answering meanwhile.
      await setImmediate()
    }
  } finally {
    await work.close()
  }
}

async function* batchesOf(runs: readonly RunToDerive[]): AsyncGenerator<readonly RunToDerive[]> {
  for (let from = 0; from < runs.length; from += refreshBatchCount) {
    yield runs.slice(from, from + refreshBatchCount)
  }
}
