import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import type { Tinypool } from 'tinypool'
import type { NewImport, PreparedImport, Store } from '../ports/store.ts'
import type { ActivityWork, StartActivityWork, WorkTerms } from '../usecases/activity-work.ts'
import { deriveFactsFrom, understandAndPrepare } from './activity-task.ts'

/** A thread is ready after as long as it takes to understand some dozens of runs. */
const worthThreadsCount = 40

/** One thread saves for all of them; more than this were not tried. */
const mostThreads = 6

/** Pieces of work that wait for each thread, so that none stands idle while the next piece is being fetched. */
const waitingPerThread = 3

/** Young objects die young: without a tight bound each thread lets tens of megabytes of them lie. */
const youngHeapMb = 8

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

/**
 * While thousands of files go by, V8 lets the space for new objects grow to a hundred megabytes in the thread that
 * started the others too, which has no bound of its own. Not growing costs no time that could be measured, and a
 * quarter of the memory of a large import is saved.
 */
function keepHeapSmall(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1')
  return () => setFlagsFromString('--semi-space-growth-factor=2')
}

/** Loaded here and not above: most commands start no threads. */
async function startPool(workerTerms: WorkerTerms, threadCount: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool')
  return new Tinypool({
    filename: new URL('../activity-worker.ts', import.meta.url).href,
    minThreads: threadCount,
    maxThreads: threadCount,
    workerData: workerTerms,
    concurrentTasksPerWorker: 2,
    resourceLimits: { maxYoungGenerationSizeMb: youngHeapMb },
  })
}

function threadedWork(workerTerms: WorkerTerms, threadCount: number): ActivityWork {
  const letHeapGrow = keepHeapSmall()
  const starting = startPool(workerTerms, threadCount)
  // Met by whoever gives the first piece of work.
  starting.catch(() => {})
  return {
    widthCount: threadCount * waitingPerThread,
    understand: async (file) => {
      const pool = await starting
      const { buffer, byteLength } = file.content.bytes
      const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
      return await pool.run(file, { name: 'understand', ...(isWhole ? { transferList: [buffer] } : {}) })
    },
    deriveFacts: async (runs) => await (await starting).run(runs, { name: 'deriveFacts' }),
    close: async () => {
      letHeapGrow()
      await (await starting).destroy()
    },
  }
}
