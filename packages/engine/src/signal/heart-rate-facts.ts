import { available, type Computed, unavailable } from '../base/computed.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { HeartRateFacts } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'
import { runningMedianExtremes } from './running-median.ts'

const highestWindowS = 15
const lowestWindowS = 60

interface BelievedBeats {
  readonly beatSum: number
  readonly believedS: number
}

function believedBeats(believedBpm: Float32Array): BelievedBeats {
  let beatSum = 0
  let believedS = 0
  for (let k = 0; k < believedBpm.length; k++) {
    const bpm = believedBpm[k] ?? Number.NaN
    if (Number.isNaN(bpm)) continue
    beatSum += bpm
    believedS++
  }
  return { beatSum, believedS }
}

/** Seconds at each whole heart rate from the lowest to the highest believed one. */
function histogram(believedBpm: Float32Array): HeartRateFacts['histogram'] {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (let k = 0; k < believedBpm.length; k++) {
    const bpm = believedBpm[k] ?? Number.NaN
    if (bpm < lowest) lowest = bpm
    if (bpm > highest) highest = bpm
  }
  const fromBpm = Math.round(lowest)
  const secondsS = new Array<number>(Math.round(highest) - fromBpm + 1).fill(0)
  for (let k = 0; k < believedBpm.length; k++) {
    const bpm = believedBpm[k] ?? Number.NaN
    if (Number.isNaN(bpm)) continue
    const place = Math.round(bpm) - fromBpm
    secondsS[place] = (secondsS[place] ?? 0) + 1
  }
  return { fromBpm, secondsS }
}

/**
 * What the heart did in this run, from believed seconds while the timer ran. Unavailable without a heart rate
 * (`no-heart-rate`), and where too little of it can be believed (`heart-rate-not-believed`).
 */
export function heartRateFacts(signal: RunSignal, values: ProposalValues): Computed<HeartRateFacts> {
  const { grid } = signal
  const { believedBpm } = signal.heartRate
  if (grid.heartRateBpm === undefined)
    return unavailable('no-heart-rate', 'No heart rate was recorded in this run.')
  const { beatSum, believedS } = believedBeats(believedBpm)
  const highest = runningMedianExtremes(believedBpm, highestWindowS)
  const lowest = runningMedianExtremes(believedBpm, lowestWindowS)
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
    histogram: histogram(believedBpm),
  })
}
