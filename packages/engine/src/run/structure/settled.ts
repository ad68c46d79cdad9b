/** The stretches of a run made ready to be compared: what the satellites do after a stop, and rests, taken care of. */

import { withoutDips } from './satellite-dips.ts'
import { flatMps, joined, type Rest, type RunStretches, type Stretch } from './stretches.ts'

/** After a stop a watch first lags and then catches up; only from here on does it know a speed. */
const settlingS = 35

/** A stop as short as this leaves the speed alone. */
const unsettlingStopS = 5

/** A rest as long as this parts what lies on either side; a shorter one is a light or a shoelace. */
const partingRestS = 20

/** Running has two levels when its slow end is below this share of its fast end. */
const twoLevels = { slowShareFrac: 0.2, fastShareFrac: 0.8, mostFrac: 0.85 } as const

function settled(running: readonly Stretch[], rests: readonly Rest[]): Stretch[] {
  const kept: Stretch[] = []
  let settlesAtS = Number.NEGATIVE_INFINITY
  for (const stretch of running) {
    const last = kept.at(-1)
    const stop = rests.find((rest) => rest.endS === stretch.startS)
    if (stop !== undefined && stop.gait === 'stand' && stop.runS >= unsettlingStopS)
      settlesAtS = stop.endS + settlingS
    const isUnsettled = last !== undefined && last.endS === stretch.startS && stretch.endS <= settlesAtS
    if (isUnsettled) kept[kept.length - 1] = joined(last, stretch)
    else kept.push(stretch)
  }
  return kept
}

/** A watch that lagged at the start catches up in at most so long, before running of at least so long. */
const catchUp = { longestS: 15, beforeS: 60 } as const

/** A first short burst after a stop joined to the fast running that it begins: the watch caught up in it. */
function withoutCatchUp(
  running: readonly Stretch[],
  rests: readonly Rest[],
  isFast: (stretch: Stretch) => boolean,
): readonly Stretch[] {
  const kept: Stretch[] = []
  for (const stretch of running) {
    const last = kept.at(-1)
    const isFirst = last !== undefined && rests.some((rest) => rest.endS === last.startS)
    const isCaughtUp =
      isFirst &&
      last.endS === stretch.startS &&
      last.runS <= catchUp.longestS &&
      stretch.runS >= catchUp.beforeS &&
      isFast(stretch)
    if (isCaughtUp) kept[kept.length - 1] = joined(last, stretch)
    else kept.push(stretch)
  }
  return kept
}

/** The speed on the flat that so much of the running time is slower than; 0 where there is none. */
export function speedReached(running: readonly Stretch[], shareFrac: number): number {
  const bySpeed = [...running].sort((a, b) => flatMps(a) - flatMps(b))
  let leftS = shareFrac * running.reduce((sum, stretch) => sum + stretch.runS, 0)
  for (const stretch of bySpeed) {
    leftS -= stretch.runS
    if (leftS <= 0) return flatMps(stretch)
  }
  return 0
}

/**
 * Running in order of time, with the longer rests between. Where a run has slow running and fast, a rest counts as
 * slow running, so that it parts two repetitions; where it has only one level, rests are left out.
 */
export function settledRunning({ running, rests }: RunStretches): readonly Stretch[] {
  const calm = withoutDips(settled(running, rests))
  const slowMps = speedReached(calm, twoLevels.slowShareFrac)
  const fastMps = speedReached(calm, twoLevels.fastShareFrac)
  if (slowMps > twoLevels.mostFrac * fastMps) return calm
  const parting = partingRests(rests).map((rest) => ({
    ...rest,
    distanceM: slowMps * rest.runS,
    flatM: slowMps * rest.runS,
    climbM: 0,
    isRest: true as const,
  }))
  const started = withoutCatchUp(calm, rests, (stretch) => flatMps(stretch) ** 2 >= slowMps * fastMps)
  return [...started, ...parting].sort((a, b) => a.startS - b.startS)
}

/** Rests in a row as one, where they are long enough to part. */
export function partingRests(rests: readonly Rest[]): readonly Rest[] {
  const rows: Rest[] = []
  for (const rest of rests) {
    const last = rows.at(-1)
    if (last !== undefined && last.endS === rest.startS)
      rows[rows.length - 1] = { ...joined(last, rest), gait: last.runS > rest.runS ? last.gait : rest.gait }
    else rows.push(rest)
  }
  return rows.filter((rest) => rest.runS >= partingRestS)
}
