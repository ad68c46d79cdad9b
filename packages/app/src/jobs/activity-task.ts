import { present, type RunFacts, runFactsOf } from '@footing/engine'
import type { Store } from '../ports/store.ts'
import { prepareImport } from '../store/prepare-import.ts'
import type { FactsToDerive, FileToUnderstand, UnderstoodFile, WorkTerms } from '../usecases/activity-work.ts'
import { understandFile } from '../usecases/understand-file.ts'

/** Understands one file and brings what is to be kept into the form in which it is kept. */
export function understandAndPrepare(file: FileToUnderstand, terms: WorkTerms): UnderstoodFile {
  const { toKeep, isArchive, ...rest } = understandFile(file, terms)
  return {
    ...rest,
    ...(toKeep === undefined ? {} : { toKeep: prepareImport(toKeep) }),
    ...(isArchive ? { archive: file.content.bytes } : {}),
  }
}

/** Facts of kept runs, from their samples as they were kept, never from their files. */
export async function deriveFactsFrom(
  store: Store,
  { athleteId, activityIds }: FactsToDerive,
  { values }: WorkTerms,
): Promise<readonly RunFacts[]> {
  const facts: RunFacts[] = []
  for (const activityId of activityIds) {
    const activity = present(
      await store.findActivity(athleteId, activityId),
      `the store lists the run ${activityId} and does not have it`,
    )
    facts.push(runFactsOf(activity, { activityId, values }))
  }
  return facts
}
