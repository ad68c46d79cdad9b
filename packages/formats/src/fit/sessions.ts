/**
 * A file holds one session for most activities, several for a multisport one, and none where it broke off.
 * Each session takes the records, laps and pauses from its own start up to the next one's.
 */

import type { FitContents } from './fit-contents.ts'
import { type MessageValues, sessionMessage, sportMessage } from './profile.ts'

type SessionValues = MessageValues<typeof sessionMessage>

export interface SessionPlace {
  /** The session's place in the file's own order, and its number where it states one. */
  readonly order: number
  readonly messageIndex: number | undefined
}

export interface FitSession extends SessionPlace {
  readonly values: SessionValues
  readonly startFitS: number
}

/** A recorded start that lies further than this from the first sample is not its start. */
const farthestStartS = 43_200

/** The sessions by their start. A file without any gets one that claims no more than its sport. */
export function readSessions(contents: FitContents, timesFitS: Float64Array): readonly FitSession[] {
  const firstTimeFitS = timesFitS.find((time) => !Number.isNaN(time))
  const stated = contents.all(sessionMessage)
  if (stated.length <= 1) {
    const values = { ...contents.first(sportMessage), ...stated[0] }
    const startFitS = toStart(startOf(values), firstTimeFitS)
    return [{ order: 0, messageIndex: stated[0]?.messageIndex, values, startFitS }]
  }
  return stated
    .map((values, order) => ({
      order,
      messageIndex: values.messageIndex,
      values,
      startFitS: startOf(values) ?? firstTimeFitS ?? 0,
    }))
    .toSorted((a, b) => a.startFitS - b.startFitS)
}

function startOf({ startFitS, timestampFitS, elapsedS }: SessionValues): number | undefined {
  if (startFitS !== undefined) return startFitS
  return timestampFitS === undefined || elapsedS === undefined ? undefined : timestampFitS - elapsedS
}

function toStart(claimedFitS: number | undefined, firstTimeFitS: number | undefined): number {
  if (claimedFitS === undefined || firstTimeFitS === undefined) return claimedFitS ?? firstTimeFitS ?? 0
  return Math.abs(firstTimeFitS - claimedFitS) > farthestStartS
    ? firstTimeFitS
    : Math.min(claimedFitS, firstTimeFitS)
}

/** The index of the session that a time belongs to: the last that has begun, else the first. */
function findSessionIndex(sessions: readonly FitSession[], timeFitS: number): number {
  let low = 0
  let high = sessions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sessions[middle] as FitSession).startFitS <= timeFitS) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** For each session the rows of its records; a record without a time goes with the one before it. */
export function splitRows(sessions: readonly FitSession[], timesFitS: Float64Array): readonly number[][] {
  const rows: number[][] = sessions.map(() => [])
  let index = 0
  for (let row = 0; row < timesFitS.length; row++) {
    const timeFitS = timesFitS[row] as number
    if (!Number.isNaN(timeFitS)) index = findSessionIndex(sessions, timeFitS)
    rows[index]?.push(row)
  }
  return rows
}

/** Puts each item with the session that its time belongs to. */
export function splitByTime<T>(
  sessions: readonly FitSession[],
  items: readonly T[],
  timeFitS: (item: T) => number,
): readonly T[][] {
  const split: T[][] = sessions.map(() => [])
  for (const item of items) split[findSessionIndex(sessions, timeFitS(item))]?.push(item)
  return split
}
