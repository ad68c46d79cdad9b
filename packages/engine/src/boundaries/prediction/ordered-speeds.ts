/** Speeds that never rise with distance: each is moved as little as its error asks for. */

export interface DistanceSpeed {
  readonly distanceM: number
  readonly speedMps: number
  /** Standard deviation of the speed, relative to it. */
  readonly sdFrac: number
}

/**
 * The speeds in the order of the distances, changed only where a longer distance would be run faster: neighbours that
 * contradict each other are joined at their mean, weighted by how sure they are (pool adjacent violators).
 */
export function orderedSpeeds(byDistance: readonly DistanceSpeed[]): readonly number[] {
  const blocks: { logSpeed: number; weight: number; count: number }[] = []
  for (const { speedMps, sdFrac } of byDistance) {
    let block = { logSpeed: Math.log(speedMps), weight: 1 / sdFrac ** 2, count: 1 }
    for (
      let last = blocks.at(-1);
      last !== undefined && last.logSpeed < block.logSpeed;
      last = blocks.at(-1)
    ) {
      blocks.pop()
      const weight = last.weight + block.weight
      block = {
        logSpeed: (last.logSpeed * last.weight + block.logSpeed * block.weight) / weight,
        weight,
        count: last.count + block.count,
      }
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ logSpeed, count }) => Array.from({ length: count }, () => Math.exp(logSpeed)))
}
