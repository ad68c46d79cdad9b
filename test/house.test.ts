// The rules of the house, as tests: types, format and lint, the direction of imports, unused code. And the proof
// that the walls hold: each is run against a planted violation and must complain.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Runs one tool on the pinned Node and gives what it printed when it failed, or an empty string. */
function complaintsOf(tool: string, args: readonly string[], folder = root): string {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return result.status === 0 ? '' : `${result.stdout}${result.stderr}`
}

const cruise = 'dependency-cruiser/bin/dependency-cruiser.mjs'
const cruiseArgs = ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'packages']
const biome = '@biomejs/biome/bin/biome'

describe('the rules of the house', () => {
  test('the types hold', () => {
    expect(complaintsOf('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'])).toBe('')
  })

  test('format, lint and the purity of the engine hold', () => {
    expect(complaintsOf(biome, ['check', '--error-on-warnings', '.'])).toBe('')
  })

  test('every import runs the right way', () => {
    expect(complaintsOf(cruise, cruiseArgs)).toBe('')
  })

  test('nothing is exported or installed that nobody uses', () => {
    expect(complaintsOf('knip/bin/knip.js', ['--no-progress'])).toBe('')
  })
})

describe('the walls are walls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'footing-walls-'))

  /** A small house with one violation of each kind. */
  const planted = {
    'packages/engine/src/index.ts': `export * from './base/clock.ts'\n`,
    'packages/engine/src/base/clock.ts': `import { week } from '../plan/week.ts'\nexport const now = [Date.now(), new Date(), Math.random(), process.env['HOME'], week]\n`,
    'packages/engine/src/plan/week.ts': `import { readFileSync } from 'node:fs'\nimport { parse } from 'yaml'\nexport const week = [readFileSync, parse]\n`,
    'packages/formats/src/index.ts': `import { store } from 'footing'\nimport { other } from './other.ts'\nexport const read = [store, other]\n`,
    'packages/formats/src/other.ts': `import { read } from './index.ts'\nexport const other = read\n`,
    'packages/app/src/index.ts': `export const store = 1\n`,
    'packages/app/src/usecases/answer.ts': `import { open } from '../store/open.ts'\nimport { week } from '../../../engine/src/plan/week.ts'\nexport const answer = [open, week]\n`,
    'packages/app/src/store/open.ts': `export const open = 1\n`,
  }

  let cruised = ''

  beforeAll(() => {
    for (const [path, text] of Object.entries(planted)) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    for (const name of ['engine', 'formats', 'app'])
      writeFileSync(
        join(folder, 'packages', name, 'package.json'),
        JSON.stringify({
          name: name === 'app' ? 'footing' : `@footing/${name}`,
          type: 'module',
          exports: './src/index.ts',
        }),
      )
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(join(folder, 'packages/app'), join(folder, 'node_modules/footing'))
    symlinkSync(join(root, 'node_modules/yaml'), join(folder, 'node_modules/yaml'))
    symlinkSync(join(root, 'node_modules/typescript'), join(folder, 'node_modules/typescript'))
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted', type: 'module' }))
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'scripts/lint'])
      cpSync(join(root, file), join(folder, file), { recursive: true })
    const settings = JSON.stringify({
      ...JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')),
      vcs: { enabled: false },
    })
    writeFileSync(join(folder, 'biome.json'), settings)
    cruised = complaintsOf(cruise, cruiseArgs, folder)
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    'no-cycles',
    'no-undeclared-dependencies',
    'pure-packages-have-no-node',
    'engine-has-no-dependencies',
    'engine-base-imports-only-steps-above',
    'package-formats-arrows',
    'only-the-door-of-another-package',
    'app-usecases-layer',
    'only-main-composes',
  ])('a planted violation of %s is found', (rule) => {
    expect(cruised).toContain(rule)
  })

  test('a clock, randomness and the environment inside the engine are found', () => {
    const complaints = complaintsOf(biome, ['lint', '--max-diagnostics', '100', 'packages/engine'], folder)
    for (const impure of ['Date.now()', 'new Date()', 'Math.random()']) expect(complaints).toContain(impure)
    expect(complaints.match(/This package is pure/g)).toHaveLength(3)
    expect(complaints).toContain('The engine reads no environment')
  })
})
