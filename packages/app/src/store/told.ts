import type { Intent, ProfileEntry } from '@footing/engine'
import type { Kysely } from 'kysely'
import type { AthleteId } from '../ports/store.ts'
import { writeFor } from './athlete-write.ts'
import type { Schema } from './schema.ts'

/** What the runner told Footing: profile, what runs were meant to be, proposals set to another value. */

export async function listProfileEntries(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<readonly ProfileEntry[]> {
  const rows = await db
    .selectFrom('profileEntry')
    .select(['field', 'value', 'from', 'source'])
    .where('athleteId', '=', athleteId)
    .orderBy('from')
    .orderBy('field')
    .execute()
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as number | string }))
}

export async function saveProfileEntry(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  entry: ProfileEntry,
): Promise<void> {
  const { field, from, source } = entry
  const value = JSON.stringify(entry.value)
  await writeFor(db, athleteId, async (transaction) => {
    await transaction
      .insertInto('profileEntry')
      .values({ athleteId, field, from, value, source })
      .onConflict((conflict) =>
        conflict.columns(['athleteId', 'field', 'from']).doUpdateSet({ value, source }),
      )
      .execute()
  })
}

export async function deleteProfileEntry(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  entry: Pick<ProfileEntry, 'field' | 'from'>,
): Promise<void> {
  await writeFor(db, athleteId, async (transaction) => {
    await transaction
      .deleteFrom('profileEntry')
      .where('athleteId', '=', athleteId)
      .where('field', '=', entry.field)
      .where('from', '=', entry.from)
      .execute()
  })
}

export async function listToldIntents(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<ReadonlyMap<string, Intent>> {
  const rows = await db
    .selectFrom('toldIntent')
    .select(['activityId', 'intent'])
    .where('athleteId', '=', athleteId)
    .orderBy('activityId')
    .execute()
  return new Map(rows.map(({ activityId, intent }) => [activityId, intent]))
}

export async function saveToldIntent(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  { activityId, intent }: { readonly activityId: string; readonly intent: Intent | undefined },
): Promise<void> {
  await writeFor(db, athleteId, async (transaction) => {
    if (intent === undefined) {
      await transaction
        .deleteFrom('toldIntent')
        .where('athleteId', '=', athleteId)
        .where('activityId', '=', activityId)
        .execute()
      return
    }
    await transaction
      .insertInto('toldIntent')
      .values({ athleteId, activityId, intent })
      .onConflict((conflict) => conflict.columns(['athleteId', 'activityId']).doUpdateSet({ intent }))
      .execute()
  })
}

export async function listProposalOverrides(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('proposalOverride')
    .select(['name', 'value'])
    .where('athleteId', '=', athleteId)
    .orderBy('name')
    .execute()
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

export async function saveProposalOverride(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  { name, value }: { readonly name: string; readonly value: number | undefined },
): Promise<void> {
  await writeFor(db, athleteId, async (transaction) => {
    if (value === undefined) {
      await transaction
        .deleteFrom('proposalOverride')
        .where('athleteId', '=', athleteId)
        .where('name', '=', name)
        .execute()
      return
    }
    await transaction
      .insertInto('proposalOverride')
      .values({ athleteId, name, value })
      .onConflict((conflict) => conflict.columns(['athleteId', 'name']).doUpdateSet({ value }))
      .execute()
  })
}
