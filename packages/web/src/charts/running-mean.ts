/**
 * Each value replaced by the mean of those within half a window of time around it, for drawing only. A value that is
 * missing stays missing, and no mean reaches across a gap longer than the window.
 */
export function runningMean(
  values: readonly (number | null)[],
  timesS: readonly number[],
  windowS: number,
): readonly (number | null)[] {
  const halfS = windowS / 2
  let first = 0
  let next = 0
  let sum = 0
  let count = 0
  return values.map((value, index) => {
    const timeS = timesS[index] ?? 0
    for (; next < values.length && (timesS[next] ?? 0) <= timeS + halfS; next += 1) {
      const entering = values[next]
      if (entering === null || entering === undefined) continue
      sum += entering
      count += 1
    }
    for (; first < next && (timesS[first] ?? 0) < timeS - halfS; first += 1) {
      const leaving = values[first]
      if (leaving === null || leaving === undefined) continue
      sum -= leaving
      count -= 1
    }
    return value === null || count === 0 ? null : sum / count
  })
}
