import { isAvailable } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'

export interface SupportedPeak {
  readonly peakBpm: number
  readonly activityId: string
  readonly localDate: LocalDate
}

interface Peak extends SupportedPeak {
  /** Highest mean over five minutes of the same run, as a share of the peak. */
  readonly heldFrac: number
}

const heldS = 300

/**
 * The highest sustained heart rate that can be believed. A heart that reaches its peak has been working for minutes:
 * a peak that stands alone in its run is a fault of the sensor. What is left counts when the run held close to it, or
 * when a second run reaches as high. Undefined where no peak passes.
 */
export function supportedPeak(runs: readonly RunFacts[], values: ProposalValues): SupportedPeak | undefined {
  const peaks = runs
    .flatMap((run): Peak[] => {
      const held = run.hardestSpans.find((span) => span.durationS === heldS)
      if (!isAvailable(run.heartRate) || held === undefined) return []
      const peakBpm = run.heartRate.highestSustainedBpm
      const heldFrac = held.averageHeartRateBpm / peakBpm
      return [{ peakBpm, heldFrac, activityId: run.activityId, localDate: run.localDate }]
    })
    .filter((peak) => peak.heldFrac >= values.heartRatePeakPlausibleFrac)
    .sort((a, b) => b.peakBpm - a.peakBpm || (a.localDate < b.localDate ? 1 : -1))
  return peaks.find((peak, index) => {
    const next = peaks[index + 1]
    return (
      peak.heldFrac >= values.heartRatePeakHeldFrac ||
      (next !== undefined && peak.peakBpm - next.peakBpm <= values.heartRateMaxSupportBpm)
    )
  })
}
