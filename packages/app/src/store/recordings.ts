import type { Sport } from '@footing/engine'
import type { Kysely } from 'kysely'
import type { AthleteId, ToldApart } from '../ports/store.ts'
import { writeFor } from './athlete-write.ts'
import type { Schema } from './schema.ts'

/** What the runner says of recordings: which sport one is, and which two are not of one activity. */

export async function saveToldSport(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  { activityId, sport }: { readonly activityId: string; readonly sport: Sport | undefined },
): Promise<void> {
  await writeFor(db, athleteId, async (transaction) => {
    await transaction
      .deleteFrom('toldSport')
      .where('athleteId', '=', athleteId)
      .where('activityId', '=', activityId)
      .execute()
    if (sport === undefined) return
    await transaction.insertInto('toldSport').values({ athleteId, activityId, sport }).execute()
  })
}

export async function listToldApart(db: Kysely<Schema>, athleteId: AthleteId): Promise<readonly ToldApart[]> {
  const rows = await db
    .selectFrom('toldApart')
    .select(['activityId', 'otherActivityId'])
    .where('athleteId', '=', athleteId)
    .orderBy('activityId')
    .orderBy('otherActivityId')
    .execute()
  return rows.map(({ activityId, otherActivityId }) => [activityId, otherActivityId])
}

export async function saveToldApart(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  { pair, isApart }: { readonly pair: ToldApart; readonly isApart: boolean },
): Promise<void> {
  const [activityId, otherActivityId] = pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  await writeFor(db, athleteId, async (transaction) => {
    await transaction
      .deleteFrom('toldApart')
      .where('athleteId', '=', athleteId)
      .where('activityId', '=', activityId)
      .where('otherActivityId', '=', otherActivityId)
      .execute()
    if (!isApart) return
    await transaction.insertInto('toldApart').values({ athleteId, activityId, otherActivityId }).execute()
  })
}
