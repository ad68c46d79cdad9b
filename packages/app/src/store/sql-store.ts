import { CamelCasePlugin, type Kysely } from 'kysely'
import type { Store } from '../ports/store.ts'
import { findActivity, listActivities, listSetAside } from './activities.ts'
import {
  listAnnotations,
  listDailyMeasurements,
  saveAnnotations,
  saveDailyMeasurements,
} from './annotations.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { findKnown, findOriginal, saveImports } from './imports.ts'
import { findSchemaVersion, migrate } from './migrations/migrate.ts'
import { listToldApart, saveToldApart, saveToldSport } from './recordings.ts'
import { findComplaints } from './row-complaints.ts'
import { listRunFacts, listStaleRuns, saveRunFacts } from './run-facts.ts'
import { listSaid, saveSaid } from './said.ts'
import type { Schema } from './schema.ts'
import {
  deleteProfileEntry,
  listProfileEntries,
  listProposalOverrides,
  listToldIntents,
  saveProfileEntry,
  saveProposalOverride,
  saveToldIntent,
} from './told.ts'
import {
  listIgnoredEvidence,
  listRunReports,
  saveIgnoredEvidence,
  saveRunReport,
} from './told-of-boundaries.ts'

/** The store on any database that Kysely speaks to: the same tables and the same queries everywhere. */
export async function openSqlStore(
  rawDb: Kysely<unknown>,
  dialect: {
    readonly traits: DialectTraits
    /** What the database says about its own health. */
    readonly findComplaints: () => Promise<readonly string[]>
  },
): Promise<Store> {
  await migrate(rawDb, dialect.traits)
  const db = (rawDb as Kysely<Schema>).withPlugin(new CamelCasePlugin())
  return {
    findKnown: (athleteId, hashes) => findKnown(db, athleteId, hashes),
    saveImports: (athleteId, imports) => saveImports(db, athleteId, imports),
    findOriginal: (athleteId, hash) => findOriginal(db, athleteId, hash),
    listActivities: (athleteId) => listActivities(db, athleteId),
    findActivity: (athleteId, activityId, { isForFacts = false } = {}) =>
      findActivity(db, athleteId, { activityId, isForFacts }),
    listRunFacts: (athleteId, version) => listRunFacts(db, athleteId, version),
    listStaleRuns: (athleteId, version) => listStaleRuns(db, athleteId, version),
    saveRunFacts: (athleteId, version, facts) => saveRunFacts(db, athleteId, { version, facts }),
    listProfileEntries: (athleteId) => listProfileEntries(db, athleteId),
    saveProfileEntry: (athleteId, entry) => saveProfileEntry(db, athleteId, entry),
    deleteProfileEntry: (athleteId, entry) => deleteProfileEntry(db, athleteId, entry),
    listToldIntents: (athleteId) => listToldIntents(db, athleteId),
    saveToldIntent: (athleteId, activityId, intent) => saveToldIntent(db, athleteId, { activityId, intent }),
    listRunReports: (athleteId) => listRunReports(db, athleteId),
    saveRunReport: (athleteId, activityId, change) => saveRunReport(db, athleteId, { activityId, change }),
    listIgnoredEvidence: (athleteId) => listIgnoredEvidence(db, athleteId),
    saveIgnoredEvidence: (athleteId, told) => saveIgnoredEvidence(db, athleteId, told),
    listSetAside: (athleteId) => listSetAside(db, athleteId),
    saveToldSport: (athleteId, activityId, sport) => saveToldSport(db, athleteId, { activityId, sport }),
    listToldApart: (athleteId) => listToldApart(db, athleteId),
    saveToldApart: (athleteId, told) => saveToldApart(db, athleteId, told),
    listAnnotations: (athleteId) => listAnnotations(db, athleteId),
    saveAnnotations: (athleteId, annotations) => saveAnnotations(db, athleteId, annotations),
    listDailyMeasurements: (athleteId) => listDailyMeasurements(db, athleteId),
    saveDailyMeasurements: (athleteId, measurements) => saveDailyMeasurements(db, athleteId, measurements),
    listProposalOverrides: (athleteId) => listProposalOverrides(db, athleteId),
    saveProposalOverride: (athleteId, name, value) => saveProposalOverride(db, athleteId, { name, value }),
    saveSaid: (athleteId, said) => saveSaid(db, athleteId, said),
    listSaid: (athleteId, kind) => listSaid(db, athleteId, kind),
    checkHealth: async () => {
      const complaints = await dialect.findComplaints()
      return {
        schemaVersion: await findSchemaVersion(rawDb),
        // A database that complains of itself is not asked about its rows: the answer could fail or be wrong.
        complaints: complaints.length > 0 ? complaints : await findComplaints(db),
      }
    },
    close: () => rawDb.destroy(),
  }
}
