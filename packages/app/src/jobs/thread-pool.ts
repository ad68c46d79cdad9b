/** The threads that understand activities: where they are started, and by whom they are taken. */

import { readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Tinypool } from 'tinypool'
import { threadFile } from '../places.ts'
import type { WorkPurpose } from '../usecases/activity-work.ts'

/** A thread is ready after as long as it takes to understand some dozens of runs. */
export const worthThreadsCount = 40

/**
 * Two threads on two cores take the time away from each other, from the compilers and from what saves while they warm
 * up: an import of 174 recordings takes 1.8 s with one and 2.0 s with two, one of a thousand 7.5 s and 6.4 s.
 */
const worthSecondThreadCount = 400

/** So much of an archive, or of a file of another kind that is as large, holds one activity. */
const sizePerActivityByte = 100 * 2 ** 10

/** One thread saves for all of them; more than this were not tried. */
const mostThreads = 6

/**
 * Young objects die young: without a tight bound each thread lets tens of megabytes of them lie, and goes through
 * memory that no cache holds. Deriving facts makes few objects and many columns, and is a tenth faster again where
 * these few are thrown away often (`young-heap.ts`); decoding makes more, which must not be taken for old meanwhile.
 */
const youngHeapMb: Readonly<Record<WorkPurpose, number>> = { understand: 8, 'derive-facts': 2 }

const coreCount = availableParallelism()

/** How many threads about so many files or runs are worth; none where the thread that asks does as well. */
export function worthThreads(purpose: WorkPurpose, count: number): number {
  if (coreCount === 1 || count < worthThreadsCount) return 0
  if (purpose === 'understand' && coreCount === 2 && count < worthSecondThreadCount) return 1
  return Math.min(mostThreads, coreCount)
}

/** Started for work that is expected, and not taken yet. */
let waiting: Promise<Tinypool> | undefined

/** Loaded here and not above: most commands start no threads. */
async function startPool(purpose: WorkPurpose, threadCount: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool')
  return new Tinypool({
    filename: threadFile('activity-worker').href,
    minThreads: threadCount,
    maxThreads: threadCount,
    // What waits lies with the thread: the one that gives it may be busy saving when a piece of work is done.
    concurrentTasksPerWorker: 4,
    resourceLimits: { maxYoungGenerationSizeMb: youngHeapMb[purpose] },
  })
}

/** About how many activities lie there, as far as it can be seen from outside. */
function guessCount(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts?.isDirectory() === true) return readdirSync(path).length
  return (facts?.size ?? 0) / sizePerActivityByte
}

/**
 * Starts the threads where the paths look as if they were worth it, before it is known what they are to do. A thread
 * and the thread that started it load much the same code: side by side they take half as long as one after the other.
 */
export async function expectFiles(paths: readonly string[]): Promise<void> {
  try {
    const count = paths.reduce((sum, path) => sum + guessCount(path), 0)
    const threadCount = worthThreads('understand', count)
    if (waiting !== undefined || threadCount === 0) return
    waiting = startPool('understand', threadCount)
    await waiting
  } catch {
    // What is wrong with a path is said when it is read; threads that do not start are met by who takes them.
  }
}

/** The threads that wait for files, or new ones. Whoever takes them ends them. */
export async function takePool(purpose: WorkPurpose, threadCount: number): Promise<Tinypool> {
  if (purpose !== 'understand') return await startPool(purpose, threadCount)
  const taken = waiting ?? startPool(purpose, threadCount)
  waiting = undefined
  return await taken
}

/** Ends threads that nobody took. */
export async function endWaitingThreads(): Promise<void> {
  const untaken = waiting
  waiting = undefined
  await (await untaken?.catch(() => undefined))?.destroy()
}
