import { mean, sampleStandardDeviation } from '../../base/statistics.ts'

/** Relative spread of lengths: standard deviation over mean; 0 for fewer than two. */
export function spreadFrac(lengths: readonly number[]): number {
  return (sampleStandardDeviation(lengths) ?? 0) / (mean(lengths) ?? 1)
}
