import { type Activity, present } from '@footing/engine'
import { expect } from 'vitest'
import { localAthleteId, type NewImport, type Store } from '../store.ts'
import { differencesOf, sampleImport } from './sample-imports.ts'

/** Everything that can be listed of one athlete. */
export async function contentsOf(store: Store, athleteId = localAthleteId): Promise<unknown> {
  return {
    activities: await store.listActivities(athleteId),
    facts: await store.listRunFacts(athleteId, 1),
    stale: await store.listStaleRuns(athleteId, 1),
    profile: await store.listProfileEntries(athleteId),
    told: await store.listToldIntents(athleteId),
    reports: await store.listRunReports(athleteId),
    ignored: await store.listIgnoredEvidence(athleteId),
    overrides: await store.listProposalOverrides(athleteId),
    said: await store.listSaid(athleteId, 'plan'),
  }
}

/** An import whose one activity is the given one. */
export function withActivity(seed: number, activity: Activity): NewImport {
  const saved = sampleImport({ seed })
  return { ...saved, activities: saved.activities.map(({ activityId }) => ({ activityId, activity })) }
}

/** Fails unless the activity was found and is the same to the last bit. */
export function expectSame(found: Activity | undefined, saved: Activity): void {
  const { streams: foundStreams, ...foundHeader } = present(found, 'an activity that was saved is found')
  const { streams, ...header } = saved
  expect(foundHeader).toStrictEqual(header)
  expect(Object.keys(foundStreams).sort()).toEqual(Object.keys(streams).sort())
  expect(differencesOf(present(found, 'as above'), saved)).toEqual([])
}
