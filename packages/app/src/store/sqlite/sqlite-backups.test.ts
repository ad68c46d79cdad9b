import { spawn } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '../../compose.ts'
import { localAthleteId } from '../../ports/store.ts'
import { randomOf } from '../../ports/test/sample-imports.ts'
import { importSmallHistory } from '../../test/api.fixture.ts'
import { smallHistoryToday } from '../../test/small-history.fixture.ts'
import { makeTemporaryFolder, temporaryFolder } from '../../test/temporary-folder.fixture.ts'
import { checkDocumentOf, easyDocumentOf, planDocumentOf, whyDocumentOf } from '../../usecases/answers.ts'
import { readRunner } from '../../usecases/read-runner.ts'
import { restoreProgram } from '../test/restore-once.ts'
import { examineBackup } from './examine-backup.ts'
import { sqliteBackups } from './sqlite-backups.ts'
import { openSqliteStore, sqliteFileName } from './sqlite-store.ts'

const date = smallHistoryToday
const saveProgram = join(import.meta.dirname, '..', 'test', 'save-loop.ts')
const folder = makeTemporaryFolder()
const data = join(folder.path, 'data')
const sound = join(folder.path, 'sound.footing')

beforeAll(async () => {
  const house = await openHouse({ dataFolder: data, today: smallHistoryToday })
  await importSmallHistory(house)
  await house.store.saveProfileEntry(localAthleteId, {
    field: 'heartRateMaxBpm',
    value: 191,
    from: '2026-01-01',
    source: 'lab',
  })
  await house.store.saveRunReport(localAthleteId, 'a-0', { talk: 'comfortable', effortCr10: 2.5 })
  await house.store.saveIgnoredEvidence(localAthleteId, { evidenceKey: 'race a-0', isIgnored: true })
  await house.close()
  expect(await sqliteBackups(data).write(sound, { replaces: false })).toMatchObject({ ok: true })
})
afterAll(() => folder.remove())

async function answersIn(dataFolder: string) {
  const house = await openHouse({ dataFolder, today: smallHistoryToday })
  try {
    const runner = await readRunner({ ...house, athleteId: localAthleteId, asOf: smallHistoryToday })
    return [
      easyDocumentOf(runner),
      checkDocumentOf(runner, 12),
      whyDocumentOf(runner),
      planDocumentOf(runner, 7),
    ]
  } finally {
    await house.close()
  }
}

async function activityIdsIn(dataFolder: string): Promise<readonly string[]> {
  const store = await openSqliteStore({ folder: dataFolder })
  try {
    expect((await store.checkHealth()).complaints).toEqual([])
    return (await store.listActivities(localAthleteId)).map(({ activityId }) => activityId)
  } finally {
    await store.close()
  }
}

/** A copy of the data in a folder of its own, without its last activities. */
function fewerActivities(): string {
  const other = join(temporaryFolder(), 'data')
  cpSync(data, other, { recursive: true })
  const database = new DatabaseSync(join(other, sqliteFileName), { enableForeignKeyConstraints: true })
  database.exec(
    'delete from original_file where content_hash in (select content_hash from original_file order by content_hash limit 5)',
  )
  database.close()
  return other
}

const restored = (into: string, file: string, replaces = false) =>
  sqliteBackups(into).restore(file, { replaces, date })

