import { type Kysely, sql } from 'kysely'
import type { DialectTraits } from '../dialect-traits.ts'

/**
 * What exports hold beside activities (notes on them, values of days), and what the runner says of recordings:
 * which sport one is, and which two are not of one run. The title moves into the notes of the header.
 */
export async function createExportsAndRecordings(db: Kysely<unknown>, traits: DialectTraits): Promise<void> {
  const key = sql.raw(traits.keyTextType)
  await db.schema
    .createTable('annotation')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('activity_id', key, (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('annotation_key', ['athlete_id', 'activity_id'])
    .execute()
  await db.schema
    .createTable('daily_measurement')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('date', key, (column) => column.notNull())
    .addColumn('quantity', key, (column) => column.notNull())
    .addColumn('source', key, (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_measurement_key', ['athlete_id', 'date', 'quantity', 'source'])
    .execute()
  await db.schema
    .createTable('told_sport')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('activity_id', key, (column) => column.notNull())
    .addColumn('sport', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('told_sport_key', ['athlete_id', 'activity_id'])
    .execute()
  await db.schema
    .createTable('told_apart')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('activity_id', key, (column) => column.notNull())
    .addColumn('other_activity_id', key, (column) => column.notNull())
    .addPrimaryKeyConstraint('told_apart_key', ['athlete_id', 'activity_id', 'other_activity_id'])
    .execute()
  await moveTitles(db as Kysely<HeadersBefore>)
}

interface HeadersBefore {
  readonly activity: {
    readonly athlete_id: string
    readonly activity_id: string
    readonly title: string | null
    readonly header: string
  }
}

async function moveTitles(db: Kysely<HeadersBefore>): Promise<void> {
  const rows = await db
    .selectFrom('activity')
    .select(['athlete_id', 'activity_id', 'header'])
    .where('title', 'is not', null)
    .execute()
  for (const row of rows) {
    const { title, ...header } = JSON.parse(row.header) as { readonly title?: string }
    if (title === undefined) continue
    await db
      .updateTable('activity')
      .set({ header: JSON.stringify({ ...header, annotation: { title } }) })
      .where('athlete_id', '=', row.athlete_id)
      .where('activity_id', '=', row.activity_id)
      .execute()
  }
}
