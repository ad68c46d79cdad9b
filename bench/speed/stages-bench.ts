// Where the time of an import goes: each stage on its own, in one thread, on the same files.

import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import {
  type Activity,
  checkActivity,
  isRun,
  runFactsOf,
  defaultProposalValues as values,
} from '@footing/engine'
import { decodeActivityFile } from '@footing/formats'
import type { NewActivity, PreparedImport } from '../../packages/app/src/ports/store.ts'
import { prepareImport } from '../../packages/app/src/store/prepare-import.ts'
import { openSqliteStore } from '../../packages/app/src/store/sqlite/sqlite-store.ts'
import { type BenchFile, forEachActivityFile, readArchiveFiles } from './bench-files.ts'
import { formatTable, secondsOf } from './timing.ts'
import { makeDataFolder } from './whole-import.ts'

const stagedFileCount = 250
const warmUpFileCount = 40
const savedAtOnceCount = 40
const msPerS = 1000

const stages = ['hash', 'decode', 'check', 'derive', 'compress', 'write'] as const
type Stage = (typeof stages)[number]

const stageNames: Readonly<Record<Stage, string>> = {
  hash: 'hashing the bytes',
  decode: 'decoding',
  check: 'checking',
  derive: 'deriving facts',
  compress: 'compressing for the store',
  write: 'writing to the store',
}

/** A table of milliseconds per activity, and how far the whole import is from reading and inflating alone. */
export async function benchStages(
  archive: string,
  whole: { readonly seconds: number; readonly activityCount: number },
): Promise<string> {
  const inflateMs = await readingMsPerFile(archive)
  const files = await readArchiveFiles(
    archive,
    Math.max(1, Math.floor(whole.activityCount / stagedFileCount)),
  )
  await stageMsPerFile(files.slice(0, warmUpFileCount))
  const staged = await stageMsPerFile(files)
  const rows = [
    { name: 'reading and inflating', ms: inflateMs },
    ...stages.map((stage) => ({ name: stageNames[stage], ms: staged[stage] })),
  ]
  const sumMs = rows.reduce((sum, { ms }) => sum + ms, 0)
  const wholeMs = (whole.seconds / whole.activityCount) * msPerS
  const times = (wholeMs / inflateMs).toFixed(1)
  return [
    formatTable([
      ...rows.map(({ name, ms }) => [name, ms.toFixed(2), `ms  ${((ms / sumMs) * 100).toFixed(0)} %`]),
      ['all stages in one thread', sumMs.toFixed(2), 'ms'],
      ['the whole import, as measured above', wholeMs.toFixed(2), 'ms of the clock'],
    ]),
    `The whole import takes ${times} times as long as one thread needs to read and inflate the bytes.`,
  ].join('\n')
}

/** Opening the archive, reading each activity's entry and inflating it twice (zip and gzip), and nothing else. */
async function readingMsPerFile(archive: string): Promise<number> {
  let fileCount = 0
  const seconds = await secondsOf(() =>
    forEachActivityFile(archive, async ({ read }) => {
      await read()
      fileCount += 1
    }),
  )
  return (seconds * msPerS) / fileCount
}

async function stageMsPerFile(files: readonly BenchFile[]): Promise<Readonly<Record<Stage, number>>> {
  const spentMs: Record<Stage, number> = { hash: 0, decode: 0, check: 0, derive: 0, compress: 0, write: 0 }
  const timed = <T>(stage: Stage, work: () => T): T => {
    const startedMs = performance.now()
    const result = work()
    spentMs[stage] += performance.now() - startedMs
    return result
  }
  const prepared = files.map((file) => prepareTimed(file, timed))
  const folder = makeDataFolder()
  const store = await openSqliteStore({ folder })
  for (let from = 0; from < prepared.length; from += savedAtOnceCount) {
    const batch = prepared.slice(from, from + savedAtOnceCount)
    spentMs.write += (await secondsOf(() => store.saveImports('local', batch))) * msPerS
  }
  await store.close()
  rmSync(folder, { recursive: true })
  for (const stage of stages) spentMs[stage] /= files.length
  return spentMs
}

function prepareTimed(
  { name, bytes, packed }: BenchFile,
  timed: <T>(stage: Stage, work: () => T) => T,
): PreparedImport {
  const contentHash = timed('hash', () => createHash('sha256').update(bytes).digest('hex'))
  const decoded = timed('decode', () => decodeActivityFile({ bytes, fileName: name }))
  if (!decoded.ok) throw new Error(`${name}: ${decoded.error.sentence}`)
  const checked = timed('check', () => decoded.value.activities.map((raw) => checkActivity(raw, { values })))
  const sound = checked.flatMap((result): readonly Activity[] => (result.ok ? [result.value] : []))
  const activities = timed('derive', () =>
    sound.map((activity, index): NewActivity => {
      const activityId = `${contentHash}-${index}`
      if (!isRun(activity)) return { activityId, activity }
      return { activityId, activity, facts: runFactsOf(activity, { activityId, values }), factsVersion: 1 }
    }),
  )
  const original = { contentHash, name, bytes, ...(packed === undefined ? {} : { packed }) }
  return timed('compress', () => prepareImport({ original, activities, issues: [], importedEpochS: 0 }))
}
