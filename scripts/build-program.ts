// The program as its users run it: one file for what is loaded together, instead of a thousand sources. Why:
// docs/decisions/0011-the-program-is-built.md.

import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { newestChangeMs } from '../packages/app/src/newest-change.ts'

const root = join(import.meta.dirname, '..')
const appFolder = join(root, 'packages', 'app')
const builtFolder = join(appFolder, 'dist')

/** What is started: the program and the roots of its threads. */
const roots = ['main', 'activity-worker', 'import-worker', 'watch-worker']
const builtProgram = join(builtFolder, 'main.js')

/** Everything that goes into the program. */
const sources = [
  ...['app', 'engine', 'formats', 'virtual-runner'].map((name) => join(root, 'packages', name, 'src')),
  join(appFolder, 'package.json'),
  join(root, 'package-lock.json'),
  import.meta.filename,
]

/** Packages that look for files of their own beside them, or that are loaded only by few. */
const leftWhereTheyAre = ['tinypool', 'open', 'pg']

/** What a running program of an earlier build has not loaded yet stays there for so long. */
const keptForMs = 24 * 60 * 60 * 1000

/** The file of the program, built if it is not or if a source is newer. Throws when it cannot be built. */
export async function buildProgram(): Promise<string> {
  const newestMs = Math.max(...sources.map(newestChangeMs))
  if (existsSync(builtProgram) && newestMs <= statSync(builtProgram).mtimeMs) return builtProgram
  const startedMs = Date.now()
  const freshFolder = join(builtFolder, `fresh-${process.pid}`)
  try {
    await bundle(freshFolder)
    moveInto(builtFolder, freshFolder)
  } finally {
    rmSync(freshFolder, { recursive: true, force: true })
  }
  // A source that was changed meanwhile is newer than this.
  utimesSync(builtProgram, new Date(), new Date(startedMs))
  return builtProgram
}

async function bundle(folder: string): Promise<void> {
  const { rolldown } = await import('rolldown')
  const program = await rolldown({
    cwd: appFolder,
    input: Object.fromEntries(roots.map((name) => [name, join(appFolder, 'src', `${name}.ts`)])),
    platform: 'node',
    external: leftWhereTheyAre,
  })
  await program.write({ dir: folder, format: 'esm', entryFileNames: '[name].js' })
  await program.close()
}

/** File by file and the program last: whoever starts it meanwhile finds all of the old one or all of the new one. */
function moveInto(folder: string, freshFolder: string): void {
  const fresh = readdirSync(freshFolder).sort((x, y) => Number(x === 'main.js') - Number(y === 'main.js'))
  for (const name of fresh) renameSync(join(freshFolder, name), join(folder, name))
  const isFresh = new Set(fresh)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!isFresh.has(name) && statSync(path).mtimeMs < Date.now() - keptForMs)
      rmSync(path, { recursive: true })
  }
}
