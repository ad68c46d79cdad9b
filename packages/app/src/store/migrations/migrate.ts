import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StoreFailure } from '../../ports/store-failure.ts'
import type { DialectTraits } from '../dialect-traits.ts'
import { type MigrationStep, migrations } from './migrations.ts'

/**
 * Brings the schema to the newest step, or to the named one. Steps run in one transaction: after a kill the
 * schema is the old one or the new one. Two processes that do this at once wait for each other.
 */
export async function migrate(
  db: Kysely<unknown>,
  traits: DialectTraits,
  options: { readonly steps?: Readonly<Record<string, MigrationStep>>; readonly to?: string } = {},
): Promise<void> {
  const steps = options.steps ?? migrations
  const taken = await listTakenSteps(db)
  const unknown = taken.filter((name) => !(name in steps))
  if (unknown.length > 0) {
    throw new StoreFailure(
      'store-newer',
      `These data were written by a newer version of Footing (${unknown.join(', ')}). Update Footing and try again; nothing was changed.`,
    )
  }
  if (taken.length === Object.keys(steps).length) return
  const provided = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      { up: (transaction: Kysely<unknown>) => step(transaction, traits) },
    ]),
  )
  const migrator = new Migrator({ db, provider: { getMigrations: async () => provided } })
  const { error } = await (options.to === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(options.to))
  if (error !== undefined) throw error
}

/** The number of the last step taken, 0 for none. */
export async function findSchemaVersion(db: Kysely<unknown>): Promise<number> {
  const last = (await listTakenSteps(db)).at(-1)
  return last === undefined ? 0 : Number.parseInt(last, 10)
}

const stepTable = 'kysely_migration'

async function listTakenSteps(db: Kysely<unknown>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === stepTable)) return []
  const rows = await (db as Kysely<{ [stepTable]: { readonly name: string } }>)
    .selectFrom(stepTable)
    .select('name')
    .execute()
  return rows.map(({ name }) => name).sort()
}
