import type { Computed } from '../../base/computed.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { CriticalSpeedFit } from '../critical-speed.ts'
import type { Estimate } from '../estimate.ts'
import type { Performance } from './performance.ts'
import type { RecentVolume } from './prediction.ts'

/** Everything that the methods predict from. */
export interface PredictionInput {
  readonly performances: readonly Performance[]
  /** Unavailable too where none of its efforts was near the limit. */
  readonly criticalSpeed: Computed<CriticalSpeedFit>
  readonly lt2SpeedMps: Computed<Estimate>
  readonly volume: Computed<RecentVolume>
  readonly values: ProposalValues
}

/** What a formula gives for a distance, with its standard deviation relative to it. */
export interface FormulaTime {
  readonly formulaS: number
  readonly sdFrac: number
  /** The performances that went in. */
  readonly from: readonly Performance[]
}

export type Formula = (input: PredictionInput, distanceM: number) => Computed<FormulaTime>
