/** The composition root: the one place that makes clocks, adapters and services out of what the machine has. */

import { existsSync, statSync } from 'node:fs'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLocalDate, type LocalDate } from '@footing/engine'
import envPaths from 'env-paths'
import { fail } from './failures.ts'

export { openExportFolder } from './files/export-folder.ts'

import { diskFileFinder } from './files/find-source-files.ts'

export { diskFolderWatching as folderWatching } from './files/folder-watching.ts'

import { activityWorkOn } from './jobs/activity-work.ts'
import type { startWatchJob, WatchJob } from './jobs/watch-job.ts'
import { makeFolders } from './make-folders.ts'
import type { Backups } from './ports/backup.ts'
import type { Clock } from './ports/clock.ts'
import type { Machine } from './ports/machine.ts'
import { prepareFacts, prepareImport } from './store/prepare-import.ts'
import { sqliteBackups } from './store/sqlite/sqlite-backups.ts'
import { openSqliteStore, sqliteFileName } from './store/sqlite/sqlite-store.ts'
import type { House } from './usecases/house.ts'
import type { ImportJobs } from './usecases/import-jobs.ts'

const msPerS = 1000

export interface HousePlace {
  readonly dataFolder: string
  /** The day to take for today, where somebody said so. */
  readonly today?: LocalDate
}

/** Where the data lie and which day it is: from the command line, else the environment, else the machine. */
export function placeOf(
  given: { readonly data?: string; readonly today?: string },
  environment: NodeJS.ProcessEnv,
): { readonly ok: true; readonly value: HousePlace } | ReturnType<typeof fail> {
  const dataFolder = given.data ?? environment['FOOTING_DATA'] ?? envPaths('footing', { suffix: '' }).data
  const today = given.today ?? environment['FOOTING_TODAY']
  if (today !== undefined && !isLocalDate(today)) {
    return fail('usage', `"${today}" is no date. Write the day like 2026-03-01.`)
  }
  return { ok: true, value: { dataFolder, ...(today === undefined ? {} : { today }) } }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function machineClock(givenToday: LocalDate | undefined): Clock {
  return {
    isTodayGiven: givenToday !== undefined,
    today() {
      if (givenToday !== undefined) return givenToday
      const now = new Date()
      return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
    },
    nowEpochS: () => Date.now() / msPerS,
    monotonicS: () => performance.now() / msPerS,
  }
}

export function machineOf(dataFolder: string): Machine {
  return {
    nodeVersion: process.version,
    async canWriteData() {
      const probe = join(dataFolder, `.write-probe-${process.pid}`)
      try {
        makeFolders(dataFolder)
        await writeFile(probe, '')
        await rm(probe)
        return true
      } catch {
        return false
      }
    },
    async freeSpaceByte() {
      const place = existsSync(dataFolder) ? dataFolder : '.'
      const facts = await statfs(place).catch(() => undefined)
      return facts === undefined ? undefined : facts.bavail * facts.bsize
    },
  }
}

/**
 * Size and last change of the files of the database: a commit of any process changes the write-ahead log, so
 * that equal stamps mean that nothing was written.
 */
function dataStamp(dataFolder: string): string {
  return ['', '-wal']
    .map((ending) => {
      const facts = statSync(join(dataFolder, `${sqliteFileName}${ending}`), { throwIfNoEntry: false })
      return facts === undefined ? 'none' : `${facts.size}/${facts.mtimeMs}`
    })
    .join(' ')
}

export function clockOf(place: HousePlace): Clock {
  return machineClock(place.today)
}

/** Opens the data folder with all that works on it. To be closed after use. */
export async function openHouse(place: HousePlace): Promise<House> {
  const { dataFolder } = place
  const store = await openSqliteStore({ folder: dataFolder })
  return {
    dataFolder,
    store,
    clock: clockOf(place),
    finder: diskFileFinder,
    machine: machineOf(dataFolder),
    startWork: activityWorkOn({ dataFolder, store, prepare: prepareImport, prepareFacts }),
    readDataStamp: async () => dataStamp(dataFolder),
    close: () => store.close(),
  }
}

/** The backups of a data folder, which need not be sound. */
export function backupsOf({ dataFolder }: HousePlace): Backups {
  return sqliteBackups(dataFolder)
}

/** The imports of a server, each in a thread of its own. */
export async function openImportJobs(
  place: HousePlace,
  house: House,
  onEnded: () => void,
): Promise<ImportJobs> {
  const { createImportJobs } = await import('./jobs/import-jobs.ts')
  const { removeLeftovers } = await import('./jobs/incoming-files.ts')
  await removeLeftovers(place.dataFolder, house.clock.nowEpochS())
  return createImportJobs({ ...place, store: house.store, onEnded })
}

/** Watches folders beside a server, in a thread of its own. */
export async function openWatchJob(
  place: HousePlace,
  folders: readonly string[],
  hear: Parameters<typeof startWatchJob>[1],
): Promise<WatchJob> {
  const { startWatchJob } = await import('./jobs/watch-job.ts')
  return startWatchJob({ ...place, folders }, hear)
}
