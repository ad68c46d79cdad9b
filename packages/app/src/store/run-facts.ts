import type { RunFacts } from '@footing/engine'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { AthleteId, PreparedFactsRow } from '../ports/store.ts'
import { inBatches, writeFor } from './athlete-write.ts'
import { decodeFacts, encodeFacts } from './facts-codec.ts'
import type { RunFactsTable, Schema } from './schema.ts'

/** The facts that were read last from a store: of one person, made by one version. */
interface KeptFacts {
  readonly athleteId: AthleteId
  readonly factsVersion: number
  readonly byId: Map<string, { readonly sizeByte: number; readonly facts: RunFacts }>
}

const lastFactsOf = new WeakMap<Kysely<Schema>, KeptFacts>()

function keptFacts(db: Kysely<Schema>, athleteId: AthleteId, factsVersion: number): KeptFacts {
  const last = lastFactsOf.get(db)
  if (last?.athleteId === athleteId && last.factsVersion === factsVersion) return last
  const kept = { athleteId, factsVersion, byId: new Map() }
  lastFactsOf.set(db, kept)
  return kept
}

/**
 * The facts of all runs made by a version, by start. Facts that were read before are handed out again, the very same
 * objects, unless this process wrote them anew since or their document has another size: what a version makes of an
 * activity differs only by the other recordings that it was merged with, and whoever asks looks at those.
 */
export async function listRunFacts(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  factsVersion: number,
): Promise<readonly RunFacts[]> {
  const { byId } = keptFacts(db, athleteId, factsVersion)
  const rows = await db
    .selectFrom('activity')
    .innerJoin('runFacts', (join) =>
      join
        .onRef('runFacts.athleteId', '=', 'activity.athleteId')
        .onRef('runFacts.activityId', '=', 'activity.activityId'),
    )
    .leftJoin('toldSport', (join) =>
      join
        .onRef('toldSport.athleteId', '=', 'activity.athleteId')
        .onRef('toldSport.activityId', '=', 'activity.activityId'),
    )
    .select([
      'activity.activityId',
      sql<number>`octet_length(${sql.ref('runFacts.document')})`.as('sizeByte'),
    ])
    .where('activity.athleteId', '=', athleteId)
    .where(({ eb, fn }) => eb(fn.coalesce('toldSport.sport', 'activity.sport'), '=', 'run'))
    .where('runFacts.factsVersion', '=', factsVersion)
    .orderBy('activity.startEpochS')
    .orderBy('activity.activityId')
    .execute()
  const unread = rows.filter(({ activityId, sizeByte }) => byId.get(activityId)?.sizeByte !== sizeByte)
  for (const { activityId } of unread) byId.delete(activityId)
  for (const batch of inBatches(unread)) {
    const documents = await db
      .selectFrom('runFacts')
      .select(['activityId', 'document'])
      .where('athleteId', '=', athleteId)
      .where('factsVersion', '=', factsVersion)
      .where(
        'activityId',
        'in',
        batch.map(({ activityId }) => activityId),
      )
      .execute()
    for (const { activityId, document } of documents)
      byId.set(activityId, { sizeByte: Buffer.byteLength(document), facts: decodeFacts(document) })
  }
  const facts = rows.flatMap(({ activityId }) => byId.get(activityId)?.facts ?? [])
  if (byId.size > rows.length) {
    const listed = new Set(rows.map(({ activityId }) => activityId))
    for (const activityId of byId.keys()) if (!listed.has(activityId)) byId.delete(activityId)
  }
  return facts
}

export async function listStaleRuns(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  factsVersion: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('activity')
    .leftJoin('runFacts', (join) =>
      join
        .onRef('runFacts.athleteId', '=', 'activity.athleteId')
        .onRef('runFacts.activityId', '=', 'activity.activityId')
        .on('runFacts.factsVersion', '=', factsVersion),
    )
    .leftJoin('toldSport', (join) =>
      join
        .onRef('toldSport.athleteId', '=', 'activity.athleteId')
        .onRef('toldSport.activityId', '=', 'activity.activityId'),
    )
    .select('activity.activityId')
    .where('activity.athleteId', '=', athleteId)
    .where(({ eb, fn }) => eb(fn.coalesce('toldSport.sport', 'activity.sport'), '=', 'run'))
    .where('runFacts.activityId', 'is', null)
    .orderBy('activity.startEpochS')
    .orderBy('activity.activityId')
    .execute()
  return rows.map(({ activityId }) => activityId)
}

export async function saveRunFacts(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  { version, facts }: { readonly version: number; readonly facts: readonly (RunFacts | PreparedFactsRow)[] },
): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map((each) => ({
    athleteId,
    activityId: each.activityId,
    factsVersion: version,
    document: 'document' in each ? each.document : encodeFacts(each),
  }))
  await writeFor(db, athleteId, (transaction) => upsertFacts(transaction, rows))
  const last = lastFactsOf.get(db)
  if (last?.athleteId === athleteId) for (const { activityId } of rows) last.byId.delete(activityId)
}

/** One row per run: facts of another version make way. */
export async function upsertFacts(
  transaction: Transaction<Schema>,
  rows: readonly RunFactsTable[],
): Promise<void> {
  for (const batch of inBatches(rows)) {
    await transaction
      .insertInto('runFacts')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['athleteId', 'activityId']).doUpdateSet((row) => ({
          factsVersion: row.ref('excluded.factsVersion'),
          document: row.ref('excluded.document'),
        })),
      )
      .execute()
  }
}
