// Boundaries set by hand, for tests.

import { available, type Computed, type Unavailable, unavailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { Estimate } from '../boundaries/estimate.ts'

export interface BoundariesSketch {
  readonly asOf?: string
  readonly lt1Bpm?: number | 'unknown'
  readonly lt2Bpm?: number | 'unknown'
  readonly sdBpm?: number
  readonly lt1SpeedMps?: number | 'unknown'
  readonly lt2SpeedMps?: number | 'unknown'
  readonly sdMps?: number
}

/** Half the width of a normal band that holds 80 of 100, in standard deviations. */
const halfWidthOf80 = 1.2816

const unknown: Unavailable = unavailable('no-evidence', 'Nothing recorded says anything about it yet.')

/** Boundaries with LT1 at 150 bpm and 3.0 m/s, LT2 at 170 bpm and 3.6 m/s, unless said otherwise. */
export function sketchBoundaries(sketch: BoundariesSketch = {}): Boundaries {
  const asOf = sketch.asOf ?? '2025-06-30'
  const estimate = (value: number | 'unknown', sd: number): Computed<Estimate> =>
    value === 'unknown'
      ? unknown
      : available({
          mean: value,
          sd,
          low80: value - halfWidthOf80 * sd,
          high80: value + halfWidthOf80 * sd,
          asOf,
          method: 'set by hand',
          evidence: [],
        })
  const lt1Bpm = estimate(sketch.lt1Bpm ?? 150, sketch.sdBpm ?? 3)
  const lt1SpeedMps = estimate(sketch.lt1SpeedMps ?? 3, sketch.sdMps ?? 0.1)
  return {
    asOf,
    heartRateMaxBpm: estimate(190, sketch.sdBpm ?? 3),
    heartRateRestBpm: unknown,
    lt1Bpm,
    lt2Bpm: estimate(sketch.lt2Bpm ?? 170, sketch.sdBpm ?? 3),
    lt1SpeedMps,
    lt2SpeedMps: estimate(sketch.lt2SpeedMps ?? 3.6, sketch.sdMps ?? 0.1),
    criticalSpeedMps: unknown,
    easyCeiling: {
      heartRateBpm:
        lt1Bpm.status === 'available'
          ? available({ valueBpm: lt1Bpm.mean, low80Bpm: lt1Bpm.low80, high80Bpm: lt1Bpm.high80 })
          : lt1Bpm,
      speedMps:
        lt1SpeedMps.status === 'available'
          ? available({
              valueMps: lt1SpeedMps.mean,
              low80Mps: lt1SpeedMps.low80,
              high80Mps: lt1SpeedMps.high80,
            })
          : lt1SpeedMps,
      rule: 'mean',
      ruleReason: { code: 'set-by-hand', sentence: 'The middle of the band is the ceiling.' },
      limits: [],
    },
    heartRateSpeedRelation: unknown,
    nextTests: [],
    notes: [],
  }
}
