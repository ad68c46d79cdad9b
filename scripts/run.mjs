// Runs one entry of the project on the pinned Node, after making sure that what it needs is installed.
// This file alone must run on whatever Node the machine has (20 or newer); everything else runs on the pinned one.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [entry, ...args] = process.argv.slice(2)

const installedMark = join(root, 'node_modules', '.footing-installed')

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function isInstalled() {
  return existsSync(installedMark) && readFileSync(installedMark, 'utf8') === lockHash()
}

function install() {
  console.error('Installing what Footing needs. This happens once and takes a minute or two.')
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    console.error(
      'npm could not install the packages. Check the network connection and run the command again.',
    )
    process.exit(1)
  }
  writeFileSync(installedMark, lockHash())
}

function pinnedNode() {
  const file = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(file) ? file : process.execPath
}

if (entry === undefined) {
  console.error('Usage: node scripts/run.mjs FILE [ARGUMENT…]')
  process.exit(2)
}
if (!isInstalled()) install()

const entryFile = join(root, entry)
const onPinnedNode =
  process.version ===
  `v${JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8')).version}`
if (onPinnedNode) {
  process.argv.splice(1, process.argv.length - 1, entryFile, ...args)
  await import(entryFile)
} else {
  const result = spawnSync(pinnedNode(), [entryFile, ...args], { stdio: 'inherit' })
  process.exit(result.status ?? 1)
}
