import { finiteValues, mean, median, quantile } from '../base/statistics.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { ClaimedSummary, Issue } from './raw-activity.ts'
import type { SpeedSteps } from './speed-steps.ts'
import type { Sport } from './sport.ts'
import type { Streams } from './streams.ts'

export interface SportEvidence {
  readonly claimedSport: Sport | undefined
  readonly streams: Streams
  readonly claimed: ClaimedSummary
  readonly steps: SpeedSteps
  readonly values: ProposalValues
}

export interface InferredSport {
  readonly sport: Sport
  readonly issues: readonly Issue[]
}

/** Median of what is above zero. */
function usual(column: Float32Array | undefined): number | undefined {
  return column === undefined ? undefined : median(finiteValues(column).filter((value) => value > 0))
}

/** Highest mean speed over consecutive steps that add up to at least the given time. */
function sustainedSpeedMps(steps: SpeedSteps, atLeastS: number): number | undefined {
  let best: number | undefined
  for (let from = 0, to = 0, timeS = 0, distanceM = 0; to < steps.speedMps.length; to++) {
    timeS += steps.durationS[to] ?? 0
    distanceM += (steps.speedMps[to] ?? 0) * (steps.durationS[to] ?? 0)
    while (timeS - (steps.durationS[from] ?? 0) >= atLeastS) {
      timeS -= steps.durationS[from] ?? 0
      distanceM -= (steps.speedMps[from] ?? 0) * (steps.durationS[from] ?? 0)
      from++
    }
    if (timeS >= atLeastS && (best === undefined || distanceM / timeS > best)) best = distanceM / timeS
  }
  return best
}

function inferredFromSpeed({ streams, steps, values }: SportEvidence): Sport {
  const moving = steps.speedMps.filter((speed) => speed >= values.movingSpeedLowestMps)
  const typicalMps = median(moving)
  const fastMps = quantile(moving, 0.9)
  if (typicalMps === undefined || fastMps === undefined) return 'other'
  if (fastMps > values.impossibleRunSpeedMps) return 'ride'
  const cadenceSpm = usual(streams.cadenceSpm)
  if (cadenceSpm !== undefined && cadenceSpm >= values.runCadenceLowestSpm) return 'run'
  if (typicalMps > values.sustainedRunSpeedHighestMps) return 'ride'
  return fastMps < values.walkSpeedHighestMps ? 'walk' : 'run'
}

/**
 * True where no human ran this: most of the time in motion faster than anyone runs for minutes, or twenty
 * minutes at a speed of the best in the world without the cadence or the heart rate that go with it.
 */
function isTooFastForRun({ streams, claimed, steps, values }: SportEvidence): boolean {
  const claimedS = claimed.timerS ?? claimed.elapsedS ?? 0
  if (steps.speedMps.length === 0)
    return (
      claimedS >= values.impossibleRunSpeedS &&
      (claimed.distanceM ?? 0) / claimedS > values.sustainedRunSpeedHighestMps
    )
  let movingS = 0
  let impossibleS = 0
  for (const [i, speed] of steps.speedMps.entries()) {
    if (speed >= values.movingSpeedLowestMps) movingS += steps.durationS[i] ?? 0
    if (speed > values.impossibleRunSpeedMps) impossibleS += steps.durationS[i] ?? 0
  }
  if (impossibleS > values.impossibleRunSpeedS && impossibleS > movingS / 2) return true
  const sustained = sustainedSpeedMps(steps, values.sustainedRunSpeedS)
  if (sustained === undefined || sustained <= values.sustainedRunSpeedHighestMps) return false
  const cadenceSpm = usual(streams.cadenceSpm)
  const heartRateBpm =
    streams.heartRateBpm === undefined ? undefined : mean(finiteValues(streams.heartRateBpm))
  const hasRunCadence = cadenceSpm !== undefined && cadenceSpm >= values.runCadenceLowestSpm
  const hasRacingHeart = heartRateBpm === undefined || heartRateBpm >= values.fastRunHeartRateLowestBpm
  return !(hasRunCadence && hasRacingHeart)
}

/**
 * What the activity really is, at first depth: a missing sport is inferred from speed and cadence, and a
 * claimed run that no one can have run is a ride.
 */
export function inferSport(evidence: SportEvidence): InferredSport {
  if (evidence.claimedSport === undefined) {
    const sport = inferredFromSpeed(evidence)
    return {
      sport,
      issues: [
        {
          code: 'sport-inferred',
          sentence:
            sport === 'other'
              ? 'The file does not name the sport, and nothing in it tells.'
              : `The file does not name the sport; by its speed it is a ${sport}.`,
        },
      ],
    }
  }
  if (evidence.claimedSport === 'run' && isTooFastForRun(evidence))
    return {
      sport: 'ride',
      issues: [
        {
          code: 'not-a-run-by-speed',
          sentence:
            'The file calls this a run, but no one runs that fast for so long; it is taken as a ride.',
        },
      ],
    }
  return { sport: evidence.claimedSport, issues: [] }
}
