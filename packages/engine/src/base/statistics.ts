/**
 * The few statistics that everything else shares. Each takes plain or typed arrays. There is no mean of
 * nothing: what cannot be computed from the values given is `undefined`, never 0 or NaN. Values are taken
 * as they are: a NaN among them is the caller's mistake, except where a function says that it skips them.
 */

/** Arithmetic mean. Undefined for no values. */
export function mean(values: ArrayLike<number>): number | undefined {
  if (values.length === 0) return undefined
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  return sum / values.length
}

/** Mean with weights ≥ 0, one per value. Undefined when the weights add up to nothing. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number | undefined {
  let sum = 0
  let weightSum = 0
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i] ?? 0
    sum += weight * (values[i] ?? 0)
    weightSum += weight
  }
  return weightSum > 0 ? sum / weightSum : undefined
}

/** Standard deviation of a sample, with n − 1 below the line. Undefined for fewer than two values. */
export function sampleStandardDeviation(values: ArrayLike<number>): number | undefined {
  const center = mean(values)
  if (center === undefined || values.length < 2) return undefined
  let squares = 0
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - center) ** 2
  return Math.sqrt(squares / (values.length - 1))
}

/**
 * The value below which a given share of the values lies, linear between neighbours (the "type 7" of
 * Hyndman and Fan: the ends are the lowest and the highest value). Undefined for no values.
 */
export function quantile(values: ArrayLike<number>, shareFrac: number): number | undefined {
  // Not `Float64Array.from`, which walks an iterator and takes six times as long.
  return quantileInPlace(new Float64Array(values), values.length, shareFrac)
}

/** The quantile of the first `count` values, which are left in another order: for loops that have no use for a copy. */
export function quantileInPlace(values: Float64Array, count: number, shareFrac: number): number | undefined {
  if (count === 0) return undefined
  const place = (count - 1) * Math.min(1, Math.max(0, shareFrac))
  const below = Math.floor(place)
  const low = rankUpTo(values, count, below)
  if (below === place) return low
  let high = Number.POSITIVE_INFINITY
  for (let i = below + 1; i < count; i++) high = Math.min(high, values[i] ?? high)
  return low + (high - low) * (place - below)
}

/**
 * The value of the given rank among the first `count`, 0 for the lowest. Hoare's selection: it reorders them until all those before
 * the rank are no larger and all after it no smaller, which takes a fraction of the time of sorting them.
 */
function rankUpTo(values: Float64Array, count: number, rank: number): number {
  let left = 0
  let right = count - 1
  while (left < right) {
    const pivot = values[(left + right) >>> 1] ?? 0
    let i = left
    let j = right
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++
      while (pivot < (values[j] ?? 0)) j--
      if (i > j) break
      const swapped = values[i] ?? 0
      values[i++] = values[j] ?? 0
      values[j--] = swapped
    }
    if (rank <= j) right = j
    else if (rank >= i) left = i
    else break
  }
  return values[rank] ?? 0
}

/** The middle value, or the mean of the two in the middle. Undefined for no values. */
export function median(values: ArrayLike<number>): number | undefined {
  return quantile(values, 0.5)
}

/** The values that are numbers, neither NaN nor infinite, in their order. */
export function finiteValues(values: ArrayLike<number>): Float64Array {
  return finiteValuesAbove(values, Number.NEGATIVE_INFINITY)
}

/** The finite values above a bound, in their order. */
export function finiteValuesAbove(values: ArrayLike<number>, bound: number): Float64Array {
  const kept = new Float64Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN
    // NaN is neither above nor below anything.
    if (value > bound && value < Number.POSITIVE_INFINITY) kept[count++] = value
  }
  return kept.subarray(0, count)
}

/** A straight line fitted to points, `y = intercept + slope · x`. */
export interface FittedLine {
  readonly slope: number
  readonly intercept: number
  /** Standard deviation of what the line leaves over, with n − 2 below the line; absent for two points. */
  readonly residualSd?: number
  /** Share of the variance of y that the line explains, 0 to 1; 1 where y does not vary. */
  readonly r2: number
}

/**
 * Least-squares line of y on x, weighted where weights are given. Undefined for fewer than two points or
 * where x does not vary.
 */
export function leastSquaresLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): FittedLine | undefined {
  const unit = weights ?? new Uint8Array(x.length).fill(1)
  const meanX = weightedMean(x, unit)
  const meanY = weightedMean(y, unit)
  if (x.length < 2 || meanX === undefined || meanY === undefined) return undefined
  let xx = 0
  let xy = 0
  let yy = 0
  let weightSum = 0
  for (let i = 0; i < x.length; i++) {
    const weight = unit[i] ?? 0
    const dx = (x[i] ?? 0) - meanX
    const dy = (y[i] ?? 0) - meanY
    xx += weight * dx * dx
    xy += weight * dx * dy
    yy += weight * dy * dy
    weightSum += weight
  }
  if (!(xx > 0)) return undefined
  const slope = xy / xx
  const left = Math.max(0, yy - slope * xy)
  const line = { slope, intercept: meanY - slope * meanX, r2: yy > 0 ? 1 - left / yy : 1 }
  if (x.length === 2) return line
  return { ...line, residualSd: Math.sqrt((left / weightSum) * (x.length / (x.length - 2))) }
}

/** Running totals: entry i is the sum of the first i values, so the result is one longer. Skips NaN. */
export function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    // NaN is the only value that differs from itself, and this is the innermost loop of the signal steps.
    // biome-ignore lint/suspicious/noSelfCompare: faster than Number.isNaN on a typed array
    if (value === value) sum += value
    sums[i + 1] = sum
  }
  return sums
}

/** Running totals of marks of 0 and 1: entry i is how many of the first i are 1, so the result is one longer. */
export function prefixCounts(marks: Uint8Array): Uint32Array {
  const counts = new Uint32Array(marks.length + 1)
  let count = 0
  for (let i = 0; i < marks.length; i++) {
    count += marks[i] ?? 0
    counts[i + 1] = count
  }
  return counts
}
