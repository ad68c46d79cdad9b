import { prefixSums } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { HardestSpan } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

/** Lengths for which the hardest span is looked for. */
const hardestSpanDurationsS = [5, 10, 20, 30, 40, 60].map((minutes) => minutes * unitFactors.sPerMin)

/** Running totals over the seconds in motion with a believed heart rate: how many they are, and their beats. */
function countedBeats({ moving, heartRate, grid }: RunSignal): {
  readonly counts: Float64Array
  readonly beats: Float64Array
} {
  const { believed, believedBpm } = heartRate
  const counts = new Float64Array(grid.length + 1)
  const beats = new Float64Array(grid.length + 1)
  let count = 0
  let beatSum = 0
  for (let k = 0; k < grid.length; k++) {
    if (believed[k] === 1 && moving[k] === 1) {
      count++
      beatSum += believedBpm[k] ?? 0
    }
    counts[k + 1] = count
    beats[k + 1] = beatSum
  }
  return { counts, beats }
}

/**
 * For each length the span of the elapsed clock with the highest mean heart rate, of those in which at least
 * nine tenths of the seconds are in motion with a believed heart rate; the mean is over these. A length is left
 * out where the run has no such span. The first of equal spans is taken.
 */
export function hardestSpans(signal: RunSignal, values: ProposalValues): readonly HardestSpan[] {
  const { grid, gradeAdjustedSpeedMps } = signal
  const { counts, beats } = countedBeats(signal)
  const lastS = grid.length - 1
  const speeds = gradeAdjustedSpeedMps && prefixSums(gradeAdjustedSpeedMps)
  const spans: HardestSpan[] = []
  for (const durationS of hardestSpanDurationsS) {
    const fewest = values.hardestSpanBelievedLowestFrac * durationS
    let bestStart = -1
    let bestMean = 0
    for (let startS = 0; startS + durationS <= lastS; startS++) {
      const count = (counts[startS + durationS + 1] ?? 0) - (counts[startS + 1] ?? 0)
      if (count < fewest) continue
      const mean = ((beats[startS + durationS + 1] ?? 0) - (beats[startS + 1] ?? 0)) / count
      if (mean > bestMean) {
        bestMean = mean
        bestStart = startS
      }
    }
    if (bestStart < 0) continue
    let recordedCount = 0
    for (let k = bestStart + 1; k <= bestStart + durationS; k++) recordedCount += grid.recorded[k] ?? 0
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
