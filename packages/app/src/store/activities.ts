import { type Activity, activityAs, sportIssueCodes } from '@footing/engine'
import type { Kysely } from 'kysely'
import type {
  ActivityRow,
  AthleteId,
  NewActivity,
  PreparedActivityRow,
  PreparedStreamRow,
  SetAsideRow,
} from '../ports/store.ts'
import { StoreFailure } from '../ports/store-failure.ts'
import type { Schema } from './schema.ts'
import { toStorableText } from './storable-text.ts'
import { decodeSamples, encodeSamples, type Samples, streamCodecVersion } from './stream-codec.ts'

/** Activities with the names of their files and the sport that the runner told, by start. */
function selectRows(db: Kysely<Schema>, athleteId: AthleteId) {
  return db
    .selectFrom('activity')
    .innerJoin('originalFile', (join) =>
      join
        .onRef('originalFile.athleteId', '=', 'activity.athleteId')
        .onRef('originalFile.contentHash', '=', 'activity.contentHash'),
    )
    .leftJoin('toldSport', (join) =>
      join
        .onRef('toldSport.athleteId', '=', 'activity.athleteId')
        .onRef('toldSport.activityId', '=', 'activity.activityId'),
    )
    .select([
      'activity.activityId',
      'activity.contentHash',
      'originalFile.name as fileName',
      'activity.sport as takenForSport',
      'toldSport.sport as toldSport',
      'activity.startEpochS',
      'activity.utcOffsetS',
      'activity.localDate',
      'activity.title',
      'activity.elapsedS',
    ])
    .where('activity.athleteId', '=', athleteId)
    .orderBy('activity.startEpochS')
    .orderBy('activity.activityId')
}

type SelectedRow = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]

function fromSelected({ title, takenForSport, toldSport, ...row }: SelectedRow): ActivityRow {
  return {
    ...row,
    sport: toldSport ?? takenForSport,
    ...(toldSport === null ? {} : { takenForSport }),
    ...(title === null ? {} : { title }),
  }
}

export async function listActivities(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<readonly ActivityRow[]> {
  return (await selectRows(db, athleteId).execute()).map(fromSelected)
}

export async function listSetAside(
  db: Kysely<Schema>,
  athleteId: AthleteId,
): Promise<readonly SetAsideRow[]> {
  const rows = await selectRows(db, athleteId)
    .select('activity.header')
    .where(({ eb, or, and }) =>
      or([
        eb('toldSport.sport', 'is not', null),
        and([
          eb('activity.sport', '!=', 'run'),
          or([...sportIssueCodes].map((code) => eb('activity.header', 'like', `%"code":"${code}"%`))),
        ]),
      ]),
    )
    .execute()
  return rows.map(({ header, ...row }) => ({
    row: fromSelected(row),
    sentence: (JSON.parse(header) as Pick<Activity, 'issues'>).issues
      .filter(({ code }) => sportIssueCodes.has(code))
      .map((issue) => issue.sentence)
      .join(' '),
  }))
}

export async function findActivity(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  { activityId, isForFacts }: { readonly activityId: string; readonly isForFacts: boolean },
): Promise<Activity | undefined> {
  const row = await db
    .selectFrom('activity')
    .innerJoin('activityStream', (join) =>
      join
        .onRef('activityStream.athleteId', '=', 'activity.athleteId')
        .onRef('activityStream.activityId', '=', 'activity.activityId'),
    )
    .leftJoin('toldSport', (join) =>
      join
        .onRef('toldSport.athleteId', '=', 'activity.athleteId')
        .onRef('toldSport.activityId', '=', 'activity.activityId'),
    )
    .select(['activity.header', 'activityStream.bytes', 'toldSport.sport as toldSport'])
    .where('activity.athleteId', '=', athleteId)
    .where('activity.activityId', '=', activityId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const samples = decodeSamples(row.bytes, { withExtras: !isForFacts })
  if (!samples.ok) {
    throw new StoreFailure(
      'store-damaged',
      `The samples of activity ${activityId} cannot be read. ${samples.error.sentence} Restore a backup, or import its file again into a new data folder.`,
    )
  }
  const activity = { ...(JSON.parse(row.header) as Omit<Activity, keyof Samples>), ...samples.value }
  return row.toldSport === null ? activity : activityAs(activity, row.toldSport)
}

export function toActivityRow(
  contentHash: string,
  { activityId, activity }: NewActivity,
): PreparedActivityRow {
  const { streams, extraStreams, beats, ...header } = activity
  return {
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

export function toStreamRow({ activityId, activity }: NewActivity): PreparedStreamRow {
  return { activityId, codecVersion: streamCodecVersion, bytes: encodeSamples(activity) }
}

function elapsedS({ streams: { timeS }, claimed }: Activity): number {
  const firstS = timeS[0]
  const lastS = timeS.at(-1)
  return firstS === undefined || lastS === undefined ? (claimed.elapsedS ?? 0) : lastS - firstS
}
