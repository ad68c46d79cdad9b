// Real archives, where they are: every file accounted for, and nothing added twice.

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openHouse } from '../packages/app/src/compose.ts'
import { localAthleteId } from '../packages/app/src/ports/store.ts'
import type { ImportCounts } from '../packages/app/src/usecases/documents/import-documents.ts'
import { importFiles } from '../packages/app/src/usecases/import-files.ts'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '..', '..', 'shared', 'corpus')
const isThere = existsSync(corpus)
if (!isThere) console.warn(`Skipped: there are no real archives at ${corpus}.`)

const total = (counts: ImportCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Files below a folder. */
function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length
}

describe.skipIf(!isThere)('the import of real archives', () => {
  test.each(['runner-a/watch', 'runner-a/phone', 'runner-b/strava-export'])(
    '%s: every file is accounted for, and the second import adds nothing',
    async (archive) => {
      const folder = join(corpus, archive)
      const dataFolder = mkdtempSync(join(tmpdir(), 'footing-corpus-'))
      const house = await openHouse({ dataFolder })
      try {
        const options = { ...house, athleteId: localAthleteId, paths: [{ path: folder }] }
        const first = await importFiles(options)
        expect(first.fileCount).toBe(countFiles(folder))
        expect(total(first.counts)).toBe(first.items.length)
        const rowsOfLists = first.items.filter((item) => item.file.includes('.csv#'))
        const files = new Set(first.items.map((item) => item.file))
        expect(files.size).toBe(first.fileCount + rowsOfLists.length)
        expect(first.counts).toMatchObject({ known: 0, failed: 0 })
        const kept = await house.store.listActivities(localAthleteId)
        expect(kept).toHaveLength(first.counts.added + first.counts.notRun)

        const second = await importFiles(options)
        expect(second.counts).toEqual({
          added: 0,
          // A list is read each time; what stands in it alone is kept already.
          known: kept.length - rowsOfLists.length,
          beside: first.counts.beside,
          notActivity: first.counts.notActivity,
          notRun: 0,
          failed: 0,
        })
        expect(await house.store.listActivities(localAthleteId)).toEqual(kept)
      } finally {
        await house.close()
        rmSync(dataFolder, { recursive: true, force: true })
      }
    },
  )
})
