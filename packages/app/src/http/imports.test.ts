import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { present } from '@footing/engine'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createImportJobs } from '../jobs/import-jobs.ts'
import { type ApiUnderTest, apiOn, importSmallHistory } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryFiles } from '../test/small-history.fixture.ts'
import { zipOf } from '../test/zip.fixture.ts'
import { sampleAthleteId } from '../usecases/athletes.ts'
import type { StatusDocument } from '../usecases/documents/house-documents.ts'
import type { ImportStateDocument } from '../usecases/documents/import-documents.ts'
import { documentSchemas } from '../usecases/documents/schemas/document-schemas.ts'
import type { House } from '../usecases/house.ts'
import type { ServerEvent } from '../usecases/import-jobs.ts'

const files = smallHistoryFiles()
function bytesAt(index: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(present(files[index], 'the small history has enough runs').bytes)
}

async function apiUnderTest(house: House): Promise<ApiUnderTest> {
  const api = await apiOn(house)
  onTestFinished(() => api.close())
  return api
}

async function stateIn(response: Response): Promise<ImportStateDocument> {
  expect(response.status).toBe(200)
  const state: unknown = await response.json()
  expect(documentSchemas['footing.import-state/1'].safeParse(state).error).toBeUndefined()
  return state as ImportStateDocument
}

async function open(api: ApiUnderTest): Promise<string> {
  return (await stateIn(await api.send('/api/imports', { method: 'POST' }))).importId
}

function give(api: ApiUnderTest, importId: string, path: string, body: Uint8Array<ArrayBuffer>) {
  return api.send(`/api/imports/${importId}/files?path=${encodeURIComponent(path)}`, { method: 'PUT', body })
}

async function untilOver(api: ApiUnderTest, importId: string): Promise<ImportStateDocument> {
  for (;;) {
    const state = await stateIn(await api.send(`/api/imports/${importId}`))
    if (state.phase !== 'running') return state
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('an import in the browser', () => {
  test('goes from open over files to a report, and leaves nothing lying about', async () => {
    const house = await temporaryHouse()
    const api = await apiUnderTest(house)
    const events: ServerEvent[] = []
    api.imports.listen((event) => events.push(event))
    const importId = await open(api)
    await stateIn(await give(api, importId, 'watch/1.fit', bytesAt(0)))
    await stateIn(await give(api, importId, 'watch/2.fit.gz', new Uint8Array(gzipSync(bytesAt(1)))))
    await stateIn(await give(api, importId, 'export.zip', new Uint8Array(zipOf({ 'a/3.fit': bytesAt(2) }))))
    await stateIn(await give(api, importId, 'photo.jpg', bytesAt(3).slice(0, 10)))
    const given = await stateIn(await give(api, importId, '../../../etc/escape.fit', bytesAt(3)))
    expect(given).toMatchObject({ phase: 'collecting', fileCount: 5 })
    expect(readdirSync(join(house.dataFolder, 'incoming', importId)).sort()).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ])

    const started = await stateIn(await api.send(`/api/imports/${importId}/start`, { method: 'POST' }))
    expect(started.phase).toBe('running')
    // The server answers while the import runs.
    expect((await api.send('/api/easy')).status).toBe(200)
    const over = await untilOver(api, importId)
    expect(over).toMatchObject({ phase: 'done', report: { fileCount: 5 } })
    expect(over.report?.counts).toEqual({
      added: 4,
      known: 0,
      beside: 0,
      notActivity: 1,
      notRun: 0,
      failed: 0,
    })
    expect(over.report?.items.map((item) => item.file)).toEqual([
      '../../../etc/escape.fit',
      'export.zip/a/3.fit',
      'photo.jpg',
      'watch/1.fit',
      'watch/2.fit.gz',
    ])
    const status = (await (await api.send('/api/status')).json()) as StatusDocument
    expect(status).toMatchObject({ runCount: 4, isSample: false })
    expect(events.map((event) => event.type)).toEqual(
      expect.arrayContaining(['import-progress', 'answers-changed', 'import-ended']),
    )
    await api.close()
    expect(existsSync(join(house.dataFolder, 'incoming', importId))).toBe(false)
  })

  test('takes files at the same time, and no file after the start', async () => {
    const api = await apiUnderTest(await temporaryHouse())
    const importId = await open(api)
    await Promise.all(
      [0, 1, 2].map(async (index) => stateIn(await give(api, importId, `${index}.fit`, bytesAt(index)))),
    )
    await api.send(`/api/imports/${importId}/start`, { method: 'POST' })
    expect((await give(api, importId, 'late.fit', bytesAt(3))).status).toBe(409)
    expect((await api.send(`/api/imports/${importId}/start`, { method: 'POST' })).status).toBe(409)
    expect((await untilOver(api, importId)).report?.counts.added).toBe(3)
  })

  test('without files cannot be started, and can be given up', async () => {
    const house = await temporaryHouse()
    const api = await apiUnderTest(house)
    const importId = await open(api)
    expect((await api.send(`/api/imports/${importId}/start`, { method: 'POST' })).status).toBe(422)
    await give(api, importId, '1.fit', bytesAt(0))
    const given = await stateIn(await api.send(`/api/imports/${importId}`, { method: 'DELETE' }))
    expect(given.phase).toBe('cancelled')
    expect(existsSync(join(house.dataFolder, 'incoming', importId))).toBe(false)
    expect((await give(api, importId, '2.fit', bytesAt(1))).status).toBe(409)
  })

  test('refuses a file beyond the bound and takes the next one', async () => {
    const house = await temporaryHouse()
    const imports = createImportJobs({
      dataFolder: house.dataFolder,
      store: house.store,
      limits: { fileSizeByte: 1000, totalSizeByte: 1500 },
      onEnded: () => {},
    })
    const { importId } = imports.open()
    const add = (lengthByte: number) =>
      imports.addFile(importId, { name: 'x.fit', body: new Blob([new Uint8Array(lengthByte)]).stream() })
    expect(await add(900)).toMatchObject({ ok: true })
    expect(await add(1001)).toMatchObject({ ok: false, error: { code: 'upload-too-large' } })
    expect(await add(700)).toMatchObject({ ok: false, error: { code: 'upload-too-large' } })
    expect(await add(500)).toMatchObject({ ok: true, value: { fileCount: 2 } })
    await imports.cancel(importId)
  })
})

