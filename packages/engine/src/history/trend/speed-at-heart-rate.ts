/**
 * What speed a run would have had at the reference heart rate.
 *
 * Heart rate rises with speed on a line: HR = standing + rise · v. Fitness stretches the speeds, so the speed at
 * the reference is v · (reference − standing) / (HR − standing). How steep the line is comes from the runner's own
 * runs within a few weeks, with heart rate as the answer and speed as what is chosen; never from the trend itself,
 * where a runner who goes by heart rate would make it too flat. Its error is carried along.
 */

import { median } from '../../base/statistics.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { segmentOf } from './sensor-segments.ts'
import type { TrendObservation } from './trend-observation.ts'

/** The line of one runner. */
export interface SpeedLine {
  readonly referenceBpm: number
  /** How far the reference lies above where the line meets standing still. */
  readonly riseBpm: number
  readonly riseSdBpm: number
}

/** Days whose runs are compared with each other: short enough that fitness stays. */
const blockDays = 42

/** Mean products of the deviations of speed and heart rate inside blocks of time with one sensor. */
function deviations(observations: readonly TrendObservation[]) {
  const blocks = new Map<string, TrendObservation[]>()
  for (const each of observations) {
    const key = `${Math.floor(each.epochDay / blockDays)} ${segmentOf(each.run)}`
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [each])
    else block.push(each)
  }
  let speedSpeed = 0
  let speedHeart = 0
  let heartHeart = 0
  let freedom = 0
  for (const block of blocks.values()) {
    const count = block.length
    const speedMean = block.reduce((sum, { speedMps }) => sum + Math.log(speedMps), 0) / count
    const heartMean = block.reduce((sum, { heartRateBpm }) => sum + heartRateBpm, 0) / count
    for (const { speedMps, heartRateBpm } of block) {
      const speed = Math.log(speedMps) - speedMean
      speedSpeed += speed * speed
      speedHeart += speed * (heartRateBpm - heartMean)
      heartHeart += (heartRateBpm - heartMean) ** 2
    }
    freedom += count - 1
  }
  return { speedSpeed, speedHeart, heartHeart, freedom }
}

export function speedLine(observations: readonly TrendObservation[], values: ProposalValues): SpeedLine {
  const referenceBpm = median(observations.map(({ heartRateBpm }) => heartRateBpm)) ?? 0
  const priorBpm = values.trendSlopePriorBpm
  const priorSd = priorBpm * values.trendSlopePriorSdFrac
  const { speedSpeed, speedHeart, heartHeart, freedom } = deviations(observations)
  const errorVariance = values.trendSpeedErrorFrac ** 2
  const spread = speedSpeed / Math.max(freedom, 1)
  const trueSpread = spread - errorVariance
  if (trueSpread < errorVariance / 2) return { referenceBpm, riseBpm: priorBpm, riseSdBpm: priorSd }
  const reliabilityFrac = trueSpread / spread
  const flat = speedHeart / speedSpeed
  const found = flat / reliabilityFrac
  const left = Math.max(heartHeart / freedom - flat * flat * spread, 1)
  const chance = Math.sqrt(left / (freedom * spread)) / reliabilityFrac
  // The share of the spread that is error is itself a guess.
  const foundSd = Math.hypot(chance, priorBpm * (1 - reliabilityFrac), priorBpm * lineModelSdFrac)
  const weight = 1 / priorSd ** 2
  const foundWeight = 1 / foundSd ** 2
  return {
    referenceBpm,
    riseBpm: Math.max(
      (weight * priorBpm + foundWeight * found) / (weight + foundWeight),
      lowestRiseFrac * priorBpm,
    ),
    riseSdBpm: 1 / Math.sqrt(weight + foundWeight),
  }
}

/** Relative error of a straight line, whatever the data. */
const lineModelSdFrac = 0.15
const lowestRiseFrac = 0.4

/** Natural logarithm of the speed at the reference heart rate. */
export function logSpeedAtReference(
  { heartRateBpm, speedMps }: TrendObservation,
  { referenceBpm, riseBpm }: SpeedLine,
): number {
  return Math.log(speedMps) - Math.log((heartRateBpm - referenceBpm + riseBpm) / riseBpm)
}

/** Its derivative by the line's rise. */
export function riseSensitivity(
  { heartRateBpm }: TrendObservation,
  { referenceBpm, riseBpm }: SpeedLine,
): number {
  return 1 / riseBpm - 1 / (heartRateBpm - referenceBpm + riseBpm)
}
