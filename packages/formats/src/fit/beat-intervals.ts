/**
 * When each beat was. The format stores only the intervals, between the records in which their seconds lie, so
 * the intervals are added up, and the sum is held to the times of the records around them: where beats are
 * missing (a pause, a strap that lost contact) the count takes up again at the record before; where there are
 * more beats than time, it waits for the record after. Time never runs backwards.
 */

import type { BeatIntervals } from '@footing/engine'
import type { FitContents } from './fit-contents.ts'
import type { FitSession } from './sessions.ts'

/** A sensor's beats reach the watch up to this long after they were; so far the sum may leave its records. */
const latestArrivalS = 3

/** So much more than fits between two records is no part of it: intervals that were written in one block. */
const blockS = 60

/** The beats of each session of a file; none where the file holds no intervals or no time to tie them to. */
export function readBeats(
  contents: FitContents,
  timesFitS: Float64Array,
  sessions: readonly FitSession[],
): readonly (BeatIntervals | undefined)[] {
  const intervalsS = contents.intervals.intervalsS()
  if (intervalsS.length === 0) return sessions.map(() => undefined)
  const beatsFitS = beatTimes(contents, timesFitS, sessions[0]?.startFitS ?? 0)
  return sessions.map(({ startFitS }, index) => {
    const from = index === 0 ? 0 : firstFrom(beatsFitS, startFitS)
    const next = sessions[index + 1]
    const to = next ? firstFrom(beatsFitS, next.startFitS) : beatsFitS.length
    if (from >= to) return undefined
    return {
      timeS: beatsFitS.slice(from, to).map((time) => time - startFitS),
      intervalS: intervalsS.slice(from, to),
    }
  })
}

/** The first place whose time is not before the given one. */
function firstFrom(timesFitS: Float64Array, timeFitS: number): number {
  let low = 0
  let high = timesFitS.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timesFitS[middle] as number) < timeFitS) low = middle + 1
    else high = middle
  }
  return low
}

function beatTimes(contents: FitContents, timesFitS: Float64Array, startFitS: number): Float64Array {
  const intervalsS = contents.intervals.intervalsS()
  const rowsBefore = contents.intervals.rowsBefore()
  const beatsFitS = new Float64Array(intervalsS.length)
  let clockFitS = Number.NaN
  let beforeFitS = startFitS
  let row = 0
  let after = 0
  for (let beat = 0; beat < intervalsS.length; ) {
    const rowCount = rowsBefore[beat] as number
    let to = beat
    let sumS = 0
    while (to < intervalsS.length && rowsBefore[to] === rowCount) sumS += intervalsS[to++] as number
    for (; row < rowCount; row++) beforeFitS = timedOr(timesFitS[row], beforeFitS)
    after = Math.max(after, rowCount)
    while (after < timesFitS.length && Number.isNaN(timesFitS[after])) after++
    const afterFitS = Math.max(timedOr(timesFitS[after], Number.POSITIVE_INFINITY), beforeFitS)
    const isBounded = rowCount > 0 && Number.isFinite(afterFitS)
    const isBlock = sumS > blockS + (isBounded ? afterFitS - beforeFitS : 0)
    const bounds = isBlock
      ? { beforeFitS: timedOr(clockFitS, startFitS), afterFitS: Number.POSITIVE_INFINITY }
      : { beforeFitS, afterFitS }
    for (; beat < to; beat++) {
      clockFitS = nextBeat(clockFitS, intervalsS[beat] as number, bounds)
      beatsFitS[beat] = clockFitS
    }
  }
  return beatsFitS
}

function timedOr(timeFitS: number | undefined, otherwise: number): number {
  return timeFitS === undefined || Number.isNaN(timeFitS) ? otherwise : timeFitS
}

/** The time of a beat that follows the last one after an interval, between two records. */
function nextBeat(
  lastFitS: number,
  intervalS: number,
  { beforeFitS, afterFitS }: { readonly beforeFitS: number; readonly afterFitS: number },
): number {
  const timeFitS = lastFitS + intervalS
  if (!(timeFitS >= beforeFitS - latestArrivalS)) return Math.min(beforeFitS + intervalS, afterFitS)
  return timeFitS > afterFitS + latestArrivalS ? Math.max(lastFitS, afterFitS) : timeFitS
}
