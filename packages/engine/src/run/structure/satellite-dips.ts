/**
 * Dips of the speed that only the satellites saw. On a bend, under trees, beside a stand, a watch loses some metres and
 * finds them again a few seconds later; and nobody slows down with legs that turn as fast as before.
 */

import { flatMps, gradeOf, joined, type Stretch } from './stretches.ts'

/** What is lost and found again lasts at most so long each; together they have the speed around them within a share of it. */
const lostAndFound = { longestS: 20, alikeFrac: 0.08 } as const

/** Running on either side of a dip differs by less than this ratio. */
const aroundRatio = 1.15

/** A dip at full cadence lasts at most so long; the legs turn as fast from this share of the cadence around it on. */
const fullCadence = { longestS: 30, leastFrac: 0.985 } as const

/** On a steeper slope it is the hill. */
const steepestFrac = 0.025

const areContiguous = (a: Stretch, b: Stretch) => a.endS === b.startS

function areAlike(a: Stretch, b: Stretch, ratio: number): boolean {
  return Math.abs(Math.log(flatMps(a) / flatMps(b))) <= Math.log(ratio)
}

/** True for a slow and then a fast stretch which together are no slower and no faster than what lies around them. */
function isLostAndFound(before: Stretch, slow: Stretch, fast: Stretch, after: Stretch): boolean {
  const both = joined(slow, fast)
  const low = Math.min(flatMps(before), flatMps(after))
  const high = Math.max(flatMps(before), flatMps(after))
  return (
    slow.runS <= lostAndFound.longestS &&
    fast.runS <= lostAndFound.longestS &&
    flatMps(slow) < low &&
    flatMps(fast) > high &&
    flatMps(both) >= low * (1 - lostAndFound.alikeFrac) &&
    flatMps(both) <= high * (1 + lostAndFound.alikeFrac)
  )
}

/** True for a slow stretch between faster ones in which the legs turned as fast as in both. */
function isAtFullCadence(before: Stretch, dip: Stretch, after: Stretch): boolean {
  const { cadenceSpm } = dip
  return (
    cadenceSpm !== undefined &&
    dip.runS <= fullCadence.longestS &&
    Math.abs(gradeOf(dip)) < steepestFrac &&
    flatMps(dip) < Math.min(flatMps(before), flatMps(after)) &&
    [before, after].every(
      (around) => cadenceSpm >= fullCadence.leastFrac * (around.cadenceSpm ?? Number.POSITIVE_INFINITY),
    )
  )
}

/** Running with such dips joined to what lies around them. */
export function withoutDips(running: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = []
  for (let i = 0; i < running.length; i++) {
    const [own, next, third] = [running[i], running[i + 1], running[i + 2]]
    const before = kept.at(-1)
    if (own === undefined) continue
    const isInside = before !== undefined && next !== undefined && areContiguous(before, own)
    if (!isInside || !areContiguous(own, next)) {
      kept.push(own)
      continue
    }
    if (
      third !== undefined &&
      areContiguous(next, third) &&
      areAlike(before, third, aroundRatio) &&
      isLostAndFound(before, own, next, third)
    ) {
      kept[kept.length - 1] = joined(joined(before, own), next)
      i++
    } else if (areAlike(before, next, aroundRatio) && isAtFullCadence(before, own, next)) {
      kept[kept.length - 1] = joined(joined(before, own), next)
      i++
    } else kept.push(own)
  }
  return kept
}
