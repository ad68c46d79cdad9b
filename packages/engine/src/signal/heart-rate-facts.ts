import { available, type Computed, unavailable } from '../base/computed.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { HeartRateFacts } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'
import { runningMedianExtremes } from './running-median.ts'

const highestWindowS = 15
const lowestWindowS = 60

/** Seconds at each whole heart rate from the lowest to the highest believed one. */
function histogram(believedBpm: Float32Array): HeartRateFacts['histogram'] {
  const seconds: number[] = []
  for (const bpm of believedBpm) {
    if (Number.isNaN(bpm)) continue
    const place = Math.round(bpm)
    seconds[place] = (seconds[place] ?? 0) + 1
  }
  const fromBpm = seconds.findIndex((count) => count !== undefined)
  return { fromBpm, secondsS: Array.from(seconds.slice(fromBpm), (count) => count ?? 0) }
}

/**
 * What the heart did in this run, from believed seconds while the timer ran. Unavailable without a heart rate
 * (`no-heart-rate`), and where too little of it can be believed (`heart-rate-not-believed`).
 */
export function heartRateFacts(signal: RunSignal, values: ProposalValues): Computed<HeartRateFacts> {
  const { grid, heartRate } = signal
  if (grid.heartRateBpm === undefined)
    return unavailable('no-heart-rate', 'No heart rate was recorded in this run.')
  let beatSum = 0
  let believedS = 0
  for (const bpm of heartRate.believedBpm)
    if (!Number.isNaN(bpm)) {
      beatSum += bpm
      believedS++
    }
  const highest = runningMedianExtremes(heartRate.believedBpm, highestWindowS)
  const lowest = runningMedianExtremes(heartRate.believedBpm, lowestWindowS)
  if (believedS < values.heartRateBelievedShortestS || highest === undefined || lowest === undefined)
    return unavailable(
      'heart-rate-not-believed',
      'Too little of this run’s heart rate can be believed to say anything of it.',
    )
  return available({
    averageBpm: beatSum / believedS,
    highestSustainedBpm: highest.highest,
    lowestSustainedBpm: lowest.lowest,
    usableFrac: believedS / grid.timerS,
    histogram: histogram(heartRate.believedBpm),
  })
}
