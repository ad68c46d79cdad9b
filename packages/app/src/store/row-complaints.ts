import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import { streamCodecVersion } from './stream-codec.ts'

/** What is wrong with the rows themselves, in sentences; the same question to every database. */
export async function findComplaints(db: Kysely<Schema>): Promise<readonly string[]> {
  const withoutSamples = await db
    .selectFrom('activity')
    .leftJoin('activityStream', (join) =>
      join
        .onRef('activityStream.athleteId', '=', 'activity.athleteId')
        .onRef('activityStream.activityId', '=', 'activity.activityId'),
    )
    .select(({ fn }) => fn.countAll().as('activityCount'))
    .where('activityStream.activityId', 'is', null)
    .executeTakeFirstOrThrow()
  const unreadable = await db
    .selectFrom('activityStream')
    .select(({ fn }) => fn.countAll().as('activityCount'))
    .where('codecVersion', '>', streamCodecVersion)
    .executeTakeFirstOrThrow()
  const complaints: string[] = []
  if (Number(withoutSamples.activityCount) > 0)
    complaints.push(`${withoutSamples.activityCount} activities have lost their samples.`)
  if (Number(unreadable.activityCount) > 0)
    complaints.push(`The samples of ${unreadable.activityCount} activities are of a newer version.`)
  return complaints
}
