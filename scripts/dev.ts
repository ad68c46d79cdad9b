/**
 * Development: the API on its own port, started again whenever a source changes, and the pages from Vite, which
 * replaces what changed while they are open. Ctrl-C ends both.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const webFolder = join(root, 'packages', 'web')
const apiPort = process.env['FOOTING_API_PORT'] ?? '4647'
const environment = { ...process.env, FOOTING_API: `http://127.0.0.1:${apiPort}` }

const viteManifest = createRequire(join(webFolder, 'package.json')).resolve('vite/package.json')
const vite = join(dirname(viteManifest), 'bin', 'vite.js')
const main = join(root, 'packages', 'app', 'src', 'main.ts')

const children: readonly ChildProcess[] = [
  spawn(
    process.execPath,
    [
      '--watch',
      '--watch-preserve-output',
      main,
      'serve',
      '--api-only',
      '--port',
      apiPort,
      ...process.argv.slice(2),
    ],
    { cwd: root, env: environment, stdio: 'inherit' },
  ),
  spawn(process.execPath, [vite, '--clearScreen', 'false'], {
    cwd: webFolder,
    env: environment,
    stdio: 'inherit',
  }),
]

function endAll(): void {
  for (const child of children) child.kill()
}

process.once('SIGINT', endAll)
process.once('SIGTERM', endAll)
for (const child of children) child.once('exit', endAll)
