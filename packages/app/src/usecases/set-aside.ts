import { isSport, ok, type Result, type Sport } from '@footing/engine'
import { fail } from '../failures.ts'
import type { AthleteId, SetAsideRow, Store } from '../ports/store.ts'
import type { SetAsideActivity, SetAsideDocument } from './documents/recording-documents.ts'

/** Activities that were not taken for what their file calls them, or that the runner named otherwise. */
export async function setAsideDocumentOf(store: Store, athleteId: AthleteId): Promise<SetAsideDocument> {
  const rows = await store.listSetAside(athleteId)
  return { schema: 'footing.set-aside/1', activities: rows.toReversed().map(toActivity) }
}

function toActivity({ row, sentence }: SetAsideRow): SetAsideActivity {
  const { activityId, localDate, fileName, title, elapsedS, sport, takenForSport } = row
  return {
    activityId,
    date: localDate,
    fileName,
    ...(title === undefined ? {} : { title }),
    elapsedS,
    sport,
    ...(takenForSport === undefined ? {} : { takenForSport }),
    sentence:
      takenForSport === undefined ? sentence : `You say: ${sport}. Footing took it for: ${takenForSport}.`,
  }
}

/** Keeps which sport an activity is, or takes that back with "auto"; the beginning of its id is enough. */
export async function tellSport(options: {
  readonly store: Store
  readonly athleteId: AthleteId
  readonly idOrStart: string
  readonly sport: string
}): Promise<Result<{ readonly activityId: string; readonly sport: Sport }>> {
  const { store, athleteId, idOrStart, sport } = options
  if (sport !== 'auto' && !isSport(sport)) return fail('unknown-sport')
  const rows = await store.listActivities(athleteId)
  const matches = rows.filter(({ activityId }) => idOrStart !== '' && activityId.startsWith(idOrStart))
  const row = rows.find(({ activityId }) => activityId === idOrStart) ?? matches[0]
  if (row === undefined)
    return fail('unknown-run', `There is no activity whose id begins with "${idOrStart}".`)
  if (row.activityId !== idOrStart && matches.length > 1) return fail('ambiguous-run')
  const taken = row.takenForSport ?? row.sport
  await store.saveToldSport(
    athleteId,
    row.activityId,
    sport === 'auto' || sport === taken ? undefined : sport,
  )
  return ok({ activityId: row.activityId, sport: sport === 'auto' ? taken : sport })
}
