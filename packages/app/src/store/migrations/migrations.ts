import type { Kysely } from 'kysely'
import type { DialectTraits } from '../dialect-traits.ts'
import { createActivities } from './0001-activities.ts'
import { createRunFacts } from './0002-run-facts.ts'
import { createToldAndSaid } from './0003-told-and-said.ts'
import { createExportsAndRecordings } from './0004-exports-and-recordings.ts'
import { createReportsAndIgnoredEvidence } from './0005-reports-and-ignored-evidence.ts'

/** One step of the schema, in SQL's own names: a step once released is never changed, only followed. */
export type MigrationStep = (db: Kysely<unknown>, traits: DialectTraits) => Promise<void>

/** All steps in the order of their numbers; the number of the last is the schema's version. */
export const migrations: Readonly<Record<string, MigrationStep>> = {
  '0001-activities': createActivities,
  '0002-run-facts': createRunFacts,
  '0003-told-and-said': createToldAndSaid,
  '0004-exports-and-recordings': createExportsAndRecordings,
  '0005-reports-and-ignored-evidence': createReportsAndIgnoredEvidence,
}
