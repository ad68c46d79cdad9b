import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Keeps what Node makes of each source file, so that the next start need not make it again. The place is named in the
 * environment, because threads find it by that alone: each would translate every file again for itself.
 */
export function keepCompiledFiles(): void {
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache')
  enableCompileCache()
}
