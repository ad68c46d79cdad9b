import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { HeartRateFacts, RunFacts } from '../signal/run-facts.ts'
import { stepDurationS, stepMovingFrac, stepSpeedMps } from './half-minute-steps.ts'
import type { IntensityTime } from './judged-run.ts'

/** Seconds of the histogram at or above a heart rate and below another. */
export function secondsBetweenBpm(
  histogram: HeartRateFacts['histogram'],
  lowBpm: number,
  highBpm: number,
): number {
  const first = Math.max(0, Math.ceil(lowBpm - histogram.fromBpm))
  const end = Math.min(histogram.secondsS.length, Math.ceil(highBpm - histogram.fromBpm))
  let sumS = 0
  for (let i = first; i < end; i++) sumS += histogram.secondsS[i] ?? 0
  return sumS
}

function fromSpeed(facts: RunFacts, lt1Mps: number, lt2Mps: number): Computed<IntensityTime> {
  let easyS = 0
  let moderateS = 0
  let hardS = 0
  for (let i = 0; i < facts.halfMinutes.speedMps.length; i++) {
    const speed = stepSpeedMps(facts, i)
    if (Number.isNaN(speed)) continue
    const movingS = stepDurationS(facts, i) * stepMovingFrac(facts, i)
    if (speed < lt1Mps) easyS += movingS
    else if (speed < lt2Mps) moderateS += movingS
    else hardS += movingS
  }
  return easyS + moderateS + hardS > 0
    ? available({ easyS, moderateS, hardS, from: 'speed' as const })
    : unavailable('no-heart-rate-no-speed', 'This run has neither a heart rate nor a speed to go by.')
}

/**
 * Seconds easy (below LT1), moderate (LT1 to LT2) and hard (LT2 and above), recomputed from the samples.
 *
 * From the heart-rate histogram against the means of LT1 and LT2 where enough of the heart rate can be believed;
 * else from the half minutes of speed on the flat against LT1 and LT2 in speed, for the share of each in motion.
 * Gaps belong to neither. Not on a treadmill: its speed is not the runner's.
 *
 * Unavailable when neither way has both its boundaries and its samples.
 */
export function intensityTime(options: {
  readonly facts: RunFacts
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): Computed<IntensityTime> {
  const { facts, boundaries, values } = options
  const { heartRate } = facts
  const { lt1Bpm, lt2Bpm, lt1SpeedMps, lt2SpeedMps } = boundaries
  const isBelieved = isAvailable(heartRate) && heartRate.usableFrac >= values.intensityUsableLowestFrac
  if (isBelieved && isAvailable(lt1Bpm) && isAvailable(lt2Bpm)) {
    const from = heartRate.histogram
    return available({
      easyS: secondsBetweenBpm(from, 0, lt1Bpm.mean),
      moderateS: secondsBetweenBpm(from, lt1Bpm.mean, lt2Bpm.mean),
      hardS: secondsBetweenBpm(from, lt2Bpm.mean, Number.POSITIVE_INFINITY),
      from: 'heart-rate' as const,
    })
  }
  if (!isSpeedOfTheRunner(facts))
    return unavailable(
      'treadmill-without-heart-rate',
      'On a treadmill we go by heart rate, and this run has too little of it.',
    )
  if (isAvailable(lt1SpeedMps) && isAvailable(lt2SpeedMps))
    return fromSpeed(facts, lt1SpeedMps.mean, lt2SpeedMps.mean)
  return isBelieved
    ? unavailable('no-boundaries', 'Your boundaries are not known yet.')
    : unavailable(
        'no-heart-rate-no-speed-boundary',
        'This run has too little heart rate, and your boundaries are not known in speed yet.',
      )
}

/** False where the recorded speed is a machine's and not the runner's. */
export function isSpeedOfTheRunner(facts: RunFacts): boolean {
  return facts.surface !== 'treadmill' && facts.surface !== 'virtual'
}
