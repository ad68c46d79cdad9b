import { assert, type Issue } from '@footing/engine'
import type { Kysely, Transaction } from 'kysely'
import type { AthleteId, KeptFile, NewActivity, NewImport } from '../ports/store.ts'
import { toActivityRow, toStreamRow } from './activities.ts'
import { inBatches, writeFor } from './athlete-write.ts'
import { encodeFacts } from './facts-codec.ts'
import { decodeOriginal, encodeOriginal } from './original-codec.ts'
import { upsertFacts } from './run-facts.ts'
import type {
  ActivityStreamTable,
  ActivityTable,
  OriginalFileTable,
  RunFactsTable,
  Schema,
} from './schema.ts'
import { toStorableText } from './storable-text.ts'

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

/** The rows of one file, made before the transaction so that the lock is held for the writing alone. */
interface ImportRows {
  readonly file: OriginalFileTable
  readonly activities: readonly ActivityTable[]
  readonly streams: readonly ActivityStreamTable[]
  readonly facts: readonly RunFactsTable[]
}

export async function saveImports(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  imports: readonly NewImport[],
): Promise<void> {
  if (imports.length === 0) return
  const rows = toDistinctFiles(imports).map((file) => toImportRows(athleteId, file))
  await writeFor(db, athleteId, async (transaction) => {
    const added = await insertFiles(
      transaction,
      rows.map(({ file }) => file),
    )
    const fresh = rows.filter(({ file }) => added.has(file.contentHash))
    for (const batch of inBatches(fresh.flatMap(({ activities }) => activities)))
      await transaction.insertInto('activity').values(batch).execute()
    for (const batch of inBatches(fresh.flatMap(({ streams }) => streams)))
      await transaction.insertInto('activityStream').values(batch).execute()
    await upsertFacts(
      transaction,
      fresh.flatMap(({ facts }) => facts),
    )
  })
}

/** One import per hash, the first given; by hash, so that two processes never wait for each other in a ring. */
function toDistinctFiles(imports: readonly NewImport[]): readonly NewImport[] {
  const byHash = new Map<string, NewImport>()
  for (const file of imports)
    if (!byHash.has(file.original.contentHash)) byHash.set(file.original.contentHash, file)
  return [...byHash.values()].sort((a, b) => (a.original.contentHash < b.original.contentHash ? -1 : 1))
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

function toImportRows(athleteId: AthleteId, { original, activities, ...rest }: NewImport): ImportRows {
  return {
    file: {
      athleteId,
      contentHash: original.contentHash,
      name: toStorableText(original.name),
      sizeByte: original.bytes.length,
      importedEpochS: rest.importedEpochS,
      issues: JSON.stringify(rest.issues),
      ...encodeOriginal(original.bytes),
    },
    activities: activities.map((activity) => toActivityRow(athleteId, original.contentHash, activity)),
    streams: activities.map((activity) => toStreamRow(athleteId, activity)),
    facts: activities.flatMap((activity) => toFactsRow(athleteId, activity)),
  }
}

function toFactsRow(athleteId: AthleteId, { activityId, facts, factsVersion }: NewActivity): RunFactsTable[] {
  if (facts === undefined) return []
  assert(factsVersion !== undefined, `the facts of ${activityId} came without the version that made them`)
  return [{ athleteId, activityId, factsVersion, document: encodeFacts(facts) }]
}
