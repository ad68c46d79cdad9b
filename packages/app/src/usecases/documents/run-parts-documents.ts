import type { RunShape } from '@footing/engine'

/** A faster part of a run, between two seconds of its elapsed clock. */
export interface RunPartShown {
  readonly kind: 'repetition' | 'stride' | 'block'
  readonly startS: number
  readonly endS: number
  /** Seconds of it that were run. */
  readonly runS: number
  readonly distanceM: number
  readonly speedMps?: number
  readonly gradeAdjustedSpeedMps?: number
  /** Height gained less height lost. */
  readonly climbM: number
  readonly peakHeartRateBpm?: number
  /** What came before the next repetition of the same set. */
  readonly recovery?: {
    readonly durationS: number
    readonly distanceM: number
    readonly how: 'jog' | 'walk' | 'stand'
  }
}

/** How a run was put together. */
export interface RunStructureShown {
  /** "6 × 3 min at about LT2, 90 s jog"; without a capital and without a full stop. */
  readonly words: string
  readonly shape: RunShape
  /** Running before the first and after the last faster part; 0 where there is none. */
  readonly warmUpS: number
  readonly coolDownS: number
  readonly parts: readonly RunPartShown[]
}
