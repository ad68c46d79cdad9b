/** Reads what the records, laps, beats and events of a file hold, and deals it out to its sessions. */

import type { BeatIntervals } from '@footing/engine'
import { readBeats } from './beat-intervals.ts'
import type { FitContents } from './fit-contents.ts'
import { fillHeartRate } from './heart-rate-beats.ts'
import { type FitLap, readLaps } from './laps.ts'
import { type FitPause, readPauses } from './pauses.ts'
import { type FitPoolLength, readPoolLengths } from './pool-lengths.ts'
import { blankZeros, type GatheredRecords, gatherColumns } from './record-columns.ts'
import { type FitSession, readSessions, splitByTime, splitRows } from './sessions.ts'
import { selectColumn, selectRows } from './streams.ts'

/** What belongs to one session. */
export interface SessionParts extends GatheredRecords {
  readonly session: FitSession
  readonly timesFitS: Float64Array
  readonly beats: BeatIntervals | undefined
  readonly laps: readonly FitLap[]
  readonly lengths: readonly FitPoolLength[]
  readonly pauses: readonly FitPause[]
  readonly startDistanceM: number
}

/** More sports than anybody does in a day. Bounds the number of columns that a hostile file can claim. */
const mostSessionsWithExtra = 100

/** The parts of each session, by their start. */
export function readSessionParts(view: DataView, contents: FitContents): readonly SessionParts[] {
  const timesFitS = contents.rows.timesFitS()
  const records = withStandIns(contents, timesFitS, gatherColumns(view, contents.rows))
  const sessions = readSessions(contents, timesFitS)
  const beats = readBeats(contents, timesFitS, sessions)
  const laps = readLaps(contents)
  const lengths = readPoolLengths(contents)
  const pauses = readPauses(contents)
  const [only] = sessions
  if (only && sessions.length === 1) {
    return [
      { ...records, session: only, timesFitS, beats: beats[0], laps, lengths, pauses, startDistanceM: 0 },
    ]
  }
  const rows = splitRows(sessions, timesFitS)
  const shared = sessions.length > mostSessionsWithExtra ? { ...records, extra: {} } : records
  const lapsBySession = splitByTime(sessions, laps, ({ startFitS, lap }) => startFitS + lap.elapsedS / 2)
  const lengthsBySession = splitByTime(sessions, lengths, ({ startFitS }) => startFitS)
  const pausesBySession = splitByTime(sessions, pauses, ({ startFitS }) => startFitS)
  let countedM = 0
  return sessions.map((session, index) => {
    const ofSession = selectRows(shared, rows[index] ?? [])
    const { distanceM } = ofSession.columns
    const startDistanceM = continuesFrom(countedM, distanceM) ? countedM : 0
    countedM = nextCount({ startDistanceM, session, distanceM })
    return {
      ...ofSession,
      session,
      timesFitS: selectColumn(timesFitS, rows[index] ?? []),
      beats: beats[index],
      laps: lapsBySession[index] ?? [],
      lengths: lengthsBySession[index] ?? [],
      pauses: withinSession(pausesBySession[index] ?? [], session),
      startDistanceM,
    }
  })
}

/** Heart rate and power from elsewhere, where the watch recorded none of its own in the whole file. */
function withStandIns(
  contents: FitContents,
  timesFitS: Float64Array,
  { columns, extra }: GatheredRecords,
): GatheredRecords {
  const others = new Map(Object.entries(extra))
  const standIn = (column: 'heartRateBpm' | 'powerW'): Float32Array | undefined => {
    const name = contents.developerFields.findStandIn(column)
    const found = name === undefined ? undefined : others.get(name)
    if (name !== undefined) others.delete(name)
    return found
  }
  let recordedBpm = columns.heartRateBpm
  if (!recordedBpm) {
    recordedBpm = standIn('heartRateBpm')
    if (recordedBpm) blankZeros(recordedBpm)
  }
  const heartRateBpm = fillHeartRate(contents, timesFitS, recordedBpm)
  const powerW = columns.powerW ?? standIn('powerW')
  return {
    columns: { ...columns, ...(heartRateBpm && { heartRateBpm }), ...(powerW && { powerW }) },
    extra: Object.fromEntries(others),
  }
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
