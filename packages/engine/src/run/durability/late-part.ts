import { available, type Computed, unavailable } from '../../base/computed.ts'
import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { ruledOutByGround, ruledOutByRecording } from './qualifies.ts'
import { type MeasuredPart, minutesWords, partBetween, runningFrom } from './run-parts.ts'

/** The late part of a long run against its early part. */
export interface LatePart {
  /** Late speed over early speed, on the flat: what became of the pace. */
  readonly paceKeptFrac: number
  /** Late over early speed per heart beat. */
  readonly perBeatKeptFrac: number
  /** Speed per heart beat lost in an hour between the two parts; comparable between runs of any length. */
  readonly driftPerHourFrac: number
  /** Late over early cadence and length of a step: what became of the form; absent where no steps were counted. */
  readonly cadenceKeptFrac?: number
  readonly stepLengthKeptFrac?: number
}

function formKept(early: MeasuredPart, late: MeasuredPart) {
  if (early.cadenceSpm === undefined || late.cadenceSpm === undefined) return {}
  const cadenceKeptFrac = late.cadenceSpm / early.cadenceSpm
  return { cadenceKeptFrac, stepLengthKeptFrac: late.speedMps / early.speedMps / cadenceKeptFrac }
}

/**
 * The last half hour of a long run against minutes 10 to 40: pace, pace per heart beat, form. Slowing down is part of
 * the answer, so the pace need not have been even; the ground must be alike and the heart rate believed.
 *
 * Unavailable for runs too short, too hilly, too hot or too gappy.
 */
export function latePart(facts: RunFacts, values: ProposalValues): Computed<LatePart> {
  if (facts.movingS < values.lateRunShortestS)
    return unavailable('too-short', `It takes ${minutesWords(values.lateRunShortestS)} of running to tell.`)
  const ruledOut = ruledOutByRecording(facts, values)
  if (ruledOut !== undefined) return { status: 'unavailable', reason: ruledOut }
  const { lastS } = runningFrom(facts, values.lateEarlyFromS, values)
  const endS = lastS - values.lateCoolDownS
  const early = partBetween(facts, values.lateEarlyFromS, values.lateEarlyToS, values)
  const late = partBetween(facts, endS - values.lateLastS, endS, values)
  if (early === undefined || late === undefined || late.middleS <= early.middleS)
    return unavailable('gaps', 'Heart rate or speed on the flat is missing early or late in the run.')
  const ground = ruledOutByGround(early, late, values)
  if (ground !== undefined) return { status: 'unavailable', reason: ground }
  const perBeatKeptFrac = late.speedMps / late.heartRateBpm / (early.speedMps / early.heartRateBpm)
  const hours = (late.middleS - early.middleS) / unitFactors.sPerHour
  return available({
    paceKeptFrac: late.speedMps / early.speedMps,
    perBeatKeptFrac,
    driftPerHourFrac: -Math.log(perBeatKeptFrac) / hours,
    ...formKept(early, late),
  })
}
