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

/**
 * Highest and lowest running median of whole-number values from 0 to 255 over windows of the given length.
 * Windows that hold a NaN do not count. Values are rounded; of an even count the lower middle is taken. One
 * pass: a histogram slides along, and its middle moves by a few steps at a time.
 */
export function runningMedianExtremes(column: Float32Array, window: number): MedianExtremes | undefined {
  const counts = new Uint32Array(countedValues)
  const rankOfMiddle = Math.ceil(window / 2)
  let filled = 0
  let middle = 0
  // How many counted values lie below `middle`.
  let belowCount = 0
  let highest = -1
  let lowest = countedValues
  for (let k = 0; k < column.length; k++) {
    const value = column[k] ?? Number.NaN
    if (Number.isNaN(value)) {
      if (filled === 0) continue
      // Start afresh behind the hole.
      counts.fill(0)
      filled = 0
      belowCount = 0
      middle = 0
      continue
    }
    const entering = countedPlace(value)
    counts[entering] = (counts[entering] ?? 0) + 1
    if (entering < middle) belowCount++
    if (filled < window) {
      filled++
      if (filled < window) continue
    } else {
      const leaving = countedPlace(column[k - window] ?? 0)
      counts[leaving] = (counts[leaving] ?? 0) - 1
      if (leaving < middle) belowCount--
    }
    while (belowCount >= rankOfMiddle) belowCount -= counts[--middle] ?? 0
    while (belowCount + (counts[middle] ?? 0) < rankOfMiddle) belowCount += counts[middle++] ?? 0
    if (middle > highest) highest = middle
    if (middle < lowest) lowest = middle
  }
  return highest < 0 ? undefined : { highest, lowest }
}
