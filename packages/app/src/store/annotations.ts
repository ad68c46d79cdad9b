import type { Annotation, DailyMeasurement } from '@footing/engine'
import type { Kysely } from 'kysely'
import type { AthleteId } from '../ports/store.ts'
import { inBatches, writeFor } from './athlete-write.ts'
import type { Schema } from './schema.ts'
import { toStorableText } from './storable-text.ts'

/** What exports hold beside activities: notes on them, and values of days. */

export async function listAnnotations(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<ReadonlyMap<string, Annotation>> {
  const rows = await db
    .selectFrom('annotation')
    .select(['activityId', 'document'])
    .where('athleteId', '=', athleteId)
    .orderBy('activityId')
    .execute()
  return new Map(rows.map(({ activityId, document }) => [activityId, JSON.parse(document) as Annotation]))
}

export async function saveAnnotations(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  annotations: ReadonlyMap<string, Annotation>,
): Promise<void> {
  if (annotations.size === 0) return
  const rows = [...annotations]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([activityId, annotation]) => ({ athleteId, activityId, document: JSON.stringify(annotation) }))
  await writeFor(db, athleteId, async (transaction) => {
    for (const batch of inBatches(rows)) {
      await transaction
        .insertInto('annotation')
        .values(batch)
        .onConflict((conflict) =>
          conflict
            .columns(['athleteId', 'activityId'])
            .doUpdateSet((row) => ({ document: row.ref('excluded.document') })),
        )
        .execute()
    }
  })
}

export async function listDailyMeasurements(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<readonly DailyMeasurement[]> {
  const rows = await db
    .selectFrom('dailyMeasurement')
    .select(['date', 'quantity', 'value', 'source'])
    .where('athleteId', '=', athleteId)
    .orderBy('date')
    .orderBy('quantity')
    .orderBy('source')
    .execute()
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as number }))
}

export async function saveDailyMeasurements(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  measurements: readonly DailyMeasurement[],
): Promise<void> {
  if (measurements.length === 0) return
  const byKey = new Map(
    measurements.map(({ date, quantity, value, source }) => {
      const row = { athleteId, date, quantity, value: JSON.stringify(value), source: toStorableText(source) }
      return [`${date} ${quantity} ${row.source}`, row]
    }),
  )
  const rows = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  await writeFor(db, athleteId, async (transaction) => {
    for (const batch of inBatches(rows)) {
      await transaction
        .insertInto('dailyMeasurement')
        .values(batch)
        .onConflict((conflict) =>
          conflict
            .columns(['athleteId', 'date', 'quantity', 'source'])
            .doUpdateSet((row) => ({ value: row.ref('excluded.value') })),
        )
        .execute()
    }
  })
}
