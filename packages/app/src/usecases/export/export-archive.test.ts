import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { channelNames, present } from '@footing/engine'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openHouse } from '../../compose.ts'
import { openExportFolder } from '../../files/export-folder.ts'
import type { ExportFolder } from '../../ports/export-folder.ts'
import { localAthleteId } from '../../ports/store.ts'
import { sqliteFileName } from '../../store/sqlite/sqlite-store.ts'
import { importSmallHistory } from '../../test/api.fixture.ts'
import { parseCsvRecords } from '../../test/csv.fixture.ts'
import { temporaryHouse } from '../../test/house.fixture.ts'
import { smallHistoryFiles, smallHistoryToday } from '../../test/small-history.fixture.ts'
import { makeTemporaryFolder, temporaryFolder } from '../../test/temporary-folder.fixture.ts'
import { checkDocumentOf, easyDocumentOf, planDocumentOf, whyDocumentOf } from '../answers.ts'
import { documentSchemas } from '../documents/schemas/document-schemas.ts'
import type { AnswersDocument, ToldDocument } from '../documents/taking-out-documents.ts'
import type { House } from '../house.ts'
import { importFiles } from '../import-files.ts'
import { readRunner } from '../read-runner.ts'
import { type ExportOptions, exportArchive } from './export-archive.ts'

const rideGpx = `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
<trk><name>Out, "and" back</name><type>cycling</type><trkseg>${Array.from(
  { length: 300 },
  (_, s) =>
    `<trkpt lat="${(47 + s * 0.0001).toFixed(6)}" lon="8"><time>${new Date(1_770_000_000_000 + s * 1000).toISOString()}</time></trkpt>`,
).join('')}</trkseg></trk></gpx>`

const data = makeTemporaryFolder()
let house: House

beforeAll(async () => {
  house = await openHouse({ dataFolder: join(data.path, 'data'), today: smallHistoryToday })
  await importSmallHistory(house)
  const ride = join(data.path, 'ride.gpx')
  writeFileSync(ride, rideGpx)
  await importFiles({ ...house, athleteId: localAthleteId, paths: [{ path: ride }] })
})

afterAll(async () => {
  await house.close()
  data.remove()
})

const briefly = { samples: 'none', withOriginals: false } as const

async function openFolder(path: string): Promise<ExportFolder> {
  const folder = await openExportFolder(path)
  if (!folder.ok) throw new Error(folder.error.sentence)
  return folder.value
}

async function exportInto(path: string, options: Partial<ExportOptions> = {}) {
  return await exportArchive({
    ...house,
    athleteId: localAthleteId,
    folderName: path,
    folder: await openFolder(path),
    samples: 'csv',
    withOriginals: true,
    ...options,
  })
}

const textIn = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const recordsIn = (folder: string, path: string) => parseCsvRecords(textIn(folder, path))

/** Every file below a folder with what it holds. */
function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  )
}

async function answersIn(house: House) {
  const runner = await readRunner({ ...house, athleteId: localAthleteId, asOf: house.clock.today() })
  return {
    easy: easyDocumentOf(runner),
    check: checkDocumentOf(runner, 12),
    why: whyDocumentOf(runner),
    plan: planDocumentOf(runner, 7),
  }
}

