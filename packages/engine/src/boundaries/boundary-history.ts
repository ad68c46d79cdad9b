import type { LocalDate } from '../base/time.ts'

/** A quantity with its 80 % band. */
export interface BandBpm {
  readonly valueBpm: number
  readonly low80Bpm: number
  readonly high80Bpm: number
}

export interface BandMps {
  readonly valueMps: number
  readonly low80Mps: number
  readonly high80Mps: number
}

/** The boundaries of one day of the past, from what is known of that time today. */
export interface BoundaryPoint {
  readonly date: LocalDate
  readonly lt1: BandBpm
  readonly lt2: BandBpm
  /** On the flat; absent where no evidence speaks of speed. */
  readonly lt1Speed?: BandMps
  readonly lt2Speed?: BandMps
}

/** A change of what measures, which is not a change of the runner. */
export interface BoundaryBreak {
  readonly date: LocalDate
  readonly kind: 'sensor' | 'watch'
  readonly sentence: string
}

/** The boundaries through the years, one point a month of running and one for today. */
export interface BoundaryHistory {
  readonly points: readonly BoundaryPoint[]
  readonly breaks: readonly BoundaryBreak[]
}
