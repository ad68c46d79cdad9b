// What a process needs that does nothing but parse every FIT file of a folder with the fastest of the others, from
// the start of Node to its end: what the import is, timed as the import is.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitFileParser } from './peers.ts'
import { median, secondsOf } from './timing.ts'

const [folder] = process.argv.slice(2)

if (import.meta.main && folder !== undefined && existsSync(folder)) {
  const { parse } = fitFileParser()
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.fit'))) {
    try {
      await parse(new Uint8Array(readFileSync(join(folder, name))).buffer)
    } catch {
      // What it refuses counts as parsed, and quickly.
    }
  }
}

/** The median of several such processes. */
export async function parseAsProcess(path: string, runCount: number): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run < runCount; run++)
    runs.push(await secondsOf(() => spawnSync(process.execPath, [import.meta.filename, path])))
  return median(runs)
}
