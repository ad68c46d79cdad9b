import type { RunReport } from '@footing/engine'
import type { Kysely } from 'kysely'
import type { AthleteId, RunReportChange } from '../ports/store.ts'
import { writeFor } from './athlete-write.ts'
import type { Schema } from './schema.ts'

/** What the runner told of the boundaries: how runs felt, and which evidence is wrong. */

export async function listRunReports(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<ReadonlyMap<string, RunReport>> {
  const rows = await db
    .selectFrom('runReport')
    .select(['activityId', 'talk', 'effortCr10'])
    .where('athleteId', '=', athleteId)
    .orderBy('activityId')
    .execute()
  return new Map(
    rows.map(({ activityId, talk, effortCr10 }) => [
      activityId,
      { ...(talk === null ? {} : { talk }), ...(effortCr10 === null ? {} : { effortCr10 }) },
    ]),
  )
}

export async function saveRunReport(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  { activityId, change }: { readonly activityId: string; readonly change: RunReportChange },
): Promise<void> {
  const { talk, effortCr10 } = change
  const said = {
    ...(talk === undefined ? {} : { talk }),
    ...(effortCr10 === undefined ? {} : { effortCr10 }),
  }
  if (Object.keys(said).length === 0) return
  await writeFor(db, athleteId, async (transaction) => {
    await transaction
      .insertInto('runReport')
      .values({ athleteId, activityId, talk: talk ?? null, effortCr10: effortCr10 ?? null })
      .onConflict((conflict) => conflict.columns(['athleteId', 'activityId']).doUpdateSet(said))
      .execute()
    await transaction
      .deleteFrom('runReport')
      .where('athleteId', '=', athleteId)
      .where('activityId', '=', activityId)
      .where('talk', 'is', null)
      .where('effortCr10', 'is', null)
      .execute()
  })
}

export async function listIgnoredEvidence(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('ignoredEvidence')
    .select('evidenceKey')
    .where('athleteId', '=', athleteId)
    .orderBy('evidenceKey')
    .execute()
  return new Set(rows.map(({ evidenceKey }) => evidenceKey))
}

export async function saveIgnoredEvidence(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  { evidenceKey, isIgnored }: { readonly evidenceKey: string; readonly isIgnored: boolean },
): Promise<void> {
  await writeFor(db, athleteId, async (transaction) => {
    if (isIgnored) {
      await transaction
        .insertInto('ignoredEvidence')
        .values({ athleteId, evidenceKey })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return
    }
    await transaction
      .deleteFrom('ignoredEvidence')
      .where('athleteId', '=', athleteId)
      .where('evidenceKey', '=', evidenceKey)
      .execute()
  })
}
