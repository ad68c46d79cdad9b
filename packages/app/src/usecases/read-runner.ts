import { buildHistory, estimateBoundaries, judgeRuns, type LocalDate } from '@footing/engine'
import type { AthleteId, Store } from '../ports/store.ts'
import type { StartActivityWork } from './activity-work.ts'
import { type RefreshFactsOptions, refreshFacts } from './refresh-facts.ts'
import type { Runner } from './runner.ts'
import { factsVersionOf, valuesInForce } from './values-in-force.ts'

export interface ReadRunnerOptions {
  readonly store: Store
  readonly startWork: StartActivityWork
  readonly athleteId: AthleteId
  readonly asOf: LocalDate
  /** Told while facts made by another version are made anew from the kept activities. */
  readonly onRefresh?: NonNullable<RefreshFactsOptions['onRefresh']>
}

/** Reads what is kept of a person and works out, once, all that the four answers need. */
export async function readRunner(options: ReadRunnerOptions): Promise<Runner> {
  const { store, athleteId, asOf } = options
  const overrides = await store.listProposalOverrides(athleteId)
  const values = valuesInForce(overrides)
  const factsVersion = factsVersionOf(overrides)
  await refreshFacts({ ...options, terms: { values, factsVersion } })
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
