import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { present } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { localAthleteId, type Store } from '../ports/store.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryFiles } from '../test/small-history.fixture.ts'
import { temporaryFolder } from '../test/temporary-folder.fixture.ts'
import { zipOf } from '../test/zip.fixture.ts'
import type { ImportDocument, ImportProgress } from './documents/import-documents.ts'
import { documentSchemas } from './documents/schemas/document-schemas.ts'
import type { House } from './house.ts'
import { importFiles } from './import-files.ts'

const runFiles = smallHistoryFiles()
const runBytes = runFiles.slice(0, 4).map((file) => file.bytes)

function runAt(index: number): Uint8Array {
  return present(runBytes[index], 'the small history has four runs')
}

/** A GPX track of a minute at bicycle speed. */
const rideGpx = `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
<trk><type>cycling</type><trkseg>${Array.from(
  { length: 600 },
  (_, s) =>
    `<trkpt lat="${(47 + s * 0.0001).toFixed(6)}" lon="8"><time>${new Date(1_770_000_000_000 + s * 1000).toISOString()}</time></trkpt>`,
).join('')}</trkseg></trk></gpx>`

function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

function importInto(house: House, ...paths: string[]): Promise<ImportDocument> {
  return importFiles({ ...house, athleteId: localAthleteId, paths: paths.map((path) => ({ path })) })
}

/** What a store holds, for comparing before and after. */
async function contentOf(store: Store) {
  return {
    activities: await store.listActivities(localAthleteId),
    facts: await store.listRunFacts(localAthleteId, 100_000),
  }
}

const noCounts = { added: 0, known: 0, beside: 0, notActivity: 0, notRun: 0, failed: 0 }

