import type { LocalDate } from '../base/time.ts'

/** Where a piece of evidence comes from. The ledger shows each in words. */
export const evidenceKinds = [
  'lab',
  'entered',
  'heart-rate-max-observed',
  'heart-rate-max-age-formula',
  'population',
  'race',
  'hard-effort',
  'critical-speed',
  'heart-rate-speed-relation',
  'watch-setting',
  'usual-running',
  'talk-test',
  'effort-report',
  'beat-to-beat',
  'drift',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** One observation behind an estimate, in the estimate's own unit. */
export interface EvidenceItem {
  /** Names the item for as long as it exists, so that the runner can have it ignored; absent where that is no choice. */
  readonly key?: string
  readonly kind: EvidenceKind
  /** What was seen, in words. */
  readonly sentence: string
  /** What this item alone says the estimate should be. */
  readonly value: number
  /** Standard deviation of that statement. */
  readonly sd: number
  /** Share of the estimate's weight that this item carries; the items of an estimate sum to 1. */
  readonly weightFrac: number
  readonly activityId?: string
  readonly date: LocalDate
  /** Why it counts for nothing or for less: the runner said so, or it does not fit what all others say. */
  readonly setAside?: 'ignored' | 'outlier'
}

/** A number with an honest error. The unit is in the key under which the estimate stands. */
export interface Estimate {
  readonly mean: number
  readonly sd: number
  /** The band that should hold the truth in 80 of 100 runners. */
  readonly low80: number
  readonly high80: number
  readonly asOf: LocalDate
  readonly method: string
  readonly evidence: readonly EvidenceItem[]
}
