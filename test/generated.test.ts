// What is generated and committed is what the sources say today.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedFiles } from '../scripts/generated-files.ts'

const root = join(import.meta.dirname, '..')

test('the generated files are those that the sources give; "npm run generate" mends them', async () => {
  const files = Object.entries(await generatedFiles())
  expect(files.length).toBeGreaterThan(0)
  for (const [path, text] of files) {
    const committed = readFileSync(join(root, path), 'utf8')
    expect(committed === text, `${path} is stale: run "npm run generate"`).toBe(true)
  }
})
