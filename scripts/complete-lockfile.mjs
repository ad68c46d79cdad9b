// Adds to package-lock.json the packages of other platforms that npm left out.
//
// npm writes the optional packages of a platform into the lock file only if it can see them when the file is made.
// Left out, `npm ci` refuses the file, and a machine of that platform never gets its binaries. What is missing
// follows from the packages that ask for it: the exact version from their `optionalDependencies`, the platform from
// the name. Run it after every change of dependencies: `node scripts/complete-lockfile.mjs`.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))

const platforms = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
}
const processors = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'riscv64',
  'ppc64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

/** Platform of a package of binaries, from its name; undefined where the name names none. */
function platformOf(name) {
  const words = name.split(/[/-]/)
  const os = words.map((word) => platforms[word]).find((word) => word !== undefined)
  const cpu = words
    .map((word) => (word === 'armv7' || word === 'eabi' ? 'arm' : word))
    .find((word) => processors.includes(word))
  if (os === undefined && cpu !== 'wasm32') return undefined
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}), ...(libc ? { libc } : {}) }
}

let added = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    const platform = platformOf(name)
    if (lock.packages[place] !== undefined || lock.packages[`${path}/${place}`] !== undefined) continue
    if (platform === undefined || !/^\d/.test(version)) {
      console.error(`${name} ${version}, asked for by ${path}, is missing and cannot be derived`)
      continue
    }
    lock.packages[place] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true }
    added++
  }
}
const [root, ...others] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => (a < b ? -1 : 1))])
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`)
console.log(`${added} packages of other platforms added`)
