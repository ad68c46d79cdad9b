import {
  type Annotation,
  buildHistory,
  estimateBoundaries,
  judgeRuns,
  type LocalDate,
  type RunFacts,
} from '@footing/engine'
import type { AthleteId, Store } from '../ports/store.ts'
import type { StartActivityWork } from './activity-work.ts'
import { askedLater } from './asked-later.ts'
import { type RefreshFactsOptions, readFreshFacts } from './refresh-facts.ts'
import { reportsOfRuns } from './run-reports.ts'
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
  const toldApart = await store.listToldApart(athleteId)
  const recorded = await readFreshFacts({ ...options, toldApart, terms: { values, factsVersion } })
  const annotations = await store.listAnnotations(athleteId)
  const allFacts = recorded.map((run) => annotated(run, annotations))
  const profile = await store.listProfileEntries(athleteId)
  const toldIntents = await store.listToldIntents(athleteId)
  const reports = reportsOfRuns(recorded, await store.listRunReports(athleteId))
  const ignoredEvidence = await store.listIgnoredEvidence(athleteId)
  const days = await store.listDailyMeasurements(athleteId)

  const facts = allFacts.filter((run) => run.localDate <= asOf)
  const input = { runs: facts, profile, toldApart, reports, days, ignoredEvidence, asOf, values }
  const boundaries = estimateBoundaries(input)
  const judged = judgeRuns({ runs: facts, boundaries, toldIntents, toldApart, reports, values })
  const history = buildHistory({ judged, asOf, values })
  return {
    athleteId,
    asOf,
    profile,
    values,
    toldIntents,
    reports,
    ignoredEvidence,
    toldApart,
    facts,
    laterRunCount: allFacts.length - facts.length,
    boundaries,
    judged,
    history,
    ...askedLater({ judged, boundaries, asOf, values }, input),
  }
}

/** A run with what lists of exports note of it; where they say nothing, of its other recordings. */
function annotated(run: RunFacts, annotations: ReadonlyMap<string, Annotation>): RunFacts {
  const ids = [...(run.otherRecordings?.activityIds ?? []), run.activityId]
  const noted = ids.flatMap((activityId) => annotations.get(activityId) ?? [])
  return noted.length === 0 ? run : { ...run, annotation: Object.assign({}, run.annotation, ...noted) }
}
