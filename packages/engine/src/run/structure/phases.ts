/**
 * Fast and slow in turn: a run as phases, each clearly faster or slower than its neighbours. Speeds are compared as
 * ratios, so that a slow and a fast runner with the same session have the same phases.
 */

import { flatMps, groundMps, joined, joinedAll, type Stretch, scaled } from './stretches.ts'

/** A phase with the stretches it is made of, in order. */
export interface Phase extends Stretch {
  readonly isFast: boolean
  readonly pieces: readonly Stretch[]
}

/** A shorter stretch between a slower and a faster one is the change from one to the other. */
const changeLongestS = 14

/**
 * Least ratio of speed between neighbouring phases by the length of the shorter one, in a straight line between: the
 * shorter it is, the more of it satellites alone can make.
 */
const leastRatios = [
  { phaseS: 20, ratio: 1.22 },
  { phaseS: 60, ratio: 1.15 },
  { phaseS: 180, ratio: 1.12 },
  { phaseS: 600, ratio: 1.07 },
] as const

/** A stretch made longer, before its start or after its end, at its own speeds. */
function extended(stretch: Stretch, beforeS: number, afterS: number): Stretch {
  const runS = stretch.runS + beforeS + afterS
  return {
    ...scaled(stretch, runS / stretch.runS),
    startS: stretch.startS - beforeS,
    endS: stretch.endS + afterS,
  }
}

/** Where `value` lies between two others, 0 to 1; 0 where they are the same. */
function placeBetween(value: number, low: number, high: number): number {
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0
}

/**
 * Shares out the seconds of a change between its neighbours so that each keeps its own speed; on a hill, where the
 * grade is known only over some distance, the speed over the ground may say that more of it belongs to the faster.
 */
function sharedOut(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  let givenS = 0
  for (let i = 0; i < stretches.length; i++) {
    const recorded = stretches[i]
    if (recorded === undefined) continue
    const own = extended(recorded, givenS, 0)
    givenS = 0
    const before = kept.at(-1)
    const after = stretches[i + 1]
    if (before === undefined || after === undefined || !isChange(before, own, after)) {
      kept.push(own)
      continue
    }
    const isFalling = flatMps(before) > flatMps(after)
    const [fast, slow] = isFalling ? [before, after] : [after, before]
    const fastFrac = Math.max(
      placeBetween(flatMps(own), flatMps(slow), flatMps(fast)),
      placeBetween(groundMps(own), groundMps(slow), groundMps(fast)),
    )
    const beforeS = own.runS * (isFalling ? fastFrac : 1 - fastFrac)
    givenS = own.runS - beforeS
    kept[kept.length - 1] = extended(before, 0, beforeS)
  }
  return kept
}

/** True for a short stretch that touches both neighbours and lies between their speeds. */
function isChange(before: Stretch, own: Stretch, after: Stretch): boolean {
  return (
    own.runS <= changeLongestS &&
    before.isRest === undefined &&
    after.isRest === undefined &&
    own.startS <= before.endS &&
    after.startS <= own.endS &&
    (flatMps(own) - flatMps(before)) * (flatMps(after) - flatMps(own)) > 0
  )
}

function leastRatioFor(phaseS: number): number {
  let before: (typeof leastRatios)[number] = leastRatios[0]
  for (const next of leastRatios) {
    if (phaseS <= next.phaseS)
      return before.ratio + placeBetween(phaseS, before.phaseS, next.phaseS) * (next.ratio - before.ratio)
    before = next
  }
  return before.ratio
}

/** How far a difference between neighbours lies below what makes phases of them; above 0 it is enough. */
function clearness(a: Stretch, b: Stretch): number {
  const least = leastRatioFor(Math.min(a.runS, b.runS))
  return Math.abs(Math.log(flatMps(a) / flatMps(b))) / Math.log(least) - 1
}

interface Group extends Stretch {
  readonly pieces: readonly Stretch[]
}

/** Neighbours that differ too little to be two phases are made one, the most alike first. */
function merged(stretches: readonly Stretch[]): Group[] {
  const groups: Group[] = stretches.map((stretch) => ({ ...stretch, pieces: [stretch] }))
  const between = groups.slice(1).map((group, i) => clearness(groups[i] ?? group, group))
  for (;;) {
    let least = 0
    for (let i = 1; i < between.length; i++) if ((between[i] ?? 0) < (between[least] ?? 0)) least = i
    const left = groups[least]
    const right = groups[least + 1]
    if (left === undefined || right === undefined || (between[least] ?? 0) >= 0) return groups
    const both = { ...joined(left, right), pieces: [...left.pieces, ...right.pieces] }
    groups.splice(least, 2, both)
    between.splice(least, 1)
    const before = groups[least - 1]
    const after = groups[least + 1]
    if (before !== undefined) between[least - 1] = clearness(before, both)
    if (after !== undefined) between[least] = clearness(both, after)
  }
}

function phaseOf(groups: readonly Group[], isFast: boolean): Phase {
  const pieces = groups.flatMap((group) => group.pieces)
  const running = joinedAll(pieces.filter((piece) => piece.isRest === undefined))
  const startS = pieces[0]?.startS ?? 0
  const endS = pieces.at(-1)?.endS ?? 0
  return { ...(running ?? { startS, endS, runS: 0, distanceM: 0, flatM: 0, climbM: 0 }), isFast, pieces }
}

/** Groups that lie on the way from a slow one to a fast one, or back, go to the one whose speed is nearer. */
function turnsOf(groups: readonly Group[]): (boolean | undefined)[] {
  return groups.map((group, i) => {
    const before = groups[i - 1]
    const after = groups[i + 1]
    const neighbour = before ?? after
    if (neighbour === undefined) return false
    const isFaster = flatMps(group) > flatMps(neighbour)
    if (before === undefined || after === undefined) return isFaster
    return flatMps(group) > flatMps(after) === isFaster ? isFaster : undefined
  })
}

/** The nearest group in a direction that is fast or slow for sure. */
function nearestTurn(turns: readonly (boolean | undefined)[], from: number, step: 1 | -1): number {
  let i = from + step
  while (turns[i] === undefined && i >= 0 && i < turns.length) i += step
  return i
}

/** The phases of a run, fast and slow in turn; a single slow one where nothing stands out. */
export function phasesOf(running: readonly Stretch[]): readonly Phase[] {
  const groups = merged(sharedOut(running))
  const turns = turnsOf(groups)
  const sides = turns.map((turn, i) => {
    if (turn !== undefined) return turn
    const own = groups[i]
    const left = nearestTurn(turns, i, -1)
    const right = nearestTurn(turns, i, 1)
    const leftGroup = groups[left]
    const rightGroup = groups[right]
    if (own === undefined || leftGroup === undefined || rightGroup === undefined) return false
    const isLeftNearer =
      flatMps(own) ** 2 > flatMps(leftGroup) * flatMps(rightGroup) === (turns[left] ?? false)
    return (isLeftNearer ? turns[left] : turns[right]) ?? false
  })
  const phases: Phase[] = []
  let first = 0
  for (let i = 1; i <= groups.length; i++) {
    if (i < groups.length && sides[i] === sides[first]) continue
    phases.push(phaseOf(groups.slice(first, i), sides[first] ?? false))
    first = i
  }
  return phases
}
