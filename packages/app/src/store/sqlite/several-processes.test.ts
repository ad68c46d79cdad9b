import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localAthleteId, type NewImport } from '../../ports/store.ts'
import { differencesOf, randomOf } from '../../ports/test/sample-imports.ts'
import { loopFactsVersion, loopImport } from '../test/save-loop.ts'
import { openSqliteStore, sqliteFileName } from './sqlite-store.ts'

let parent = ''
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'footing-processes-'))
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))
const newFolder = () => mkdtempSync(join(parent, 'data-'))

const program = join(import.meta.dirname, '..', 'test', 'save-loop.ts')

interface Loop {
  readonly process: ChildProcess
  /** Until the program has said the word so many times, or has ended. */
  untilSaid(word: string, times: number): Promise<void>
  /** How it ended, and what it complained of. */
  readonly ended: Promise<{ readonly by: number | string; readonly complaints: string }>
}

function startLoop(folder: string, from: number, to: number): Loop {
  const child = spawn(process.execPath, [program, folder, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // The compiled program is kept from the first run that ends well, so that the later ones start at once.
    env: { ...process.env, NODE_COMPILE_CACHE: join(parent, 'compiled') },
  })
  let said = ''
  let complaints = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const ended = new Promise<{ by: number | string; complaints: string }>((resolve) => {
    child.once('close', (code, signal) => resolve({ by: signal ?? code ?? 'nothing', complaints }))
  })
  return {
    process: child,
    ended,
    async untilSaid(word, times) {
      while (said.split(`${word}\n`).length <= times && child.exitCode === null && child.signalCode === null)
        await sleep(1)
    },
  }
}

/** Every row of every table, so that two folders can be compared to the last bit. */
function rowsOf(folder: string): readonly string[] {
  const database = new DatabaseSync(join(folder, sqliteFileName), { readOnly: true })
  const rows = ['athlete', 'original_file', 'activity', 'activity_stream', 'run_facts'].flatMap((table) =>
    database
      .prepare(`select * from ${table}`)
      .all()
      .map((row) => {
        const hash = createHash('sha256')
        for (const value of Object.values(row))
          hash.update(value instanceof Uint8Array ? value : JSON.stringify(value))
        return `${table} ${hash.digest('hex')}`
      }),
  )
  database.close()
  return rows.sort()
}

/** Fails unless each file is there with all it gave, equal to what was given, or not there at all. */
async function expectWholeOrAbsent(folder: string, files: readonly NewImport[]): Promise<number> {
  const store = await openSqliteStore({ folder })
  const rows = await store.listActivities(localAthleteId)
  const facts = new Map(
    (await store.listRunFacts(localAthleteId, loopFactsVersion)).map((each) => [each.activityId, each]),
  )
  const expected: string[] = []
  let wholeCount = 0
  for (const { original, activities } of files) {
    const kept = await store.findOriginal(localAthleteId, original.contentHash)
    if (kept === undefined) continue
    wholeCount += 1
    expect(Buffer.compare(kept.bytes, original.bytes)).toBe(0)
    for (const { activityId, activity, facts: given } of activities) {
      expected.push(activityId)
      const found = await store.findActivity(localAthleteId, activityId)
      expect(found && differencesOf(found, activity)).toEqual([])
      expect(facts.get(activityId)).toEqual(given)
    }
  }
  expect(rows.map(({ activityId }) => activityId).sort()).toEqual(expected.sort())
  expect(facts.size).toBe(expected.length)
  expect((await store.checkHealth()).complaints).toEqual([])
  await store.close()
  return wholeCount
}

test('killed at any moment, every activity is whole or absent, and running again completes the import', async () => {
  const fileCount = 150
  const undisturbed = newFolder()
  expect(await startLoop(undisturbed, 0, fileCount).ended).toEqual({ by: 0, complaints: '' })

  const folder = newFolder()
  const files = Array.from({ length: fileCount }, (_, seed) => loopImport(seed))
  const random = randomOf(20_261_122)
  let wholeCount = 0
  for (let kill = 0; kill < 8; kill++) {
    const loop = startLoop(folder, 0, fileCount)
    // The first two are killed while the folder is being made, the others while they save.
    if (kill < 2) await loop.untilSaid('opening', 1)
    else await loop.untilSaid('saved', 1 + Math.floor(random() * 6))
    await sleep(random() * 12)
    loop.process.kill('SIGKILL')
    expect(await loop.ended).toEqual({ by: 'SIGKILL', complaints: '' })
    const before = wholeCount
    wholeCount = await expectWholeOrAbsent(folder, files)
    // Nothing that was confirmed is lost.
    expect(wholeCount).toBeGreaterThanOrEqual(before)
  }
  expect(wholeCount).toBeGreaterThan(0)
  expect(wholeCount).toBeLessThan(fileCount)

  expect(await startLoop(folder, 0, fileCount).ended).toEqual({ by: 0, complaints: '' })
  expect(rowsOf(folder)).toEqual(rowsOf(undisturbed))
})

test('several programs that start on a new folder at once and save overlapping files end with each once', async () => {
  const folder = newFolder()
  const ranges = [
    [0, 40],
    [20, 60],
    [10, 50],
  ] as const
  const loops = ranges.map(([from, to]) => startLoop(folder, from, to))
  for (const loop of loops) expect(await loop.ended).toEqual({ by: 0, complaints: '' })
  const files = Array.from({ length: 60 }, (_, seed) => loopImport(seed))
  expect(await expectWholeOrAbsent(folder, files)).toBe(files.length)
})