describe('an import', () => {
  test('takes folders with folders in them, gzip and zip, and accounts for every file', async () => {
    const folder = put(temporaryFolder(), {
      'a/run.fit': runAt(0),
      'a/b/c/run.fit.gz': gzipSync(runAt(1)),
      'export.zip': zipOf({
        'activities/1.fit': runAt(2),
        'activities/2.fit.gz': gzipSync(runAt(3)),
        'media/photo.jpg': new Uint8Array([0xff, 0xd8, 0xff]),
      }),
      'ride.gpx': rideGpx,
      'shoes.csv': 'id,name\n1,blue\n',
      'notes.json': '{}',
    })
    const house = await temporaryHouse()
    const report = await importInto(house, folder)
    expect(report.counts).toEqual({ ...noCounts, added: 4, notRun: 1, notActivity: 3 })
    expect(report.fileCount).toBe(8)
    expect(report.items).toHaveLength(8)
    expect(documentSchemas['footing.import/1'].safeParse(report).error).toBeUndefined()
    const activities = await house.store.listActivities(localAthleteId)
    expect(activities.map((row) => row.sport).sort()).toEqual(['ride', 'run', 'run', 'run', 'run'])
    expect(report.items.filter((item) => item.code === 'not-an-activity-file')).toHaveLength(3)
  })

  test('is not stopped by bad files, each of which has its code and its sentence', async () => {
    const truncated = runAt(1).slice(0, Math.floor(runAt(1).length / 2))
    const folder = put(temporaryFolder(), {
      '1-noise.fit': Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 251),
      '2-empty.fit': '',
      '3-run.fit': runAt(0),
      '4-broken.zip': Buffer.from('PK\u0003\u0004 and nothing that follows'),
      '5-broken.fit.gz': Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7]),
      '6-cut.fit': truncated,
      '7-page.gpx': '<html><body>Please log in</body></html>',
      '8-run.fit': runAt(2),
      '9-letter': 'Dear runner',
    })
    const house = await temporaryHouse()
    const report = await importInto(house, folder)
    const outcomeOf = Object.fromEntries(
      report.items.map((item) => [item.file.slice(folder.length + 1), item.outcome]),
    )
    expect(outcomeOf).toMatchObject({
      '1-noise.fit': 'failed',
      '2-empty.fit': 'failed',
      '3-run.fit': 'added',
      '4-broken.zip': 'failed',
      '5-broken.fit.gz': 'failed',
      '6-cut.fit': 'added',
      '7-page.gpx': 'failed',
      '8-run.fit': 'added',
      '9-letter': 'not-activity',
    })
    expect(report.items).toHaveLength(9)
    for (const item of report.items) {
      expect(item.code).toMatch(/^[a-z][a-z-]+$/)
      expect(item.sentence).toMatch(/\.$/)
    }
    const cut = report.items.find((item) => item.file.endsWith('6-cut.fit'))
    expect(cut?.issues?.map((issue) => issue.code)).toContain('truncated')
  })

  test('done twice changes nothing, under whatever name the files come', async () => {
    const folder = put(temporaryFolder(), { 'one.fit': runAt(0), 'two.fit': runAt(1), 'ride.gpx': rideGpx })
    const house = await temporaryHouse()
    await importInto(house, folder)
    const before = await contentOf(house.store)
    const again = await importInto(house, folder)
    expect(again.counts).toEqual({ ...noCounts, known: 3 })
    const renamed = put(temporaryFolder(), {
      'other-name.fit': runAt(0),
      'packed.fit.gz': gzipSync(runAt(1)),
      'in.zip': zipOf({ 'deep/run.fit': runAt(0) }),
    })
    expect((await importInto(house, renamed)).counts).toEqual({ ...noCounts, known: 3 })
    expect(await contentOf(house.store)).toEqual(before)
  })

  test('adds the same content once when it lies there twice', async () => {
    const folder = put(temporaryFolder(), { 'a.fit': runAt(0), 'b.fit': runAt(0), 'c.fit': runAt(0) })
    const house = await temporaryHouse()
    expect((await importInto(house, folder)).counts).toEqual({ ...noCounts, added: 1, known: 2 })
    expect((await contentOf(house.store)).activities).toHaveLength(1)
  })

  test('gives the same store whatever the order of the paths', async () => {
    const files = { 'a.fit': runAt(0), 'b.fit': runAt(1), 'c.fit': runAt(2) }
    const folder = put(temporaryFolder(), files)
    const forwards = await temporaryHouse()
    const backwards = await temporaryHouse()
    const paths = Object.keys(files).map((name) => join(folder, name))
    await importInto(forwards, ...paths)
    await importInto(backwards, ...paths.toReversed())
    expect(await contentOf(backwards.store)).toEqual(await contentOf(forwards.store))
  })

  test('says what became of a path that is not there, and reads the others', async () => {
    const folder = put(temporaryFolder(), { 'run.fit': runAt(0) })
    const house = await temporaryHouse()
    const report = await importInto(house, join(folder, 'nowhere'), join(folder, 'run.fit'))
    expect(report.counts).toEqual({ ...noCounts, added: 1, failed: 1 })
    expect(report.items[0]?.code).toBe('path-not-readable')
  })

  test('reads a zip that is called something else, and does not walk in circles', async () => {
    const folder = put(temporaryFolder(), { 'sub/renamed.fit': zipOf({ 'run.fit': runAt(0) }) })
    symlinkSync(folder, join(folder, 'sub', 'up'))
    const house = await temporaryHouse()
    const report = await importInto(house, folder)
    expect(report.counts.added).toBe(1)
    expect(report.items.filter((item) => item.outcome === 'added')).toHaveLength(1)
  })

  test('tells how far it is, never backwards, up to the end', async () => {
    const folder = put(temporaryFolder(), {
      'a.fit': runAt(0),
      'b.zip': zipOf({ 'b.fit': runAt(1), 'c.jpg': runAt(2) }),
    })
    const house = await temporaryHouse()
    const told: ImportProgress[] = []
    await importFiles({
      ...house,
      athleteId: localAthleteId,
      paths: [{ path: folder }],
      onProgress: (progress) => told.push(progress),
    })
    for (const [index, progress] of told.entries()) {
      expect(progress.filesDone).toBeGreaterThanOrEqual(told[index - 1]?.filesDone ?? 0)
      expect(progress.bytesDone).toBeLessThanOrEqual(progress.bytesTotal)
    }
    expect(told.at(-1)).toMatchObject({ filesDone: 3, filesTotal: 3, counts: { added: 2, notActivity: 1 } })
    expect(told.at(-1)?.bytesDone).toBe(told.at(-1)?.bytesTotal)
  })

  test('stopped on the way keeps whole activities, and the next one finishes the work', async () => {
    const folder = put(temporaryFolder(), Object.fromEntries(runBytes.map((bytes, i) => [`${i}.fit`, bytes])))
    const house = await temporaryHouse()
    const stopping = new AbortController()
    const stopped = await importFiles({
      ...house,
      athleteId: localAthleteId,
      paths: [{ path: folder }],
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    })
    expect(stopped.isCancelled).toBe(true)
    expect(stopped.counts.added).toBeLessThan(runBytes.length)
    expect((await contentOf(house.store)).activities).toHaveLength(stopped.counts.added)
    const rest = await importInto(house, folder)
    expect(rest.counts.added + stopped.counts.added).toBe(runBytes.length)
    expect(rest.counts.known).toBe(stopped.counts.added)
  })

  test('lets a broken store be seen, after which the same import finishes', async () => {
    const folder = put(temporaryFolder(), { 'a.fit': runAt(0) })
    const house = await temporaryHouse()
    const broken: House = {
      ...house,
      store: { ...house.store, saveImports: () => Promise.reject(new Error('the disk is gone')) },
    }
    await expect(importInto(broken, folder)).rejects.toThrow('the disk is gone')
    expect((await importInto(house, folder)).counts.added).toBe(1)
  })
})
