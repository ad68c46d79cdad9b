// The rules of the house, as tests: types, format and lint, the direction of imports, unused code.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const tools = join(root, 'node_modules')

/** Runs one tool on the pinned Node and gives what it printed when it failed, or an empty string. */
function complaintsOf(tool: string, args: readonly string[]): string {
  const result = spawnSync(process.execPath, [join(tools, tool), ...args], { cwd: root, encoding: 'utf8' })
  return result.status === 0 ? '' : `${result.stdout}${result.stderr}`
}

describe.concurrent('the rules of the house', () => {
  test('the types hold', () => {
    expect(complaintsOf('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'])).toBe('')
  })

  test('format, lint and the purity of the engine hold', () => {
    expect(complaintsOf('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])).toBe('')
  })

  test('every import runs the right way', () => {
    expect(
      complaintsOf('dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config',
        '.dependency-cruiser.mjs',
        'packages',
      ]),
    ).toBe('')
  })

  test('nothing is exported or installed that nobody uses', () => {
    expect(complaintsOf('knip/bin/knip.js', ['--no-progress'])).toBe('')
  })
})
