import { setFlagsFromString } from 'node:v8'
import type { NewImport, PreparedImport, Store } from '../ports/store.ts'
import type {
  ActivityWork,
  FactsToDerive,
  FileToUnderstand,
  StartActivityWork,
  WorkPurpose,
  WorkTerms,
} from '../usecases/activity-work.ts'
import { deriveFactsFrom, type PrepareFacts, understandAndPrepare } from './activity-task.ts'
import { endWaitingThreads, takePool, threadCount, worthThreadsCount } from './thread-pool.ts'

/** Pieces of work that wait for each thread, so that none stands idle while the next piece is being fetched. */
const waitingPerThread = 3

/** A piece of work as a thread gets it: threads are started before anybody knows the terms. */
export interface FileTask {
  readonly terms: WorkTerms
  readonly file: FileToUnderstand
}

export interface FactsTask {
  readonly terms: WorkTerms
  readonly dataFolder: string
  readonly runs: FactsToDerive
}

export interface WorkPlace {
  readonly dataFolder: string
  readonly store: Store
  /** Brings what is to be kept into the form in which the store keeps it. */
  readonly prepare: (imported: NewImport) => PreparedImport
  readonly prepareFacts: PrepareFacts
}

export function activityWorkOn(place: WorkPlace): StartActivityWork {
  return (terms, { count, purpose }) =>
    threadCount > 1 && count >= worthThreadsCount
      ? threadedWork(place, terms, purpose)
      : inlineWork(place, terms)
}

function inlineWork(place: WorkPlace, terms: WorkTerms): ActivityWork {
  return {
    widthCount: 1,
    understand: async (file) => understandAndPrepare(file, terms, place.prepare),
    deriveFacts: (runs) => deriveFactsFrom(place, runs, terms),
    close: endWaitingThreads,
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

function threadedWork({ dataFolder }: WorkPlace, terms: WorkTerms, purpose: WorkPurpose): ActivityWork {
  const letHeapGrow = keepHeapSmall()
  const starting = takePool(purpose)
  // Met by whoever gives the first piece of work.
  starting.catch(() => {})
  return {
    widthCount: threadCount * waitingPerThread,
    understand: async (file) => {
      const pool = await starting
      const { buffer, byteLength } = file.content.bytes
      const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
      const task: FileTask = { terms, file }
      return await pool.run(task, { name: 'understand', ...(isWhole ? { transferList: [buffer] } : {}) })
    },
    deriveFacts: async (runs) => {
      const task: FactsTask = { terms, dataFolder, runs }
      return await (await starting).run(task, { name: 'deriveFacts' })
    },
    close: async () => {
      letHeapGrow()
      await (await starting).destroy()
    },
  }
}
