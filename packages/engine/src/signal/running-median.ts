/** Highest value that the medians below can count. */
const countedValues = 256

/** The highest and the lowest median of a window that slides along a column; undefined without a full window. */
export interface MedianExtremes {
  readonly highest: number
  readonly lowest: number
}

function countedPlace(value: number): number {
  return Math.max(0, Math.min(countedValues - 1, Math.round(value)))
}

/** The median of a full window that ends at a place: of an even count the lower middle. `counts` is room to count in. */
function medianEndingAt(places: Uint8Array, end: number, window: number, counts: Uint32Array): number {
  counts.fill(0)
  for (let k = end - window + 1; k <= end; k++) {
    const value = places[k] ?? 0
    counts[value] = (counts[value] ?? 0) + 1
  }
  const rank = Math.ceil(window / 2)
  let value = 0
  for (let below = counts[0] ?? 0; below < rank; below += counts[value] ?? 0) value++
  return value
}

function countAbove(places: Uint8Array, end: number, window: number, limit: number): number {
  let count = 0
  for (let k = end - window + 1; k <= end; k++) if ((places[k] ?? 0) > limit) count++
  return count
}

/**
 * Highest and lowest running median of whole-number values from 0 to 255 over windows of the given length.
 * Windows that hold a NaN do not count. Values are rounded; of an even count the lower middle is taken. One
 * pass: only how many of a window lie beyond the extremes so far is counted along, and a median is worked out where
 * that says that it lies beyond them too, which happens a few times in a run.
 */
export function runningMedianExtremes(column: Float32Array, window: number): MedianExtremes | undefined {
  const { length } = column
  const places = new Uint8Array(length)
  const counts = new Uint32Array(countedValues)
  const fewestAbove = window - Math.ceil(window / 2) + 1
  const fewestBelow = Math.ceil(window / 2)
  let filled = 0
  let aboveCount = 0
  let belowCount = 0
  let highest = -1
  let lowest = countedValues
  for (let k = 0; k < length; k++) {
    const value = column[k] ?? Number.NaN
    if (Number.isNaN(value)) {
      filled = 0
      continue
    }
    const entering = countedPlace(value)
    places[k] = entering
    if (filled < window) {
      filled++
      if (filled < window) continue
      aboveCount = countAbove(places, k, window, highest)
      belowCount = window - countAbove(places, k, window, lowest - 1)
    } else {
      const leaving = places[k - window] ?? 0
      if (entering > highest) aboveCount++
      if (leaving > highest) aboveCount--
      if (entering < lowest) belowCount++
      if (leaving < lowest) belowCount--
    }
    if (aboveCount >= fewestAbove) {
      highest = medianEndingAt(places, k, window, counts)
      aboveCount = countAbove(places, k, window, highest)
    }
    if (belowCount >= fewestBelow) {
      lowest = medianEndingAt(places, k, window, counts)
      belowCount = window - countAbove(places, k, window, lowest - 1)
    }
  }
  return highest < 0 ? undefined : { highest, lowest }
}
