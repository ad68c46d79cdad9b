import { finiteValues, finiteValuesAbove, mean, median, quantile } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { ClaimedSummary, Issue } from './raw-activity.ts'
import type { SpeedSteps } from './speed-steps.ts'
import type { RunSurface, Sport } from './sport.ts'
import type { Streams } from './streams.ts'

export interface SportEvidence {
  readonly claimedSport: Sport | undefined
  /** What the runner says it is; then nothing is doubted. */
  readonly toldSport?: Sport | undefined
  readonly surface?: RunSurface | undefined
  readonly streams: Streams
  readonly claimed: ClaimedSummary
  readonly steps: SpeedSteps
  readonly values: ProposalValues
}

/** Issues that speak of the sport as it was taken; they no longer hold once the runner says which it is. */
export const sportIssueCodes: ReadonlySet<string> = new Set([
  'sport-inferred',
  'not-a-run-by-speed',
  'a-walk-by-speed',
])

export interface InferredSport {
  readonly sport: Sport
  readonly issues: readonly Issue[]
}

/** Median of what is above zero. */
function usual(column: Float32Array | undefined): number | undefined {
  return column === undefined ? undefined : median(finiteValuesAbove(column, 0))
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

function inferredFromSpeed({ steps, values }: SportEvidence, { cadenceSpm }: RunTraits): Sport {
  const moving = steps.speedMps.filter((speed) => speed >= values.movingSpeedLowestMps)
  const typicalMps = median(moving)
  const fastMps = quantile(moving, 0.9)
  if (typicalMps === undefined || fastMps === undefined) return 'other'
  if (fastMps > values.impossibleRunSpeedMps) return 'ride'
  if (cadenceSpm !== undefined && cadenceSpm >= values.runCadenceLowestSpm) return 'run'
  if (typicalMps > values.sustainedRunSpeedHighestMps) return 'ride'
  return fastMps < values.walkSpeedHighestMps ? 'walk' : 'run'
}

/** What the doubts about a claimed run look at. */
interface RunTraits {
  readonly movingS: number
  /** Time in minutes that no one runs. */
  readonly impossibleS: number
  readonly usualSpeedMps: number
  readonly fastSpeedMps: number
  /** Highest mean speed over the time that counts as sustained. */
  readonly sustainedMps: number | undefined
  readonly cadenceSpm: number | undefined
  readonly heartRateBpm: number | undefined
}

function runTraits({ streams, steps, values }: SportEvidence): RunTraits {
  let movingS = 0
  let impossibleS = 0
  for (let i = 0; i < steps.speedMps.length; i++) {
    const speed = steps.speedMps[i] ?? 0
    if (speed >= values.movingSpeedLowestMps) movingS += steps.durationS[i] ?? 0
    if (speed > values.impossibleRunSpeedMps) impossibleS += steps.durationS[i] ?? 0
  }
  const moving = steps.speedMps.filter((speed) => speed >= values.movingSpeedLowestMps)
  return {
    movingS,
    impossibleS,
    usualSpeedMps: median(moving) ?? 0,
    fastSpeedMps: quantile(moving, 0.95) ?? 0,
    sustainedMps: sustainedSpeedMps(steps, values.sustainedRunSpeedS),
    cadenceSpm: usual(streams.cadenceSpm),
    heartRateBpm: mean(finiteValues(streams.heartRateBpm ?? [])),
  }
}

/** A runner's cadence, unless its steps are longer than legs make them: then pedals turned. */
function hasRunCadence({ cadenceSpm, usualSpeedMps }: RunTraits, values: ProposalValues): boolean {
  if (cadenceSpm === undefined || cadenceSpm < values.runCadenceLowestSpm) return false
  return (usualSpeedMps * unitFactors.sPerMin) / cadenceSpm <= values.stepLengthLongestM
}

/**
 * Why no human ran this, in words after "The file calls this a run, but"; undefined where one may have. Either
 * most of it is faster than anyone runs for minutes; or twenty minutes are at the speed of the best in the
 * world, or a tenth of it is coasting, or all of it is fast at a low heart rate, and the cadence is not a
 * runner's.
 */
function rideReason(evidence: SportEvidence, traits: RunTraits): string | undefined {
  const { claimed, steps, values } = evidence
  const kmPerHour = (speedMps: number) =>
    `${((speedMps * unitFactors.sPerHour) / unitFactors.mPerKm).toFixed(1)} km/h`
  const minutes = (durationS: number) => `${Math.round(durationS / unitFactors.sPerMin)} minutes`
  if (steps.speedMps.length === 0) {
    const claimedS = claimed.timerS ?? claimed.elapsedS ?? 0
    const meanMps = (claimed.distanceM ?? 0) / claimedS
    return claimedS >= values.impossibleRunSpeedS && meanMps > values.sustainedRunSpeedHighestMps
      ? `it went ${kmPerHour(meanMps)} for ${minutes(claimedS)}`
      : undefined
  }
  const { movingS, impossibleS, usualSpeedMps, sustainedMps, heartRateBpm } = traits
  const beats = heartRateBpm === undefined ? '' : ` at a mean heart rate of ${Math.round(heartRateBpm)}`
  const impossible = `${minutes(impossibleS)} of it are faster than ${kmPerHour(values.impossibleRunSpeedMps)}`
  const isLongImpossible = impossibleS > values.impossibleRunSpeedS
  if (isLongImpossible && impossibleS > movingS / 2) return `${impossible}${beats}`
  const isRunner = hasRunCadence(traits, values)
  if (sustainedMps !== undefined && sustainedMps > values.sustainedRunSpeedHighestMps) {
    const hasRacingHeart = heartRateBpm === undefined || heartRateBpm >= values.fastRunHeartRateLowestBpm
    if (!(isRunner && hasRacingHeart))
      return `it holds ${kmPerHour(sustainedMps)} for ${minutes(values.sustainedRunSpeedS)}${beats}`
  }
  if (isRunner) return undefined
  if (
    isLongImpossible &&
    impossibleS > values.coastingShareFrac * movingS &&
    usualSpeedMps >= values.coastingUsualSpeedMps
  )
    return `${impossible}${beats}, without a runner’s cadence`
  if (
    movingS >= values.rideUsualSpeedS &&
    usualSpeedMps >= values.rideUsualSpeedLowestMps &&
    heartRateBpm !== undefined &&
    heartRateBpm < values.rideHeartRateHighestBpm
  )
    return `it usually goes ${kmPerHour(usualSpeedMps)}${beats}, without a runner’s cadence`
  return undefined
}

/**
 * Why this was a walk, in words. Speed alone never says so: runners on steep ground and beginners are as slow.
 * Cadence and heart rate must both be there and both be a walker's.
 */
function walkReason({ values, surface }: SportEvidence, traits: RunTraits): string | undefined {
  if (surface === 'treadmill' || surface === 'trail') return undefined
  const { movingS, fastSpeedMps, cadenceSpm, heartRateBpm } = traits
  if (movingS < values.walkShortestS || fastSpeedMps >= values.walkFastestSpeedMps) return undefined
  if (cadenceSpm === undefined || cadenceSpm >= values.walkCadenceHighestSpm) return undefined
  if (heartRateBpm === undefined || heartRateBpm >= values.walkHeartRateHighestBpm) return undefined
  return `it has ${Math.round(cadenceSpm)} steps a minute at a mean heart rate of ${Math.round(heartRateBpm)}, and hardly a minute is faster than ${((values.walkFastestSpeedMps * unitFactors.sPerHour) / unitFactors.mPerKm).toFixed(0)} km/h`
}

/**
 * What the activity really is: a missing sport is inferred from speed and cadence; a claimed run that no one can
 * have run is a ride, and one without a running step is a walk. Doubt needs numbers, which the sentence gives;
 * no other claimed sport is ever doubted, and nothing that the runner says.
 */
export function inferSport(evidence: SportEvidence): InferredSport {
  const { claimedSport, toldSport } = evidence
  if (toldSport !== undefined) return { sport: toldSport, issues: [] }
  if (claimedSport !== undefined && claimedSport !== 'run') return { sport: claimedSport, issues: [] }
  const traits = runTraits(evidence)
  if (claimedSport === undefined) {
    const sport = rideReason(evidence, traits) === undefined ? inferredFromSpeed(evidence, traits) : 'ride'
    const sentence =
      sport === 'other'
        ? 'The file does not name the sport, and nothing in it tells.'
        : `The file does not name the sport; by its speed it is a ${sport}.`
    return { sport, issues: [{ code: 'sport-inferred', sentence }] }
  }
  const setAside = (sport: Sport, code: string, reason: string): InferredSport => ({
    sport,
    issues: [{ code, sentence: `The file calls this a run, but ${reason}; it is taken as a ${sport}.` }],
  })
  const ride = rideReason(evidence, traits)
  if (ride !== undefined) return setAside('ride', 'not-a-run-by-speed', ride)
  const walk = walkReason(evidence, traits)
  if (walk !== undefined) return setAside('walk', 'a-walk-by-speed', walk)
  return { sport: 'run', issues: [] }
}
