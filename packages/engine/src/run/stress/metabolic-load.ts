import { available, type Computed, isAvailable, type Reason, unavailable } from '../../base/computed.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { stepDurationS, stepMovingFrac } from '../half-minute-steps.ts'
import { isSpeedOfTheRunner } from '../intensity-time.ts'
import { raised } from './raised.ts'

/** Where the running of a run was: seconds, and what they cost in seconds at LT2. */
interface Part {
  readonly runningS: number
  readonly costS: number
}

/** One way to the metabolic load: by heart rate or by speed. */
export interface MetabolicLoad {
  readonly thresholdEquivalentS: number
  readonly easy: Part
  readonly moderate: Part
  readonly hard: Part
  /** Standard deviation as a share, from the error of LT2. */
  readonly sdFrac: number
  readonly notes: readonly Reason[]
}

interface Scale {
  /** One value for each half minute; NaN where there is none. */
  readonly column: Float32Array
  /** A value well below LT2 and its intensity; the scale is the line through it and LT2, which is 1. */
  readonly low: { readonly value: number; readonly intensity: number }
  readonly lt1: number
  readonly lt2: number
  readonly lt2Sd: number
  /** Counts every second of the step, not only those in motion. */
  readonly isAlways: boolean
}

/** Speed on the flat of every half minute; as measured where there is no elevation. */
function flatSpeeds(facts: RunFacts): Float32Array {
  const { gradeAdjustedSpeedMps, speedMps } = facts.halfMinutes
  return gradeAdjustedSpeedMps.map((flat, step) => (Number.isNaN(flat) ? (speedMps[step] ?? flat) : flat))
}

function loadOn(facts: RunFacts, scale: Scale, values: ProposalValues): MetabolicLoad | undefined {
  const { column, low, lt1, lt2, isAlways } = scale
  const { stressMetabolicPower: power, stressHighestIntensityFrac: highest } = values
  const perUnit = (1 - low.intensity) / (lt2 - low.value)
  const runningS = new Float64Array(3)
  const costS = new Float64Array(3)
  let wholeS = 0
  let coveredS = 0
  for (let i = 0; i < column.length; i++) {
    const durationS = stepDurationS(facts, i)
    const movingS = durationS * stepMovingFrac(facts, i)
    const value = column[i] ?? Number.NaN
    wholeS += movingS
    if (Number.isNaN(value)) continue
    const lengthS = isAlways ? durationS : movingS
    const intensity = Math.min(highest, Math.max(0, 1 + (value - lt2) * perUnit))
    const place = value < lt1 ? 0 : value < lt2 ? 1 : 2
    coveredS += movingS
    runningS[place] = (runningS[place] ?? 0) + lengthS
    costS[place] = (costS[place] ?? 0) + lengthS * raised(intensity, power)
  }
  if (wholeS === 0 || coveredS < values.stressCoverageLowestFrac * wholeS) return undefined
  // What is missing is taken to be like the rest.
  const grown = wholeS / coveredS
  const part = (place: number) => ({
    runningS: grown * (runningS[place] ?? 0),
    costS: grown * (costS[place] ?? 0),
  })
  const [easy, moderate, hard] = [part(0), part(1), part(2)]
  return {
    thresholdEquivalentS: easy.costS + moderate.costS + hard.costS,
    easy,
    moderate,
    hard,
    sdFrac: power * scale.lt2Sd * perUnit,
    notes: [],
  }
}

interface HeartRateAnchor {
  readonly value: number
  readonly intensity: number
  readonly notes: readonly Reason[]
}

/**
 * Where the heart rate of easy running lies on the scale of effort: by the runner's own relation of heart rate to
 * speed, so that both ways give easy running the same cost; else by the heart rate at which running begins.
 */
function lowAnchor(boundaries: Boundaries, lt2Bpm: number, values: ProposalValues): HeartRateAnchor {
  const { heartRateSpeedRelation: relation, lt2SpeedMps, heartRateRestBpm } = boundaries
  if (isAvailable(relation) && isAvailable(lt2SpeedMps)) {
    const intensity = relation.referenceSpeedMps / lt2SpeedMps.mean
    const value = relation.heartRateAtReferenceBpm
    if (lt2Bpm - value >= values.stressAnchorGapBpm && intensity < 1) return { value, intensity, notes: [] }
  }
  if (isAvailable(heartRateRestBpm))
    return { value: heartRateRestBpm.mean + values.stressStandingBpm, intensity: 0, notes: [] }
  const assumedBpm = values.stressHeartRateRestBpm
  const note = {
    code: 'rest-assumed',
    sentence: `Your resting heart rate is not known; ${Math.round(assumedBpm)} bpm was taken.`,
  }
  return { value: assumedBpm + values.stressStandingBpm, intensity: 0, notes: [note] }
}

/** By heart rate, on a line through the runner's easy running and LT2. A heart that races while standing counts too. */
export function metabolicLoadByHeartRate(
  facts: RunFacts,
  boundaries: Boundaries,
  values: ProposalValues,
): Computed<MetabolicLoad> {
  const { lt1Bpm, lt2Bpm } = boundaries
  if (!isAvailable(facts.heartRate)) return facts.heartRate
  if (!isAvailable(lt2Bpm))
    return unavailable('no-lt2-heart-rate', 'Your heart rate at LT2 is not known yet.')
  const { notes, ...low } = lowAnchor(boundaries, lt2Bpm.mean, values)
  const load = loadOn(
    facts,
    {
      column: facts.halfMinutes.heartRateBpm,
      low,
      lt1: isAvailable(lt1Bpm) ? lt1Bpm.mean : lt2Bpm.mean,
      lt2: lt2Bpm.mean,
      lt2Sd: lt2Bpm.sd,
      isAlways: true,
    },
    values,
  )
  return load === undefined
    ? unavailable('low-heart-rate-coverage', 'The heart rate can be believed for too little of the run.')
    : available({ ...load, notes })
}

/** By speed on the flat as a share of that at LT2. Blind to heat, wind, soft ground and tired days. */
export function metabolicLoadBySpeed(
  facts: RunFacts,
  boundaries: Boundaries,
  values: ProposalValues,
): Computed<MetabolicLoad> {
  const { lt1SpeedMps, lt2SpeedMps } = boundaries
  if (!isSpeedOfTheRunner(facts))
    return unavailable('treadmill', 'The speed of a treadmill says too little of the effort.')
  if (!isAvailable(lt2SpeedMps)) return unavailable('no-lt2-speed', 'Your speed at LT2 is not known yet.')
  const load = loadOn(
    facts,
    {
      column: flatSpeeds(facts),
      low: { value: 0, intensity: 0 },
      lt1: isAvailable(lt1SpeedMps) ? lt1SpeedMps.mean : lt2SpeedMps.mean,
      lt2: lt2SpeedMps.mean,
      lt2Sd: lt2SpeedMps.sd,
      isAlways: false,
    },
    values,
  )
  return load === undefined
    ? unavailable('no-speed', 'The speed is missing for too much of the run.')
    : available(load)
}
