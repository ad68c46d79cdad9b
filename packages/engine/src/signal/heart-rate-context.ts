import type { ProposalValues } from '../science/proposals/index.ts'
import type { SampleGrid } from './sample-grid.ts'

/** What a look at the heart rate needs besides it. */
export interface HeartRateContext {
  readonly grid: SampleGrid
  readonly moving: Uint8Array
  readonly speedMps: Float32Array | undefined
  /** Grade-adjusted where the grade is known, absent where it is not. */
  readonly gradeAdjustedSpeedMps: Float32Array | undefined
  readonly values: ProposalValues
}
