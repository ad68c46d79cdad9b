// An import as the runner starts it: a process of its own, from the start of Node to its end.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { ImportCounts } from '../../packages/app/src/usecases/documents/import-documents.ts'
import { buildProgram } from '../../scripts/build-program.ts'
import { secondsOf } from './timing.ts'

const program = await buildProgram()
const preload = new URL('./peak-memory.ts', import.meta.url).href
const bytePerKb = 1024

export interface WholeImport {
  readonly seconds: number
  /** Activities that are in afterwards, of whatever sport. */
  readonly activityCount: number
  /** The most memory that the process held, with all its threads. */
  readonly peakByte: number
}

export function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'footing-bench-data-'))
}

export async function importWhole(path: string, dataFolder: string): Promise<WholeImport> {
  const notes = mkdtempSync(join(tmpdir(), 'footing-bench-note-'))
  const peakFile = join(notes, 'peak')
  let report = ''
  const seconds = await secondsOf(async () => {
    const child = spawn(
      process.execPath,
      ['--import', preload, program, '--json', '--data', dataFolder, 'import', path],
      {
        env: { ...process.env, FOOTING_BENCH_PEAK_FILE: peakFile },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const ended = once(child, 'close')
    report = await text(child.stdout)
    const [code] = await ended
    if (code !== 0) throw new Error(`the import of ${path} failed`)
  })
  const { added, known, notRun } = (JSON.parse(report) as { readonly counts: ImportCounts }).counts
  const peakByte = Number(readFileSync(peakFile, 'utf8')) * bytePerKb
  rmSync(notes, { recursive: true })
  return { seconds, activityCount: added + known + notRun, peakByte }
}
