/** One of several threads that understand activities. */

import { workerData } from 'node:worker_threads'
import type { RunFacts } from '@footing/engine'
import type { Store } from '../ports/store.ts'
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts'
import type { FactsToDerive, FileToUnderstand, UnderstoodFile, WorkTerms } from '../usecases/activity-work.ts'
import { deriveFactsFrom, understandAndPrepare } from './activity-task.ts'

/** What every thread is told at its start. */
export interface WorkerTerms {
  readonly terms: WorkTerms
  readonly dataFolder: string
}

/** The pool puts words of its own before ours. */
const [, { terms, dataFolder }] = workerData as readonly [unknown, WorkerTerms]

let store: Promise<Store> | undefined

export function understand(file: FileToUnderstand): UnderstoodFile {
  return understandAndPrepare(file, terms)
}

/** Reads through a connection of its own, so that the thread that saves has nothing to do but that. */
export async function deriveFacts(runs: FactsToDerive): Promise<readonly RunFacts[]> {
  store ??= openSqliteStore({ folder: dataFolder })
  return await deriveFactsFrom(await store, runs, terms)
}