describe('a backup', () => {
  test('restored into another folder gives the same four answers', async () => {
    const other = join(temporaryFolder(), 'made', 'for', 'it')
    const result = await restored(other, sound)
    expect(result).toMatchObject({ ok: true, value: { activityCount: (await activityIdsIn(data)).length } })
    expect(result).not.toHaveProperty('value.keptBefore')
    expect(await answersIn(other)).toEqual(await answersIn(data))
  })

  test('carries what was told of runs and of evidence', async () => {
    const other = join(temporaryFolder(), 'data')
    expect(await restored(other, sound)).toMatchObject({ ok: true })
    const store = await openSqliteStore({ folder: other })
    expect(await store.listRunReports(localAthleteId)).toEqual(
      new Map([['a-0', { talk: 'comfortable', effortCr10: 2.5 }]]),
    )
    expect(await store.listIgnoredEvidence(localAthleteId)).toEqual(new Set(['race a-0']))
    await store.close()
  })

  test('is one file, which any program that reads SQLite reads', () => {
    expect(readdirSync(folder.path).sort()).toEqual(['data', 'sound.footing'])
    const database = new DatabaseSync(sound, { readOnly: true })
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    database.close()
  })

  test('replaces no file unless told to, and never the data themselves', async () => {
    const file = join(temporaryFolder(), 'a.footing')
    writeFileSync(file, 'mine')
    const backups = sqliteBackups(data)
    expect(await backups.write(file, { replaces: false })).toMatchObject({ error: { code: 'backup-exists' } })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(await backups.write(file, { replaces: true })).toMatchObject({ ok: true })
    expect(await examineBackup(file)).toMatchObject({ ok: true })
    for (const wrong of [join(data, sqliteFileName), join(data, '..', 'data', sqliteFileName), data]) {
      expect(await backups.write(wrong, { replaces: true })).toMatchObject({
        error: { code: 'backup-exists' },
      })
    }
    expect(await sqliteBackups(temporaryFolder()).write(`${file}2`, { replaces: false })).toMatchObject({
      error: { code: 'nothing-to-back-up' },
    })
  })

  test('cannot be written where the disk refuses, and says so', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    await expect(
      sqliteBackups(data).write(join(file, 'below.footing'), { replaces: false }),
    ).rejects.toMatchObject({ code: 'file-not-writable' })
  })

  test('of data that are damaged is not written', async () => {
    const other = join(temporaryFolder(), 'data')
    cpSync(data, other, { recursive: true })
    const database = new DatabaseSync(join(other, sqliteFileName))
    database.exec(
      "update original_file set bytes = x'00' where content_hash = (select max(content_hash) from original_file)",
    )
    database.close()
    const file = join(temporaryFolder(), 'a.footing')
    expect(await sqliteBackups(other).write(file, { replaces: false })).toMatchObject({
      error: { code: 'store-damaged' },
    })
    expect(existsSync(file)).toBe(false)
  })

  test('made while others write is the data at one moment', async () => {
    const busy = temporaryFolder()
    const writer = spawn(process.execPath, [saveProgram, busy, '0', '60'])
    const ended = new Promise((resolve) => writer.once('exit', resolve))
    const file = join(temporaryFolder(), 'a.footing')
    await new Promise<void>((resolve) => {
      writer.stdout.on('data', (chunk: Buffer) => {
        if (chunk.includes('saved')) resolve()
      })
    })
    const counts: number[] = []
    while (writer.exitCode === null && counts.length < 20) {
      const written = await sqliteBackups(busy).write(file, { replaces: true })
      expect(written).toMatchObject({ ok: true })
      if (written.ok) counts.push(written.value.activityCount)
      expect(await examineBackup(file)).toEqual(written)
    }
    expect(await ended).toBe(0)
    expect(counts.length).toBeGreaterThan(0)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  })
})

describe('what is no sound backup', () => {
  test('with any byte changed is refused', async () => {
    const bytes = readFileSync(sound)
    const random = randomOf(20_261_122)
    const file = join(temporaryFolder(), 'damaged.footing')
    const places = [0, 17, 30, bytes.length - 3, bytes.length - 60]
    for (let count = 0; count < 20; count++) places.push(Math.floor(random() * bytes.length))
    for (const place of places) {
      const damaged = Buffer.from(bytes)
      damaged[place] = (damaged[place] ?? 0) ^ (1 + Math.floor(random() * 255))
      writeFileSync(file, damaged)
      const found = await examineBackup(file)
      expect([place, found.ok ? 'sound' : found.error.code]).toEqual([
        place,
        expect.stringMatching(/^(?:backup-damaged|not-a-backup)$/),
      ])
    }
    const into = temporaryFolder()
    expect(await restored(into, file)).toMatchObject({ ok: false })
    expect(readdirSync(into)).toEqual([])
  })

  test('cut off anywhere, or longer than it was, is refused', async () => {
    const { length } = readFileSync(sound)
    const file = join(temporaryFolder(), 'cut.footing')
    for (const kept of [0, 1, 50, 99, 4096, Math.floor(length / 2), length - 4096, length - 1]) {
      copyFileSync(sound, file)
      truncateSync(file, kept)
      expect(await examineBackup(file)).toMatchObject({ ok: false })
    }
    copyFileSync(sound, file)
    appendFileSync(file, 'x')
    expect(await examineBackup(file)).toMatchObject({ error: { code: 'backup-damaged' } })
  })

  test('is told apart from what never was one', async () => {
    const place = temporaryFolder()
    writeFileSync(join(place, 'letter.txt'), 'Dear runner')
    writeFileSync(join(place, 'empty'), '')
    const database = new DatabaseSync(join(place, 'other.sqlite'))
    database.exec('create table song (name text)')
    database.close()
    for (const name of ['letter.txt', 'empty', 'other.sqlite']) {
      expect(await restored(join(place, 'data'), join(place, name))).toMatchObject({
        error: { code: 'not-a-backup' },
      })
    }
    for (const name of ['nowhere', '.']) {
      expect(await restored(join(place, 'data'), join(place, name))).toMatchObject({
        error: { code: 'backup-not-found' },
      })
    }
    expect(existsSync(join(place, 'data'))).toBe(false)
  })

  test('of a newer version is left alone', async () => {
    const file = join(temporaryFolder(), sqliteFileName)
    copyFileSync(join(data, sqliteFileName), file)
    const database = new DatabaseSync(file)
    database.exec("insert into kysely_migration values ('9999-later', '2030-01-01')")
    database.close()
    expect(await restored(temporaryFolder(), file)).toMatchObject({ error: { code: 'backup-newer' } })
  })

  test('even without a seal is not taken when a sample or a file in it is not what it was', async () => {
    const file = join(temporaryFolder(), 'plain.sqlite')
    for (const change of [
      "update original_file set bytes = x'28b52ffd00' where rowid = (select min(rowid) from original_file)",
      "update activity_stream set bytes = x'0101' where rowid = (select min(rowid) from activity_stream)",
      'delete from activity_stream where rowid = (select min(rowid) from activity_stream)',
    ]) {
      copyFileSync(join(data, sqliteFileName), file)
      expect(await examineBackup(file)).toMatchObject({ ok: true })
      const database = new DatabaseSync(file)
      database.exec(change)
      database.close()
      expect(await examineBackup(file)).toMatchObject({ error: { code: 'backup-damaged' } })
    }
  })
})

