import type { Activity } from '@footing/engine'
import type { Kysely } from 'kysely'
import type { ActivityRow, AthleteId, NewActivity } from '../ports/store.ts'
import { StoreFailure } from '../ports/store-failure.ts'
import type { ActivityStreamTable, ActivityTable, Schema } from './schema.ts'
import { toStorableText } from './storable-text.ts'
import { decodeStreams, encodeStreams, streamCodecVersion } from './stream-codec.ts'

export async function listActivities(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<readonly ActivityRow[]> {
  const rows = await db
    .selectFrom('activity')
    .innerJoin('originalFile', (join) =>
      join
        .onRef('originalFile.athleteId', '=', 'activity.athleteId')
        .onRef('originalFile.contentHash', '=', 'activity.contentHash'),
    )
    .select([
      'activity.activityId',
      'activity.contentHash',
      'originalFile.name as fileName',
      'activity.sport',
      'activity.startEpochS',
      'activity.localDate',
      'activity.title',
      'activity.elapsedS',
    ])
    .where('activity.athleteId', '=', athleteId)
    .orderBy('activity.startEpochS')
    .orderBy('activity.activityId')
    .execute()
  return rows.map(({ title, ...row }) => (title === null ? row : { ...row, title }))
}

export async function findActivity(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  activityId: string,
): Promise<Activity | undefined> {
  const row = await db
    .selectFrom('activity')
    .innerJoin('activityStream', (join) =>
      join
        .onRef('activityStream.athleteId', '=', 'activity.athleteId')
        .onRef('activityStream.activityId', '=', 'activity.activityId'),
    )
    .select(['activity.header', 'activityStream.bytes'])
    .where('activity.athleteId', '=', athleteId)
    .where('activity.activityId', '=', activityId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const streams = decodeStreams(row.bytes)
  if (!streams.ok) {
    throw new StoreFailure(
      'store-damaged',
      `The samples of activity ${activityId} cannot be read. ${streams.error.sentence} Restore a backup, or import its file again into a new data folder.`,
    )
  }
  return { ...(JSON.parse(row.header) as Omit<Activity, 'streams'>), streams: streams.value }
}

export function toActivityRow(
  athleteId: AthleteId,
  contentHash: string,
  { activityId, activity }: NewActivity,
): ActivityTable {
  const { streams, ...header } = activity
  return {
    athleteId,
    activityId,
    contentHash,
    sport: activity.sport,
    surface: activity.surface,
    startEpochS: activity.startEpochS,
    utcOffsetS: activity.utcOffsetS,
    localDate: activity.localDate,
    title: activity.annotation?.title === undefined ? null : toStorableText(activity.annotation.title),
    elapsedS: elapsedS(activity),
    header: JSON.stringify(header),
  }
}

export function toStreamRow(
  athleteId: AthleteId,
  { activityId, activity }: NewActivity,
): ActivityStreamTable {
  return { athleteId, activityId, codecVersion: streamCodecVersion, bytes: encodeStreams(activity.streams) }
}

function elapsedS({ streams: { timeS }, claimed }: Activity): number {
  const firstS = timeS[0]
  const lastS = timeS.at(-1)
  return firstS === undefined || lastS === undefined ? (claimed.elapsedS ?? 0) : lastS - firstS
}