describe('the sample runner', () => {
  test('stays away where there are runs of one’s own', async () => {
    const api = await apiUnderTest(await temporaryHouse())
    const importId = await open(api)
    await give(api, importId, '1.fit', bytesAt(0))
    await api.send(`/api/imports/${importId}/start`, { method: 'POST' })
    await untilOver(api, importId)
    const refused = await api.send('/api/sample', { method: 'POST' })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ error: { code: 'has-own-runs' } })
  })

  test('is shown until the first run of one’s own, and never mixes with it', async () => {
    const house = await temporaryHouse()
    await importSmallHistory(house, sampleAthleteId)
    const api = await apiUnderTest(house)
    const status = async () => (await (await api.send('/api/status')).json()) as StatusDocument
    expect(await status()).toMatchObject({ isSample: true, runCount: files.length })
    const importId = await open(api)
    await give(api, importId, '1.fit', bytesAt(0))
    await api.send(`/api/imports/${importId}/start`, { method: 'POST' })
    expect((await untilOver(api, importId)).report?.counts.added).toBe(1)
    expect(await status()).toMatchObject({ isSample: false, runCount: 1, activityCount: 1 })
  })

  test('is an import like any other: one at a time, and it can be stopped', async () => {
    const api = await apiUnderTest(await temporaryHouse())
    const sample = await stateIn(await api.send('/api/sample', { method: 'POST' }))
    expect(sample.phase).toBe('running')
    const own = await open(api)
    await give(api, own, '1.fit', bytesAt(0))
    expect((await api.send(`/api/imports/${own}/start`, { method: 'POST' })).status).toBe(409)
    expect((await api.send('/api/sample', { method: 'POST' })).status).toBe(409)
    const stopped = await stateIn(await api.send(`/api/imports/${sample.importId}`, { method: 'DELETE' }))
    expect(['cancelled', 'done']).toContain(stopped.phase)
    expect((await api.send(`/api/imports/${own}/start`, { method: 'POST' })).status).toBe(200)
    await untilOver(api, own)
  })
})

describe('the stream of events', () => {
  test('tells a page of progress and of changed answers', async () => {
    const api = await apiUnderTest(await temporaryHouse())
    const response = await api.send('/api/events')
    expect(response.headers.get('content-type')).toMatch('text/event-stream')
    const importId = await open(api)
    await give(api, importId, '1.fit', bytesAt(0))
    await api.send(`/api/imports/${importId}/start`, { method: 'POST' })
    const reader = present(response.body, 'the stream has a body')
      .pipeThrough(new TextDecoderStream())
      .getReader()
    let heard = ''
    while (!heard.includes('event: import-ended')) {
      const { value, done } = await reader.read()
      if (done) break
      heard += value
    }
    await reader.cancel()
    expect(heard).toContain('event: hello')
    expect(heard).toContain('event: answers-changed')
    const progress = /event: import-progress\ndata: (.*)\n/.exec(heard)?.[1]
    expect(JSON.parse(progress ?? '')).toMatchObject({ importId, filesTotal: 1 })
    await untilOver(api, importId)
  })
})
