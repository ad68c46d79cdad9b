import { isAvailable } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'

export interface SupportedPeak {
  readonly peakBpm: number
  readonly activityId: string
  readonly localDate: LocalDate
}

/**
 * The highest sustained heart rate that a second run supports within a few beats: one accidental spike sets
 * nothing. Undefined for fewer than two runs with heart rate, or where no two agree.
 */
export function supportedPeak(runs: readonly RunFacts[], values: ProposalValues): SupportedPeak | undefined {
  const peaks = runs
    .flatMap((run) =>
      isAvailable(run.heartRate)
        ? [
            {
              peakBpm: run.heartRate.highestSustainedBpm,
              activityId: run.activityId,
              localDate: run.localDate,
            },
          ]
        : [],
    )
    .sort((a, b) => b.peakBpm - a.peakBpm || (a.localDate < b.localDate ? 1 : -1))
  return peaks.find((peak, index) => {
    const next = peaks[index + 1]
    return next !== undefined && peak.peakBpm - next.peakBpm <= values.heartRateMaxSupportBpm
  })
}
