/** Builds the browser app where it is not built yet, or where its sources are newer than what was built. */

import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { newestChangeMs } from '../newest-change.ts'
import { packagesFolder } from '../places.ts'
import type { Terminal } from './terminal.ts'

const webFolder = join(packagesFolder, 'web')
const builtFolder = join(webFolder, 'dist')
const builtPage = join(builtFolder, 'index.html')
/** Everything that goes into the browser app. */
const sources = [
  join(webFolder, 'src'),
  join(webFolder, 'public'),
  join(webFolder, 'index.html'),
  join(webFolder, 'vite.config.ts'),
  join(webFolder, 'package.json'),
  join(packagesFolder, 'engine', 'src'),
]

/** The folder of the built app; undefined where there is none and it cannot be built. */
export async function findWebApp(terminal: Terminal): Promise<string | undefined> {
  if (!existsSync(join(webFolder, 'index.html'))) return existsSync(builtPage) ? builtFolder : undefined
  if (existsSync(builtPage) && Math.max(...sources.map(newestChangeMs)) <= statSync(builtPage).mtimeMs) {
    return builtFolder
  }
  terminal.note('Building the pages for the browser. This takes a few seconds and is done once.')
  const complaint = await build()
  if (complaint === undefined) return builtFolder
  terminal.note(`The pages could not be built:\n${complaint}`)
  return existsSync(builtPage) ? builtFolder : undefined
}

/** Runs Vite on the Node that runs now; gives what it complained of, or undefined when all is well. */
function build(): Promise<string | undefined> {
  let tool: string
  try {
    const manifest = createRequire(join(webFolder, 'package.json')).resolve('vite/package.json')
    tool = join(dirname(manifest), 'bin', 'vite.js')
  } catch {
    return Promise.resolve('Vite is not installed. Run "npm ci" in the folder of Footing.')
  }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
      cwd: webFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? undefined : said))
  })
}
