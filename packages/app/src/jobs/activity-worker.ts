/** One of several threads that understand activities. */

import { workerData } from 'node:worker_threads'
import type { RunFacts } from '@footing/engine'
import { openHouse, prepareImport } from '../compose.ts'
import type { Store } from '../ports/store.ts'
import type { FactsToDerive, FileToUnderstand, UnderstoodFile } from '../usecases/activity-work.ts'
import { deriveFactsFrom, understandAndPrepare } from './activity-task.ts'
import type { WorkerTerms } from './activity-work.ts'

/** The pool puts words of its own before ours. */
const [, { terms, dataFolder }] = workerData as readonly [unknown, WorkerTerms]

let store: Promise<Store> | undefined

export function understand(file: FileToUnderstand): UnderstoodFile {
  return understandAndPrepare(file, terms, prepareImport)
}

/** Reads through a connection of its own, so that the thread that saves has nothing to do but that. */
export async function deriveFacts(runs: FactsToDerive): Promise<readonly RunFacts[]> {
  store ??= openHouse({ dataFolder }).then((house) => house.store)
  return await deriveFactsFrom(await store, runs, terms)
}
