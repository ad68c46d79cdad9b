import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StoreFailure } from '../../ports/store-failure.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { toKyselyDatabase } from './statement-cache.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footing-dialect-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a transaction that waits too long for its turn gives up with a sentence, and the next one works', async () => {
  const file = join(folder, 'waiting.sqlite')
  const holder = new DatabaseSync(file)
  holder.exec('pragma journal_mode = wal; create table t (x); begin immediate')
  const db = new Kysely<{ t: { x: number } }>({
    dialect: new NodeSqliteDialect({ database: new DatabaseSync(file), longestWaitMs: 40 }),
  })
  const insert = () =>
    db.transaction().execute((transaction) => transaction.insertInto('t').values({ x: 1 }).execute())
  const refused = await insert().catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(StoreFailure)
  expect(refused).toMatchObject({ code: 'store-busy' })
  holder.exec('commit')
  await insert()
  expect(await db.selectFrom('t').selectAll().execute()).toEqual([{ x: 1 }])
  await db.destroy()
  holder.close()
})

test('a transaction reads what others wrote before it began, so that it can always commit', async () => {
  const file = join(folder, 'snapshot.sqlite')
  const other = new DatabaseSync(file)
  other.exec('pragma journal_mode = wal; create table t (x)')
  const db = new Kysely<{ t: { x: number } }>({
    dialect: new NodeSqliteDialect({ database: new DatabaseSync(file) }),
  })
  await db.transaction().execute(async (transaction) => {
    expect(await transaction.selectFrom('t').selectAll().execute()).toEqual([])
    expect(() => other.exec('pragma busy_timeout = 0; insert into t values (1)')).toThrow('locked')
    await transaction.insertInto('t').values({ x: 2 }).execute()
  })
  expect(await db.selectFrom('t').selectAll().execute()).toEqual([{ x: 2 }])
  await db.destroy()
  other.close()
})

test('statements are prepared once, however often they run, and the least used are let go', () => {
  const prepared: string[] = []
  const database = new DatabaseSync(':memory:')
  const prepare = database.prepare.bind(database)
  database.prepare = (text) => {
    prepared.push(text)
    return prepare(text)
  }
  const cached = toKyselyDatabase(database)
  for (let round = 0; round < 1000; round++) {
    expect(cached.prepare('select ? as often').all([round])).toEqual([{ often: round }])
    cached.prepare(`select ${round} as once`)
  }
  expect(prepared.filter((text) => text === 'select ? as often')).toHaveLength(1)
  cached.prepare('select 0 as once')
  expect(prepared.filter((text) => text === 'select 0 as once')).toHaveLength(2)
  cached.close()
})

test('tells statements that give rows from those that change some', () => {
  const cached = toKyselyDatabase(new DatabaseSync(':memory:'))
  const table = cached.prepare('create table t (x integer primary key)')
  expect(table.reader).toBe(false)
  table.run([])
  const inserted = cached.prepare('insert into t values (?)').run([7])
  expect(inserted).toEqual({ changes: 1, lastInsertRowid: 7 })
  const returning = cached.prepare('insert into t values (?) returning x')
  expect(returning.reader).toBe(true)
  expect(returning.all([8])).toEqual([{ x: 8 }])
  expect([...cached.prepare('select x from t').iterate([])]).toEqual([{ x: 7 }, { x: 8 }])
  cached.close()
})

test('rows can be streamed', async () => {
  const db = new Kysely<{ t: { x: number } }>({
    dialect: new NodeSqliteDialect({ database: new DatabaseSync(':memory:') }),
  })
  await sql`create table t (x)`.execute(db)
  await db
    .insertInto('t')
    .values([{ x: 1 }, { x: 2 }])
    .execute()
  const rows: number[] = []
  for await (const { x } of db.selectFrom('t').select('x').stream()) rows.push(x)
  expect(rows).toEqual([1, 2])
  await db.destroy()
})
