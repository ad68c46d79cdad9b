import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { present } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { localAthleteId } from '../ports/store.ts'
import { brokenOff, healthExportFiles, routePointCount } from '../test/apple-health.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryFiles } from '../test/small-history.fixture.ts'
import { temporaryFolder } from '../test/temporary-folder.fixture.ts'
import { zipOf } from '../test/zip.fixture.ts'
import type { ImportDocument, ImportProgress } from './documents/import-documents.ts'
import type { House } from './house.ts'
import { importFiles } from './import-files.ts'

const exported = healthExportFiles()
const fitRun = present(smallHistoryFiles()[0], 'the small history has runs').bytes
const noCounts = { added: 0, known: 0, beside: 0, notActivity: 0, notRun: 0, failed: 0 }
/** Two runs, a ride and the values of days. */
const healthCounts = { added: 2, known: 0, beside: 1, notRun: 1, failed: 0 }
/** With the ECG and the clinical document, which hold nothing. */
const wholeCounts = { ...healthCounts, notActivity: 2 }

type Files = Readonly<Record<string, string | Uint8Array>>

function within(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]))
}

const wholeExport = within('apple_health_export', exported)

function folderOf(files: Files): string {
  const folder = temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

function zipBytes(files: Files): Uint8Array {
  return zipOf(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])),
  )
}

function zipPath(files: Files): string {
  return join(folderOf({ 'export.zip': zipBytes(files) }), 'export.zip')
}

function importInto(house: House, path: string): Promise<ImportDocument> {
  return importFiles({ ...house, athleteId: localAthleteId, paths: [{ path }] })
}

/** Everything that an import leaves but the names of files. */
async function contentOf({ store }: House) {
  const rows = await store.listActivities(localAthleteId)
  return {
    rows: rows.map(({ fileName: _, ...row }) => row),
    activities: await Promise.all(
      rows.map(({ activityId }) => store.findActivity(localAthleteId, activityId)),
    ),
    facts: await store.listRunFacts(localAthleteId, 100_000),
    days: await store.listDailyMeasurements(localAthleteId),
  }
}

async function imported(path: string) {
  const house = await temporaryHouse()
  const report = await importInto(house, path)
  return { report, content: await contentOf(house) }
}

describe('an Apple Health export', () => {
  test('gives its workouts, each once, with their routes, and the values of days', async () => {
    const { report, content } = await imported(zipPath(wholeExport))
    expect(report.counts).toEqual(wholeCounts)
    expect(content.rows.map(({ sport, localDate }) => [sport, localDate])).toEqual([
      ['run', '2024-05-05'],
      ['run', '2024-05-06'],
      ['ride', '2024-05-07'],
    ])
    const [outdoor, indoor] = content.activities
    const latitudes = outdoor?.streams.latitudeDeg ?? []
    expect(latitudes.filter(Number.isFinite).length).toBeGreaterThanOrEqual(routePointCount - 1)
    expect(indoor?.streams.latitudeDeg).toBeUndefined()
    expect(indoor?.surface).toBe('treadmill')
    expect(content.days.map(({ date, quantity, value }) => [date, quantity, value])).toEqual([
      ['2024-05-05', 'heartRateRestBpm', 50],
      ['2024-05-06', 'heartRateRestBpm', 51],
      ['2024-05-07', 'heartRateRestBpm', 52],
    ])
    const runs = report.items.filter(({ outcome }) => outcome === 'added')
    expect(runs.map(({ file }) => file.split('/apple_health_export/')[1])).toEqual([
      'export.xml/Running 2024-05-05 07:00:00',
      'export.xml/Running 2024-05-06 07:00:00',
    ])
  })

  test('gives the same as a zip, as a folder, by its main file alone, and in a zip in a zip', async () => {
    const folder = folderOf(wholeExport)
    const { content } = await imported(zipPath(wholeExport))
    const ways = {
      folder,
      'its own folder': join(folder, 'apple_health_export'),
      'main file': join(folder, 'apple_health_export', 'export.xml'),
      'zip in a zip': zipPath({ 'from-phone.zip': zipBytes(wholeExport), 'notes.txt': '' }),
      'folder of another name': folderOf(within('mine', exported)),
      'main file of another name': join(
        folderOf({ 'health 2024.xml': exported['export.xml'], ...exported, 'export.xml': 'moved' }),
        'health 2024.xml',
      ),
    }
    for (const [way, path] of Object.entries(ways)) {
      const other = await imported(path)
      expect(other.report.counts, way).toMatchObject(healthCounts)
      expect(other.content, way).toEqual(content)
    }
  })

  test('adds nothing the second time, in whatever shape it comes', async () => {
    const house = await temporaryHouse()
    await importInto(house, zipPath(wholeExport))
    const before = await contentOf(house)
    for (const path of [zipPath(wholeExport), folderOf(wholeExport)]) {
      const again = await importInto(house, path)
      expect(again.counts).toEqual({ ...noCounts, known: 3, beside: 1, notActivity: 2 })
      expect(await contentOf(house)).toEqual(before)
    }
  })

  test('leaves the other files beside it as they are', async () => {
    const files = { ...wholeExport, 'watch/run.fit': fitRun }
    for (const path of [zipPath(files), folderOf(files)]) {
      const { report } = await imported(path)
      expect(report.counts).toEqual({ ...wholeCounts, added: 3 })
    }
  })

  test('keeps of each workout what makes the same activity again', async () => {
    const house = await temporaryHouse()
    await importInto(house, zipPath(wholeExport))
    const before = await contentOf(house)
    const originals = await Promise.all(
      before.rows.map(({ contentHash }) => house.store.findOriginal(localAthleteId, contentHash)),
    )
    const { content } = await imported(
      folderOf(Object.fromEntries(originals.map((file, index) => [`${index}`, present(file, 'kept').bytes]))),
    )
    expect(content.activities).toEqual(before.activities)
  })
})

