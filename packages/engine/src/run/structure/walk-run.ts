/** Walking and running in turn, as whoever begins does. */

import { median } from '../../base/statistics.ts'
import { spreadFrac } from './spread.ts'
import type { Rest, Stretch } from './stretches.ts'

export interface WalkRun {
  /** How often was run. */
  readonly count: number
  /** Usual length of the running, and of the walking between. */
  readonly runS: number
  readonly walkS: number
  /** True where the running lasts about as long each time, as when it is planned. */
  readonly isRegular: boolean
}

/** From so many walking breaks on they are the plan, where most of the stops are walked. */
const fewestBreaks = 2

/** A break lasts at least and at most so long. */
const breakS = { shortest: 20, longest: 300 } as const

/** Shorter running between walks is strides or drills. */
const shortestRunS = 40

/** Bouts of running that spread more than this were not planned. The last one is cut by the end of the run. */
const plannedSpreadFrac = 0.3

/** Walking breaks take at least this share of the time; less is a hill or a drink. */
const leastWalkingFrac = 0.08

/** The walk-run of a run; undefined where it is none. `bouts` are the running between rests. */
export function walkRunOf(bouts: readonly Stretch[], rests: readonly Rest[]): WalkRun | undefined {
  const firstS = bouts[0]?.startS ?? 0
  const lastS = bouts.at(-1)?.endS ?? 0
  const between = rests.filter((rest) => rest.startS >= firstS && rest.endS <= lastS)
  const breaks = between.filter(
    ({ gait, runS }) => gait === 'walk' && runS >= breakS.shortest && runS <= breakS.longest,
  )
  const walkingS = breaks.reduce((sum, rest) => sum + rest.runS, 0)
  const runningS = bouts.reduce((sum, bout) => sum + bout.runS, 0)
  if (
    breaks.length < fewestBreaks ||
    2 * breaks.length <= between.length ||
    walkingS < leastWalkingFrac * (walkingS + runningS)
  )
    return undefined
  const runS = median(bouts.map((bout) => bout.runS)) ?? 0
  if (runS < shortestRunS) return undefined
  return {
    count: bouts.length,
    runS,
    walkS: median(breaks.map((rest) => rest.runS)) ?? 0,
    isRegular: spreadFrac(bouts.slice(0, -1).map((bout) => bout.runS)) <= plannedSpreadFrac,
  }
}
