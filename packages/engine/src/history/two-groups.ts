import { mean, sampleStandardDeviation } from '../base/statistics.ts'

/** The difference of two means with its 90 % interval. */
export interface MeanDifference {
  /** Second mean less the first. */
  readonly difference: number
  readonly low90: number
  readonly high90: number
  /** True where the 95 % interval leaves out zero: chance alone does that in one case of twenty. */
  readonly isClear: boolean
}

/** Quantiles of the normal distribution that leave 5 % and 2.5 % above them. */
const normalQuantiles = { at95: 1.644854, at975: 1.959964 } as const

/**
 * Quantile of Student's t that belongs to one of the normal distribution, by the expansion of Cornish and Fisher;
 * within 2 % from three degrees of freedom on.
 */
export function studentQuantile(normalQuantile: number, degrees: number): number {
  const z = normalQuantile
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3
}

/**
 * Welch's interval for the difference of two means: each group has its own spread. Undefined with fewer than two
 * values in a group, or where nothing varies.
 */
export function differenceOfMeans(
  first: readonly number[],
  second: readonly number[],
): MeanDifference | undefined {
  const [firstMean, secondMean] = [mean(first), mean(second)]
  const [firstSd, secondSd] = [sampleStandardDeviation(first), sampleStandardDeviation(second)]
  if (firstMean === undefined || secondMean === undefined) return undefined
  if (firstSd === undefined || secondSd === undefined) return undefined
  const a = firstSd ** 2 / first.length
  const b = secondSd ** 2 / second.length
  if (!(a + b > 0)) return undefined
  const degrees = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1))
  const error = Math.sqrt(a + b)
  const half = studentQuantile(normalQuantiles.at95, degrees) * error
  const difference = secondMean - firstMean
  const isClear = Math.abs(difference) > studentQuantile(normalQuantiles.at975, degrees) * error
  return { difference, low90: difference - half, high90: difference + half, isClear }
}
