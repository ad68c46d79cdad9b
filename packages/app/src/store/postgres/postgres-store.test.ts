import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeStoreContract } from '../../ports/store.contract.ts'
import { localAthleteId } from '../../ports/store.ts'
import { sampleImport } from '../../ports/test/sample-imports.ts'
import { postgresTraits } from '../dialect-traits.ts'
import { migrations } from '../migrations/migrations.ts'
import { describeMigrations } from '../test/migration-cases.ts'
import { type PostgresServer, startPostgresServer } from '../test/postgres-server.ts'
import { openPostgresStore } from './postgres-store.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgresServer()
})
afterAll(() => server?.stop())

const openDb = (url: string) =>
  new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) })

describeStoreContract('PostgreSQL', async () => {
  const url = await server.takeDatabase()
  const store = await openPostgresStore({ url })
  const close = async () => {
    await store.close()
    server.giveBack(url)
  }
  return { ...store, close }
})

describeMigrations('PostgreSQL', {
  open: async () => openDb(await server.takeDatabase()),
  traits: postgresTraits,
})

describe('several programs on one PostgreSQL database', () => {
  test('open a new one at the same time, save overlapping files and end with each once', async () => {
    const url = await server.takeDatabase()
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url })))
    const files = Array.from({ length: 30 }, (_, index) => sampleImport({ seed: index, factsVersion: 1 }))
    await Promise.all(
      stores.flatMap((store, turn) =>
        [0, 1, 2].map((part) =>
          store.saveImports(localAthleteId, files.slice(part * 10, part * 10 + 10 + turn * 5).reverse()),
        ),
      ),
    )
    for (const store of stores) {
      expect(await store.listRunFacts(localAthleteId, 1)).toHaveLength(files.length)
      const { schemaVersion } = await store.checkHealth()
      expect(schemaVersion).toBe(Object.keys(migrations).length)
      await store.close()
    }
  })

  test('bytes are kept as they are given, not compressed a second time', async () => {
    const url = await server.takeDatabase()
    const store = await openPostgresStore({ url })
    const db = openDb(url)
    const { rows } = await sql<{ storage: string }>`select attstorage as storage from pg_attribute
      where attname = 'bytes' and attrelid in ('original_file'::regclass, 'activity_stream'::regclass)`.execute(
      db,
    )
    expect(rows).toEqual([{ storage: 'e' }, { storage: 'e' }])
    await db.destroy()
    await store.close()
  })

  test('a server that is not there or refuses is named in a sentence, without the password', async () => {
    const right = await server.takeDatabase()
    const wrongPassword = right.replace(/:[0-9a-f]+@/, ':secret-word@')
    const nobodyThere = 'postgres://footing:secret-word@127.0.0.1:1/footing'
    for (const url of [wrongPassword, nobodyThere]) {
      const refused = await openPostgresStore({ url }).catch((error: unknown) => error)
      expect(refused).toMatchObject({ code: 'store-unreachable' })
      expect(String(refused)).not.toContain('secret-word')
    }
  })
})
