// The whole program, killed at random moments of an import: every activity is whole or absent, running it again
// completes the work, and what is then kept equals what an undisturbed import keeps.

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { createRandom, drawRunner, scenarios, virtualRunnerFiles } from '@footing/virtual-runner'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zipOf } from '../packages/app/src/test/zip.fixture.ts'
import { program } from './support/program.ts'

const folderCount = 5
const killsPerFolder = 2
const longestS = 240

let parent = ''
let files = ''

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'footing-killed-'))
  files = join(parent, 'files')
  writeArchive(files)
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))

/** A year of short runs: some as files, some in a zip with the list that describes them, one run twice. */
function writeArchive(folder: string): void {
  const runs = virtualRunnerFiles({
    runner: drawRunner({ seed: 11, level: 'beginner' }),
    scenario: scenarios['new-runner'],
    seed: 12,
    startDate: '2025-01-06',
    weeks: 60,
  })
  mkdirSync(folder)
  const packed: Record<string, Uint8Array> = {}
  const lines = ['Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename']
  for (const [index, { fileName, bytes }] of runs.entries()) {
    if (index % 2 === 0) writeFileSync(join(folder, fileName), bytes)
    else {
      packed[`activities/${index}.fit.gz`] = gzipSync(bytes)
      lines.push(`${index},"Jul 7, 2025, 6:00:00 AM",Run ${index},Run,3600,10.00,activities/${index}.fit.gz`)
    }
  }
  writeFileSync(join(folder, 'again.fit'), runs[0]?.bytes ?? new Uint8Array())
  writeFileSync(join(folder, 'notes.txt'), 'no activity')
  packed['activities.csv'] = Buffer.from(`${lines.join('\n')}\n`)
  writeFileSync(join(folder, 'export.zip'), zipOf(packed))
}

function startImport(dataFolder: string): {
  readonly process: ChildProcess
  readonly ended: Promise<string>
} {
  const child = spawn(process.execPath, [program, '--data', dataFolder, 'import', files], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(parent, 'compiled') },
  })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? (code === 0 ? 'done' : `${code}: ${complaints}`)))
  })
  return { process: child, ended }
}

type Row = Readonly<Record<string, unknown>>

const tables = ['original_file', 'activity', 'activity_stream', 'run_facts', 'annotation'] as const

/** Every row of a table with a digest of all it holds but the moment of the import; none before the table is. */
function digestsOf(
  database: DatabaseSync,
  table: (typeof tables)[number],
): readonly [key: string, digest: string][] {
  const isThere = database.prepare('select 1 from sqlite_master where name = ?').get(table) !== undefined
  const rows = isThere ? (database.prepare(`select * from ${table}`).all() as Row[]) : []
  return rows.map(({ imported_epoch_s, ...row }) => {
    const hash = createHash('sha256')
    for (const value of Object.values(row))
      hash.update(value instanceof Uint8Array ? value : JSON.stringify(value))
    return [String(row['activity_id'] ?? row['content_hash']), hash.digest('hex')]
  })
}

type Contents = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Digests of all rows, by table and key. */
function contentsOf(dataFolder: string): Contents {
  const file = join(dataFolder, 'footing.sqlite')
  if (!existsSync(file)) return new Map(tables.map((table) => [table, new Map()]))
  const database = new DatabaseSync(file)
  try {
    return new Map(tables.map((table) => [table, new Map(digestsOf(database, table))]))
  } finally {
    database.close()
  }
}

/** Fails unless every file that is kept is kept with all that it gives, as the undisturbed import has it. */
function expectWholeOrAbsent(found: Contents, whole: Contents): number {
  const kept = found.get('original_file') ?? new Map()
  for (const table of tables.slice(0, -1)) {
    const expected = [...(whole.get(table) ?? [])].filter(([key]) =>
      [...kept.keys()].some((contentHash) => contentHash.startsWith(key.split('-')[0] ?? key)),
    )
    expect([...(found.get(table) ?? [])].sort(), table).toEqual(expected.sort())
  }
  return kept.size
}

test('killed at any moment, nothing is half there, and running again ends as if nothing had happened', {
  timeout: longestS * 1000,
}, async () => {
  const undisturbed = join(parent, 'undisturbed')
  expect(await startImport(undisturbed).ended).toBe('done')
  const startedMs = performance.now()
  expect(await startImport(join(parent, 'timed')).ended).toBe('done')
  const wholeMs = performance.now() - startedMs
  const whole = contentsOf(undisturbed)
  const fileCount = whole.get('original_file')?.size ?? 0
  expect(fileCount).toBeGreaterThan(60)
  expect(whole.get('annotation')?.size).toBeGreaterThan(30)

  const random = createRandom(20_261_122)
  const keptCounts: number[] = []
  for (let folder = 0; folder < folderCount; folder++) {
    const dataFolder = join(parent, `killed-${folder}`)
    for (let kill = 0; kill < killsPerFolder; kill++) {
      const running = startImport(dataFolder)
      await sleep(random.between(0.15, 0.8) * wholeMs)
      running.process.kill('SIGKILL')
      expect(['SIGKILL', 'done']).toContain(await running.ended)
      keptCounts.push(expectWholeOrAbsent(contentsOf(dataFolder), whole))
    }
    expect(await startImport(dataFolder).ended).toBe('done')
    expect(contentsOf(dataFolder)).toEqual(whole)
  }
  // Some of the kills fell into the middle of the work, or this would have shown nothing.
  expect(keptCounts.filter((count) => count > 0 && count < fileCount).length).toBeGreaterThan(0)
})
