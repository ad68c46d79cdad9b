import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeStoreContract } from '../../ports/store.contract.ts'
import { localAthleteId, type Store } from '../../ports/store.ts'
import { sampleImport } from '../../ports/test/sample-imports.ts'
import { sqliteTraits } from '../dialect-traits.ts'
import { describeMigrations } from '../test/migration-cases.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { openSqliteStore, sqliteFileName } from './sqlite-store.ts'

let parent = ''
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'footing-sqlite-'))
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))
const newFolder = () => mkdtempSync(join(parent, 'data-'))

describeStoreContract('SQLite', () => openSqliteStore({ folder: newFolder() }))

describeMigrations('SQLite', {
  open: async () =>
    new Kysely<unknown>({ dialect: new NodeSqliteDialect({ database: new DatabaseSync(':memory:') }) }),
  traits: sqliteTraits,
})

const athlete = localAthleteId

/** A folder with one saved import, the store closed. */
async function folderWithOne(): Promise<string> {
  const folder = newFolder()
  const store = await openSqliteStore({ folder })
  await store.saveImports(athlete, [sampleImport({ seed: 1, factsVersion: 1 })])
  await store.close()
  return folder
}

function tamper(folder: string, statement: string): void {
  const database = new DatabaseSync(join(folder, sqliteFileName), { enableForeignKeyConstraints: false })
  database.exec(statement)
  database.close()
}

async function within<T>(folder: string, ask: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ folder })
  try {
    return await ask(store)
  } finally {
    await store.close()
  }
}

describe('a data folder', () => {
  test('is made where it is missing, for its owner alone', async () => {
    const folder = join(newFolder(), 'deep', 'data')
    await within(folder, async () => undefined)
    expect(existsSync(join(folder, sqliteFileName))).toBe(true)
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('keeps what was saved when it is closed and opened again, in one file', async () => {
    const folder = await folderWithOne()
    expect(existsSync(join(folder, `${sqliteFileName}-wal`))).toBe(false)
    expect(await within(folder, (store) => store.listRunFacts(athlete, 1))).toHaveLength(1)
  })

  test('may be open twice at once: both write, and each sees what the other wrote', async () => {
    const folder = newFolder()
    const [one, two] = await Promise.all([openSqliteStore({ folder }), openSqliteStore({ folder })])
    const files = Array.from({ length: 40 }, (_, index) => sampleImport({ seed: index }))
    await Promise.all(files.map((file, index) => (index % 2 ? one : two).saveImports(athlete, [file])))
    expect(await one.listActivities(athlete)).toHaveLength(files.length)
    expect(await two.listActivities(athlete)).toEqual(await one.listActivities(athlete))
    await one.close()
    await two.close()
  })

  test('answers while another process writes', async () => {
    const folder = await folderWithOne()
    const writer = new DatabaseSync(join(folder, sqliteFileName))
    writer.exec("begin immediate; insert into athlete (athlete_id) values ('half done')")
    await within(folder, async (store) => {
      expect(await store.listActivities(athlete)).toHaveLength(1)
      const saving = store.saveImports(athlete, [sampleImport({ seed: 2 })])
      const first = await Promise.race([
        saving,
        new Promise((resolve) => setTimeout(resolve, 60, 'ticks on')),
      ])
      expect(first).toBe('ticks on')
      writer.exec('commit')
      await saving
      expect(await store.listActivities(athlete)).toHaveLength(2)
    })
    writer.close()
  })
})

describe('a data folder that cannot be used is refused with a sentence:', () => {
  test('it is a file', async () => {
    const folder = join(newFolder(), 'data')
    writeFileSync(folder, 'not a folder')
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'data-folder-not-writable' })
  })

  test('its database is a folder', async () => {
    const folder = join(newFolder(), sqliteFileName)
    await within(folder, async () => undefined)
    await expect(openSqliteStore({ folder: join(folder, '..') })).rejects.toMatchObject({
      code: 'data-folder-not-writable',
    })
  })

  test('its database is something else', async () => {
    const folder = newFolder()
    writeFileSync(
      join(folder, sqliteFileName),
      'a letter to the editor, and long enough to be a database. '.repeat(99),
    )
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({
      code: 'store-damaged',
      sentence: expect.stringContaining(folder),
    })
  })

  test('a newer Footing wrote it, and it stays as it is', async () => {
    const folder = await folderWithOne()
    tamper(folder, "insert into kysely_migration values ('0999-of-tomorrow', '2099-01-01T00:00:00.000Z')")
    const before = readFileSync(join(folder, sqliteFileName))
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'store-newer' })
    expect(readFileSync(join(folder, sqliteFileName)).equals(before)).toBe(true)
  })
})

describe('damage inside the database', () => {
  test('samples whose bytes changed are refused, not guessed', async () => {
    const folder = await folderWithOne()
    tamper(folder, "update activity_stream set bytes = substr(bytes, 1, 90) || x'00' || substr(bytes, 92)")
    await within(folder, async (store) => {
      const [row] = await store.listActivities(athlete)
      await expect(store.findActivity(athlete, row?.activityId ?? '')).rejects.toMatchObject({
        code: 'store-damaged',
      })
    })
  })

  test('rows that point nowhere are complained of', async () => {
    const folder = await folderWithOne()
    tamper(folder, 'update run_facts set activity_id = 0')
    const { complaints } = await within(folder, (store) => store.checkHealth())
    expect(complaints).toEqual(['Rows of run_facts point to rows that are not there.'])
  })

  test('lost samples are complained of', async () => {
    const folder = await folderWithOne()
    tamper(folder, 'delete from activity_stream')
    const { complaints } = await within(folder, (store) => store.checkHealth())
    expect(complaints).toEqual(['1 activities have lost their samples.'])
  })

  test('a broken page is complained of', async () => {
    const folder = newFolder()
    await within(folder, (store) =>
      store.saveImports(
        athlete,
        Array.from({ length: 50 }, (_, seed) => sampleImport({ seed, factsVersion: 1 })),
      ),
    )
    const file = join(folder, sqliteFileName)
    const bytes = readFileSync(file)
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 4096 * 8)
    writeFileSync(file, bytes)
    const { complaints } = await within(folder, (store) => store.checkHealth())
    expect(complaints.length).toBeGreaterThan(0)
  })
})
