/** Repetitions: efforts that belong together, with what lay between them. */

import { median } from '../../base/statistics.ts'
import { contrastOf, type Effort, joinedEfforts } from './efforts.ts'
import { areRound, distinctFrac } from './nominal-lengths.ts'
import { spreadFrac } from './spread.ts'
import { flatMps, gradeOf, joinedAll, type Rest, type Stretch, scaled } from './stretches.ts'

/** What was done between two repetitions. */
export interface Recovery {
  readonly startS: number
  readonly endS: number
  readonly distanceM: number
  readonly how: 'jog' | 'walk' | 'stand'
}

/** The share of a recovery that was walked or stood from which it bears that name. */
const mostlyFrac = 0.5

/** Grade from which an effort goes uphill. */
const uphillGradeFrac = 0.025

/** An effort at least this much faster than the running around it is one; on a hill, and where laps say so, less will do. */
const leastContrast = { flat: 1.1, ground: 1.06, uphillGround: 0.85 } as const

/** An effort of this length, so much faster than easy running, counts beside sprints; at the start it is the warm-up. */
const besideFaster = { longS: 240, ratio: 1.15, earliestS: 300 } as const

/** Shorter efforts that are no strides are nothing. */
const shortestEffortS = 12

/** A lap pressed so near the edge of an effort is that edge. */
const markReach = { longestS: 10, shareFrac: 0.2 } as const

/** A slower piece this short between two efforts, if it is not near easy running, is a wiggle of the satellites. */
const wiggleLongestS = 30

/** Nobody recovers in so short a time, however slow the satellites say it was. */
const wiggleSurelyS = 9

/** Beside efforts of the first length, those below the second are strides, drills or wiggles of the satellites. */
const amongLong = { longS: 32, shortS: 28.5 } as const

/** A red light lasts at most the first; a stop below the second is one whatever it parts. */
const light = { longestS: 75, surelyS: 45 } as const

/** Lengths with less spread than this are planned; so are those of which no more than this share is without its like. */
const plannedSpreadFrac = 0.1
const plannedDistinctFrac = 0.6

export function isUphill(stretch: Stretch): boolean {
  return gradeOf(stretch) >= uphillGradeFrac
}

/** All running outside some parts of it; undefined where there is none. */
export function runningOutside(running: readonly Stretch[], parts: readonly Stretch[]): Stretch | undefined {
  const outside = running.flatMap((stretch) => {
    const insideS = parts.reduce(
      (sum, part) =>
        sum + Math.max(0, Math.min(part.endS, stretch.endS) - Math.max(part.startS, stretch.startS)),
      0,
    )
    const leftFrac = 1 - insideS / (stretch.endS - stretch.startS)
    return leftFrac > 0 ? [scaled(stretch, leftFrac)] : []
  })
  return joinedAll(outside)
}

/** True for an effort that is one beside much faster ones too: long, and clearly faster than easy. */
function isLongAndClear(effort: Effort, easyMps: number): boolean {
  return (
    effort.runS >= besideFaster.longS &&
    effort.startS >= besideFaster.earliestS &&
    !isUphill(effort) &&
    flatMps(effort) >= besideFaster.ratio * easyMps
  )
}

/** Efforts of one session have one level: short ones nearer to easy running than to the usual effort are none. */
function onOneLevel(efforts: readonly Effort[], running: readonly Stretch[]): readonly Effort[] {
  let kept = efforts
  for (;;) {
    const levelMps = median(kept.map(flatMps)) ?? 0
    const easy = runningOutside(running, kept)
    const easyMps = easy === undefined ? 0 : flatMps(easy)
    const isHilly = 2 * kept.filter(isUphill).length > kept.length
    const next = kept.filter(
      (effort) => flatMps(effort) ** 2 >= easyMps * levelMps || (!isHilly && isLongAndClear(effort, easyMps)),
    )
    if (next.length === kept.length) return kept
    kept = next
  }
}

/** The efforts that are repetitions or a block: clear over the ground as well, or up a hill, and on one level. */
export function clearEfforts(efforts: readonly Effort[], running: readonly Stretch[]): readonly Effort[] {
  const clear = efforts.filter((effort) => {
    const contrast = contrastOf(effort)
    const isClear =
      contrast === undefined ||
      (contrast.flatRatio >= leastContrast.flat &&
        contrast.groundRatio >= (isUphill(effort) ? leastContrast.uphillGround : leastContrast.ground))
    return effort.runS >= shortestEffortS && isClear
  })
  return onOneLevel(clear, running)
}