describe('a restore', () => {
  test('replaces activities only when told to, and keeps them beside', async () => {
    const other = fewerActivities()
    const before = await activityIdsIn(other)
    expect(await restored(other, sound)).toMatchObject({ error: { code: 'restore-would-replace' } })
    expect(await activityIdsIn(other)).toEqual(before)

    const kept = join(other, `${sqliteFileName}.before-restore-${date}`)
    expect(await restored(other, sound, true)).toMatchObject({ ok: true, value: { keptBefore: kept } })
    expect(await activityIdsIn(other)).toEqual(await activityIdsIn(data))
    expect(await restored(other, sound, true)).toMatchObject({ value: { keptBefore: `${kept}-2` } })
    // What was kept is a database that can be restored in its turn.
    const back = temporaryFolder()
    expect(await restored(back, kept)).toMatchObject({ ok: true })
    expect(await activityIdsIn(back)).toEqual(before)
  })

  test('keeps what was entered beside too, though it needs no leave to replace it', async () => {
    const other = temporaryFolder()
    const store = await openSqliteStore({ folder: other })
    await store.saveProposalOverride(localAthleteId, 'x', 1)
    await store.close()
    expect(await restored(other, sound)).toMatchObject({
      value: { keptBefore: join(other, `${sqliteFileName}.before-restore-${date}`) },
    })
  })

  test('is seen whole by those who have the folder open', async () => {
    const other = fewerActivities()
    const store = await openSqliteStore({ folder: other })
    const before = await store.listActivities(localAthleteId)
    expect(await restored(other, sound, true)).toMatchObject({ ok: true })
    const after = await store.listActivities(localAthleteId)
    expect(after.length).toBeGreaterThan(before.length)
    expect(after.map(({ activityId }) => activityId)).toEqual(await activityIdsIn(data))
    await store.close()
  })

  test('puts a sound store in the place of one that cannot be read, which is kept', async () => {
    for (const damage of ['all of it', 'the first page but its header', 'the migrations']) {
      const other = fewerActivities()
      const live = join(other, sqliteFileName)
      const bytes = readFileSync(live)
      if (damage === 'all of it') bytes.fill(7)
      else if (damage === 'the migrations') bytes.fill(7, 4096)
      else bytes.fill(7, 100, 4096)
      writeFileSync(live, bytes)
      const refused = await restored(other, sound)
      expect(refused).toMatchObject({ error: { code: 'restore-would-replace' } })
      const kept = join(other, `${sqliteFileName}.before-restore-${date}`)
      expect(await restored(other, sound, true)).toMatchObject({ ok: true, value: { keptBefore: kept } })
      expect(readFileSync(kept).equals(bytes)).toBe(true)
      expect(await activityIdsIn(other)).toEqual(await activityIdsIn(data))
    }
  })

  test('killed at any moment leaves the old or the new', async () => {
    const place = temporaryFolder()
    const compiled = { ...process.env, NODE_COMPILE_CACHE: join(place, 'compiled') }
    const run = (program: string, ...args: string[]) =>
      spawn(process.execPath, [program, ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: compiled,
      })
    const [before, after, file] = ['before', 'after', 'after.footing'].map((name) => join(place, name)) as [
      string,
      string,
      string,
    ]
    for (const [into, count] of [
      [before, '4'],
      [after, '12'],
    ] as const) {
      const loop = run(saveProgram, into, '0', count)
      loop.stdout.resume()
      expect(await new Promise((resolve) => loop.once('exit', resolve))).toBe(0)
    }
    expect(await sqliteBackups(after).write(file, { replaces: false })).toMatchObject({ ok: true })
    const [old, fresh] = [await activityIdsIn(before), await activityIdsIn(after)]
    const random = randomOf(7)
    const seen = { old: 0, fresh: 0 }
    for (let kill = 0; kill < 8; kill++) {
      const other = join(place, String(kill))
      cpSync(before, other, { recursive: true })
      const child = run(restoreProgram, other, file)
      const ended = new Promise((resolve) => child.once('exit', resolve))
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await sleep(random() * 120)
      child.kill('SIGKILL')
      await ended
      const ids = await activityIdsIn(other)
      const isOld = ids.length === old.length
      seen[isOld ? 'old' : 'fresh'] += 1
      expect(ids).toEqual(isOld ? old : fresh)
      // Running it again completes it.
      expect(await restored(other, file, true)).toMatchObject({ ok: true })
      expect(await activityIdsIn(other)).toEqual(fresh)
    }
    expect(seen.old).toBeGreaterThan(0)
  })
})
