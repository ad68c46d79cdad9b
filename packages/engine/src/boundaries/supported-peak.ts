import { isAvailable } from '../base/computed.ts'
import { keptPer } from '../base/kept-per.ts'
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

const peakOf = keptPer((run: RunFacts): Peak | undefined => {
  const held = run.hardestSpans.find((span) => span.durationS === heldS)
  if (!isAvailable(run.heartRate) || held === undefined) return undefined
  const peakBpm = run.heartRate.highestSustainedBpm
  const heldFrac = held.averageHeartRateBpm / peakBpm
  return { peakBpm, heldFrac, activityId: run.activityId, localDate: run.localDate }
})

/** The higher first; of two alike the later. */
function inOrder(a: Peak, b: Peak): number {
  if (a.peakBpm !== b.peakBpm) return b.peakBpm - a.peakBpm
  return a.localDate === b.localDate ? 0 : a.localDate < b.localDate ? 1 : -1
}

/**
 * The highest sustained heart rate that can be believed. A heart that reaches its peak has been working for minutes:
 * a peak that stands alone in its run is a fault of the sensor. What is left counts when the run held close to it, or
 * when a second run reaches as high. Undefined where no peak passes.
 */
export function supportedPeak(runs: readonly RunFacts[], values: ProposalValues): SupportedPeak | undefined {
  const peaks: Peak[] = []
  for (const run of runs) {
    const peak = peakOf(run)
    if (peak !== undefined && peak.heldFrac >= values.heartRatePeakPlausibleFrac) peaks.push(peak)
  }
  const isSupported = (peak: Peak, next: Peak | undefined) =>
    peak.heldFrac >= values.heartRatePeakHeldFrac ||
    (next !== undefined && peak.peakBpm - next.peakBpm <= values.heartRateMaxSupportBpm)
  // Mostly it is the highest one, and the others need not be sorted.
  let highest: Peak | undefined
  let second: Peak | undefined
  for (const peak of peaks) {
    if (highest === undefined || inOrder(peak, highest) < 0) {
      second = highest
      highest = peak
    } else if (second === undefined || inOrder(peak, second) < 0) second = peak
  }
  if (highest !== undefined && isSupported(highest, second)) return highest
  peaks.sort(inOrder)
  return peaks.find((peak, index) => isSupported(peak, peaks[index + 1]))
}
