import { unitSuffixes } from '@footing/engine'
import { type Kysely, sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { localAthleteId, type Store } from '../../ports/store.ts'
import { StoreFailure } from '../../ports/store-failure.ts'
import { sampleImport } from '../../ports/test/sample-imports.ts'
import type { DialectTraits } from '../dialect-traits.ts'
import { encodeFacts } from '../facts-codec.ts'
import { findSchemaVersion, migrate } from '../migrations/migrate.ts'
import { migrations } from '../migrations/migrations.ts'
import { openSqlStore } from '../sql-store.ts'
import { encodeSamples } from '../stream-codec.ts'

type AnyDb = Kysely<unknown>

const saved = sampleImport({ seed: 7, factsVersion: 3 })
const [activity] = saved.activities

/**
 * For each step: what a program that knew no later step wrote, in the SQL of its day, and what the newest
 * program must still find of it. A new step adds its own pair here.
 */
const eras: Readonly<
  Record<string, { write: (db: AnyDb) => Promise<void>; check: (store: Store) => Promise<void> }>
> = {
  '0001-activities': {
    write: async (db) => {
      const { original, issues, importedEpochS } = saved
      if (activity === undefined) return
      const { streams, annotation, ...rest } = activity.activity
      const header = { ...rest, title: annotation?.title }
      await sql`insert into athlete (athlete_id) values (${localAthleteId})`.execute(db)
      await sql`insert into original_file
        (athlete_id, content_hash, name, size_byte, imported_epoch_s, issues, compression, bytes)
        values (${localAthleteId}, ${original.contentHash}, ${original.name}, ${original.bytes.length},
          ${importedEpochS}, ${JSON.stringify(issues)}, 'none', ${original.bytes})`.execute(db)
      await sql`insert into activity
        (athlete_id, activity_id, content_hash, sport, surface, start_epoch_s, utc_offset_s, local_date, title,
          elapsed_s, header)
        values (${localAthleteId}, ${activity.activityId}, ${original.contentHash}, ${header.sport},
          ${header.surface}, ${header.startEpochS}, ${header.utcOffsetS}, ${header.localDate},
          ${header.title}, 61, ${JSON.stringify(header)})`.execute(db)
      await sql`insert into activity_stream (athlete_id, activity_id, codec_version, bytes)
        values (${localAthleteId}, ${activity.activityId}, 1, ${encodeSamples({ streams })})`.execute(db)
    },
    check: async (store) => {
      expect(await store.findActivity(localAthleteId, activity?.activityId ?? '')).toEqual(activity?.activity)
      expect(await store.findOriginal(localAthleteId, saved.original.contentHash)).toEqual({
        ...saved.original,
        issues: saved.issues,
        importedEpochS: saved.importedEpochS,
      })
      expect(await store.listStaleRuns(localAthleteId, 4)).toEqual([activity?.activityId])
    },
  },
  '0002-run-facts': {
    write: async (db) => {
      if (activity?.facts === undefined) return
      await sql`insert into run_facts (athlete_id, activity_id, facts_version, document)
        values (${localAthleteId}, ${activity.activityId}, 3, ${encodeFacts(activity.facts)})`.execute(db)
    },
    check: async (store) => {
      expect(await store.listRunFacts(localAthleteId, 3)).toEqual([activity?.facts])
    },
  },
  '0003-told-and-said': {
    write: async (db) => {
      await sql`insert into profile_entry (athlete_id, field, "from", value, source)
        values (${localAthleteId}, 'sex', '2026-01-01', '"female"', 'runner')`.execute(db)
      await sql`insert into told_intent (athlete_id, activity_id, intent)
        values (${localAthleteId}, 'x-0', 'race')`.execute(db)
      await sql`insert into proposal_override (athlete_id, name, value)
        values (${localAthleteId}, 'someShareFrac', 0.25)`.execute(db)
      await sql`insert into said (athlete_id, kind, date, document)
        values (${localAthleteId}, 'plan', '2026-01-01', '{"days":[]}')`.execute(db)
    },
    check: async (store) => {
      expect(await store.listProfileEntries(localAthleteId)).toEqual([
        { field: 'sex', value: 'female', from: '2026-01-01', source: 'runner' },
      ])
      expect(await store.listToldIntents(localAthleteId)).toEqual(new Map([['x-0', 'race']]))
      expect(await store.listProposalOverrides(localAthleteId)).toEqual({ someShareFrac: 0.25 })
      expect(await store.listSaid(localAthleteId, 'plan')).toEqual([
        { kind: 'plan', date: '2026-01-01', document: { days: [] } },
      ])
    },
  },
  '0004-exports-and-recordings': {
    write: async (db) => {
      await sql`insert into annotation (athlete_id, activity_id, document)
        values (${localAthleteId}, 'x-0', '{"gear":"blue shoes"}')`.execute(db)
      await sql`insert into daily_measurement (athlete_id, date, quantity, source, value)
        values (${localAthleteId}, '2026-01-02', 'heartRateRestBpm', 'garmin', '47')`.execute(db)
      await sql`insert into told_sport (athlete_id, activity_id, sport)
        values (${localAthleteId}, 'x-0', 'ride')`.execute(db)
      await sql`insert into told_apart (athlete_id, activity_id, other_activity_id)
        values (${localAthleteId}, 'x-0', 'y-0')`.execute(db)
    },
    check: async (store) => {
      expect(await store.listAnnotations(localAthleteId)).toEqual(new Map([['x-0', { gear: 'blue shoes' }]]))
      expect(await store.listDailyMeasurements(localAthleteId)).toEqual([
        { date: '2026-01-02', quantity: 'heartRateRestBpm', source: 'garmin', value: 47 },
      ])
      expect(await store.listToldApart(localAthleteId)).toEqual([['x-0', 'y-0']])
    },
  },
  '0005-reports-and-ignored-evidence': {
    write: async (db) => {
      await sql`insert into run_report (athlete_id, activity_id, talk, effort_cr10)
        values (${localAthleteId}, 'x-0', 'broken', 4.5)`.execute(db)
      await sql`insert into ignored_evidence (athlete_id, evidence_key)
        values (${localAthleteId}, 'race x-0')`.execute(db)
    },
    check: async (store) => {
      expect(await store.listRunReports(localAthleteId)).toEqual(
        new Map([['x-0', { talk: 'broken', effortCr10: 4.5 }]]),
      )
      expect(await store.listIgnoredEvidence(localAthleteId)).toEqual(new Set(['race x-0']))
    },
  },
}

/** What every database does with the steps of the schema. `open` gives an empty one, again and again. */
export function describeMigrations(
  name: string,
  options: { readonly open: () => Promise<AnyDb>; readonly traits: DialectTraits },
): void {
  const { traits } = options
  const opened: AnyDb[] = []
  const open = async () => {
    const db = await options.open()
    opened.push(db)
    return db
  }
  afterEach(async () => {
    for (const db of opened.splice(0)) await db.destroy()
  })
  const stepNames = Object.keys(migrations)

  describe(`${name}: migrations`, () => {
    test('steps are numbered without gaps, and each has its era here', () => {
      expect(stepNames.map((step) => Number.parseInt(step, 10))).toEqual(
        stepNames.map((_, index) => index + 1),
      )
      expect(Object.keys(eras)).toEqual(stepNames)
    })

    test.each(stepNames)('a database of %s with data becomes one of today', async (last) => {
      const db = await open()
      const taken = stepNames.slice(0, stepNames.indexOf(last) + 1)
      for (const step of taken) {
        await migrate(db, traits, { to: step })
        await eras[step]?.write(db)
      }
      expect(await findSchemaVersion(db)).toBe(taken.length)
      const store = await openSqlStore(db, { traits, findComplaints: async () => [] })
      for (const step of taken) await eras[step]?.check(store)
      expect(await store.checkHealth()).toEqual({ schemaVersion: stepNames.length, complaints: [] })
    })

    test('a database of today is left alone', async () => {
      const db = await open()
      await migrate(db, traits)
      const before = await db.introspection.getTables()
      await migrate(db, traits)
      expect(await db.introspection.getTables()).toEqual(before)
    })

    test('a database of tomorrow is refused with a sentence and left alone', async () => {
      const db = await open()
      const steps = { ...migrations, '9999-of-tomorrow': async () => undefined }
      await migrate(db, traits, { steps })
      const refused = await migrate(db, traits).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(StoreFailure)
      expect(refused).toMatchObject({
        code: 'store-newer',
        sentence: expect.stringContaining('9999-of-tomorrow'),
      })
      expect(await findSchemaVersion(db)).toBe(9999)
    })

    test('a step that fails leaves the schema as it was', async () => {
      const db = await open()
      const steps = {
        ...migrations,
        '9999-broken': async (broken: AnyDb) => {
          await broken.schema.createTable('half_done').addColumn('half', 'text').execute()
          throw new Error('broken on purpose')
        },
      }
      await expect(migrate(db, traits, { steps })).rejects.toThrow('broken on purpose')
      expect((await db.introspection.getTables()).map((table) => table.name)).not.toContain('half_done')
      await migrate(db, traits)
      expect(await findSchemaVersion(db)).toBe(stepNames.length)
    })

    test('every table is keyed by the athlete first, and every number says its unit', async () => {
      const db = await open()
      await migrate(db, traits)
      const suffixes = Object.keys(unitSuffixes).map((suffix) =>
        suffix.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase(),
      )
      const withoutUnit = new Set([
        'activity_stream.codec_version',
        'run_facts.facts_version',
        'proposal_override.value',
      ])
      for (const table of await db.introspection.getTables()) {
        expect(table.columns[0]?.name).toBe('athlete_id')
        for (const column of table.columns) {
          const path = `${table.name}.${column.name}`
          if (/text|blob|bytea/i.test(column.dataType) || withoutUnit.has(path)) continue
          expect(
            suffixes.filter((suffix) => column.name.endsWith(`_${suffix}`)),
            path,
          ).not.toEqual([])
        }
      }
    })
  })
}
