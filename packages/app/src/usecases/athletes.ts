import { type AthleteId, localAthleteId, type Store } from '../ports/store.ts'

/** The sample runner is a person of its own, so that it never mixes with the runs of the person here. */
export const sampleAthleteId: AthleteId = 'sample'

/** Whom to show: the person here, or the sample runner as long as the person has no activities and it is loaded. */
export async function findShownAthlete(store: Store): Promise<AthleteId> {
  const own = await store.listActivities(localAthleteId)
  if (own.length > 0) return localAthleteId
  const sample = await store.listActivities(sampleAthleteId)
  return sample.length > 0 ? sampleAthleteId : localAthleteId
}
