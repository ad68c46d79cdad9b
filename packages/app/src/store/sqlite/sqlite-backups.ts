import { existsSync } from 'node:fs'
import { copyFile, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { backup as copyPages, DatabaseSync } from 'node:sqlite'
import { failure, type LocalDate, ok, type Result } from '@footing/engine'
import { makeFolders } from '../../make-folders.ts'
import type { BackupFacts, Backups, Restored } from '../../ports/backup.ts'
import { FileFailure } from '../../ports/file-failure.ts'
import { StoreFailure } from '../../ports/store-failure.ts'
import { seal } from './backup-seal.ts'
import { countOf, examineBackup, openUnchanging } from './examine-backup.ts'
import { busyTimeoutMs } from './node-sqlite-dialect.ts'
import { isBusy, isDamage, toOpenFailure } from './sqlite-failure.ts'
import { openSqliteStore, sqliteFileName } from './sqlite-store.ts'

/** More pages than any database has: all of them are copied in one step, which is one transaction. */
const allPagesCount = 2 ** 31 - 1

const unfinishedEnding = '.footing-part'

/** Backups of the embedded store in a folder. */
export function sqliteBackups(dataFolder: string): Backups {
  const live = join(dataFolder, sqliteFileName)
  return {
    write: (file, { replaces }) => writeBackup(live, file, replaces),
    restore: (file, options) => restoreBackup({ dataFolder, live }, file, options),
  }
}

async function writeBackup(live: string, file: string, replaces: boolean): Promise<Result<BackupFacts>> {
  if (!existsSync(live)) {
    return failure('nothing-to-back-up', `There are no data in ${dirname(live)} yet.`)
  }
  const refusal = await findWriteRefusal(live, file, replaces)
  if (refusal !== undefined) return refusal
  const unfinished = `${file}${unfinishedEnding}`
  try {
    await onDiskOf(file, async () => {
      makeFolders(dirname(resolve(file)))
      await rm(unfinished, { force: true })
    })
    writeSnapshot(live, unfinished)
    await onDiskOf(file, () => seal(unfinished))
    const found = await examineBackup(unfinished)
    if (!found.ok && found.error.code === 'backup-newer') {
      throw new StoreFailure(
        'store-newer',
        'These data were written by a newer version of Footing. Update it.',
      )
    }
    if (!found.ok) {
      const sentence = `The data in ${dirname(live)} are damaged, so no backup was written. "footing export" takes out what can be read.`
      return failure('store-damaged', sentence)
    }
    await onDiskOf(file, async () => {
      await rename(unfinished, file)
      await syncFolder(dirname(resolve(file)))
    })
    return found
  } finally {
    await rm(unfinished, { force: true }).catch(() => {})
  }
}

async function findWriteRefusal(
  live: string,
  file: string,
  replaces: boolean,
): Promise<ReturnType<typeof failure> | undefined> {
  const facts = await stat(file).catch(() => undefined)
  if (facts?.isDirectory() === true)
    return failure('backup-exists', `${file} is a folder. Name the file that the backup is to be.`)
  if (await isSameFile(file, live))
    return failure('backup-exists', `${file} is the data themselves. Name another file.`)
  if (facts !== undefined && !replaces)
    return failure('backup-exists', `${file} is there already. --force replaces it.`)
  return undefined
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => resolve(path))))
  return first === second
}

/** The data at this moment as one file, while others read and write. */
function writeSnapshot(live: string, file: string): void {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(live, { readOnly: true, timeout: busyTimeoutMs })
    database.prepare('vacuum into ?').run(file)
  } catch (error) {
    if (isDamage(error) || isBusy(error) || database === undefined) throw toOpenFailure(error, live)
    throw toWriteFailure(error, file)
  } finally {
    database?.close()
  }
}

function toWriteFailure(error: unknown, file: string): FileFailure {
  const name = file.endsWith(unfinishedEnding) ? file.slice(0, -unfinishedEnding.length) : file
  return new FileFailure(
    'file-not-writable',
    `${name} cannot be written. Check that the folder belongs to you and that the disk has space left.`,
    error,
  )
}

async function onDiskOf<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toWriteFailure(error, file)
  }
}

