import type { Issue } from '@footing/engine'
import type { Kysely, Transaction } from 'kysely'
import type { AthleteId, KeptFile, NewImport, PreparedImport } from '../ports/store.ts'
import { inBatches, writeFor } from './athlete-write.ts'
import { decodeOriginal } from './original-codec.ts'
import { prepareImport } from './prepare-import.ts'
import { upsertFacts } from './run-facts.ts'
import type { OriginalFileTable, Schema } from './schema.ts'

export async function findKnown(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  contentHashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (const batch of inBatches(contentHashes)) {
    const rows = await db
      .selectFrom('originalFile')
      .select('contentHash')
      .where('athleteId', '=', athleteId)
      .where('contentHash', 'in', batch)
      .execute()
    for (const row of rows) known.add(row.contentHash)
  }
  return known
}

export async function findOriginal(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  contentHash: string,
): Promise<KeptFile | undefined> {
  const row = await db
    .selectFrom('originalFile')
    .selectAll()
    .where('athleteId', '=', athleteId)
    .where('contentHash', '=', contentHash)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    contentHash,
    name: row.name,
    bytes: decodeOriginal(row, row.sizeByte),
    issues: JSON.parse(row.issues) as Issue[],
    importedEpochS: row.importedEpochS,
  }
}

export async function saveImports(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  imports: readonly (NewImport | PreparedImport)[],
): Promise<void> {
  if (imports.length === 0) return
  const files = toDistinctFiles(imports.map((each) => ('original' in each ? prepareImport(each) : each)))
  await writeFor(db, athleteId, async (transaction) => {
    const added = await insertFiles(
      transaction,
      files.map(({ file }) => ({ athleteId, ...file })),
    )
    const fresh = files.filter(({ contentHash }) => added.has(contentHash))
    const ofAthlete = <T>(rows: readonly T[]) => rows.map((row) => ({ athleteId, ...row }))
    for (const batch of inBatches(fresh.flatMap(({ activities }) => ofAthlete(activities))))
      await transaction.insertInto('activity').values(batch).execute()
    for (const batch of inBatches(fresh.flatMap(({ streams }) => ofAthlete(streams))))
      await transaction.insertInto('activityStream').values(batch).execute()
    await upsertFacts(
      transaction,
      fresh.flatMap(({ facts }) => ofAthlete(facts)),
    )
  })
}

/** One import per hash, the first given; by hash, so that two processes never wait for each other in a ring. */
function toDistinctFiles(imports: readonly PreparedImport[]): readonly PreparedImport[] {
  const byHash = new Map<string, PreparedImport>()
  for (const file of imports) if (!byHash.has(file.contentHash)) byHash.set(file.contentHash, file)
  return [...byHash.values()].sort((x, y) => (x.contentHash < y.contentHash ? -1 : 1))
}

/** Adds the files that are not there yet and says which those were. */
async function insertFiles(
  transaction: Transaction<Schema>,
  files: readonly OriginalFileTable[],
): Promise<ReadonlySet<string>> {
  const added = new Set<string>()
  for (const batch of inBatches(files)) {
    const rows = await transaction
      .insertInto('originalFile')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .returning('contentHash')
      .execute()
    for (const row of rows) added.add(row.contentHash)
  }
  return added
}
