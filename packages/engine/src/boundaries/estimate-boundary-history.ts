import { type LocalDate, nearDay } from '../base/time.ts'
import { withoutOverlappingRuns } from '../signal/overlapping-runs.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { BandBpm, BandMps, BoundaryHistory, BoundaryPoint } from './boundary-history.ts'
import type { BoundaryInput } from './boundary-input.ts'
import { speedUsableSdFrac } from './estimate-boundaries.ts'
import { band80 } from './gaussian-estimate.ts'
import { strongestEfforts } from './hard-efforts.ts'
import { readHistory } from './read-history.ts'
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

function pointOn(input: BoundaryInput): BoundaryPoint {
  const { belief } = readHistory(input)
  const lt1Speed = bandMps(quantityOf(belief, 'lt1SpeedMps'))
  const lt2Speed = bandMps(quantityOf(belief, 'lt2SpeedMps'))
  return {
    date: input.asOf,
    lt1: bandBpm(quantityOf(belief, 'lt1Bpm')),
    lt2: bandBpm(quantityOf(belief, 'lt2Bpm')),
    ...(lt1Speed !== undefined && { lt1Speed }),
    ...(lt2Speed !== undefined && { lt2Speed }),
  }
}

/** The day of the last run of each month that holds one, and today; by date. */
function pointDays(runs: readonly RunFacts[], today: LocalDate): readonly LocalDate[] {
  const lastOfMonth = new Map(runs.map(({ localDate }) => [localDate.slice(0, 7), localDate]))
  return [...new Set([...lastOfMonth.values(), today])].sort()
}

/**
 * The boundaries at the end of every month that holds runs, and today, each as known today: what came later tells of
 * it too. Runs in any order, up to `asOf`.
 */
export function estimateBoundaryHistory(input: BoundaryInput): BoundaryHistory {
  const { asOf, values } = input
  const runs = withoutOverlappingRuns(
    input.runs.filter((run) => run.localDate <= asOf),
    input.toldApart,
    values,
  )
  const strongest = strongestEfforts(runs, values)
  const points = pointDays(runs, asOf).map((day) => {
    // Evidence is that of the last run where none comes after it, and reaches as far back from there.
    const [evidenceDay = day] = [day, runs.at(-1)?.localDate ?? day].sort()
    const isNearDay = nearDay(evidenceDay, values.heartRateMaxMemoryDays)
    const isNear = ({ localDate }: RunFacts) => isNearDay(localDate)
    return pointOn({
      ...input,
      runs: runs.filter(isNear),
      strongest: strongest.filter(({ run }) => isNear(run)),
      asOf: day,
    })
  })
  return { points, breaks: sensorChanges(runs) }
}
