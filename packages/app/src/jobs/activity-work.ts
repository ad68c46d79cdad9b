import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import type { NewImport, PreparedImport, Store } from '../ports/store.ts'
import type { ActivityWork, StartActivityWork, WorkTerms } from '../usecases/activity-work.ts'
import { deriveFactsFrom, understandAndPrepare } from './activity-task.ts'

/** A thread is ready after as long as it takes to understand some dozens of runs. */
const worthThreadsCount = 40

/** More threads than this and the one that saves becomes the slowest. */
const mostThreads = 6

/** Pieces of work that wait for each thread, so that none stands idle while the next piece is being fetched. */
const waitingPerThread = 4

/** Young objects die young: without a bound each thread lets tens of megabytes of them lie. */
const youngHeapMb = 32

/** What every thread is told at its start. */
export interface WorkerTerms {
  readonly terms: WorkTerms
  readonly dataFolder: string
}

export interface WorkPlace {
  readonly dataFolder: string
  readonly store: Store
  /** Brings what is to be kept into the form in which the store keeps it. */
  readonly prepare: (imported: NewImport) => PreparedImport
}

export function activityWorkOn(place: WorkPlace): StartActivityWork {
  const threadCount = Math.min(mostThreads, availableParallelism())
  return (terms, expectedCount) =>
    threadCount > 1 && expectedCount >= worthThreadsCount
      ? threadedWork({ terms, dataFolder: place.dataFolder }, threadCount)
      : inlineWork(place, terms)
}

function inlineWork({ store, prepare }: WorkPlace, terms: WorkTerms): ActivityWork {
  return {
    widthCount: 1,
    understand: async (file) => understandAndPrepare(file, terms, prepare),
    deriveFacts: (runs) => deriveFactsFrom(store, runs, terms),
    close: async () => {},
  }
}

function threadedWork(workerTerms: WorkerTerms, threadCount: number): ActivityWork {
  const pool = new Tinypool({
    filename: new URL('../activity-worker.ts', import.meta.url).href,
    minThreads: threadCount,
    maxThreads: threadCount,
    workerData: workerTerms,
    concurrentTasksPerWorker: 2,
    resourceLimits: { maxYoungGenerationSizeMb: youngHeapMb },
  })
  return {
    widthCount: threadCount * waitingPerThread,
    understand: (file) => {
      const { buffer, byteLength } = file.content.bytes
      const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
      return pool.run(file, { name: 'understand', ...(isWhole ? { transferList: [buffer] } : {}) })
    },
    deriveFacts: (runs) => pool.run(runs, { name: 'deriveFacts' }),
    close: () => pool.destroy(),
  }
}
