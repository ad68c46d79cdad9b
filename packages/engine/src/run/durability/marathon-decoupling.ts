import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { unitFactors } from '../../base/units.ts'
import { durabilityConstants } from '../../science/constants/durability.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { stepDurationS, stepSpeedMps } from '../half-minute-steps.ts'
import { isDecoupled, type RunPart, type SmythClass, smythClass, smythDecouplingFrac } from './decoupling.ts'
import { ruledOutByRecording } from './qualifies.ts'

/** Decoupling of a marathon, in the classes of Smyth 2022. */
export interface MarathonDecoupling {
  /** Heart rate per speed of kilometres 35–40 against 5–10. */
  readonly ratioFrac: number
  readonly decoupling: SmythClass
  /** Where it first exceeded 1.025; absent where it never did. */
  readonly onsetM?: number
  readonly sentence: string
}

/** Distance, beats and flat metres up to the end of each half minute; half minutes without both are left out. */
interface Track {
  readonly endM: Float64Array
  readonly seconds: Float64Array
  readonly beats: Float64Array
  readonly flatM: Float64Array
}

function trackOf(facts: RunFacts, distanceM: number): Track {
  const { heartRateBpm, speedMps } = facts.halfMinutes
  const stepCount = heartRateBpm.length
  const track = {
    endM: new Float64Array(stepCount),
    seconds: new Float64Array(stepCount),
    beats: new Float64Array(stepCount),
    flatM: new Float64Array(stepCount),
  }
  let [coveredM, seconds, beats, flatM] = [0, 0, 0, 0]
  for (let i = 0; i < stepCount; i++) {
    const lengthS = stepDurationS(facts, i)
    const speed = speedMps[i] ?? Number.NaN
    const flat = stepSpeedMps(facts, i)
    const bpm = heartRateBpm[i] ?? Number.NaN
    if (!Number.isNaN(speed)) coveredM += lengthS * speed
    if (!(Number.isNaN(bpm) || Number.isNaN(flat))) {
      seconds += lengthS
      beats += lengthS * bpm
      flatM += lengthS * flat
    }
    track.endM[i] = coveredM
    track.seconds[i] = seconds
    track.beats[i] = beats
    track.flatM[i] = flatM
  }
  // Half minutes do not know where in them a pause lay: the whole must be as long as the run.
  const scale = coveredM > 0 ? distanceM / coveredM : 1
  for (let i = 0; i < stepCount; i++) track.endM[i] = scale * (track.endM[i] ?? 0)
  return track
}

/** First half minute that ends at or beyond a distance. */
function placeOf({ endM }: Track, atM: number): number {
  let low = 0
  let high = endM.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((endM[middle] ?? 0) < atM) low = middle + 1
    else high = middle
  }
  return low
}

function partOf(track: Track, fromM: number, toM: number): RunPart | undefined {
  const from = placeOf(track, fromM)
  const to = Math.min(track.endM.length - 1, placeOf(track, toM))
  const between = (column: Float64Array) => (column[to] ?? 0) - (column[from] ?? 0)
  const seconds = between(track.seconds)
  if (!(seconds > 0) || !(between(track.flatM) > 0)) return undefined
  return { speedMps: between(track.flatM) / seconds, heartRateBpm: between(track.beats) / seconds }
}

function onsetM(track: Track, early: RunPart, values: ProposalValues): number | undefined {
  const { smythEarlyToM, smythLateToM } = durabilityConstants
  for (
    let toM = smythEarlyToM.value + unitFactors.mPerKm;
    toM <= smythLateToM.value;
    toM += unitFactors.mPerKm
  ) {
    const part = partOf(track, toM - values.onsetWindowM, toM)
    if (part !== undefined && isDecoupled(smythDecouplingFrac(early, part))) return toM
  }
  return undefined
}

const classWords = {
  low: 'held well to the end; of 82,000 marathons about a third did',
  moderate: 'came apart somewhat towards the end, as in about a third of 82,000 marathons',
  high: 'came apart clearly towards the end, as in about a third of 82,000 marathons',
} as const

/**
 * Pace and heart rate over a marathon: kilometres 35–40 against 5–10, speed on the flat where there is elevation.
 * Onset is the end of the first rolling 5 km beyond 1.025; the original works on its own splits.
 *
 * Unavailable for runs of another length, without a heart rate that can be believed, and in the heat.
 */
export function marathonDecoupling(facts: RunFacts, values: ProposalValues): Computed<MarathonDecoupling> {
  if (!isAvailable(facts.distanceM)) return facts.distanceM
  const { valueM } = facts.distanceM
  if (valueM < values.marathonShortestM || valueM > values.marathonLongestM)
    return unavailable('no-marathon', 'The published classes are for marathons.')
  const ruledOut = ruledOutByRecording(facts, values)
  if (ruledOut !== undefined) return { status: 'unavailable', reason: ruledOut }
  const track = trackOf(facts, valueM)
  const { smythEarlyFromM, smythEarlyToM, smythLateFromM, smythLateToM } = durabilityConstants
  const early = partOf(track, smythEarlyFromM.value, smythEarlyToM.value)
  const late = partOf(track, smythLateFromM.value, smythLateToM.value)
  if (early === undefined || late === undefined)
    return unavailable('gaps', 'Heart rate or speed is missing in kilometres 5–10 or 35–40.')
  const ratioFrac = smythDecouplingFrac(early, late)
  const decoupling = smythClass(ratioFrac)
  const onset = onsetM(track, early, values)
  const from =
    onset === undefined ? '' : ` It began around kilometre ${Math.round(onset / unitFactors.mPerKm)}.`
  return available({
    ratioFrac,
    decoupling,
    ...(onset !== undefined && { onsetM: onset }),
    sentence: `Pace and heart rate ${classWords[decoupling]}.${from}`,
  })
}
