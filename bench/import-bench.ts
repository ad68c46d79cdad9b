// How long the whole import of a folder takes (read, decode, check, analyse, compress, store), as the runner starts
// it, beside what fit-file-parser needs only to parse the same files.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawRunner, scenarios, virtualRunnerFiles } from '@footing/virtual-runner'

const root = join(import.meta.dirname, '..')
const corpusFolder = join(process.env['FOOTING_CORPUS'] ?? join(root, '../shared/corpus'), 'runner-a/watch')
const runCount = 5
const msPerS = 1000

export interface ImportBench {
  readonly fileCount: number
  /** Whole process, start of Node included. */
  readonly medianS: number
  readonly againMedianS: number
}

/** A folder of files written by the virtual runner, for machines without real ones. */
function virtualFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footing-bench-files-'))
  const files = virtualRunnerFiles({
    runner: drawRunner({ seed: 1 }),
    scenario: scenarios['consistent-easy-with-races'],
    seed: 1,
    startDate: '2025-01-06',
    weeks: 52,
  })
  for (const { fileName, bytes } of files) writeFileSync(join(folder, fileName), bytes)
  return folder
}

function importOnce(folder: string, data: string): { readonly seconds: number; readonly fileCount: number } {
  const startedMs = performance.now()
  const main = join(root, 'packages/app/src/main.ts')
  const result = spawnSync(process.execPath, [main, '--json', '--data', data, 'import', folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const seconds = (performance.now() - startedMs) / msPerS
  if (result.status !== 0) throw new Error(`the import failed: ${result.stderr}`)
  return { seconds, fileCount: JSON.parse(result.stdout).fileCount }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** Imports the same folder several times into new data folders, and once more into each, where all is known. */
export function benchImport(): ImportBench {
  const folder = existsSync(corpusFolder) ? corpusFolder : virtualFolder()
  const first: number[] = []
  const again: number[] = []
  let fileCount = 0
  for (let run = 0; run < runCount; run++) {
    const data = mkdtempSync(join(tmpdir(), 'footing-bench-'))
    const imported = importOnce(folder, data)
    fileCount = imported.fileCount
    first.push(imported.seconds)
    again.push(importOnce(folder, data).seconds)
    rmSync(data, { recursive: true })
  }
  if (folder !== corpusFolder) rmSync(folder, { recursive: true })
  return { fileCount, medianS: median(first), againMedianS: median(again) }
}
