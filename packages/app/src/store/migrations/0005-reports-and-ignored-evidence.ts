import { type Kysely, sql } from 'kysely'
import type { DialectTraits } from '../dialect-traits.ts'

/** What the runner says of a run when asked after it, and which evidence is to count for nothing. */
export async function createReportsAndIgnoredEvidence(
  db: Kysely<unknown>,
  traits: DialectTraits,
): Promise<void> {
  const key = sql.raw(traits.keyTextType)
  await db.schema
    .createTable('run_report')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('activity_id', key, (column) => column.notNull())
    .addColumn('talk', 'text')
    .addColumn('effort_cr10', 'double precision')
    .addPrimaryKeyConstraint('run_report_key', ['athlete_id', 'activity_id'])
    .execute()
  await db.schema
    .createTable('ignored_evidence')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('evidence_key', key, (column) => column.notNull())
    .addPrimaryKeyConstraint('ignored_evidence_key', ['athlete_id', 'evidence_key'])
    .execute()
}
