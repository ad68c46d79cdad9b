/** What is believed of one quantity, as a normal distribution. */
export interface QuantityBelief {
  readonly mean: number
  readonly sd: number
}

/** How far the grid below reaches to either side, and in how many steps. */
const reachSd = 4.5
const stepsCount = 48

/**
 * What evidence whose likelihood is no Gaussian says of a quantity, as the Gaussian observation that would move the
 * belief to the same mean and variance: `1/s² = 1/v − 1/v₀`, `x = (m/v − m₀/v₀) · s²`, where m and v are those of
 * belief times likelihood on a grid. Undefined where the evidence narrows the variance by less than the given share.
 */
export function gaussianEquivalent(
  before: QuantityBelief,
  likelihood: (value: number) => number,
  leastGainFrac: number,
): QuantityBelief | undefined {
  let weightSum = 0
  let sum = 0
  let squares = 0
  for (let step = 0; step <= stepsCount; step++) {
    const z = reachSd * ((2 * step) / stepsCount - 1)
    const weight = Math.exp(-0.5 * z * z) * likelihood(before.mean + z * before.sd)
    weightSum += weight
    sum += weight * z
    squares += weight * z * z
  }
  if (!(weightSum > 0)) return undefined
  // In standard deviations of the belief before, which so has mean 0 and variance 1.
  const mean = sum / weightSum
  const variance = squares / weightSum - mean * mean
  if (!(variance > 0) || variance > 1 - leastGainFrac) return undefined
  const itemVariance = 1 / (1 / variance - 1)
  return {
    mean: before.mean + before.sd * (mean / variance) * itemVariance,
    sd: before.sd * Math.sqrt(itemVariance),
  }
}
