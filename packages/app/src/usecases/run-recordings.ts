import {
  type Activity,
  type JudgedRun,
  mergeRecordings,
  ok,
  present,
  type Recording,
  type Result,
} from '@footing/engine'
import { fail } from '../failures.ts'
import type { ActivityRow, Store } from '../ports/store.ts'
import type { RunRecording } from './documents/recording-documents.ts'
import type { Runner } from './runner.ts'
import { findRun } from './runs.ts'

/** A run as it is understood: its own recording, with what was taken from the others. */
export interface RecordedRun {
  readonly activity: Activity
  /** The one that counts first; a run recorded once has one. */
  readonly recordings: readonly RunRecording[]
}

export async function readRecordings(
  store: Store,
  { athleteId, values }: Pick<Runner, 'athleteId' | 'values'>,
  { facts }: JudgedRun,
): Promise<RecordedRun> {
  const read = async (activityId: string): Promise<Recording> => ({
    activityId,
    activity: present(
      await store.findActivity(athleteId, activityId),
      `the store has facts of the run ${activityId} and not the run`,
    ),
  })
  const { activity } = await read(facts.activityId)
  const others: Recording[] = []
  for (const otherId of facts.otherRecordings?.activityIds ?? []) others.push(await read(otherId))
  const rows = new Map((await store.listActivities(athleteId)).map((row) => [row.activityId, row]))
  const rowOf = (activityId: string): ActivityRow =>
    present(rows.get(activityId), `the activity ${activityId} is not listed`)
  const merged = others.length === 0 ? activity : mergeRecordings(activity, others, values)
  return {
    activity: merged,
    recordings: [facts.activityId, ...others.map(({ activityId }) => activityId)].map(
      (activityId, index) => ({
        activityId,
        fileName: rowOf(activityId).fileName,
        startEpochS: rowOf(activityId).startEpochS,
        isPrimary: index === 0,
        lent: (merged.borrowed ?? [])
          .filter(({ fromActivityId }) => fromActivityId === activityId)
          .map(({ channel }) => channel),
      }),
    ),
  }
}

/** Keeps that two recordings are not of one run, or takes that back. The beginning of an id is enough. */
export async function tellApart(options: {
  readonly store: Store
  readonly runner: Runner
  readonly idOrStart: string
  readonly otherIdOrStart: string
  readonly isApart: boolean
}): Promise<Result<{ readonly activityId: string; readonly otherActivityId: string }>> {
  const { store, runner, idOrStart, otherIdOrStart, isApart } = options
  const run = findRun(runner, idOrStart)
  if (!run.ok) return run
  const { activityId, otherRecordings } = run.value.facts
  const candidates = isApart
    ? (otherRecordings?.activityIds ?? [])
    : runner.toldApart.filter((pair) => pair.includes(activityId)).flat()
  const matches = [...new Set(candidates)].filter(
    (id) => id !== activityId && otherIdOrStart !== '' && id.startsWith(otherIdOrStart),
  )
  const [otherActivityId] = matches
  if (otherActivityId === undefined) return fail('unknown-recording')
  if (matches.length > 1) return fail('ambiguous-run')
  await store.saveToldApart(runner.athleteId, { pair: [activityId, otherActivityId], isApart })
  return ok({ activityId, otherActivityId })
}
