import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** When the file, or the newest file below the folder, was changed last, in ms since 1970; 0 where there is nothing. */
export function newestChangeMs(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts === undefined) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  const children: Dirent[] = readdirSync(path, { withFileTypes: true })
  return Math.max(0, ...children.map((child) => newestChangeMs(join(path, child.name))))
}
