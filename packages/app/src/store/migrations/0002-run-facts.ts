import { type Kysely, sql } from 'kysely'
import type { DialectTraits } from '../dialect-traits.ts'

/** What was derived from each run, with the version of the code that derived it. */
export async function createRunFacts(db: Kysely<unknown>, traits: DialectTraits): Promise<void> {
  const key = sql.raw(traits.keyTextType)
  await db.schema
    .createTable('run_facts')
    .addColumn('athlete_id', key, (column) => column.notNull())
    .addColumn('activity_id', key, (column) => column.notNull())
    .addColumn('facts_version', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('run_facts_key', ['athlete_id', 'activity_id'])
    .addForeignKeyConstraint(
      'run_facts_activity',
      ['athlete_id', 'activity_id'],
      'activity',
      ['athlete_id', 'activity_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}
