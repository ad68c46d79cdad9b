import { present, type Recording, type RunFacts, runFactsOf } from '@footing/engine'
import type { NewImport, PreparedImport, Store } from '../ports/store.ts'
import type { FactsToDerive, FileToUnderstand, UnderstoodFile, WorkTerms } from '../usecases/activity-work.ts'
import { understandFile } from '../usecases/understand-file.ts'

/** Understands one file and brings what is to be kept into the form in which it is kept. */
export function understandAndPrepare(
  file: FileToUnderstand,
  terms: WorkTerms,
  prepare: (imported: NewImport) => PreparedImport,
): UnderstoodFile {
  const { toKeep, isArchive, ...rest } = understandFile(file, terms)
  return {
    ...rest,
    ...(toKeep === undefined ? {} : { toKeep: prepare(toKeep) }),
    ...(isArchive ? { archive: file.content.bytes } : {}),
  }
}

/** Facts of kept runs, from their samples as they were kept, never from their files. */
export async function deriveFactsFrom(
  store: Store,
  { athleteId, runs }: FactsToDerive,
  { values }: WorkTerms,
): Promise<readonly RunFacts[]> {
  const read = async (activityId: string) => ({
    activityId,
    activity: present(
      await store.findActivity(athleteId, activityId, { isForFacts: true }),
      `the store lists the run ${activityId} and does not have it`,
    ),
  })
  const facts: RunFacts[] = []
  for (const { activityId, otherIds = [] } of runs) {
    const { activity } = await read(activityId)
    const others: Recording[] = []
    for (const otherId of otherIds) others.push(await read(otherId))
    facts.push(runFactsOf(activity, { activityId, others, values }))
  }
  return facts
}
