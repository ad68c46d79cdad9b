/** How much may be under way at once. */
export interface AheadLimits<T> {
  readonly count: number
  readonly size: number
  readonly sizeOf: (item: T) => number
}

/**
 * What `begin` makes of each item, in the items' order, while the next ones are under way already: what reads, what
 * works and what saves keep each other company. How much is under way is bounded; one item is, however large.
 * When the consumer stops early, what was begun is waited for.
 */
export async function* mapAhead<T, R>(
  items: AsyncIterable<T>,
  begin: (item: T) => Promise<R>,
  limits: AheadLimits<T>,
): AsyncGenerator<R> {
  const underWay: { readonly size: number; readonly result: Promise<R> }[] = []
  let sizeUnderWay = 0
  try {
    for await (const item of items) {
      const size = limits.sizeOf(item)
      const result = begin(item)
      // A failure is met when the item's turn comes, not when it happens.
      result.catch(() => {})
      underWay.push({ size, result })
      sizeUnderWay += size
      while (underWay.length > limits.count || (sizeUnderWay > limits.size && underWay.length > 1)) {
        const next = underWay.shift()
        if (next === undefined) break
        yield await next.result
        sizeUnderWay -= next.size
      }
    }
    for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) yield await next.result
  } finally {
    await Promise.allSettled(underWay.map(({ result }) => result))
  }
}
