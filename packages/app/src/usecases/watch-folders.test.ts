import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { present } from '@footing/engine'
import { describe, expect, onTestFinished, test } from 'vitest'
import { diskFolderWatching } from '../files/folder-watching.ts'
import type { FolderWatching } from '../ports/folder-watching.ts'
import { localAthleteId } from '../ports/store.ts'
import { StoreFailure } from '../ports/store-failure.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryFiles } from '../test/small-history.fixture.ts'
import { temporaryFolder } from '../test/temporary-folder.fixture.ts'
import type { ImportItem } from './documents/import-documents.ts'
import type { House } from './house.ts'
import { type WatchEvent, watchFolders } from './watch-folders.ts'

const bytesOf = (index: number) => present(smallHistoryFiles()[index], 'the history has runs').bytes

/** Looks often, so that tests are quick; the sweep is so rare that only the system's word brings a look. */
const quick = { settleS: 0.2, sweepS: 600 }
/** As where the system never tells. */
const deaf: FolderWatching = { ...diskFolderWatching, listen: async () => ({ close: async () => {} }) }

/** A watch that runs until the test is over or it is ended. */
function watching(
  house: House,
  folders: readonly string[],
  changes: Partial<Parameters<typeof watchFolders>[0]> = {},
) {
  const ending = new AbortController()
  const events: WatchEvent[] = []
  const ended = watchFolders({
    ...house,
    athleteId: localAthleteId,
    folders,
    watching: diskFolderWatching,
    onEvent: (event) => events.push(event),
    signal: ending.signal,
    pace: quick,
    ...changes,
  })
  const end = async () => {
    ending.abort()
    await ended
  }
  onTestFinished(end)
  const items = (): readonly ImportItem[] =>
    events.flatMap((event) => (event.type === 'imported' ? event.report.items : []))
  return { events, items, end, ended }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000 && !isSo(); tries++) await sleep(10)
  expect(isSo()).toBe(true)
}

describe('a watched folder', () => {
  test('gives what is in it, then what comes into it, each content once', async () => {
    const house = await temporaryHouse()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'one.fit'), bytesOf(0))
    const watch = watching(house, [folder])
    await until(() => watch.items().length === 1)
    mkdirSync(join(folder, '2026', 'march'), { recursive: true })
    writeFileSync(join(folder, '2026', 'march', 'two.fit'), bytesOf(1))
    writeFileSync(join(folder, 'copy of one.fit'), bytesOf(0))
    writeFileSync(join(folder, 'photo.jpg'), 'no run')
    await until(() => watch.items().length === 4)
    const outcomes = Object.fromEntries(
      watch.items().map(({ file, outcome }) => [file.slice(folder.length + 1), outcome]),
    )
    expect(outcomes).toEqual({
      'one.fit': 'added',
      [join('2026', 'march', 'two.fit')]: 'added',
      'copy of one.fit': 'known',
      'photo.jpg': 'not-activity',
    })
    expect(await house.store.listActivities(localAthleteId)).toHaveLength(2)
    await watch.end()
    expect(watch.events[0]).toEqual({ type: 'started', folders: [folder] })
    expect(watch.events.at(-1)).toEqual({ type: 'stopped' })
  })

  test('a file that is still being copied is read when it is whole', async () => {
    const house = await temporaryHouse()
    const folder = temporaryFolder()
    const watch = watching(house, [folder])
    const bytes = bytesOf(0)
    const pieceByte = Math.ceil(bytes.length / 8)
    writeFileSync(join(folder, 'slow.fit'), '')
    for (let start = 0; start < bytes.length; start += pieceByte) {
      await sleep(80)
      appendFileSync(join(folder, 'slow.fit'), bytes.subarray(start, start + pieceByte))
      expect(watch.items()).toEqual([])
    }
    // Downloads that are not finished have names of their own.
    writeFileSync(join(folder, 'next.fit.part'), bytesOf(1))
    await until(() => watch.items().length === 1)
    renameSync(join(folder, 'next.fit.part'), join(folder, 'next.fit'))
    await until(() => watch.items().length === 2)
    expect(watch.items().map(({ outcome, issues }) => [outcome, issues])).toEqual([
      ['added', undefined],
      ['added', undefined],
    ])
  })

  test('a file that failed is tried again when it changes, and not before', async () => {
    const house = await temporaryHouse()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'run.fit'), 'not yet')
    const watch = watching(house, [folder])
    await until(() => watch.items().length === 1)
    writeFileSync(join(folder, 'other.fit'), bytesOf(1))
    await until(() => watch.items().length === 2)
    writeFileSync(join(folder, 'run.fit'), bytesOf(0))
    await until(() => watch.items().length === 3)
    expect(watch.items().map(({ outcome }) => outcome)).toEqual(['failed', 'added', 'added'])
  })

  test('may go and come back, like a watch on a cable', async () => {
    const house = await temporaryHouse()
    const parent = temporaryFolder()
    const folder = join(parent, 'stick', 'Activity')
    const watch = watching(house, [folder])
    await until(() => watch.events.some(({ type }) => type === 'folder-gone'))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'one.fit'), bytesOf(0))
    await until(() => watch.items().length === 1)
    rmSync(join(parent, 'stick'), { recursive: true })
    await until(() => watch.events.filter(({ type }) => type === 'folder-gone').length === 2)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'two.fit'), bytesOf(1))
    await until(() => watch.items().length === 2)
    expect(watch.items().map(({ outcome }) => outcome)).toEqual(['added', 'added'])
    expect(watch.events.filter(({ type }) => type === 'folder-back')).toHaveLength(2)
  })

  test('needs no word from the system', async () => {
    const house = await temporaryHouse()
    const folder = temporaryFolder()
    const watch = watching(house, [folder], { watching: deaf, pace: { settleS: 0.1, sweepS: 0.2 } })
    await until(() => watch.events.length > 0)
    await sleep(300)
    writeFileSync(join(folder, 'one.fit'), bytesOf(0))
    await until(() => watch.items().length === 1)
  })

  test('waits out another program that holds the store, and lets any other failure be seen', async () => {
    const house = await temporaryHouse()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'one.fit'), bytesOf(0))
    let tries = 0
    const busy: House = {
      ...house,
      store: {
        ...house.store,
        async saveImports(...given) {
          tries += 1
          if (tries === 1) throw new StoreFailure('store-busy', 'Held.')
          await house.store.saveImports(...given)
        },
      },
    }
    const watch = watching(busy, [folder])
    await until(() => watch.items().length === 1)
    expect(watch.events.map(({ type }) => type)).toEqual(['started', 'trouble', 'imported'])
    expect(await house.store.listActivities(localAthleteId)).toHaveLength(1)

    writeFileSync(join(folder, 'two.fit'), bytesOf(1))
    const broken: House = {
      ...house,
      store: { ...house.store, saveImports: () => Promise.reject(new Error('the disk is gone')) },
    }
    const failing = new AbortController()
    await expect(
      watchFolders({
        ...broken,
        athleteId: localAthleteId,
        folders: [folder],
        watching: diskFolderWatching,
        onEvent: () => {},
        signal: failing.signal,
        pace: quick,
      }),
    ).rejects.toThrow('the disk is gone')
    failing.abort()
  })
})