describe('an export', () => {
  test('holds every activity, lap, sample and file to the last bit, and the answers of the day', async () => {
    await house.store.saveProfileEntry(localAthleteId, {
      field: 'heartRateMaxBpm',
      value: 188,
      from: '2026-01-01',
      source: 'runner',
    })
    const rows = await house.store.listActivities(localAthleteId)
    const run = present(
      rows.find(({ sport }) => sport === 'run'),
      'there is a run',
    )
    await house.store.saveToldIntent(localAthleteId, run.activityId, 'hard')
    await house.store.saveRunReport(localAthleteId, run.activityId, { talk: 'broken', effortCr10: 6 })
    await house.store.saveIgnoredEvidence(localAthleteId, { evidenceKey: 'race x-0', isIgnored: true })
    onTestFinished(async () => {
      await house.store.deleteProfileEntry(localAthleteId, { field: 'heartRateMaxBpm', from: '2026-01-01' })
      await house.store.saveToldIntent(localAthleteId, run.activityId, undefined)
      await house.store.saveRunReport(localAthleteId, run.activityId, { talk: null, effortCr10: null })
      await house.store.saveIgnoredEvidence(localAthleteId, { evidenceKey: 'race x-0', isIgnored: false })
    })
    const folder = temporaryFolder()
    const report = await exportInto(folder)
    expect(report).toMatchObject({ ok: true, value: { activityCount: rows.length, troubles: [] } })
    if (!report.ok) return
    expect(documentSchemas['footing.export/1'].safeParse(report.value).error).toBeUndefined()

    const activities = recordsIn(folder, 'activities.csv')
    expect(activities.map(({ activityId }) => activityId)).toEqual(rows.map(({ activityId }) => activityId))
    expect(activities.find(({ sport }) => sport === 'ride')).toMatchObject({ title: 'Out, "and" back' })
    const laps = Map.groupBy(recordsIn(folder, 'laps.csv'), ({ activityId }) => activityId)
    const summaries = new Map(
      (await readRunner({ ...house, athleteId: localAthleteId, asOf: house.clock.today() })).facts.map(
        (facts) => [facts.activityId, facts],
      ),
    )
    for (const [index, row] of rows.entries()) {
      const record = present(activities[index], 'a line for each activity')
      const activity = present(
        await house.store.findActivity(localAthleteId, row.activityId),
        'the activity is kept',
      )
      expect(Date.parse(record['startTime'] ?? '') / 1000).toBeCloseTo(activity.startEpochS, 2)
      expect(record['startTime']?.slice(0, 10)).toBe(row.localDate)
      const original = readFileSync(join(folder, record['originalFile'] ?? ''))
      expect(createHash('sha256').update(original).digest('hex')).toBe(row.contentHash)
      const facts = summaries.get(row.activityId)
      if (facts !== undefined) expect(Number(record['movingS'])).toBe(facts.movingS)
      expect(laps.get(row.activityId)?.length ?? 0).toBe(activity.laps.length)
      // Reading all of them back would take long; the first of each sport tell as much.
      if (index > 1 && row.sport === 'run') continue
      const samples = recordsIn(folder, record['samplesFile'] ?? '')
      expect(samples).toHaveLength(activity.streams.timeS.length)
      for (const name of ['timeS', ...channelNames] as const) {
        const column = activity.streams[name]
        if (column === undefined) {
          expect(samples[0]).not.toHaveProperty(name)
          continue
        }
        const read = samples.map((sample) => (sample[name] === '' ? Number.NaN : Number(sample[name])))
        expect((column instanceof Float32Array ? Float32Array : Float64Array).from(read)).toEqual(column)
      }
    }

    const told = JSON.parse(textIn(folder, 'profile.json')) as ToldDocument
    expect(told.profile).toEqual(await house.store.listProfileEntries(localAthleteId))
    expect(told.intents).toEqual({ [run.activityId]: 'hard' })
    expect(told.reports).toEqual({ [run.activityId]: { talk: 'broken', effortCr10: 6 } })
    expect(told.ignoredEvidence).toEqual(['race x-0'])
    const answers = JSON.parse(textIn(folder, 'answers.json')) as AnswersDocument
    expect(answers).toMatchObject(JSON.parse(JSON.stringify(await answersIn(house))) as object)
    for (const document of [answers.easy, answers.check, answers.why, answers.plan])
      expect(documentSchemas[document.schema].safeParse(document).error).toBeUndefined()
  })

  test('of the original files, imported into a new folder, gives the same answers', async () => {
    const folder = temporaryFolder()
    await exportInto(folder, { samples: 'none' })
    const again = await temporaryHouse()
    const report = await importFiles({
      ...again,
      athleteId: localAthleteId,
      paths: [{ path: join(folder, 'originals') }],
    })
    expect(report.counts.failed).toBe(0)
    expect(await answersIn(again)).toEqual(await answersIn(house))
  })

  test('is the same a second time, and leaves alone what is not its own', async () => {
    const folder = temporaryFolder()
    await exportInto(folder)
    writeFileSync(join(folder, 'samples', 'my notes.txt'), 'mine')
    const before = contentOf(folder)
    expect(await exportInto(folder)).toMatchObject({ ok: true, value: { removedFileCount: 0 } })
    expect(contentOf(folder)).toEqual(before)

    const fewer = await exportInto(folder, { samples: 'parquet', withOriginals: false })
    expect(fewer).toMatchObject({ ok: true })
    const names = Object.keys(contentOf(folder))
    expect(names).toContain('samples/my notes.txt')
    expect(names.filter((name) => name.startsWith('originals/'))).toEqual([])
    expect(names.filter((name) => name.endsWith('.csv'))).toEqual(['activities.csv', 'days.csv', 'laps.csv'])
    expect(names.filter((name) => name.endsWith('.parquet')).length).toBeGreaterThan(0)
  })

  test('goes into no folder that holds something else, and replaces no file of others', async () => {
    const foreign = temporaryFolder()
    writeFileSync(join(foreign, 'activities.csv'), 'mine')
    const before = contentOf(foreign)
    expect(await exportInto(foreign)).toMatchObject({ error: { code: 'export-folder-not-empty' } })
    expect(contentOf(foreign)).toEqual(before)

    const folder = temporaryFolder()
    await exportInto(folder, briefly)
    mkdirSync(join(folder, 'originals'))
    const name = present(smallHistoryFiles()[0], 'there is a file').fileName
    writeFileSync(join(folder, 'originals', name), 'mine')
    expect(await exportInto(folder)).toMatchObject({ error: { code: 'export-folder-not-empty' } })
    expect(textIn(folder, join('originals', name))).toBe('mine')
  })

  test('takes nothing away that its list names and that is not its own', async () => {
    const parent = temporaryFolder()
    writeFileSync(join(parent, 'precious.txt'), 'mine')
    const folder = join(parent, 'export')
    mkdirSync(join(folder, 'samples'), { recursive: true })
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const files = [
      '../precious.txt',
      'samples/../../precious.txt',
      'notes.txt',
      'samples/..',
      join(parent, 'precious.txt'),
    ]
    writeFileSync(
      join(folder, 'footing-export.json'),
      JSON.stringify({
        schema: 'footing.export-contents/1',
        version: '0',
        asOf: '2026-01-01',
        isComplete: true,
        files,
      }),
    )
    expect(await exportInto(folder, briefly)).toMatchObject({ ok: true, value: { removedFileCount: 0 } })
    expect(textIn(parent, 'precious.txt')).toBe('mine')
    expect(textIn(folder, 'notes.txt')).toBe('mine')
  })

  test('that breaks off anywhere leaves whole files, and the next one finishes it', async () => {
    const undisturbed = temporaryFolder()
    await exportInto(undisturbed)
    const whole = contentOf(undisturbed)
    for (const brokenAt of [0, 4, 30]) {
      const path = temporaryFolder()
      const folder = await openFolder(path)
      let count = 0
      const breaking: ExportFolder = {
        ...folder,
        async create(name) {
          const file = await folder.create(name)
          count += 1
          if (count <= brokenAt) return file
          // As a kill does: what was being written stays behind unfinished.
          return {
            ...file,
            async discard() {
              await file.discard()
              writeFileSync(join(path, `${name}.footing-part`), 'half a fi')
            },
            finish: () => Promise.reject(new Error('the stick was pulled')),
          }
        },
      }
      await expect(exportInto(path, { folder: breaking })).rejects.toThrow('the stick was pulled')
      for (const [name, hash] of Object.entries(contentOf(path))) {
        if (name.endsWith('.footing-part') || name === 'footing-export.json') continue
        expect(hash).toBe(whole[name])
      }
      expect(await exportInto(path)).toMatchObject({ ok: true })
      expect(contentOf(path)).toEqual(whole)
    }
  })

  test('names what is damaged, and takes out all the rest', async () => {
    const rows = await house.store.listActivities(localAthleteId)
    const [first, second] = rows
    const dataFolder = join(temporaryFolder(), 'data')
    cpSync(house.dataFolder, dataFolder, { recursive: true })
    const damaged = await openHouse({ dataFolder, today: smallHistoryToday })
    onTestFinished(() => damaged.close())
    const database = new DatabaseSync(join(dataFolder, sqliteFileName))
    database
      .prepare('update activity_stream set bytes = ? where activity_id = ?')
      .run(new Uint8Array([1, 2, 3]), first?.activityId ?? '')
    database
      .prepare("update original_file set compression = 'none', bytes = ? where content_hash = ?")
      .run(new Uint8Array([1, 2, 3]), second?.contentHash ?? '')
    database.close()
    const folder = temporaryFolder()
    const report = await exportInto(folder, { store: damaged.store })
    expect(report).toMatchObject({
      ok: true,
      value: { troubles: [{ code: 'activity-damaged' }, { code: 'original-damaged' }] },
    })
    expect(recordsIn(folder, 'activities.csv')).toHaveLength(rows.length - 1)
    expect(readdirSync(join(folder, 'originals'))).toHaveLength(rows.length - 1)
    expect(existsSync(join(folder, 'answers.json'))).toBe(true)
  })
})
