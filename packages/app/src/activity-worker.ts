/** The root of one of several threads that understand activities: what `compose.ts` is to the program. */

import { deriveFactsFrom, understandAndPrepare } from './jobs/activity-task.ts'
import type { FactsTask, FileTask } from './jobs/activity-work.ts'
import { emptyYoungHeap } from './jobs/young-heap.ts'
import type { PreparedFactsRow, Store } from './ports/store.ts'
import { prepareFacts, prepareImport } from './store/prepare-import.ts'
import type { UnderstoodFile, WorkTerms } from './usecases/activity-work.ts'

/** Of one pool, and a pool works on one data folder. */
let store: Promise<Store> | undefined

/** The terms that were read last: nearly always those of the next piece of work too. */
let lastTerms: { readonly text: string; readonly terms: WorkTerms } | undefined

function termsOf(text: string): WorkTerms {
  if (lastTerms?.text !== text) lastTerms = { text, terms: JSON.parse(text) as WorkTerms }
  return lastTerms.terms
}

export function understand({ file, termsText }: FileTask): UnderstoodFile {
  const understood = understandAndPrepare(file, termsOf(termsText), prepareImport)
  emptyYoungHeap()
  return understood
}

/** Reads through a connection of its own, so that the thread that saves has nothing to do but that. */
export async function deriveFacts({
  dataFolder,
  runs,
  termsText,
}: FactsTask): Promise<readonly PreparedFactsRow[]> {
  store ??= openStore(dataFolder)
  return await deriveFactsFrom({ store: await store, prepareFacts }, runs, termsOf(termsText))
}

/** Loaded only by a thread that reads: an import, where most threads start, is not to wait for a database. */
async function openStore(dataFolder: string): Promise<Store> {
  const { openSqliteStore } = await import('./store/sqlite/sqlite-store.ts')
  return await openSqliteStore({ folder: dataFolder })
}
