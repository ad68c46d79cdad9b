/** Repetitions as the runner marked them: laps pressed by hand that alternate, one length of work and what lay between. */

import { median } from '../../base/statistics.ts'
import type { LapFacts } from '../../signal/run-facts.ts'
import { isTakenByWatch, pressedLaps } from './lap-marks.ts'
import { spreadFrac } from './spread.ts'
import { joined, type Stretch, scaled } from './stretches.ts'

/** Fewer pairs of work and rest are no pattern. */
const fewestPairs = 3

/** Laps of one kind differ by less than this, in distance or in time. */
const alikeSpreadFrac = { work: 0.05, rest: 0.08 } as const

/** Nobody walks faster. */
const slowestRunMps = 2.3

/** Between timed rests the work may have any length, from so many pieces of it on. */
const fewestBetweenTimedRests = 5

/** Work that is slower than this share of the usual work is none: a cool-down, a lap of jogging. */
const slowestOfUsualFrac = { edge: 0.78, inside: 0.6 } as const

/** Work is at least this much faster than the laps between, or climbs at least this much more. */
const workOverRest = { ratio: 1.12, gradeFrac: 0.015 } as const

/** Where so much of most laps was run, the laps are the repetitions: a watch lags behind at their starts. */
const wholeLapFrac = 0.6

/** The running inside a lap, cut at its edges; undefined where there is none. */
function runningIn(running: readonly Stretch[], lap: LapFacts): Stretch | undefined {
  const lapEndS = lap.startS + lap.durationS
  const inside = running.flatMap((stretch) => {
    const startS = Math.max(stretch.startS, lap.startS)
    const endS = Math.min(stretch.endS, lapEndS)
    if (endS - startS < 1) return []
    const shareFrac = (endS - startS) / (stretch.endS - stretch.startS)
    return [
      {
        ...scaled(stretch, shareFrac),
        startS,
        endS,
      },
    ]
  })
  return inside.length === 0 ? undefined : inside.reduce(joined)
}

/** A whole lap as running, where the watch saw no running in it but its metres say so: under a roof. */
function ranAll({ startS, durationS, distanceM = 0 }: LapFacts): Stretch | undefined {
  return distanceM / durationS < slowestRunMps
    ? undefined
    : { startS, endS: startS + durationS, runS: durationS, distanceM, flatM: distanceM, climbM: 0 }
}

/** What one lap held: its running, and its whole length with the walking in it. */
interface LapPiece {
  readonly lap: LapFacts
  readonly running: Stretch | undefined
}

function areAlikeBy(lengths: readonly (number | undefined)[], leastFrac: number): boolean {
  const known = lengths.filter((length) => length !== undefined)
  return known.length === lengths.length && spreadFrac(known) <= leastFrac
}

/** True for laps pressed after the same time again and again. */
function areTimed(pieces: readonly LapPiece[]): boolean {
  return areAlikeBy(
    pieces.map(({ lap }) => lap.durationS),
    alikeSpreadFrac.work,
  )
}

/** True for laps in which the same was run again and again, in metres or in seconds. */
function areAlike(pieces: readonly LapPiece[]): boolean {
  return (['distanceM', 'runS'] as const).some((size) =>
    areAlikeBy(
      pieces.map(({ running }) => running?.[size]),
      alikeSpreadFrac.work,
    ),
  )
}

/** True for rests that were timed: then the work between them may have any length, as in a pyramid. */
function areTimedRests(rests: readonly LapPiece[]): boolean {
  return (
    rests.length + 1 >= fewestBetweenTimedRests &&
    areAlikeBy(
      rests.map(({ lap }) => lap.durationS),
      alikeSpreadFrac.rest,
    )
  )
}

function sumOf<T>(each: readonly T[], of: (one: T) => number): number {
  return each.reduce((total, one) => total + of(one), 0)
}

