import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { failure, ok, type Result } from '@footing/engine'
import type { BackupFacts } from '../../ports/backup.ts'
import { FileFailure } from '../../ports/file-failure.ts'
import { migrations } from '../migrations/migrations.ts'
import { decodeOriginal, type KeptBytes } from '../original-codec.ts'
import { decodeSamples } from '../stream-codec.ts'
import { readSeal } from './backup-seal.ts'
import { isDamage } from './sqlite-failure.ts'

/** The first bytes of every SQLite database (https://www.sqlite.org/fileformat.html §1.3). */
const magic = 'SQLite format 3\u0000'
const headerByte = 100
const pageSizeOffset = 16
const pageCountOffset = 28
/** The page size of 65,536 does not fit the field and is written as 1. */
const largestPageByte = 65_536

/** The tables without which there is nothing of Footing's in a database. */
const neededTables = ['athlete', 'original_file', 'activity', 'activity_stream', 'kysely_migration']

const notABackup = (file: string) => failure('not-a-backup', `${file} is not a backup of Footing.`)
const damaged = (file: string, what: string) =>
  failure('backup-damaged', `${file} is damaged: ${what}. Nothing was restored from it.`)

/** A database file as it lies there, which nobody writes to. To be closed after use. */
export function openUnchanging(file: string): DatabaseSync {
  const url = pathToFileURL(file)
  // Without locks and without a log beside it: also on a disk that cannot be written.
  url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true })
}

/** Reads all of a backup, and says what it holds or why it is none that can be trusted. */
export async function examineBackup(file: string): Promise<Result<BackupFacts>> {
  const facts = await stat(file).catch(() => undefined)
  if (facts?.isFile() !== true) return failure('backup-not-found', `There is no file ${file}.`)
  const logFacts = await stat(`${file}-wal`).catch(() => undefined)
  if (logFacts !== undefined && logFacts.size > 0) {
    return failure(
      'not-a-backup',
      `${file} is a database in use, and part of it lies in another file. Make a backup of it with "footing backup".`,
    )
  }
  const size = await checkSize(file, facts.size)
  if (!size.ok) return size
  let database: DatabaseSync | undefined
  try {
    database = openUnchanging(file)
    const found = await examineRows(file, database)
    return found.ok ? ok({ sizeByte: facts.size, ...found.value }) : found
  } catch (error) {
    if (isDamage(error)) return damaged(file, 'it is no sound database')
    throw error
  } finally {
    database?.close()
  }
}

/** Whether the file is as long as it says and, where it is sealed, what it was when it was sealed. */
async function checkSize(file: string, sizeByte: number): Promise<Result<void>> {
  let header: Buffer
  let seal: Awaited<ReturnType<typeof readSeal>>
  try {
    header = await readHeader(file)
    if (header.toString('latin1', 0, magic.length) !== magic) return notABackup(file)
    seal = await readSeal(file)
  } catch (error) {
    throw new FileFailure('file-not-readable', `${file} cannot be read.`, error)
  }
  if (seal?.holds === false) return damaged(file, 'its bytes are not those that were written')
  const pageSize = header.readUInt16BE(pageSizeOffset)
  const statedByte = (pageSize === 1 ? largestPageByte : pageSize) * header.readUInt32BE(pageCountOffset)
  if (statedByte !== (seal?.sizeByte ?? sizeByte)) return damaged(file, 'it is not as long as it should be')
  return ok(undefined)
}

async function readHeader(file: string): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const header = Buffer.alloc(headerByte)
    await handle.read(header, 0, headerByte, 0)
    return header
  } finally {
    await handle.close()
  }
}

async function examineRows(
  file: string,
  database: DatabaseSync,
): Promise<Result<Omit<BackupFacts, 'sizeByte'>>> {
  const tables = tableNames(database)
  if (neededTables.some((table) => !tables.includes(table))) return notABackup(file)
  const steps = database.prepare('select name from kysely_migration order by name').all()
  const names = steps.map(({ name }) => String(name))
  if (names.some((name) => !(name in migrations))) {
    return failure(
      'backup-newer',
      `${file} was written by a newer version of Footing. Update Footing and try again; nothing was changed.`,
    )
  }
  if (database.prepare('pragma integrity_check(1)').get()?.['integrity_check'] !== 'ok')
    return damaged(file, 'it is no sound database')
  if (database.prepare('pragma foreign_key_check').get() !== undefined)
    return damaged(file, 'some rows point to others that are not there')
  const rows = (await checkOriginals(file, database)) ?? (await checkStreams(file, database))
  if (rows !== undefined) return rows
  const counts = tables.map((table) => ({ table, rowCount: countOf(database, table) }))
  const rowCountOf = (wanted: string) => counts.find(({ table }) => table === wanted)?.rowCount ?? 0
  return ok({
    schemaVersion: Number.parseInt(names.at(-1) ?? '0', 10),
    activityCount: rowCountOf('activity'),
    originalFileCount: rowCountOf('original_file'),
    tables: counts,
  })
}

/** Every table that Footing made, by name. */
function tableNames(database: DatabaseSync): readonly string[] {
  return database
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite!_%' escape '!' order by name",
    )
    .all()
    .map(({ name }) => String(name))
}

export function countOf(database: DatabaseSync, table: string): number {
  return Number(database.prepare(`select count(*) as rows from "${table}"`).get()?.['rows'])
}

type Damage = ReturnType<typeof failure> | undefined

/** Every file that the runner gave must still be the one that its hash names. */
async function checkOriginals(file: string, database: DatabaseSync): Promise<Damage> {
  const rows = database
    .prepare('select name, content_hash, size_byte, compression, bytes from original_file')
    .iterate()
  for (const row of rows) {
    const kept = { compression: row['compression'], bytes: row['bytes'] } as KeptBytes
    if (hashOrNone(kept, Number(row['size_byte'])) !== row['content_hash'])
      return damaged(file, `the bytes of ${String(row['name'])} are not those that were imported`)
    // A long check lets the process hear that it is to stop.
    await setImmediate()
  }
  return undefined
}

function hashOrNone(kept: KeptBytes, sizeByte: number): string | undefined {
  try {
    return createHash('sha256').update(decodeOriginal(kept, sizeByte)).digest('hex')
  } catch {
    return undefined
  }
}

/** Every activity must have its samples, and they must be readable. */
async function checkStreams(file: string, database: DatabaseSync): Promise<Damage> {
  const rows = database
    .prepare(
      'select activity.activity_id as id, activity_stream.bytes as bytes from activity left join activity_stream using (athlete_id, activity_id)',
    )
    .iterate()
  for (const row of rows) {
    const bytes = row['bytes']
    if (!(bytes instanceof Uint8Array) || !decodeSamples(bytes).ok)
      return damaged(file, `the samples of activity ${String(row['id'])} cannot be read`)
    await setImmediate()
  }
  return undefined
}
