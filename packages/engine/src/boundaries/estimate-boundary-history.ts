import type { BandBpm, BandMps, BoundaryHistory, BoundaryPoint } from './boundary-history.ts'
import type { BoundaryInput } from './boundary-input.ts'
import { speedUsableSdFrac } from './estimate-boundaries.ts'
import { band80 } from './gaussian-estimate.ts'
import { type PastDay, type PastDays, pastDays } from './past-days.ts'
import { sensorChanges } from './sensor-changes.ts'
import { quantityOf, type ThresholdValue } from './threshold-model.ts'

function bandBpm({ mean, sd }: ThresholdValue): BandBpm {
  const { low80, high80 } = band80(mean, sd)
  return { valueBpm: mean, low80Bpm: low80, high80Bpm: high80 }
}

function bandMps({ mean, sd }: ThresholdValue): BandMps | undefined {
  if (sd > speedUsableSdFrac * mean) return undefined
  const { low80, high80 } = band80(mean, sd)
  return { valueMps: mean, low80Mps: low80, high80Mps: high80 }
}

function pointOf({ date, read }: PastDay): BoundaryPoint {
  const { belief } = read()
  const lt1Speed = bandMps(quantityOf(belief, 'lt1SpeedMps'))
  const lt2Speed = bandMps(quantityOf(belief, 'lt2SpeedMps'))
  return {
    date,
    lt1: bandBpm(quantityOf(belief, 'lt1Bpm')),
    lt2: bandBpm(quantityOf(belief, 'lt2Bpm')),
    ...(lt1Speed !== undefined && { lt1Speed }),
    ...(lt2Speed !== undefined && { lt2Speed }),
  }
}

/** The boundaries of days that were read, and the changes of what measures. */
export function boundaryHistoryOf({ runs, days }: PastDays): BoundaryHistory {
  return { points: days.map(pointOf), breaks: sensorChanges(runs) }
}

/**
 * The boundaries at the end of every month that holds runs, and today, each as known today: what came later tells of
 * it too. Runs in any order, up to `asOf`.
 */
export function estimateBoundaryHistory(input: BoundaryInput): BoundaryHistory {
  return boundaryHistoryOf(pastDays(input))
}