/** Efforts parted only by a short piece that is faster than halfway to easy running, or by hardly anything, are one. */
export function bridged(efforts: readonly Effort[], easyMps: number): readonly Effort[] {
  const kept: Effort[] = []
  for (const effort of efforts) {
    const last = kept.at(-1)
    const between = last?.after
    const betweenS = effort.startS - (last?.endS ?? 0)
    const isWiggle =
      last !== undefined &&
      between !== undefined &&
      between === effort.before &&
      between.startS >= last.endS - 1 &&
      betweenS <= wiggleLongestS &&
      (betweenS <= wiggleSurelyS ||
        flatMps(between) ** 2 > easyMps * Math.min(flatMps(last), flatMps(effort)))
    if (isWiggle) kept[kept.length - 1] = joinedEfforts(last, between, effort)
    else kept.push(effort)
  }
  return kept
}

/**
 * Efforts parted only by short stops, and of lengths that nobody plans, are one effort with lights in it; two alike
 * with the shortest of stops between are as well.
 */
export function joinedAtLights(efforts: readonly Effort[]): readonly Effort[] {
  const isPlanned =
    areRound(efforts) ||
    distinctFrac(efforts) <= plannedDistinctFrac ||
    Math.min(
      spreadFrac(efforts.map((each) => each.runS)),
      spreadFrac(efforts.map((each) => each.distanceM)),
    ) <= plannedSpreadFrac
  const longestS = isPlanned ? (efforts.length === 2 ? light.surelyS : 0) : light.longestS
  const kept: Effort[] = []
  for (const effort of efforts) {
    const last = kept.at(-1)
    const isLight =
      last !== undefined &&
      last.after === undefined &&
      effort.before === undefined &&
      effort.startS - last.endS <= longestS
    if (!isLight) {
      kept.push(effort)
      continue
    }
    kept[kept.length - 1] = joinedEfforts(last, undefined, effort)
  }
  return kept
}

/** The efforts without the short ones, where most of the fast running is in longer ones. */
export function withoutShortAmongLong(efforts: readonly Effort[]): readonly Effort[] {
  const allS = efforts.reduce((sum, { runS }) => sum + runS, 0)
  const longS = efforts.reduce((sum, { runS }) => (runS >= amongLong.longS ? sum + runS : sum), 0)
  return 2 * longS < allS ? efforts : efforts.filter(({ runS }) => runS >= amongLong.shortS)
}

/** What lay between each repetition and the next. */
export function recoveriesBetween(
  efforts: readonly Stretch[],
  running: readonly Stretch[],
  rests: readonly Rest[],
): readonly Recovery[] {
  return efforts.slice(1).map((next, i) => {
    const startS = efforts[i]?.endS ?? 0
    const endS = next.startS
    const within = <T extends Stretch>(stretches: readonly T[]) =>
      stretches.map((stretch) => {
        const overlapS = Math.min(endS, stretch.endS) - Math.max(startS, stretch.startS)
        return { stretch, shareFrac: Math.max(0, overlapS) / Math.max(1, stretch.endS - stretch.startS) }
      })
    const lengthS = Math.max(1, endS - startS)
    const restS = (how: Rest['gait']) =>
      within(rests).reduce(
        (sum, { stretch, shareFrac }) => sum + (stretch.gait === how ? shareFrac * stretch.runS : 0),
        0,
      )
    const distanceM = [...within(running), ...within(rests)].reduce(
      (sum, { stretch, shareFrac }) => sum + shareFrac * stretch.distanceM,
      0,
    )
    const standS = restS('stand')
    const walkS = restS('walk')
    const isRest = standS + walkS > mostlyFrac * lengthS
    return { startS, endS, distanceM, how: isRest ? (standS >= walkS ? 'stand' : 'walk') : 'jog' }
  })
}

/** Moves the edges of efforts to the laps pressed near them. */
export function sharpenedBy<T extends Stretch>(
  marks: readonly number[],
  efforts: readonly T[],
): readonly T[] {
  const nearest = (edgeS: number, reachS: number) =>
    marks.reduce<number | undefined>((best, mark) => {
      const distanceS = Math.abs(mark - edgeS)
      return distanceS <= reachS && distanceS < Math.abs((best ?? Number.POSITIVE_INFINITY) - edgeS)
        ? mark
        : best
    }, undefined)
  return efforts.map((effort) => {
    const reachS = Math.min(markReach.longestS, markReach.shareFrac * effort.runS)
    const startS = nearest(effort.startS, reachS) ?? effort.startS
    const endS = nearest(effort.endS, reachS) ?? effort.endS
    const runS = effort.runS + (endS - startS) - (effort.endS - effort.startS)
    return { ...scaled(effort, runS / effort.runS), startS, endS }
  })
}
