import { median } from '../base/statistics.ts'
import type { ProposalValues } from '../science/proposals/index.ts'

/** A device that records seldom may be late by half of its own interval. */
const lateFactor = 1.5

/** The longest time between two samples of a recording over which its columns are read as linear. */
export function gapLongestS(timeS: Float64Array, values: ProposalValues): number {
  const usualS = median(timeS.subarray(1).map((atS, i) => atS - (timeS[i] ?? 0))) ?? 0
  return Math.max(values.sampleGapLongestS, lateFactor * usualS)
}

/**
 * A column at other instants: linear between two numbers that lie at most `longestS` apart, the nearest
 * number at an end within half of that, NaN elsewhere. Both times rise.
 */
export function resampledColumn(
  source: { readonly timeS: ArrayLike<number>; readonly column: ArrayLike<number> },
  targetS: ArrayLike<number>,
  longestS: number,
): Float64Array {
  const { timeS, column } = source
  const out = new Float64Array(targetS.length).fill(Number.NaN)
  let before = -1
  let after = -1
  const advance = (from: number) => {
    let i = from + 1
    while (i < timeS.length && Number.isNaN(column[i])) i++
    return i
  }
  after = advance(-1)
  for (let k = 0; k < out.length; k++) {
    const atS = targetS[k] ?? 0
    while (after < timeS.length && (timeS[after] ?? 0) <= atS) {
      before = after
      after = advance(after)
    }
    const beforeS = before < 0 ? Number.NEGATIVE_INFINITY : (timeS[before] ?? 0)
    const afterS = after >= timeS.length ? Number.POSITIVE_INFINITY : (timeS[after] ?? 0)
    const [low, high] = [column[before] ?? Number.NaN, column[after] ?? Number.NaN]
    if (atS === beforeS) out[k] = low
    else if (afterS - beforeS <= longestS)
      out[k] = low + ((high - low) * (atS - beforeS)) / (afterS - beforeS)
    else if (Math.min(atS - beforeS, afterS - atS) <= longestS / 2)
      out[k] = atS - beforeS <= afterS - atS ? low : high
  }
  return out
}
