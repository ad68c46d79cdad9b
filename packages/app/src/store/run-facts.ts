import type { RunFacts } from '@footing/engine'
import type { Kysely, Transaction } from 'kysely'
import type { AthleteId, PreparedFactsRow } from '../ports/store.ts'
import { inBatches, writeFor } from './athlete-write.ts'
import { decodeFacts, encodeFacts } from './facts-codec.ts'
import type { RunFactsTable, Schema } from './schema.ts'

export async function listRunFacts(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  factsVersion: number,
): Promise<readonly RunFacts[]> {
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
    .select('runFacts.document')
    .where('activity.athleteId', '=', athleteId)
    .where(({ eb, fn }) => eb(fn.coalesce('toldSport.sport', 'activity.sport'), '=', 'run'))
    .where('runFacts.factsVersion', '=', factsVersion)
    .orderBy('activity.startEpochS')
    .orderBy('activity.activityId')
    .execute()
  return rows.map(({ document }) => decodeFacts(document))
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
