/**
 * A program that imports sample files into a data folder, a few at a time, and says what it has done so far:
 * for tests that run several at once or kill them. What is known already is passed over.
 */

import type { NewImport } from '../../ports/store.ts'
import { localAthleteId } from '../../ports/store.ts'
import { sampleImport } from '../../ports/test/sample-imports.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'

export const loopFactsVersion = 1

/** The files that a run of the loop with this count saves, the same every time. */
export function loopImport(seed: number): NewImport {
  return sampleImport({
    seed,
    sampleCount: 300,
    activityCount: 1 + (seed % 3),
    factsVersion: loopFactsVersion,
  })
}

const filesPerSave = 3

async function saveAll(folder: string, seeds: readonly number[]): Promise<void> {
  process.stdout.write('opening\n')
  const store = await openSqliteStore({ folder })
  for (let start = 0; start < seeds.length; start += filesPerSave) {
    const imports = seeds.slice(start, start + filesPerSave).map(loopImport)
    const known = await store.findKnown(
      localAthleteId,
      imports.map(({ original }) => original.contentHash),
    )
    const fresh = imports.filter(({ original }) => !known.has(original.contentHash))
    if (fresh.length === 0) continue
    await store.saveImports(localAthleteId, fresh)
    process.stdout.write('saved\n')
  }
  await store.close()
}

if (import.meta.main) {
  const [folder, from, to] = process.argv.slice(2)
  const first = Number(from)
  await saveAll(
    folder ?? '',
    Array.from({ length: Number(to) - first }, (_, index) => first + index),
  )
}
