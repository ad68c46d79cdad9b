/**
 * A column of numbers as stretches in which it is even: neighbours that differ least are merged (Ward 1963, neighbours
 * only) until what is left differs clearly, then each edge is placed at its best second.
 */

/** Speeds are first taken over so many seconds: shorter than any stride, and it keeps single wild seconds out. */
const binS = 3

/** Changes below this share of the bar are joined at once. */
const joinedAtOnceFrac = 0.05

/** Edges are moved to the best second within this reach. */
const edgeReachS = 8

/** How much faster to raise the bar while there are too many segments. */
const barGrowth = 1.5

function middleOf(a: number, b: number, c: number): number {
  return a > b ? (b > c ? b : Math.min(a, c)) : a > c ? a : Math.min(b, c)
}

/** Stretches while they are merged: how many seconds each holds and the sum of their speeds. */
interface Stretches {
  count: number
  readonly endK: Int32Array
  readonly seconds: Float64Array
  readonly sum: Float64Array
}

/**
 * The speeds in bins, those that hardly differ from what comes before already joined to it: most of a run is even,
 * and what is joined here need not be compared again and again.
 */
function binned(flat: Float32Array, bar: number): Stretches {
  const length = flat.length - 1
  const most = Math.ceil(length / binS)
  const endK = new Int32Array(most)
  const seconds = new Float64Array(most)
  const sum = new Float64Array(most)
  let last = -1
  for (let from = 1; from <= length; from += binS) {
    const size = Math.min(binS, length + 1 - from)
    const first = flat[from] ?? 0
    const speed = size < binS ? first : middleOf(first, flat[from + 1] ?? 0, flat[from + 2] ?? 0)
    const before = last < 0 ? 0 : (seconds[last] ?? 0)
    const gap = last < 0 ? 0 : speed - (sum[last] ?? 0) / before
    if (last < 0 || ((before * size) / (before + size)) * gap * gap > bar) {
      last++
      endK[last] = from + size - 1
      seconds[last] = size
      sum[last] = speed * size
    } else {
      endK[last] = from + size - 1
      seconds[last] = before + size
      sum[last] = (sum[last] ?? 0) + speed * size
    }
  }
  return { count: last + 1, endK, seconds, sum }
}

/** What a merger adds to the squared deviations, which is what tells two stretches apart (Ward's criterion). */
function costBetween({ seconds, sum }: Stretches, left: number, right: number): number {
  const a = seconds[left] ?? 1
  const b = seconds[right] ?? 1
  const gap = (sum[left] ?? 0) / a - (sum[right] ?? 0) / b
  return ((a * b) / (a + b)) * gap * gap
}

/** Merges neighbours, the most alike first, until every change of speed left is clearer than the bar. */
function mergeBelow(stretches: Stretches, bar: number): void {
  const { endK, seconds, sum } = stretches
  const cost = new Float64Array(stretches.count + 1)
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    const { count } = stretches
    cost[0] = Number.POSITIVE_INFINITY
    cost[count] = Number.POSITIVE_INFINITY
    for (let i = 1; i < count; i++) cost[i] = costBetween(stretches, i - 1, i)
    let kept = 0
    for (let i = 1; i < count; i++) {
      const own = cost[i] ?? 0
      if (own < bar && own <= (cost[i - 1] ?? 0) && own < (cost[i + 1] ?? 0)) {
        endK[kept] = endK[i] ?? 0
        seconds[kept] = (seconds[kept] ?? 0) + (seconds[i] ?? 0)
        sum[kept] = (sum[kept] ?? 0) + (sum[i] ?? 0)
        isChanged = true
      } else {
        kept++
        endK[kept] = endK[i] ?? 0
        seconds[kept] = seconds[i] ?? 0
        sum[kept] = sum[i] ?? 0
      }
    }
    stretches.count = Math.min(count, kept + 1)
  }
}

/** Gives each stretch that is too short to the neighbour it differs least from. */
function dropShort(stretches: Stretches, shortestS: number): void {
  const { endK, seconds, sum } = stretches
  let kept = 0
  for (let i = 0; i < stretches.count; i++) {
    const size = seconds[i] ?? 0
    const isLast = i + 1 === stretches.count
    const isShort = size < shortestS && stretches.count > 1
    const joinsLeft =
      isShort &&
      kept > 0 &&
      (isLast || costBetween(stretches, kept - 1, i) <= costBetween(stretches, i, i + 1))
    if (joinsLeft) {
      endK[kept - 1] = endK[i] ?? 0
      seconds[kept - 1] = (seconds[kept - 1] ?? 0) + size
      sum[kept - 1] = (sum[kept - 1] ?? 0) + (sum[i] ?? 0)
    } else if (isShort && !isLast) {
      seconds[i + 1] = (seconds[i + 1] ?? 0) + size
      sum[i + 1] = (sum[i + 1] ?? 0) + (sum[i] ?? 0)
    } else {
      endK[kept] = endK[i] ?? 0
      seconds[kept] = size
      sum[kept] = sum[i] ?? 0
      kept++
    }
  }
  stretches.count = kept
}

/** Moves every edge to the second at which the two sides differ most clearly. */
function sharpenEdges({ count, endK }: Stretches, sums: Float64Array): void {
  for (let i = 0; i + 1 < count; i++) {
    const from = i === 0 ? 0 : (endK[i - 1] ?? 0)
    const edge = endK[i] ?? 0
    const to = endK[i + 1] ?? 0
    const reach = Math.min(edgeReachS, (edge - from) >> 1, (to - edge) >> 1)
    let best = edge
    let bestFit = Number.NEGATIVE_INFINITY
    for (let k = edge - reach; k <= edge + reach; k++) {
      const left = (sums[k] ?? 0) - (sums[from] ?? 0)
      const right = (sums[to] ?? 0) - (sums[k] ?? 0)
      const fit = k > from && k < to ? (left * left) / (k - from) + (right * right) / (to - k) : 0
      if (fit > bestFit) {
        bestFit = fit
        best = k
      }
    }
    endK[i] = best
  }
}

/** How clear a change must be, and how many stretches there may be at most. */
export interface EvenStretchOptions {
  /** Least squared deviation that a change takes away: seconds times the square of the column's unit. */
  readonly bar: number
  readonly shortestS: number
  /** The bar rises until there are so few. */
  readonly mostCount: number
}

/** The last second of each stretch; entry k of `column` is the second that ends at k, entry 0 no time. `sums` are its running totals. */
export function evenStretchEnds(
  column: Float32Array,
  sums: Float64Array,
  { bar: firstBar, shortestS, mostCount }: EvenStretchOptions,
): Int32Array {
  let bar = firstBar
  const stretches = binned(column, joinedAtOnceFrac * bar)
  mergeBelow(stretches, bar)
  dropShort(stretches, shortestS)
  for (mergeBelow(stretches, bar); stretches.count > mostCount; mergeBelow(stretches, bar)) bar *= barGrowth
  sharpenEdges(stretches, sums)
  return stretches.endK.subarray(0, stretches.count)
}
