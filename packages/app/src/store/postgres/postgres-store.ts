import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Store } from '../../ports/store.ts'
import { StoreFailure } from '../../ports/store-failure.ts'
import { postgresTraits } from '../dialect-traits.ts'
import { openSqlStore } from '../sql-store.ts'

/** Opens the scale-out store at a PostgreSQL URL, and brings its schema to the newest version. */
export async function openPostgresStore(options: { readonly url: string }): Promise<Store> {
  const pool = new pg.Pool({ connectionString: options.url })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkReachable(pool)
    return await openSqlStore(db, { traits: postgresTraits, findComplaints: async () => [] })
  } catch (error) {
    await db.destroy()
    if (!pool.ended) await pool.end()
    throw error
  }
}

async function checkReachable(pool: pg.Pool): Promise<void> {
  try {
    const client = await pool.connect()
    client.release()
  } catch (error) {
    throw new StoreFailure(
      'store-unreachable',
      'The PostgreSQL server does not answer or refuses the login. Check its address, name and password.',
      error,
    )
  }
}
