import type { Cited } from '../cited.ts'

/** Published numbers of training load. */
export const loadConstants = {
  banisterManFactor: {
    value: 0.64,
    unit: 'none',
    meaning: 'Factor of the weight that a minute has at a share of the heart rate reserve, men.',
    source: 'banister-1991',
    evidence: 'secondary',
  },
  banisterManPower: {
    value: 1.92,
    unit: 'none',
    meaning: 'Exponent of that weight, men.',
    source: 'banister-1991',
    evidence: 'secondary',
  },
  banisterWomanFactor: {
    value: 0.86,
    unit: 'none',
    meaning: 'Factor of the weight, women.',
    source: 'banister-1991',
    evidence: 'secondary',
  },
  banisterWomanPower: {
    value: 1.67,
    unit: 'none',
    meaning: 'Exponent of the weight, women.',
    source: 'banister-1991',
    evidence: 'secondary',
  },
  edwardsLowestFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'Share of the maximum heart rate at which the first of five zones of a tenth begins.',
    source: 'edwards-1993',
    evidence: 'secondary',
  },
  chronicLoadDays: {
    value: 42,
    unit: 'Days',
    meaning: 'Time constant of "fitness" in the performance management chart.',
    source: 'banister-1991',
    evidence: 'secondary',
  },
  acuteLoadDays: {
    value: 7,
    unit: 'Days',
    meaning: 'Time constant of "fatigue" in the performance management chart.',
    source: 'banister-1991',
    evidence: 'secondary',
  },
} as const satisfies Record<string, Cited>

export interface SingleRunRiskStep {
  /** Up to and with this ratio of the run to the longest of the 30 days before. */
  readonly toRatioFrac: number
  readonly hazardRatioFrac: number
  readonly low95Frac: number
  readonly high95Frac: number
}

/**
 * Injuries after a run of so many times the longest of the last 30 days, against runs of up to 1.1 times. Steps as
 * published, not monotone, never interpolated.
 *
 * Source: Frandsen et al. 2025, abstract; 5205 runners, 588,071 runs; distance only, observational.
 */
export const singleRunRiskSteps: readonly SingleRunRiskStep[] = [
  { toRatioFrac: 1.3, hazardRatioFrac: 1.64, low95Frac: 1.31, high95Frac: 2.05 },
  { toRatioFrac: 2, hazardRatioFrac: 1.52, low95Frac: 1.16, high95Frac: 2 },
  { toRatioFrac: Number.POSITIVE_INFINITY, hazardRatioFrac: 2.28, low95Frac: 1.5, high95Frac: 3.48 },
]
