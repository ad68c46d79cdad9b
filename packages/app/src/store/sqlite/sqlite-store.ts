import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import { makeFolders } from '../../make-folders.ts'
import type { Store } from '../../ports/store.ts'
import { StoreFailure } from '../../ports/store-failure.ts'
import { sqliteTraits } from '../dialect-traits.ts'
import { openSqlStore } from '../sql-store.ts'
import { busyTimeoutMs, NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { isBusy, isDamage, toOpenFailure } from './sqlite-failure.ts'

/** The one file of a data folder that holds everything. */
export const sqliteFileName = 'footing.sqlite'

/**
 * Opens, and where needed makes, the embedded store in a folder. Several processes may have one folder open:
 * readers never wait, writers wait for each other.
 *
 * Write-ahead log with `synchronous = full`: killing the process loses nothing in either mode, but only `full`
 * also keeps every confirmed write through a power cut, and what the runner entered cannot be imported again.
 * It costs one flush per transaction, and imports come in batches.
 */
export async function openSqliteStore(options: { readonly folder: string }): Promise<Store> {
  const file = join(options.folder, sqliteFileName)
  makeFolder(options.folder)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true })
    // Heeded by a new file only. Rows of a hundred kilobytes in pages of 4 kB take twice as long to write.
    database.exec(`pragma page_size = ${pageSizeByte}`)
    await turnOnWriteAheadLog(database)
    database.exec('pragma synchronous = full')
    // A log that a large import has grown is cut back to this size afterwards.
    database.exec(`pragma journal_size_limit = ${64 * 2 ** 20}`)
    const db = new Kysely<unknown>({ dialect: new NodeSqliteDialect({ database }) })
    return await openSqlStore(db, { traits: sqliteTraits, findComplaints: () => findFileComplaints(db) })
  } catch (error) {
    if (database?.isOpen) database.close()
    throw toOpenFailure(error, file)
  }
}

const pageSizeByte = 16_384

/** Only the runner's own account may look into a folder that Footing makes. */
const privateFolderMode = 0o700

function makeFolder(folder: string): void {
  try {
    makeFolders(folder, privateFolderMode)
  } catch (error) {
    throw new StoreFailure(
      'data-folder-not-writable',
      `The data folder ${folder} cannot be made. Choose another with --data or FOOTING_DATA.`,
      error,
    )
  }
}

const longestSwitchMs = 10_000
const betweenTriesMs = 10

/**
 * Two processes that open a new file at once both want it to themselves for this one switch; SQLite then may
 * refuse one of them at once, whatever the busy timeout says.
 */
async function turnOnWriteAheadLog(database: DatabaseSync): Promise<void> {
  const giveUpAtMs = performance.now() + longestSwitchMs
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAtMs) throw error
      await sleep(betweenTriesMs)
    }
  }
}

const enoughComplaints = 20

async function findFileComplaints(db: Kysely<unknown>): Promise<readonly string[]> {
  try {
    const checked = await sql<{
      quick_check: string
    }>`pragma quick_check(${sql.lit(enoughComplaints)})`.execute(db)
    const broken = await sql<{ table: string }>`pragma foreign_key_check`.execute(db)
    return [
      ...checked.rows.map((row) => row.quick_check).filter((line) => line !== 'ok'),
      ...new Set(broken.rows.map((row) => `Rows of ${row.table} point to rows that are not there.`)),
    ]
  } catch (error) {
    // Where the damage is bad enough, even the question fails.
    if (isDamage(error))
      return ['The database file is damaged. Restore a backup, or import your files again.']
    throw error
  }
}
