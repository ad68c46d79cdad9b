import { setFlagsFromString } from 'node:v8'
import type { SourceContent } from '../ports/source-files.ts'
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
import { endWaitingThreads, takePool, worthThreads } from './thread-pool.ts'

/** Pieces of work that wait for each thread, so that none stands idle while the next piece is being fetched. */
const waitingPerThread = 6

/**
 * A piece of work as a thread gets it. Threads are started before anybody knows the terms, and these are hundreds of
 * numbers: as a text they are handed over at a twentieth of the cost, and read once.
 */
export interface FileTask {
  readonly termsText: string
  readonly file: FileToUnderstand
}

export interface FactsTask {
  readonly termsText: string
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
  return (terms, { count, purpose }) => {
    const threadCount = worthThreads(purpose, count)
    return threadCount === 0 ? inlineWork(place, terms) : threadedWork(place, terms, { purpose, threadCount })
  }
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

function threadedWork(
  { dataFolder }: WorkPlace,
  terms: WorkTerms,
  { purpose, threadCount }: { readonly purpose: WorkPurpose; readonly threadCount: number },
): ActivityWork {
  const letHeapGrow = keepHeapSmall()
  const termsText = JSON.stringify(terms)
  const starting = takePool(purpose, threadCount)
  // Met by whoever gives the first piece of work.
  starting.catch(() => {})
  return {
    widthCount: threadCount * waitingPerThread,
    understand: async (file) => {
      const pool = await starting
      const [content, transferList] = handedOver(file.content)
      const task: FileTask = { termsText, file: { ...file, content } }
      return await pool.run(task, { name: 'understand', transferList })
    },
    deriveFacts: async (runs) => {
      const task: FactsTask = { termsText, dataFolder, runs }
      return await (await starting).run(task, { name: 'deriveFacts' })
    },
    close: async () => {
      letHeapGrow()
      await (await starting).destroy()
    },
  }
}

/** Bytes that were inflated in one piece lie in a buffer that is one byte larger. */
const mostSpareByte = 1

/**
 * A file's content with the buffers to hand over to another thread. What lies in a larger buffer, such as an archive
 * in memory, is copied out of it: handed over with it, or sent as it is, all of that would go too.
 */
function handedOver(content: SourceContent): readonly [SourceContent, ArrayBuffer[]] {
  const own = (bytes: Uint8Array) =>
    bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength - bytes.byteLength <= mostSpareByte
      ? bytes
      : new Uint8Array(bytes)
  const bytes = own(content.bytes)
  const packed = content.packed === undefined ? {} : { packed: own(content.packed) }
  return [
    { ...content, bytes, ...packed },
    [bytes, ...Object.values(packed)].map(({ buffer }) => buffer as ArrayBuffer),
  ]
}
