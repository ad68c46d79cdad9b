/** The place of the first number that is not below a value, in numbers that rise; their count where all are below. */
export function firstFrom(rising: ArrayLike<number>, value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? value) < value) low = middle + 1
    else high = middle
  }
  return low
}
