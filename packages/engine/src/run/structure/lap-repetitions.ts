/** Repetitions as the runner marked them: laps pressed by hand that alternate, one length of work and what lay between. */

import type { LapFacts } from '../../signal/run-facts.ts'
import { isTakenByWatch, pressedLaps } from './lap-marks.ts'
import { spreadFrac } from './spread.ts'
import { joined, type Stretch, scaled } from './stretches.ts'

/** Fewer pairs of work and rest are no pattern. */
const fewestPairs = 3

/** Laps of one kind differ by less than this, in distance or in time. */
const alikeSpreadFrac = 0.05

/** Work is at least this much faster than the laps between, or climbs at least this much more. */
const workOverRest = { ratio: 1.12, gradeFrac: 0.015 } as const

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

function areAlike(pieces: readonly Stretch[]): boolean {
  return (
    spreadFrac(pieces.map((piece) => piece.distanceM)) <= alikeSpreadFrac ||
    spreadFrac(pieces.map((piece) => piece.runS)) <= alikeSpreadFrac
  )
}

/** What one lap held: its running, and its whole length with the walking in it. */
interface LapPiece {
  readonly lap: LapFacts
  readonly running: Stretch | undefined
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

/** True where the first laps are the harder ones. */
function areWork(work: readonly LapPiece[], rest: readonly LapPiece[]): boolean {
  return (
    lapSpeedMps(work) >= workOverRest.ratio * lapSpeedMps(rest) ||
    gradeOfRunning(work) - gradeOfRunning(rest) >= workOverRest.gradeFrac
  )
}

/**
 * The repetitions that pressed laps mark: the longest row of laps in which every second one has the same length and
 * is the harder one. Empty where there is no such row.
 */
export function lapRepetitions(laps: readonly LapFacts[], running: readonly Stretch[]): readonly Stretch[] {
  const pieces = pressedLaps(laps).map((lap) => ({ lap, running: runningIn(running, lap) }))
  let best: readonly Stretch[] = []
  for (let first = 0; first + 2 * (fewestPairs - 1) < pieces.length; first++) {
    for (let count = fewestPairs; first + 2 * (count - 1) < pieces.length; count++) {
      const work = pieces.filter(
        (_, i) => i >= first && i <= first + 2 * (count - 1) && (i - first) % 2 === 0,
      )
      const rest = pieces.filter((_, i) => i > first && i < first + 2 * (count - 1) && (i - first) % 2 === 1)
      const known = work.flatMap((piece) => piece.running ?? [])
      if (known.length < count || !areAlike(known) || work.every(({ lap }) => isTakenByWatch(lap))) break
      if (known.length > best.length && areWork(work, rest)) best = known
    }
  }
  return best
}
