// Other readers of FIT, installed for the comparison alone into a cache folder; nothing of Footing depends on them.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import FitParser from 'fit-file-parser'

const root = join(import.meta.dirname, '../..')
const cacheFolder = join(root, 'node_modules/.cache/footing-bench-peers')
const installTimeoutMs = 180_000

type Parse = (buffer: ArrayBuffer) => unknown

export interface Peer {
  readonly name: string
  readonly version: string
  /** So slow that it is measured on a share of the files. */
  readonly isSlow: boolean
  /** Parses one file, waited for where it gives a promise. Throws where it refuses the file. */
  readonly parse: Parse
}

interface PeerPackage {
  readonly name: string
  readonly range: string
  readonly isSlow: boolean
  readonly toParse: (module: never) => Parse
}

interface FitDecoder {
  fit2json(buffer: ArrayBuffer): unknown
  parseRecords(raw: unknown): unknown
}

interface SportsLib {
  readonly SportsLib: { importFromFit(buffer: ArrayBuffer): Promise<unknown> }
}

const packages: readonly PeerPackage[] = [
  {
    name: 'fit-decoder',
    range: '1.0',
    isSlow: false,
    toParse: (module: FitDecoder) => (buffer) => module.parseRecords(module.fit2json(buffer)),
  },
  {
    name: '@sports-alliance/sports-lib',
    range: '21',
    isSlow: true,
    toParse:
      ({ SportsLib }: SportsLib) =>
      (buffer) =>
        SportsLib.importFromFit(buffer),
  },
]

/** Every peer that can be had; one that cannot is named, and left out. */
export function loadPeers(say: (line: string) => void): readonly Peer[] {
  const installed = packages.flatMap((wanted) => {
    const folder = join(cacheFolder, `${wanted.name.replaceAll('/', '-')}-${wanted.range}`)
    if (!existsSync(join(folder, 'node_modules', wanted.name)) && !install(wanted, folder)) {
      say(
        `${wanted.name} could not be installed and is left out; the registry of packages may be out of reach.`,
      )
      return []
    }
    const module = createRequire(join(folder, 'peer.js'))(wanted.name) as never
    const { name, isSlow, toParse } = wanted
    return [{ name, isSlow, version: versionIn(folder, name), parse: toParse(module) }]
  })
  return [fitFileParser(), ...installed]
}

/** Each in a folder of its own, because npm removes from a folder what it was not told of. */
function install({ name, range }: PeerPackage, folder: string): boolean {
  mkdirSync(folder, { recursive: true })
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  const patience = ['--fetch-retries=1', '--loglevel=silent']
  const result = spawnSync(
    'npm',
    ['install', ...options, ...patience, '--prefix', folder, `${name}@${range}`],
    { cwd: folder, stdio: 'ignore', timeout: installTimeoutMs, shell: process.platform === 'win32' },
  )
  return result.status === 0
}

function versionIn(folder: string, name: string): string {
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version
}

/** The one peer that the tests compare with too, so that it is there already. */
export function fitFileParser(): Peer {
  const name = 'fit-file-parser'
  return {
    name,
    version: versionIn(root, name),
    isSlow: false,
    parse: (buffer) => {
      let parsed: unknown
      const parser = new FitParser({ force: true, speedUnit: 'm/s', lengthUnit: 'm', mode: 'list' })
      parser.parse(buffer, (error, data) => {
        if (error) throw new Error(error)
        parsed = data
      })
      return parsed
    },
  }
}
