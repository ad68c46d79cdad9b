import { setImmediate } from 'node:timers/promises'
import {
  buildHistory,
  estimateBoundaries,
  judgeRuns,
  type LocalDate,
  type ProposalValues,
  present,
  type RunFacts,
  runFactsOf,
} from '@footing/engine'
import type { AthleteId, Store } from '../ports/store.ts'
import type { Runner } from './runner.ts'
import { factsVersionOf, valuesInForce } from './values-in-force.ts'

/** Facts saved in one go while stale ones are made anew. */
const refreshBatchCount = 50

export interface ReadRunnerOptions {
  readonly store: Store
  readonly athleteId: AthleteId
  readonly asOf: LocalDate
  /** Told while facts made by another version are made anew from the kept activities. */
  readonly onRefresh?: (progress: { readonly doneCount: number; readonly totalCount: number }) => void
}

/** Reads what is kept of a person and works out, once, all that the four answers need. */
export async function readRunner(options: ReadRunnerOptions): Promise<Runner> {
  const { store, athleteId, asOf } = options
  const overrides = await store.listProposalOverrides(athleteId)
  const values = valuesInForce(overrides)
  const factsVersion = factsVersionOf(overrides)
  await refreshStaleFacts({ ...options, values, factsVersion })
  const allFacts = await store.listRunFacts(athleteId, factsVersion)
  const profile = await store.listProfileEntries(athleteId)
  const toldIntents = await store.listToldIntents(athleteId)

  const facts = allFacts.filter((run) => run.localDate <= asOf)
  const boundaries = estimateBoundaries({ runs: facts, profile, asOf, values })
  const judged = judgeRuns({ runs: facts, boundaries, toldIntents, values })
  const history = buildHistory({ judged, asOf, values })
  return {
    athleteId,
    asOf,
    profile,
    values,
    toldIntents,
    facts,
    laterRunCount: allFacts.length - facts.length,
    boundaries,
    judged,
    history,
  }
}

/** Makes facts anew where they are missing or of another version, from the kept activity, not from its file. */
async function refreshStaleFacts(
  options: ReadRunnerOptions & { readonly values: ProposalValues; readonly factsVersion: number },
): Promise<void> {
  const { store, athleteId, values, factsVersion, onRefresh } = options
  const stale = await store.listStaleRuns(athleteId, factsVersion)
  for (let from = 0; from < stale.length; from += refreshBatchCount) {
    const batch: RunFacts[] = []
    for (const activityId of stale.slice(from, from + refreshBatchCount)) {
      const activity = present(
        await store.findActivity(athleteId, activityId),
        `the store lists the run ${activityId} and does not have it`,
      )
      batch.push(runFactsOf(activity, { activityId, values }))
      // Thousands of runs take seconds: a server goes on answering meanwhile.
      await setImmediate()
    }
    await store.saveRunFacts(athleteId, factsVersion, batch)
    onRefresh?.({ doneCount: Math.min(from + refreshBatchCount, stale.length), totalCount: stale.length })
  }
}
