import { setFlagsFromString } from 'node:v8'
import type { SourceContent } from '../ports/source-files.ts'
import type { NewImport, PreparedImport, Store } from '../ports/store.ts'
import type {
  ActivityWork,
  FactsToDerive,
  FileToUnderstand,
  StartActivityWork,
  UnderstoodFile,
  WorkPurpose,
  WorkTerms,
} from '../usecases/activity-work.ts'
import { deriveFactsFrom, type PrepareFacts, understandAndPrepare } from './activity-task.ts'
import { endWaitingThreads, takePool, worthThreads } from './thread-pool.ts'
import { emptyYoungHeap } from './young-heap.ts'

/** Pieces of work that wait for each thread, so that none stands idle while the next piece is being fetched. */
const waitingPerThread = 6

/** What is read and given on by this thread lies outside the heap too; so many files hold some megabytes. */
const passedPerEmptying = 8

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

/** V8's own choice, and ours while activities go by; for all threads. */
const heapFlags = {
  /**
   * Thousands of files make V8 let the space for new objects grow to a hundred megabytes in the thread that started
   * the others too, which has no bound of its own. Not growing costs no time that could be measured, and a quarter of
   * the memory of a large import is saved.
   */
  '--semi-space-growth-factor': { usual: 2, meanwhile: 1 },
  /**
   * A thread's own program takes a dozen megabytes, and V8 goes through so small a heap again whenever it has grown by
   * two. Where it may grow to four times its size first, a tenth of the time of an import is saved.
   */
  '--heap-growing-percent': { usual: 0, meanwhile: 300 },
} as const

function setHeapFlags(which: 'usual' | 'meanwhile'): void {
  for (const [flag, value] of Object.entries(heapFlags)) setFlagsFromString(`${flag}=${value[which]}`)
}

function threadedWork(
  { dataFolder }: WorkPlace,
  terms: WorkTerms,
  { purpose, threadCount }: { readonly purpose: WorkPurpose; readonly threadCount: number },
): ActivityWork {
  setHeapFlags('meanwhile')
  const termsText = JSON.stringify(terms)
  let passedCount = 0
  const starting = takePool(purpose, threadCount)
  // Met by whoever gives the first piece of work.
  starting.catch(() => {})
  return {
    widthCount: threadCount * waitingPerThread,
    understand: async (file) => {
      const pool = await starting
      const [content, transferList] = handedOver(file.content)
      const task: FileTask = { termsText, file: { ...file, content } }
      const understood: UnderstoodFile = await pool.run(task, { name: 'understand', transferList })
      passedCount += 1
      if (passedCount % passedPerEmptying === 0) emptyYoungHeap()
      return understood
    },
    deriveFacts: async (runs) => {
      const task: FactsTask = { termsText, dataFolder, runs }
      return await (await starting).run(task, { name: 'deriveFacts' })
    },
    close: async () => {
      setHeapFlags('usual')
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