describe('an Apple Health export that is not whole', () => {
  test('gives what came before it broke off, and says so', async () => {
    const broken = { ...wholeExport, 'apple_health_export/export.xml': brokenOff(exported['export.xml']) }
    for (const path of [zipPath(broken), folderOf(broken)]) {
      const { report, content } = await imported(path)
      expect(report.counts).toEqual({ ...noCounts, added: 2, beside: 1, failed: 1, notActivity: 2 })
      expect(report.items.find(({ outcome }) => outcome === 'failed')).toMatchObject({ code: 'truncated' })
      expect(content.rows).toHaveLength(2)
    }
  })

  test('costs a workout its route where that is missing', async () => {
    const { 'workout-routes/route_2024-05-05_7.20am.gpx': _, ...rest } = exported
    const { report, content } = await imported(zipPath(within('apple_health_export', rest)))
    expect(report.counts).toMatchObject(healthCounts)
    expect(content.activities[0]?.streams.latitudeDeg).toBeUndefined()
    const added = report.items.find(({ outcome }) => outcome === 'added')
    expect(added?.issues?.map(({ code }) => code)).toContain('health-route-missing')
  })

  test('is named where it holds nothing', async () => {
    const xml = '<?xml version="1.0"?><HealthData locale="de_DE"></HealthData>'
    const { report } = await imported(zipPath({ 'apple_health_export/export.xml': xml }))
    expect(report.items).toMatchObject([{ outcome: 'not-activity', code: 'no-activity' }])
  })

  test('is none where the main file is another program’s: tracks beside it are files of their own', async () => {
    const other = { ...wholeExport, 'apple_health_export/export.xml': '<sports><run/></sports>' }
    for (const path of [zipPath(other), folderOf(other)]) {
      const { report, content } = await imported(path)
      expect(report.counts).toMatchObject({ failed: 0, beside: 0 })
      expect(content.rows).toHaveLength(1)
    }
  })
})

describe('while an Apple Health export is read', () => {
  test('progress moves before the first workout is there, never backwards, up to the end', async () => {
    const files = { ...wholeExport, 'run.fit': fitRun }
    for (const path of [zipPath(files), folderOf(files)]) {
      let nowS = 0
      const house = await temporaryHouse()
      const told: ImportProgress[] = []
      await importFiles({
        ...house,
        // Each look at the clock is a second later, so that nothing is left untold.
        clock: { ...house.clock, monotonicS: () => nowS++ },
        athleteId: localAthleteId,
        paths: [{ path }],
        onProgress: (progress) => told.push(progress),
      })
      expect(told.some(({ counts, bytesDone }) => counts.beside === 0 && bytesDone > 0)).toBe(true)
      for (const [index, { bytesDone, bytesTotal }] of told.entries()) {
        expect(bytesDone).toBeGreaterThanOrEqual(told[index - 1]?.bytesDone ?? 0)
        expect(bytesDone).toBeLessThanOrEqual(bytesTotal)
      }
      expect(told.at(-1)?.bytesDone).toBe(told.at(-1)?.bytesTotal)
      expect(told.at(-1)?.filesDone).toBe(told.at(-1)?.filesTotal)
    }
  })

  test('a stop in the middle of the main file keeps nothing of it, and the next import finishes', async () => {
    const house = await temporaryHouse()
    const path = zipPath(wholeExport)
    const stopping = new AbortController()
    const told: ImportProgress[] = []
    const stopped = await importFiles({
      ...house,
      athleteId: localAthleteId,
      paths: [{ path }],
      signal: stopping.signal,
      onProgress: (progress) => {
        told.push(progress)
        stopping.abort()
      },
    })
    expect(told[0]?.bytesDone).toBeGreaterThan(0)
    expect(told.at(-1)?.bytesDone).toBe(told[0]?.bytesDone)
    expect(stopped).toMatchObject({ isCancelled: true, counts: { added: 0, beside: 0, failed: 0 } })
    expect(await contentOf(house)).toMatchObject({ rows: [], days: [] })
    expect((await importInto(house, path)).counts).toMatchObject(healthCounts)
  })
})
