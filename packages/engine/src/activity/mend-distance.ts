import type { Issue } from './raw-activity.ts'

/** Counting from anew begins within this many metres of 0. */
const restartHighestM = 100

/**
 * For each value the place of the one before it in the longest series that never falls, and the place of
 * that series' last value (patience sorting, n log n). NaN takes no part.
 */
function longestRise(values: Float64Array): { readonly lastAt: number; readonly before: Int32Array } {
  const before = new Int32Array(values.length).fill(-1)
  // ends[k]: the place of the lowest value with which a series of k + 1 values can end.
  const ends: number[] = []
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) <= value) low = middle + 1
      else high = middle
    }
    before[i] = ends[low - 1] ?? -1
    ends[low] = i
  }
  return { lastAt: ends.at(-1) ?? -1, before }
}

/** Adds what had been counted wherever the count begins anew, near 0. */
function withoutRestarts(distanceM: Float64Array): { readonly column: Float64Array; readonly count: number } {
  const column = distanceM.slice()
  let offsetM = 0
  let lastM = 0
  let count = 0
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    if (value < restartHighestM && lastM - value > restartHighestM && staysLow(distanceM, i, lastM)) {
      offsetM += lastM
      count++
    }
    lastM = value
    column[i] = value + offsetM
  }
  return { column, count }
}

/** True where the count does not come back to where it was: a restart, not a single false sample. */
function staysLow(distanceM: Float64Array, at: number, lastM: number): boolean {
  for (let i = at + 1; i < Math.min(distanceM.length, at + 10); i++)
    if ((distanceM[i] ?? 0) >= lastM) return false
  return true
}

function neverFalls(distanceM: Float64Array): boolean {
  let lastM = -1
  for (let i = 0; i < distanceM.length; i++) {
    const value = distanceM[i] ?? Number.NaN
    if (value < lastM) return false
    if (!Number.isNaN(value)) lastM = value
  }
  return true
}

/**
 * Distance that never falls: a count that began anew is continued, and the fewest samples that stand against
 * the rise become NaN. Passes through where nothing falls.
 */
export function withoutStepsBack(distanceM: Float64Array): {
  readonly column: Float64Array
  readonly issues: readonly Issue[]
} {
  if (neverFalls(distanceM)) return { column: distanceM, issues: [] }
  const issues: Issue[] = []
  const { column, count } = withoutRestarts(distanceM)
  if (count > 0)
    issues.push({
      code: 'distance-restarted',
      sentence: 'The device began to count distance anew; the parts were added up.',
    })
  const { lastAt, before } = longestRise(column)
  const isKept = new Uint8Array(column.length)
  for (let i = lastAt; i >= 0; i = before[i] ?? -1) isKept[i] = 1
  let droppedCount = 0
  for (let i = 0; i < column.length; i++)
    if (isKept[i] === 0 && !Number.isNaN(column[i])) {
      column[i] = Number.NaN
      droppedCount++
    }
  if (droppedCount > 0)
    issues.push({
      code: 'distance-went-back',
      sentence: `Left out ${droppedCount} samples whose distance does not fit the rest.`,
    })
  return { column, issues }
}
