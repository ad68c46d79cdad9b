import { present, type Recording, type RunFacts, runFactsOf } from '@footing/engine'
import type { NewImport, PreparedFactsRow, PreparedImport, Store } from '../ports/store.ts'
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

/** Brings facts into the form in which they are kept. */
export type PrepareFacts = (facts: RunFacts, factsVersion: number) => PreparedFactsRow

/** Facts of kept runs, from their samples as they were kept, never from their files. */
export async function deriveFactsFrom(
  { store, prepareFacts }: { readonly store: Store; readonly prepareFacts: PrepareFacts },
  { athleteId, runs }: FactsToDerive,
  { values, factsVersion }: WorkTerms,
): Promise<readonly PreparedFactsRow[]> {
  const read = async (activityId: string) => ({
    activityId,
    activity: present(
      await store.findActivity(athleteId, activityId, { isForFacts: true }),
      `the store lists the run ${activityId} and does not have it`,
    ),
  })
  const rows: PreparedFactsRow[] = []
  for (const { activityId, otherIds = [] } of runs) {
    const { activity } = await read(activityId)
    const others: Recording[] = []
    for (const otherId of otherIds) others.push(await read(otherId))
    rows.push(prepareFacts(runFactsOf(activity, { activityId, others, values }), factsVersion))
  }
  return rows
}
