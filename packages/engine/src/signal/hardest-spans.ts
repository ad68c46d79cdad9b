import { prefixSums } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { HardestSpan } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

/** Lengths for which the hardest span is looked for. */
const hardestSpanDurationsS = [5, 10, 20, 30, 40, 60].map((minutes) => minutes * unitFactors.sPerMin)

/**
 * For each length the span of the elapsed clock with the highest mean heart rate, of those in which at least
 * nine tenths of the seconds are in motion with a believed heart rate; the mean is over these. A length is left
 * out where the run has no such span. The first of equal spans is taken.
 */
export function hardestSpans(signal: RunSignal, values: ProposalValues): readonly HardestSpan[] {
  const { grid, moving, heartRate, gradeAdjustedSpeedMps } = signal
  const counted = heartRate.believed.map((believed, k) => believed & (moving[k] ?? 0))
  const counts = prefixSums(counted)
  const beats = prefixSums(heartRate.believedBpm.map((bpm, k) => (counted[k] === 1 ? bpm : 0)))
  const speeds = gradeAdjustedSpeedMps && prefixSums(gradeAdjustedSpeedMps)
  const spans: HardestSpan[] = []
  for (const durationS of hardestSpanDurationsS) {
    const fewest = values.hardestSpanBelievedLowestFrac * durationS
    let bestStart = -1
    let bestMean = 0
    for (let startS = 0; startS + durationS < grid.length; startS++) {
      const count = (counts[startS + durationS + 1] ?? 0) - (counts[startS + 1] ?? 0)
      if (count < fewest) continue
      const mean = ((beats[startS + durationS + 1] ?? 0) - (beats[startS + 1] ?? 0)) / count
      if (mean > bestMean) {
        bestMean = mean
        bestStart = startS
      }
    }
    if (bestStart < 0) continue
    const recordedCount = grid.recorded
      .subarray(bestStart + 1, bestStart + durationS + 1)
      .reduce((sum, isRecorded) => sum + isRecorded, 0)
    spans.push({
      durationS,
      startS: bestStart,
      averageHeartRateBpm: bestMean,
      ...(speeds && {
        gradeAdjustedSpeedMps:
          ((speeds[bestStart + durationS + 1] ?? 0) - (speeds[bestStart + 1] ?? 0)) / recordedCount,
      }),
    })
  }
  return spans
}
