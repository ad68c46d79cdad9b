import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { present } from '@footing/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCodes } from '../failures.ts'
import { runFooting } from '../test/command-line.fixture.ts'
import { smallHistoryFiles, smallHistoryToday } from '../test/small-history.fixture.ts'
import { makeTemporaryFolder, temporaryFolder } from '../test/temporary-folder.fixture.ts'
import type { DocumentName, DocumentOf } from '../usecases/documents/all-documents.ts'
import { documentSchemas } from '../usecases/documents/schemas/document-schemas.ts'

const main = join(import.meta.dirname, '..', 'main.ts')
const folder = makeTemporaryFolder()
const data = join(folder.path, 'data')
const recordings = join(folder.path, 'recordings')
const environment = { ...process.env, FOOTING_DATA: data, FOOTING_TODAY: smallHistoryToday }

const footing = (...args: string[]) => runFooting(args, environment)

function documentIn<Name extends DocumentName>(out: string, name: Name): DocumentOf<Name> {
  const document = JSON.parse(out) as DocumentOf<Name>
  expect(documentSchemas[name].safeParse(document).error).toBeUndefined()
  return document
}

/** A program that runs on, and what it has said. */
function start(...args: string[]): {
  readonly process: ChildProcess
  readonly said: () => string
  readonly ended: Promise<number | null>
} {
  const child = spawn(process.execPath, [main, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return {
    process: child,
    said: () => said,
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 3000 && !isSo(); tries++) await sleep(10)
  expect(isSo()).toBe(true)
}

const fileCount = smallHistoryFiles().length

beforeAll(async () => {
  mkdirSync(recordings)
  for (const { fileName, bytes } of smallHistoryFiles()) writeFileSync(join(recordings, fileName), bytes)
  expect(await footing('import', recordings)).toMatchObject({ code: exitCodes.done })
})
afterAll(() => folder.remove())

describe('taking everything out on the command line', () => {
  test('an export says what it holds, and goes into no folder of others', async () => {
    const into = join(temporaryFolder(), 'out')
    const { out } = await footing('export', into, '--originals', '--json')
    expect(documentIn(out, 'footing.export/1')).toMatchObject({
      activityCount: fileCount,
      originalFileCount: fileCount,
      samples: 'csv',
    })
    expect(readdirSync(into).sort()).toEqual([
      'activities.csv',
      'answers.json',
      'days.csv',
      'footing-export.json',
      'laps.csv',
      'originals',
      'profile.json',
      'samples',
    ])
    const again = await footing('export', into, '--samples', 'none')
    expect(again.out).toMatch(/^5 files \(.* are in /)
    expect(await footing('export', recordings)).toMatchObject({ code: exitCodes.refused, out: '' })
    expect(await footing('export', into, '--samples', 'xlsx')).toMatchObject({ code: exitCodes.usage })
  })

  test('a backup is restored into another folder, and the answers are the same', async () => {
    const place = temporaryFolder()
    const file = join(place, 'runs.footing')
    const written = await footing('backup', file, '--json')
    expect(documentIn(written.out, 'footing.backup/1')).toMatchObject({
      file,
      activityCount: fileCount,
      originalFileCount: fileCount,
    })
    expect(await footing('backup', file)).toMatchObject({ code: exitCodes.refused })
    expect(await footing('backup', file, '--force')).toMatchObject({ code: exitCodes.done })

    const other = ['--data', join(place, 'other')]
    const restored = await footing('restore', file, '--json', ...other)
    expect(documentIn(restored.out, 'footing.restore/1')).toMatchObject({
      activityCount: fileCount,
      dataFolder: join(place, 'other'),
    })
    for (const command of ['easy', 'check', 'why', 'plan']) {
      const [there, here] = [await footing(command, '--json', ...other), await footing(command, '--json')]
      expect(there.out).toBe(here.out)
    }
    expect(await footing('restore', file, ...other)).toMatchObject({ code: exitCodes.refused })
    const forced = await footing('restore', file, '--force', ...other)
    expect(forced.out).toContain(`before-restore-${smallHistoryToday}`)
  })

  test.each([
    [['restore', 'nowhere.footing'], exitCodes.notFound, /no file nowhere/],
    [['restore', main], exitCodes.refused, /not a backup of Footing/],
    [['backup', 'x.footing', '--data', 'nowhere'], exitCodes.notFound, /no data/],
    [['backup'], exitCodes.usage, /missing required argument/],
    [['watch'], exitCodes.usage, /missing required argument/],
  ])('%o ends with %i', async (args, code, said) => {
    const result = await footing(...args)
    expect(result.err).toMatch(said)
    expect(result.code).toBe(code)
  })
})

describe('a watch on the command line', () => {
  test('tells each file in a line of JSON, and Ctrl-C ends it well', async () => {
    const watched = temporaryFolder()
    const watch = start('watch', watched, '--json', '--data', join(temporaryFolder(), 'data'))
    await until(() => watch.said().includes('started'))
    const { fileName } = present(smallHistoryFiles()[0], 'there is a run')
    copyFileSync(join(recordings, fileName), join(watched, fileName))
    await until(() => watch.said().includes('imported'))
    watch.process.kill('SIGINT')
    expect(await watch.ended).toBe(exitCodes.done)
    const lines = watch.said().trimEnd().split('\n')
    const documents = lines.map((line) => documentIn(line, 'footing.watch/1'))
    expect(documents.map(({ event }) => event)).toEqual(['started', 'file', 'imported', 'stopped'])
    expect(documents[1]?.item).toMatchObject({ file: join(watched, fileName), outcome: 'added' })
  })

  test('beside the server refreshes the answers, and ends with it', async () => {
    const watched = temporaryFolder()
    const own = join(temporaryFolder(), 'data')
    const server = start('serve', '--api-only', '--port', '0', '--watch', watched, '--data', own)
    await until(() => server.said().includes('Watching'))
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(server.said())?.[0] ?? ''
    const runCount = async () =>
      ((await (await fetch(`${url}/api/status`)).json()) as { runCount: number }).runCount
    expect(await runCount()).toBe(0)
    for (const { fileName, bytes } of smallHistoryFiles().slice(0, 2))
      writeFileSync(join(watched, fileName), bytes)
    await until(() => server.said().includes('added'))
    expect(await runCount()).toBe(2)
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(exitCodes.done)
  })
})

test('an import that Ctrl-C stops keeps what was read, and the same command finishes it', async () => {
  const own = join(temporaryFolder(), 'data')
  const many = temporaryFolder()
  for (const { fileName, bytes } of smallHistoryFiles()) writeFileSync(join(many, fileName), bytes)
  // Enough else to keep the import busy while it is being stopped.
  for (let copy = 0; copy < 3000; copy++) writeFileSync(join(many, `noise-${copy}.fit`), `noise ${copy}`)
  const importing = start('import', many, '--json', '--data', own)
  await until(() => existsSync(join(own, 'footing.sqlite-wal')))
  await sleep(200)
  importing.process.kill('SIGINT')
  expect(await importing.ended).toBe(exitCodes.stopped)
  const stopped = documentIn(importing.said(), 'footing.import/1')
  expect(stopped).toMatchObject({ isCancelled: true })
  const { out } = await footing('import', many, '--json', '--data', own)
  const rest = documentIn(out, 'footing.import/1')
  expect(rest.counts).toMatchObject({
    known: stopped.counts.added,
    added: fileCount - stopped.counts.added,
    failed: 3000,
  })
})
