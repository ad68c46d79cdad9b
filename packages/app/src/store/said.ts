import type { Kysely } from 'kysely'
import type { AthleteId, Said } from '../ports/store.ts'
import { writeFor } from './athlete-write.ts'
import type { Schema } from './schema.ts'

export async function saveSaid(db: Kysely<Schema>, athleteId: AthleteId, said: Said): Promise<void> {
  const { kind, date } = said
  const document = JSON.stringify(said.document)
  await writeFor(db, athleteId, async (transaction) => {
    await transaction
      .insertInto('said')
      .values({ athleteId, kind, date, document })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

export async function listSaid(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  kind: string,
): Promise<readonly Said[]> {
  const rows = await db
    .selectFrom('said')
    .select(['kind', 'date', 'document'])
    .where('athleteId', '=', athleteId)
    .where('kind', '=', kind)
    .orderBy('date')
    .execute()
  return rows.map((row) => ({ ...row, document: JSON.parse(row.document) as unknown }))
}
