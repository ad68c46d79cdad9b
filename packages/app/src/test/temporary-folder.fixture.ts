import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for many tests, which whoever makes it removes. */
export function makeTemporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'footing-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const { path, remove } = makeTemporaryFolder()
  onTestFinished(remove)
  return path
}
