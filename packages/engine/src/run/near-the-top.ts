import { isAvailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { Estimate } from '../boundaries/estimate.ts'
import type { ProposalValues } from '../science/proposals/index.ts'

/** The top of the easy range, in shares of the boundary, and how much of a run there is much. */
export interface NearTheTopBand {
  /** Where time begins to count as near the top, and from where it counts in full. */
  readonly fromFrac: number
  readonly fullFrac: number
  /** A run with this share of its time near the top, or above, was near the top. */
  readonly muchFrac: number
}

/**
 * The graded band below LT1. For most runners it is a fixed share of the boundary. For runners of high volume or
 * level, whose ceiling is the lower edge of the LT1 band, all time above that edge is near the top, and less of it is
 * much: what crosses over is the same for all.
 */
export function nearTheTopBand(options: {
  readonly boundaries: Boundaries
  readonly from: 'heart-rate' | 'speed'
  readonly lt1: Estimate
  readonly values: ProposalValues
}): NearTheTopBand {
  const { from, lt1, values } = options
  const { easyCeiling } = options.boundaries
  const bandFrac = from === 'heart-rate' ? values.nearTheTopHeartRateFrac : values.nearTheTopSpeedFrac
  const usual = { fromFrac: 1 - bandFrac, fullFrac: 1 - bandFrac / 2, muchFrac: values.nearTheTopShareFrac }
  if (easyCeiling.rule === 'mean') return usual
  const { heartRateBpm, speedMps } = easyCeiling
  const edge =
    from === 'heart-rate'
      ? isAvailable(heartRateBpm) && heartRateBpm.valueBpm
      : isAvailable(speedMps) && speedMps.valueMps
  const edgeFrac = edge === false ? usual.fullFrac : edge / lt1.mean
  const fullFrac = Math.min(usual.fullFrac, edgeFrac)
  return { fromFrac: fullFrac - bandFrac / 2, fullFrac, muchFrac: values.nearTheTopAtHighVolumeShareFrac }
}
