import { prefixSums } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { HardestSpan } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

/** Lengths for which the hardest span is looked for. */
const hardestSpanDurationsS = [5, 10, 20, 30, 40, 60].map((minutes) => minutes * unitFactors.sPerMin)

/** Running totals over the seconds in motion with a believed heart rate: how many they are, and their beats. */
interface CountedBeats {
  readonly counts: Float64Array
  readonly beats: Float64Array
}

function countedBeats(moving: Uint8Array, believedBpm: Float32Array): CountedBeats {
  const { length } = moving
  const counts = new Float64Array(length + 1)
  const beats = new Float64Array(length + 1)
  let count = 0
  let beatSum = 0
  for (let k = 0; k < length; k++) {
    const bpm = believedBpm[k] ?? Number.NaN
    if (moving[k] === 1 && !Number.isNaN(bpm)) {
      count++
      beatSum += bpm
    }
    counts[k + 1] = count
    beats[k + 1] = beatSum
  }
  return { counts, beats }
}

/** Where the span with the highest mean starts; −1 where none has enough believed seconds. */
function hardestStart({ counts, beats }: CountedBeats, durationS: number, fewest: number): number {
  const last = counts.length - 1
  let bestStart = -1
  let bestMean = 0
  for (let from = 1, to = durationS + 1; to <= last; from++, to++) {
    const count = (counts[to] ?? 0) - (counts[from] ?? 0)
    if (count < fewest) continue
    const mean = ((beats[to] ?? 0) - (beats[from] ?? 0)) / count
    if (mean > bestMean) {
      bestMean = mean
      bestStart = from - 1
    }
  }
  return bestStart
}

function between(sums: Float64Array, startS: number, durationS: number): number {
  return (sums[startS + durationS + 1] ?? 0) - (sums[startS + 1] ?? 0)
}

function countRecorded(recorded: Uint8Array, startS: number, durationS: number): number {
  let count = 0
  for (let k = startS + 1; k <= startS + durationS; k++) count += recorded[k] ?? 0
  return count
}

/**
 * For each length the span of the elapsed clock with the highest mean heart rate, of those in which at least
 * nine tenths of the seconds are in motion with a believed heart rate; the mean is over these. A length is left
 * out where the run has no such span. The first of equal spans is taken.
 */
export function hardestSpans(signal: RunSignal, values: ProposalValues): readonly HardestSpan[] {
  const { grid, gradeAdjustedSpeedMps } = signal
  const counted = countedBeats(signal.moving, signal.heartRate.believedBpm)
  const speeds = gradeAdjustedSpeedMps && prefixSums(gradeAdjustedSpeedMps)
  const spans: HardestSpan[] = []
  for (const durationS of hardestSpanDurationsS) {
    const startS = hardestStart(counted, durationS, values.hardestSpanBelievedLowestFrac * durationS)
    if (startS < 0) continue
    spans.push({
      durationS,
      startS,
      averageHeartRateBpm:
        between(counted.beats, startS, durationS) / between(counted.counts, startS, durationS),
      ...(speeds && {
        gradeAdjustedSpeedMps:
          between(speeds, startS, durationS) / countRecorded(grid.recorded, startS, durationS),
      }),
    })
  }
  return spans
}
