/**
 * Writes what is generated and committed: the OpenAPI document and the browser app's types of it.
 * `test/generated.test.ts` fails while a committed file is stale. `npm run generate` mends it.
 */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedFiles } from './generated-files.ts'

const root = join(import.meta.dirname, '..')
for (const [path, text] of Object.entries(await generatedFiles())) {
  writeFileSync(join(root, path), text)
  console.log(`Wrote ${path}`)
}