/** Brings a new name to the disk, where the system can do that for folders. */
async function syncFolder(folder: string): Promise<void> {
  await syncFile(folder).catch(() => {})
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

interface RestorePlace {
  readonly dataFolder: string
  readonly live: string
}

async function restoreBackup(
  place: RestorePlace,
  file: string,
  { replaces, date }: { readonly replaces: boolean; readonly date: LocalDate },
): Promise<Result<Restored>> {
  const { dataFolder, live } = place
  if (await isSameFile(file, live))
    return failure('not-a-backup', `${file} is the data themselves. Name a backup.`)
  const found = await examineBackup(file)
  if (!found.ok) return found
  let standing = standingOf(live)
  if (standing !== 'empty' && standing !== 'entered' && !replaces) {
    const what = standing === 'unreadable' ? 'data that cannot be read' : 'activities'
    return failure(
      'restore-would-replace',
      `${dataFolder} holds ${what}. --force replaces them and keeps them beside, or choose another folder with --data.`,
    )
  }
  if (standing !== 'unreadable' && !(await canOpen(dataFolder))) standing = 'unreadable'
  const keptBefore = standing === 'empty' ? undefined : await keepBefore(place, standing, date)
  await putInPlace(place, file)
  return ok({ ...found.value, ...(keptBefore === undefined ? {} : { keptBefore }) })
}

/** What lies in a data folder: nothing, only what the runner entered, activities, or something damaged. */
type Standing = 'empty' | 'entered' | 'activities' | 'unreadable'

function standingOf(live: string): Standing {
  if (!existsSync(live)) return 'empty'
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(live, { readOnly: true, timeout: busyTimeoutMs })
    const isMade = database.prepare("select 1 from sqlite_schema where name = 'activity'").get() !== undefined
    if (!isMade || countOf(database, 'athlete') === 0) return 'empty'
    return countOf(database, 'activity') > 0 ? 'activities' : 'entered'
  } catch (error) {
    if (isDamage(error)) return 'unreadable'
    throw toOpenFailure(error, live)
  } finally {
    database?.close()
  }
}

/** Keeps what lies there under another name beside it. */
async function keepBefore(
  { live }: RestorePlace,
  standing: Exclude<Standing, 'empty'>,
  date: LocalDate,
): Promise<string> {
  const kept = freeName(`${live}.before-restore-${date}`)
  if (standing !== 'unreadable') {
    const unfinished = `${kept}${unfinishedEnding}`
    try {
      await rm(unfinished, { force: true })
      writeSnapshot(live, unfinished)
      await onDiskOf(kept, async () => {
        await syncFile(unfinished)
        await rename(unfinished, kept)
      })
      return kept
    } catch (error) {
      await rm(unfinished, { force: true })
      if (error instanceof FileFailure) throw error
      // Damaged somewhere: it is kept as it is instead.
    }
  }
  return await onDiskOf(kept, async () => {
    for (const ending of ['', '-wal']) {
      if (existsSync(`${live}${ending}`)) await copyFile(`${live}${ending}`, `${kept}${ending}`)
    }
    await syncFile(kept)
    // A log that belongs to a damaged database must not be taken for one of the new database.
    for (const ending of ['-wal', '-shm', '-journal', '']) await rm(`${live}${ending}`, { force: true })
    return kept
  })
}

function freeName(wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!existsSync(name)) return name
  }
}

/**
 * Copies the backup into the live database page by page in one transaction of SQLite: others that have it open see
 * all of it or nothing, and after a kill the old stands. Renaming a file over the live one would leave them with the
 * old file and the new one with their log.
 */
async function putInPlace({ dataFolder, live }: RestorePlace, file: string): Promise<void> {
  await openAndClose(dataFolder)
  const source = openUnchanging(file)
  try {
    await copyPages(source, live, { rate: allPagesCount })
  } catch (error) {
    throw toOpenFailure(error, live)
  } finally {
    source.close()
  }
  await openAndClose(dataFolder)
}

/** Makes a store where there is none, and brings the schema of an older one up to date. */
async function openAndClose(dataFolder: string): Promise<void> {
  const store = await openSqliteStore({ folder: dataFolder })
  await store.close()
}

/** False where what lies in the folder is damaged. One that a newer Footing wrote still throws. */
async function canOpen(dataFolder: string): Promise<boolean> {
  try {
    await openAndClose(dataFolder)
    return true
  } catch (error) {
    if (error instanceof StoreFailure && error.code === 'store-damaged') return false
    throw error
  }
}
