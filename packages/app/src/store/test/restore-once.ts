/** A program that restores a backup into a data folder: for a test that kills it. */

import { sqliteBackups } from '../sqlite/sqlite-backups.ts'

export const restoreProgram = import.meta.filename

if (import.meta.main) {
  const [folder = '', file = ''] = process.argv.slice(2)
  process.stdout.write('restoring\n')
  const restored = await sqliteBackups(folder).restore(file, { replaces: true, date: '2026-03-02' })
  process.stdout.write(restored.ok ? 'restored\n' : `${restored.error.code}\n`)
}
