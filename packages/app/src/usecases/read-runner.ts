import { isDeepStrictEqual } from 'node:util'
import {
  type Annotation,
  boundariesOfTime,
  buildHistory,
  estimateBoundaries,
  judgeRuns,
  type LocalDate,
  pastDays,
  type RunFacts,
} from '@footing/engine'
import type { AthleteId, Store } from '../ports/store.ts'
import type { StartActivityWork } from './activity-work.ts'
import { askedLater } from './asked-later.ts'
import { keptSame } from './kept-same.ts'
import { once } from './once.ts'
import { type RefreshFactsOptions, readFreshFacts } from './refresh-facts.ts'
import { reportsOfRuns } from './run-reports.ts'
import type { Runner } from './runner.ts'
import { factsVersionOf, valuesInForce } from './values-in-force.ts'

export interface ReadRunnerOptions {
  readonly store: Store
  readonly startWork: StartActivityWork
  readonly athleteId: AthleteId
  readonly asOf: LocalDate
  /** The same person as read before, from whom is taken over what has not changed. */
  readonly before?: Runner | undefined
  /** Told while facts made by another version are made anew from the kept activities. */
  readonly onRefresh?: NonNullable<RefreshFactsOptions['onRefresh']>
}

/**
 * Reads what is kept of a person and works out, once, all that the four answers need. With the runner of `before` at
 * hand, what nothing has changed is taken over: of a long history with one run more nearly everything.
 */
export async function readRunner(options: ReadRunnerOptions): Promise<Runner> {
  const { store, athleteId, asOf } = options
  const before = options.before?.athleteId === athleteId ? options.before : undefined
  const overrides = await store.listProposalOverrides(athleteId)
  const values = keptSame(valuesInForce(overrides), before?.values)
  const factsVersion = factsVersionOf(overrides)
  const toldApart = keptSame(await store.listToldApart(athleteId), before?.toldApart)
  const recorded = await readFreshFacts({ ...options, toldApart, terms: { values, factsVersion } })
  const annotations = await store.listAnnotations(athleteId)
  const allFacts = recorded.map((run) => annotated(run, annotations))
  const profile = keptSame(await store.listProfileEntries(athleteId), before?.profile)
  const toldIntents = await store.listToldIntents(athleteId)
  const reports = keptSame(reportsOfRuns(recorded, await store.listRunReports(athleteId)), before?.reports)
  const ignoredEvidence = keptSame(await store.listIgnoredEvidence(athleteId), before?.ignoredEvidence)
  const days = await store.listDailyMeasurements(athleteId)

  const facts = allFacts.filter((run) => run.localDate <= asOf)
  const input = { runs: facts, profile, toldApart, reports, days, ignoredEvidence, asOf, values }
  const boundaries = keptSame(estimateBoundaries(input), before?.boundaries)
  const past = pastDays(input, before?.past)
  const judged = judgeRuns({
    runs: facts,
    boundaries,
    boundariesOf: boundariesOfTime(boundaries, past),
    toldIntents,
    toldApart,
    reports,
    values,
  })
  const history = once(() => buildHistory({ judged, asOf, values }))
  return {
    get history() {
      return history()
    },
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
    past,
    judged,
    ...askedLater({ judged, boundaries, asOf, values, past }),
  }
}

const keptAnnotated = new WeakMap<RunFacts, RunFacts>()

/** A run with what lists of exports note of it; where they say nothing, of its other recordings. */
function annotated(run: RunFacts, annotations: ReadonlyMap<string, Annotation>): RunFacts {
  const ids = [...(run.otherRecordings?.activityIds ?? []), run.activityId]
  const noted = ids.flatMap((activityId) => annotations.get(activityId) ?? [])
  if (noted.length === 0) return run
  const annotation: Annotation = Object.assign({}, run.annotation, ...noted)
  const known = keptAnnotated.get(run)
  if (known !== undefined && isDeepStrictEqual(known.annotation, annotation)) return known
  const withNotes = { ...run, annotation }
  keptAnnotated.set(run, withNotes)
  return withNotes
}
