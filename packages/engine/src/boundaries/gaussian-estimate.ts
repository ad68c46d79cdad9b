import type { LocalDate } from '../base/time.ts'
import type { Estimate, EvidenceItem } from './estimate.ts'

/** Standard deviations from the mean to either edge of the central 80 % of a normal distribution. */
const band80Sd = 1.2815515655446004

/** The edges of the band that holds 80 % of a normal distribution. */
export function band80(mean: number, sd: number): { readonly low80: number; readonly high80: number } {
  return { low80: mean - band80Sd * sd, high80: mean + band80Sd * sd }
}

/** An estimate whose error is taken as normal. */
export function gaussianEstimate(options: {
  readonly mean: number
  readonly sd: number
  readonly asOf: LocalDate
  readonly method: string
  readonly evidence: readonly EvidenceItem[]
}): Estimate {
  const { mean, sd } = options
  return { ...options, ...band80(mean, sd) }
}

/** Evidence with its weights scaled to sum to 1, heaviest first. */
export function weighedEvidence(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  const total = items.reduce((sum, item) => sum + item.weightFrac, 0)
  if (total <= 0) return []
  return items
    .map((item) => ({ ...item, weightFrac: item.weightFrac / total }))
    .sort((a, b) => b.weightFrac - a.weightFrac)
}
