/**
 * The short-term scaling exponent of a series of beat-to-beat intervals (DFA α1), by detrended fluctuation analysis
 * (Peng et al. 1995): the series less its mean is summed up, the sum is cut into boxes of n beats, a straight line is
 * taken off in each, and α is the slope of log F(n) over log n for n = 4 … 16, F(n) being the root mean square of
 * what is left.
 *
 * White noise has 0.5, 1/f noise 1, a random walk 1.5, in the limit of large boxes. In boxes this small white noise comes
 * out near 0.6; the published crossings of 0.75 and 0.5 were found with the same uncorrected sums, so nothing is
 * corrected here either.
 */

const smallestBox = 4
const largestBox = 16
/** Square of a microsecond: less than what any sensor resolves, and than what is lost in the sums. */
const leastSquared = 1e-12
const boxesCount = largestBox - smallestBox + 1

/** Logarithms of the box sizes around their mean, and the sum of their squares: the same for every series. */
const logSizes = Float64Array.from({ length: boxesCount }, (_, index) => Math.log(smallestBox + index))
const logMean = logSizes.reduce((sum, log) => sum + log, 0) / boxesCount
const logSquares = logSizes.reduce((sum, log) => sum + (log - logMean) ** 2, 0)

/** Running totals along the profile y: of y, of its place times y, and of y squared; entry i is that of the first i. */
interface RunningTotals {
  readonly sum: Float64Array
  readonly placed: Float64Array
  readonly squared: Float64Array
}

function runningTotals(intervalsS: Float64Array, count: number, mean: number): RunningTotals {
  const sum = new Float64Array(count + 1)
  const placed = new Float64Array(count + 1)
  const squared = new Float64Array(count + 1)
  let y = 0
  for (let i = 0; i < count; i++) {
    y += (intervalsS[i] ?? 0) - mean
    sum[i + 1] = (sum[i] ?? 0) + y
    placed[i + 1] = (placed[i] ?? 0) + i * y
    squared[i + 1] = (squared[i] ?? 0) + y * y
  }
  return { sum, placed, squared }
}

/** Mean square of the profile around a straight line in each box of `size`, over boxes from the front and the back. */
function squaredFluctuation({ sum, placed, squared }: RunningTotals, count: number, size: number): number {
  const boxes = Math.floor(count / size)
  const middle = (size - 1) / 2
  const xx = (size * (size * size - 1)) / 12
  let total = 0
  for (let side = 0; side < 2; side++) {
    const end = side === 0 ? boxes * size : count
    for (let from = end - boxes * size; from < end; from += size) {
      const to = from + size
      const y = (sum[to] ?? 0) - (sum[from] ?? 0)
      const xy = (placed[to] ?? 0) - (placed[from] ?? 0) - (from + middle) * y
      total += (squared[to] ?? 0) - (squared[from] ?? 0) - (y * y) / size - (xy * xy) / xx
    }
  }
  return Math.max(0, total) / (2 * boxes * size)
}

/**
 * α1 of the first `count` intervals. Undefined for fewer than four boxes of the largest size, and for intervals that do
 * not vary.
 */
export function fractalScaling(intervalsS: Float64Array, count = intervalsS.length): number | undefined {
  if (count < 4 * largestBox) return undefined
  let sum = 0
  for (let i = 0; i < count; i++) sum += intervalsS[i] ?? 0
  const mean = sum / count
  const totals = runningTotals(intervalsS, count, mean)
  let slope = 0
  for (let index = 0; index < boxesCount; index++) {
    const squared = squaredFluctuation(totals, count, smallestBox + index)
    if (!(squared > leastSquared)) return undefined
    slope += ((logSizes[index] ?? 0) - logMean) * 0.5 * Math.log(squared)
  }
  return slope / logSquares
}
