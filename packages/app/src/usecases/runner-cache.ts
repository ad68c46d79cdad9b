import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { findShownAthlete } from './athletes.ts'
import { type ReadRunnerOptions, readRunner } from './read-runner.ts'
import type { Runner } from './runner.ts'

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
  readonly clock: Clock
  /** Text that differs whenever anyone, another process included, may have written to the store. */
  readonly readDataStamp: () => Promise<string>
  readonly onRefresh?: ReadRunnerOptions['onRefresh']
}

export function createRunnerCache(options: RunnerCacheOptions): RunnerCache {
  const { store, clock, readDataStamp, onRefresh } = options
  let touchedCount = 0
  let seenStamp: string | undefined
  let revision = 0
  let cached: { readonly key: string; readonly runner: Promise<Runner> } | undefined

  async function currentRevision(): Promise<number> {
    const stamp = `${touchedCount} ${await readDataStamp()}`
    if (stamp !== seenStamp) {
      seenStamp = stamp
      revision += 1
    }
    return revision
  }

  return {
    async read() {
      const asOf = clock.today()
      const key = `${await currentRevision()} ${asOf}`
      if (cached?.key === key) return await cached.runner
      const runner = findShownAthlete(store).then((athleteId) =>
        readRunner({ store, athleteId, asOf, ...(onRefresh === undefined ? {} : { onRefresh }) }),
      )
      cached = { key, runner }
      // A failed reading is not kept: the next request tries again.
      runner.catch(() => {
        if (cached?.runner === runner) cached = undefined
      })
      return await runner
    },
    touch() {
      touchedCount += 1
    },
    revision: currentRevision,
  }
}
