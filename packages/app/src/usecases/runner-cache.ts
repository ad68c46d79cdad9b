import type { LocalDate } from '@footing/engine'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import type { StartActivityWork } from './activity-work.ts'
import { findShownAthlete } from './athletes.ts'
import { type ReadRunnerOptions, readRunner } from './read-runner.ts'
import type { Runner } from './runner.ts'

/** While data pour in, a runner stays good for this long, or for some times as long as it took to work out. */
const leastLagS = 1
const lagPerWorkFactor = 4

interface Cached {
  readonly key: string
  readonly touchedCount: number
  readonly asOf: LocalDate
  readonly runner: Promise<Runner>
  /** Until when it may serve although data came in since. */
  goodUntilS: number
}

/** The runner on show, worked out again only when the data or the day changed. */
export interface RunnerCache {
  read(): Promise<Runner>
  /** Says that this process changed something. */
  touch(): void
  /** Grows with every change that this process knows of. */
  revision(): Promise<number>
}

export interface RunnerCacheOptions {
  readonly store: Store
  readonly startWork: StartActivityWork
  readonly clock: Clock
  /** Text that differs whenever anyone, another process included, may have written to the store. */
  readonly readDataStamp: () => Promise<string>
  /** True while data pour in, so that an answer may lag behind them rather than be worked out for every batch. */
  readonly mayLag?: () => boolean
  readonly onRefresh?: ReadRunnerOptions['onRefresh']
}

export function createRunnerCache(options: RunnerCacheOptions): RunnerCache {
  const { store, startWork, clock, readDataStamp, mayLag, onRefresh } = options
  let touchedCount = 0
  let seenStamp: string | undefined
  let revision = 0
  let cached: Cached | undefined
  /** The last one that was worked out, from which the next takes over what has not changed. */
  let last: Runner | undefined

  async function currentRevision(): Promise<number> {
    const stamp = `${touchedCount} ${await readDataStamp()}`
    if (stamp !== seenStamp) {
      seenStamp = stamp
      revision += 1
    }
    return revision
  }

  function work(key: string, asOf: LocalDate): Cached {
    const startS = clock.monotonicS()
    const runner = findShownAthlete(store).then((athleteId) =>
      readRunner({
        store,
        startWork,
        athleteId,
        asOf,
        before: last,
        ...(onRefresh === undefined ? {} : { onRefresh }),
      }),
    )
    const entry: Cached = { key, touchedCount, asOf, runner, goodUntilS: Number.POSITIVE_INFINITY }
    runner.then(
      (worked) => {
        last = worked
        const endS = clock.monotonicS()
        entry.goodUntilS = endS + Math.max(leastLagS, lagPerWorkFactor * (endS - startS))
      },
      () => {
        // A failed reading is not kept: the next request tries again.
        if (cached === entry) cached = undefined
      },
    )
    return entry
  }

  function isGoodEnough(entry: Cached, key: string, asOf: LocalDate): boolean {
    if (entry.key === key) return true
    const isOnlyLate = entry.touchedCount === touchedCount && entry.asOf === asOf
    return isOnlyLate && mayLag?.() === true && clock.monotonicS() < entry.goodUntilS
  }

  return {
    async read() {
      const asOf = clock.today()
      const key = `${await currentRevision()} ${asOf}`
      if (cached === undefined || !isGoodEnough(cached, key, asOf)) cached = work(key, asOf)
      return await cached.runner
    },
    touch() {
      touchedCount += 1
    },
    revision: currentRevision,
  }
}
