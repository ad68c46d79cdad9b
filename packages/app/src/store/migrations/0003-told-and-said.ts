import { type Kysely, sql } from 'kysely'
import type { DialectTraits } from '../dialect-traits.ts'

/** What the runner told Footing, and what Footing said: neither is ever derived again. */
export async function createToldAndSaid(db: Kysely<unknown>, traits: DialectTraits): Promise<void> {
  const key = sql.raw(traits.keyTextType)
  await db.schema
    .createTable('profile_entry')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('field', key, (column) => column.notNull())
    .addColumn('from', key, (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('profile_entry_key', ['athlete_id', 'field', 'from'])
    .execute()
  await db.schema
    .createTable('told_intent')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('activity_id', key, (column) => column.notNull())
    .addColumn('intent', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('told_intent_key', ['athlete_id', 'activity_id'])
    .execute()
  await db.schema
    .createTable('proposal_override')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('name', key, (column) => column.notNull())
    .addColumn('value', 'double precision', (column) => column.notNull())
    .addPrimaryKeyConstraint('proposal_override_key', ['athlete_id', 'name'])
    .execute()
  await db.schema
    .createTable('said')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('kind', key, (column) => column.notNull())
    .addColumn('date', key, (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('said_key', ['athlete_id', 'kind', 'date'])
    .execute()
}
