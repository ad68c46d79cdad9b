import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { StoreFailure } from '../../ports/store-failure.ts'
import { isBusy } from './sqlite-failure.ts'
import { toKyselyDatabase } from './statement-cache.ts'

/** How long one statement may block the thread on another process's lock; outside transactions only. */
export const busyTimeoutMs = 5000

const longestWaitMs = 60_000
const betweenTriesMs = 10

export interface NodeSqliteOptions {
  readonly database: DatabaseSync
  /** How long a transaction waits for its turn before it gives up; a minute unless said. */
  readonly longestWaitMs?: number
}

/** Kysely's SQLite dialect on `node:sqlite`, for several processes that write to one file. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #options: NodeSqliteOptions

  constructor(options: NodeSqliteOptions) {
    super({ database: toKyselyDatabase(options.database) })
    this.#options = options
  }

  override createDriver(): Driver {
    return new WaitingDriver(this.#options)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSchemaAdapter()
  }
}

/**
 * Takes the write lock when a transaction begins: one that read first and wrote later would fail for good as
 * soon as another process had written in between. Waits for the lock without blocking the thread, so that a
 * server goes on answering while an import holds it.
 */
class WaitingDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  readonly #longestWaitMs: number

  constructor(options: NodeSqliteOptions) {
    super({ database: toKyselyDatabase(options.database) })
    this.#database = options.database
    this.#longestWaitMs = options.longestWaitMs ?? longestWaitMs
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const giveUpAtMs = performance.now() + this.#longestWaitMs
    while (!(await this.#tryBegin(connection))) {
      if (performance.now() > giveUpAtMs) {
        throw new StoreFailure(
          'store-busy',
          'Another Footing has been writing to this data folder for too long. Try again when it is done.',
        )
      }
      await sleep(betweenTriesMs)
    }
  }

  async #tryBegin(connection: DatabaseConnection): Promise<boolean> {
    this.#database.exec('pragma busy_timeout = 0')
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
      return true
    } catch (error) {
      if (isBusy(error)) return false
      throw error
    } finally {
      this.#database.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
    }
  }
}

/** SQLite rolls schema changes back like any other: a migration cut short leaves the old schema. */
class TransactionalSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
