/** Assembles the activities of one FIT file from its sessions, records, laps and events. */

import type { Annotation, ClaimedSummary, PoolLength, RawActivity, RawLap, TimerPause } from '@footing/engine'
import { findChestStrap, findDevice } from './device.ts'
import type { FitClock } from './fit-clock.ts'
import { fitClock } from './fit-clock.ts'
import type { FitContents } from './fit-contents.ts'
import { fitIssues } from './fit-issues.ts'
import type { FitLap } from './laps.ts'
import type { FitPause } from './pauses.ts'
import { findWorkout } from './planned-workout.ts'
import type { FitPoolLength } from './pool-lengths.ts'
import { type MessageValues, sessionMessage } from './profile.ts'
import { findSensors } from './sensors.ts'
import { readSessionParts, type SessionParts } from './session-parts.ts'
import { isOnFoot, toSportClaim } from './sport-names.ts'
import { toStreams } from './streams.ts'
import { findUtcOffsetS } from './utc-offset.ts'
import { watchSettings } from './watch-settings.ts'
import { workoutMessage } from './workout-profile.ts'

/** One activity for each session of the file; none where it holds neither a session nor a record. */
export function toActivities(view: DataView, contents: FitContents): readonly RawActivity[] {
  const hasSession = contents.all(sessionMessage).length > 0
  if (!hasSession && contents.rows.count === 0) return []
  const sessions = readSessionParts(view, contents)
  const clock = fitClock(sessions[0]?.session.startFitS ?? 0, contents)
  const shared = sharedFields(contents, sessions)
  const title = findTitle(contents)
  const findWatch = watchSettings(contents)
  const first = sessions[0]?.session
  const workout = findWorkout(contents, first && findWatch(first))
  const issues = [...clock.issues, ...(hasSession ? [] : [fitIssues.noSession()])]
  return sessions.map((parts) => ({
    ...shared,
    ...toActivity(parts, clock),
    ...optional('annotation', toAnnotation(parts.session.values, title)),
    ...optional('workout', workout),
    ...optional('watch', findWatch(parts.session)),
    issues,
  }))
}

/** What the file says once for all its sessions. */
function sharedFields(contents: FitContents, sessions: readonly SessionParts[]) {
  return {
    format: 'fit' as const,
    ...optional('utcOffsetS', findUtcOffsetS(contents, firstLongitude(sessions))),
    ...optional('device', findDevice(contents)),
    ...optional('sensors', findSensors(contents)),
    ...optional('hasChestStrap', findChestStrap(contents)),
  }
}

function firstLongitude(sessions: readonly SessionParts[]): number | undefined {
  for (const { columns } of sessions) {
    const longitudeDeg = columns.longitudeDeg?.find((longitude) => !Number.isNaN(longitude))
    if (longitudeDeg !== undefined) return longitudeDeg
  }
  return undefined
}

function findTitle(contents: FitContents): string | undefined {
  const workouts = contents.all(workoutMessage)
  return workouts.length === 1 ? workouts[0]?.name : undefined
}

function toAnnotation(
  { perceivedExertionCr10 }: MessageValues<typeof sessionMessage>,
  title: string | undefined,
): Annotation | undefined {
  if (title === undefined && perceivedExertionCr10 === undefined) return undefined
  return { ...optional('title', title), ...optional('perceivedExertionCr10', perceivedExertionCr10) }
}

function toActivity(parts: SessionParts, clock: FitClock) {
  const { session, timesFitS, columns, extra, startDistanceM } = parts
  const { startFitS, values } = session
  const claim = toSportClaim(values)
  const onFoot = isOnFoot(claim.sport)
  const lengths = parts.lengths.flatMap((length) => toPoolLength(length, clock) ?? [])
  return {
    ...claim,
    ...optional('startEpochS', clock.toEpochS(startFitS)),
    claimed: toClaimed(values),
    streams: toStreams(timesFitS, columns, { startFitS, isOnFoot: onFoot, startDistanceM }),
    ...(Object.keys(extra).length > 0 && { extraStreams: extra }),
    ...optional('beats', parts.beats),
    laps: parts.laps.flatMap((lap) => toLap(lap, clock) ?? []),
    ...(lengths.length > 0 && { poolLengths: lengths }),
    pauses: parts.pauses.flatMap((pause) => toPause(pause, clock) ?? []),
  }
}

function toClaimed(values: MessageValues<typeof sessionMessage>): ClaimedSummary {
  const { distanceM, elapsedS, timerS, averageHeartRateBpm, maximumHeartRateBpm, ascentM } = values
  return {
    ...optional('distanceM', distanceM),
    ...optional('elapsedS', elapsedS),
    ...optional('timerS', timerS),
    ...optional('averageHeartRateBpm', averageHeartRateBpm || undefined),
    ...optional('maximumHeartRateBpm', maximumHeartRateBpm || undefined),
    ...optional('ascentM', ascentM),
  }
}

function toLap({ startFitS, lap }: FitLap, clock: FitClock): RawLap | undefined {
  const startEpochS = clock.toEpochS(startFitS)
  return startEpochS === undefined ? undefined : { startEpochS, ...lap }
}

function toPoolLength({ startFitS, length }: FitPoolLength, clock: FitClock): PoolLength | undefined {
  const startEpochS = clock.toEpochS(startFitS)
  return startEpochS === undefined ? undefined : { startEpochS, ...length }
}

function toPause({ startFitS, endFitS }: FitPause, clock: FitClock): TimerPause | undefined {
  const startEpochS = clock.toEpochS(startFitS)
  const endEpochS = clock.toEpochS(endFitS)
  return startEpochS === undefined || endEpochS === undefined ? undefined : { startEpochS, endEpochS }
}

/** The key with its value, or nothing where there is no value. */
function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T }
}
