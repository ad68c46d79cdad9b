/** The root of one of several threads that understand activities: what `compose.ts` is to the program. */

import { workerData } from 'node:worker_threads'
import type { RunFacts } from '@footing/engine'
import { deriveFactsFrom, understandAndPrepare } from './jobs/activity-task.ts'
import type { WorkerTerms } from './jobs/activity-work.ts'
import type { Store } from './ports/store.ts'
import { prepareImport } from './store/prepare-import.ts'
import type { FactsToDerive, FileToUnderstand, UnderstoodFile } from './usecases/activity-work.ts'

/** The pool puts words of its own before ours. */
const [, { terms, dataFolder }] = workerData as readonly [unknown, WorkerTerms]

let store: Promise<Store> | undefined

export function understand(file: FileToUnderstand): UnderstoodFile {
  return understandAndPrepare(file, terms, prepareImport)
}

/** Reads through a connection of its own, so that the thread that saves has nothing to do but that. */
export async function deriveFacts(runs: FactsToDerive): Promise<readonly RunFacts[]> {
  store ??= openStore()
  return await deriveFactsFrom(await store, runs, terms)
}

/** Loaded only by a thread that reads: an import, where most threads start, is not to wait for a database. */
async function openStore(): Promise<Store> {
  const { openHouse } = await import('./compose.ts')
  return (await openHouse({ dataFolder })).store
}