/** Speed over whole laps, walking and standing in them. */
function lapSpeedMps(pieces: readonly LapPiece[]): number {
  return sumOf(pieces, ({ lap }) => lap.distanceM ?? 0) / sumOf(pieces, ({ lap }) => lap.durationS)
}

function gradeOfRunning(pieces: readonly LapPiece[]): number {
  const distanceM = sumOf(pieces, ({ running }) => running?.distanceM ?? 0)
  return distanceM > 0 ? sumOf(pieces, ({ running }) => running?.climbM ?? 0) / distanceM : 0
}

/** True where the first laps climb clearly more. */
function areUphill(work: readonly LapPiece[], rest: readonly LapPiece[]): boolean {
  return gradeOfRunning(work) - gradeOfRunning(rest) >= workOverRest.gradeFrac
}

/** True where no piece of work, and less still the first and the last, falls far behind the others. */
function isNoneSlow(work: readonly LapPiece[], leastInsideFrac: number): boolean {
  const speeds = work.map((piece) => lapSpeedMps([piece]))
  const usualMps = median(speeds) ?? 0
  return speeds.every((speed, i) => {
    const isEdge = i === 0 || i + 1 === speeds.length
    return speed >= (isEdge ? slowestOfUsualFrac.edge : leastInsideFrac) * usualMps
  })
}

/** True where every piece of work is faster than the rests beside it. */
function isEachWork(work: readonly LapPiece[], rest: readonly LapPiece[]): boolean {
  return work.every((piece, i) =>
    [rest[i - 1], rest[i]].every(
      (beside) => beside === undefined || lapSpeedMps([piece]) >= workOverRest.ratio * lapSpeedMps([beside]),
    ),
  )
}

/** The repetitions of a row: its laps where they were run from start to end, else the running in them. */
function repetitionsOf(work: readonly LapPiece[]): readonly Stretch[] {
  const shares = work.map(({ lap, running }) => (running?.runS ?? 0) / lap.durationS)
  const areWholeLaps = (median(shares) ?? 0) >= wholeLapFrac
  return work.flatMap(({ lap, running }) => {
    if (running === undefined) return []
    const { startS, durationS, distanceM } = lap
    if (!areWholeLaps || distanceM === undefined || !(distanceM > 0)) return [running]
    return [
      {
        ...scaled(running, distanceM / running.distanceM),
        startS,
        endS: startS + durationS,
        runS: durationS,
      },
    ]
  })
}

/**
 * The repetitions that pressed laps mark: the longest row of laps in which every second one has the same length, or
 * lies between rests of the same length, and is the harder one. Empty where there is no such row.
 */
export function lapRepetitions(laps: readonly LapFacts[], running: readonly Stretch[]): readonly Stretch[] {
  const pieces = pressedLaps(laps).map((lap) => ({ lap, running: runningIn(running, lap) ?? ranAll(lap) }))
  let best: readonly LapPiece[] = []
  for (let first = 0; first + 2 * (fewestPairs - 1) < pieces.length; first++) {
    for (let count = fewestPairs; first + 2 * (count - 1) < pieces.length; count++) {
      const last = first + 2 * (count - 1)
      const work = pieces.filter((_, i) => i >= first && i <= last && (i - first) % 2 === 0)
      const rest = pieces.filter((_, i) => i > first && i < last && (i - first) % 2 === 1)
      if (work.some(({ running }) => running === undefined) || work.every(({ lap }) => isTakenByWatch(lap)))
        break
      const isFaster = isEachWork(work, rest) && !areUphill(rest, work)
      const isRow =
        (isFaster && areTimedRests(rest) && isNoneSlow(work, 0)) ||
        ((isFaster || areUphill(work, rest)) &&
          (areTimed(work) || areAlike(work)) &&
          isNoneSlow(work, slowestOfUsualFrac.inside))
      if (count > best.length && isRow) best = work
    }
  }
  return repetitionsOf(best)
}
