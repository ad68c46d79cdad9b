/** The threads that understand activities: where they are started, and by whom they are taken. */

import { readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Tinypool } from 'tinypool'
import { threadFile } from '../places.ts'
import type { WorkPurpose } from '../usecases/activity-work.ts'

/** A thread is ready after as long as it takes to understand some dozens of runs. */
export const worthThreadsCount = 40

/** An archive of this size, or a file of another kind that is as large, holds dozens of activities. */
const worthThreadsByte = 4 * 2 ** 20

/** One thread saves for all of them; more than this were not tried. */
const mostThreads = 6

/**
 * Young objects die young: without a tight bound each thread lets tens of megabytes of them lie, and goes through
 * memory that no cache holds. Deriving facts makes few objects and many columns, and is a tenth faster again where
 * these few are thrown away often (`young-heap.ts`); decoding makes more, which must not be taken for old meanwhile.
 */
const youngHeapMb: Readonly<Record<WorkPurpose, number>> = { understand: 8, 'derive-facts': 2 }

export const threadCount = Math.min(mostThreads, availableParallelism())

/** Started for work that is expected, and not taken yet. */
let waiting: Promise<Tinypool> | undefined

/** Loaded here and not above: most commands start no threads. */
async function startPool(purpose: WorkPurpose): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool')
  return new Tinypool({
    filename: threadFile('activity-worker').href,
    minThreads: threadCount,
    maxThreads: threadCount,
    concurrentTasksPerWorker: 2,
    resourceLimits: { maxYoungGenerationSizeMb: youngHeapMb[purpose] },
  })
}

function isLarge(path: string): boolean {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts?.isDirectory() === true) return readdirSync(path).length >= worthThreadsCount
  return facts !== undefined && facts.size >= worthThreadsByte
}

/**
 * Starts the threads where the paths look as if they were worth it, before it is known what they are to do. A thread
 * and the thread that started it load much the same code: side by side they take half as long as one after the other.
 */
export async function expectFiles(paths: readonly string[]): Promise<void> {
  try {
    if (waiting !== undefined || threadCount < 2 || !paths.some(isLarge)) return
    waiting = startPool('understand')
    await waiting
  } catch {
    // What is wrong with a path is said when it is read; threads that do not start are met by who takes them.
  }
}

/** The threads that wait for files, or new ones. Whoever takes them ends them. */
export async function takePool(purpose: WorkPurpose): Promise<Tinypool> {
  if (purpose !== 'understand') return await startPool(purpose)
  const taken = waiting ?? startPool(purpose)
  waiting = undefined
  return await taken
}

/** Ends threads that nobody took. */
export async function endWaitingThreads(): Promise<void> {
  const untaken = waiting
  waiting = undefined
  await (await untaken?.catch(() => undefined))?.destroy()
}
