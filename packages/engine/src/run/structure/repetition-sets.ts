/** Repetitions as a person counts them: 6 × 3 min, 5 × (400 m, 300 m, 200 m), 2 sets of 4 × 400 m. */

import { mean } from '../../base/statistics.ts'
import { kindsOf, type Measure, measureOf, type NominalLength, nominalLength } from './nominal-lengths.ts'
import type { Recovery } from './repetitions.ts'
import type { Stretch } from './stretches.ts'

/** The same repetitions again and again. */
export interface RepetitionSet {
  /** How often; a set of one length has `lengths` of one. */
  readonly count: number
  readonly lengths: readonly NominalLength[]
  readonly repetitions: readonly Stretch[]
  /** What lay between them, the last one left out. */
  readonly recoveries: readonly Recovery[]
}

/** From so many repetitions on a set may be measured otherwise than the rest of the session. */
const ownMeasureFrom = 3

/** The longest pattern that is looked for: 400, 300, 200 is one of three. */
const longestPattern = 4

/** How often the pattern of the given length that begins at `from` is repeated. */
function timesRepeated(kinds: readonly number[], from: number, length: number): number {
  let times = 1
  while (
    from + (times + 1) * length <= kinds.length &&
    kinds.slice(from, from + length).every((kind, i) => kinds[from + times * length + i] === kind)
  )
    times++
  return times
}

interface Pattern {
  /** Where it begins, how many repetitions it has, and how often it comes. */
  readonly from: number
  readonly length: number
  readonly times: number
}

/** Mean rest after each time of a pattern, which is longer than the rests inside it. */
function restAfterS({ from, length, times }: Pattern, recoveries: readonly Recovery[]): number {
  const after = Array.from({ length: times - 1 }, (_, time) => recoveries[from + (time + 1) * length - 1])
  return mean(after.map((recovery) => (recovery === undefined ? 0 : recovery.endS - recovery.startS))) ?? 0
}

/**
 * The pattern from here on that covers most; the shortest of those that cover the same. A pattern of several lengths
 * begins where the longest rests part one time from the next, even if some single repetitions then come before it.
 */
function patternAt(kinds: readonly number[], first: number, recoveries: readonly Recovery[]): Pattern {
  let best: Pattern = { from: first, length: 1, times: timesRepeated(kinds, first, 1) }
  for (let length = 2; length <= longestPattern; length++) {
    const times = timesRepeated(kinds, first, length)
    if (times > 1 && times * length > best.times * best.length) best = { from: first, length, times }
  }
  const { length, times } = best
  for (let from = first + 1; from < first + length; from++) {
    const later = { from, length, times: timesRepeated(kinds, from, length) }
    if (later.times >= times && restAfterS(later, recoveries) > restAfterS(best, recoveries)) best = later
  }
  return best
}

function setOf(
  { from, length, times }: Pattern,
  repetitions: readonly Stretch[],
  options: {
    readonly recoveries: readonly Recovery[]
    readonly isOnTrack: boolean
    readonly measure: Measure
  },
): RepetitionSet {
  const own = repetitions.slice(from, from + length * times)
  const by = own.length >= ownMeasureFrom ? measureOf(own, options) : options.measure
  const lengths = Array.from({ length }, (_, place) => {
    const same = own.filter((_, i) => i % length === place)
    const meanOf = (size: (each: Stretch) => number) => mean(same.map(size)) ?? 0
    return nominalLength(
      { runS: meanOf((each) => each.runS), distanceM: meanOf((each) => each.distanceM) },
      by,
    )
  })
  return {
    count: times,
    lengths,
    repetitions: own,
    recoveries: options.recoveries.slice(from, from + own.length - 1),
  }
}

/** Repetitions grouped as they repeat themselves, in order. */
export function repetitionSets(
  repetitions: readonly Stretch[],
  recoveries: readonly Recovery[],
  options: { readonly isOnTrack: boolean },
): readonly RepetitionSet[] {
  if (repetitions.length === 0) return []
  const measure = measureOf(repetitions, options)
  const kinds = kindsOf(repetitions, measure)
  const sets: RepetitionSet[] = []
  const add = (pattern: Pattern) =>
    sets.push(setOf(pattern, repetitions, { ...options, recoveries, measure }))
  for (let from = 0; from < repetitions.length; ) {
    const pattern = patternAt(kinds, from, recoveries)
    for (; from < pattern.from; from++) add({ from, length: 1, times: 1 })
    add(pattern)
    from += pattern.length * pattern.times
  }
  return sets
}
