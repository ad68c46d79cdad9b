// What must be true of any byte string: the whole way from bytes to facts ends in a value, in bounded time and
// memory, and no number in that value is NaN or infinite.

import { setImmediate } from 'node:timers/promises'
import { checkActivity, isRun, runFactsOf, defaultProposalValues as values } from '@footing/engine'
import { decodeActivityFile } from '@footing/formats'
import { mutatedFile } from './mutate.ts'
import { seedFiles } from './seed-files.ts'

const mutationsPerTurn = 20

export interface FuzzReport {
  readonly fileCount: number
  readonly activityCount: number
  readonly refusedCount: number
  /** Mutations that threw, with what they threw, or whose value held a number that is none. */
  readonly faults: readonly string[]
  readonly slowestMs: number
  readonly slowestMutation: number
  /** Largest resident size of the process. */
  readonly highestMemoryMb: number
}

/** The first number inside a value that is NaN or infinite, by its path; typed arrays may hold NaN. */
function findNotANumber(value: unknown, path = ''): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = findNotANumber(inner, `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Runs mutations `from` to `from + count - 1`. */
export async function fuzz(from: number, count: number): Promise<FuzzReport> {
  const seeds = seedFiles()
  const faults: string[] = []
  let activityCount = 0
  let refusedCount = 0
  let slowestMs = 0
  let slowestMutation = from
  for (let mutation = from; mutation < from + count; mutation++) {
    // What zlib holds for a file that it refused is let go between two turns of the event loop, as in an import.
    if (mutation % mutationsPerTurn === 0) await setImmediate()
    const startedMs = performance.now()
    try {
      const decoded = decodeActivityFile(mutatedFile(seeds, mutation))
      if (!decoded.ok) refusedCount++
      const { activities = [], listed = [], days = [] } = decoded.ok ? decoded.value : {}
      const beside = findNotANumber({ days, listed: listed.map(({ annotation }) => annotation) })
      if (beside !== undefined) faults.push(`mutation ${mutation}: ${beside} is no number`)
      for (const raw of [...activities, ...listed.map(({ summary }) => summary)]) {
        const checked = checkActivity(raw)
        if (!checked.ok) {
          refusedCount++
          continue
        }
        activityCount++
        if (!isRun(checked.value)) continue
        const facts = runFactsOf(checked.value, { activityId: `mutation-${mutation}`, values })
        const path = findNotANumber(facts)
        if (path !== undefined) faults.push(`mutation ${mutation}: facts${path} is no number`)
      }
    } catch (error) {
      faults.push(`mutation ${mutation}: ${error instanceof Error ? error.stack : String(error)}`)
    }
    const tookMs = performance.now() - startedMs
    if (tookMs > slowestMs) {
      slowestMs = tookMs
      slowestMutation = mutation
    }
  }
  return {
    fileCount: count,
    activityCount,
    refusedCount,
    faults,
    slowestMs,
    slowestMutation,
    highestMemoryMb: process.resourceUsage().maxRSS / 1024,
  }
}
