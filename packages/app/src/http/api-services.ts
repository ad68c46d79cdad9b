import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import type { ImportJobs } from '../usecases/import-jobs.ts'
import type { RunnerCache } from '../usecases/runner-cache.ts'

/** What the handlers need; made by the composition root. */
export interface ApiServices {
  readonly store: Store
  readonly clock: Clock
  readonly runners: RunnerCache
  readonly imports: ImportJobs
  readonly version: string
  /** Told of what was not expected, for the log; the client gets a sentence. */
  readonly onUnexpected: (error: unknown) => void
}

export type Api = OpenAPIHono
