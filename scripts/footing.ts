// Starts Footing built, and from its sources where it cannot be built.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildProgram } from './build-program.ts'

const source = join(import.meta.dirname, '..', 'packages', 'app', 'src', 'main.ts')

const program = await buildProgram().catch((error: Error) => {
  console.error(
    `Footing runs from its sources and starts slower, because it could not be built: ${error.message}`,
  )
  return source
})
await import(pathToFileURL(program).href)
