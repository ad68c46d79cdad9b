/** Assembles the activities of one FIT file from its sessions, records, laps and events. */

import type { ClaimedSummary, RawActivity, RawLap, TimerPause } from '@footing/engine'
import { findChestStrap, findDevice } from './device.ts'
import type { FitClock } from './fit-clock.ts'
import { fitClock } from './fit-clock.ts'
import type { FitContents } from './fit-contents.ts'
import { fitIssues } from './fit-issues.ts'
import { fillHeartRate } from './heart-rate-beats.ts'
import { type FitLap, readLaps } from './laps.ts'
import { type FitPause, readPauses } from './pauses.ts'
import { type MessageValues, sessionMessage, workoutMessage } from './profile.ts'
import { gatherColumns, type RecordColumns } from './record-columns.ts'
import { type FitSession, readSessions, splitByTime, splitRows } from './sessions.ts'
import { isOnFoot, toSportClaim } from './sport-names.ts'
import { selectColumn, selectRows, toStreams } from './streams.ts'
import { findUtcOffsetS } from './utc-offset.ts'
import { watchSettings } from './watch-settings.ts'

/** What belongs to one session. */
interface SessionParts {
  readonly session: FitSession
  readonly timesFitS: Float64Array
  readonly columns: RecordColumns
  readonly laps: readonly FitLap[]
  readonly pauses: readonly FitPause[]
  readonly startDistanceM: number
}

/** One activity for each session of the file; none where it holds neither a session nor a record. */
export function toActivities(view: DataView, contents: FitContents): readonly RawActivity[] {
  const hasSession = contents.all(sessionMessage).length > 0
  if (!hasSession && contents.rows.count === 0) return []
  const timesFitS = contents.rows.timesFitS()
  const columns = withFallbacks(contents, timesFitS, gatherColumns(view, contents.rows))
  const sessions = readSessions(contents, timesFitS)
  const clock = fitClock(sessions[0]?.startFitS ?? 0, contents)
  const shared = sharedFields(contents, columns)
  const findWatch = watchSettings(contents)
  const issues = [...clock.issues, ...(hasSession ? [] : [fitIssues.noSession()])]
  return splitBySession({ contents, sessions, timesFitS, columns }).map((parts) => ({
    ...shared,
    ...toActivity(parts, clock),
    ...optional('watch', findWatch(parts.session)),
    issues,
  }))
}

/** Heart rate and power from elsewhere, where the watch recorded none of its own in the whole file. */
function withFallbacks(
  contents: FitContents,
  timesFitS: Float64Array,
  columns: RecordColumns,
): RecordColumns {
  const { developerHeartRateBpm, developerPowerW, ...native } = columns
  const heartRateBpm = fillHeartRate(contents, timesFitS, native.heartRateBpm ?? developerHeartRateBpm)
  const powerW = native.powerW ?? developerPowerW
  return { ...native, ...optional('heartRateBpm', heartRateBpm), ...optional('powerW', powerW) }
}

/** What the file says once for all its sessions. */
function sharedFields(contents: FitContents, columns: RecordColumns) {
  const longitudeDeg = columns.longitudeDeg?.find((longitude) => !Number.isNaN(longitude))
  const workouts = contents.all(workoutMessage)
  const title = workouts.length === 1 ? workouts[0]?.name : undefined
  return {
    format: 'fit' as const,
    ...optional('utcOffsetS', findUtcOffsetS(contents, longitudeDeg)),
    ...optional('annotation', title === undefined ? undefined : { title }),
    ...optional('device', findDevice(contents)),
    ...optional('hasChestStrap', findChestStrap(contents)),
  }
}

function splitBySession(file: {
  readonly contents: FitContents
  readonly sessions: readonly FitSession[]
  readonly timesFitS: Float64Array
  readonly columns: RecordColumns
}): readonly SessionParts[] {
  const { contents, sessions, timesFitS, columns } = file
  const laps = readLaps(contents)
  const pauses = readPauses(contents)
  const [only] = sessions
  if (only && sessions.length === 1) {
    return [{ session: only, timesFitS, columns, laps, pauses, startDistanceM: 0 }]
  }
  const rows = splitRows(sessions, timesFitS)
  const lapsBySession = splitByTime(sessions, laps, ({ startFitS, lap }) => startFitS + lap.elapsedS / 2)
  const pausesBySession = splitByTime(sessions, pauses, ({ startFitS }) => startFitS)
  let countedM = 0
  return sessions.map((session, index) => {
    const sessionColumns = selectRows(columns, rows[index] ?? [])
    const startDistanceM = continuesFrom(countedM, sessionColumns.distanceM) ? countedM : 0
    countedM = nextCount({ startDistanceM, session, distanceM: sessionColumns.distanceM })
    return {
      session,
      timesFitS: selectColumn(timesFitS, rows[index] ?? []),
      columns: sessionColumns,
      laps: lapsBySession[index] ?? [],
      pauses: withinSession(pausesBySession[index] ?? [], session),
      startDistanceM,
    }
  })
}

/** Watches count the distance of a multisport activity on from session to session. */
function continuesFrom(countedM: number, distanceM: Float64Array | undefined): boolean {
  const firstM = distanceM?.find((distance) => !Number.isNaN(distance))
  return firstM !== undefined && firstM >= countedM
}

/** What the counter stands at when a session ends: by its claim, else by its last record. */
function nextCount(ended: {
  readonly startDistanceM: number
  readonly session: FitSession
  readonly distanceM: Float64Array | undefined
}): number {
  const { startDistanceM, session, distanceM } = ended
  const claimedM = session.values.distanceM
  const lastM = distanceM?.findLast((distance) => !Number.isNaN(distance))
  return claimedM === undefined ? (lastM ?? startDistanceM) : startDistanceM + claimedM
}

/** The way from one sport to the next is a pause of neither. */
function withinSession(pauses: readonly FitPause[], session: FitSession): readonly FitPause[] {
  const { elapsedS } = session.values
  if (elapsedS === undefined) return pauses
  const endFitS = session.startFitS + elapsedS
  return pauses.filter(
    (pause) => pause.startFitS < Math.floor(endFitS) && pause.endFitS <= Math.ceil(endFitS),
  )
}

function toActivity(parts: SessionParts, clock: FitClock) {
  const { session, timesFitS, columns, startDistanceM } = parts
  const { startFitS, values } = session
  const claim = toSportClaim(values)
  const onFoot = isOnFoot(claim.sport)
  return {
    ...claim,
    ...optional('startEpochS', clock.toEpochS(startFitS)),
    claimed: toClaimed(values),
    streams: toStreams(timesFitS, columns, { startFitS, isOnFoot: onFoot, startDistanceM }),
    laps: parts.laps.flatMap((lap) => toLap(lap, clock) ?? []),
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

function toPause({ startFitS, endFitS }: FitPause, clock: FitClock): TimerPause | undefined {
  const startEpochS = clock.toEpochS(startFitS)
  const endEpochS = clock.toEpochS(endFitS)
  return startEpochS === undefined || endEpochS === undefined ? undefined : { startEpochS, endEpochS }
}

/** The key with its value, or nothing where there is no value. */
function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T }
}
