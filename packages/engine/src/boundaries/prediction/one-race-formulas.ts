/** Riegel and VDOT: a formula for all carries one performance, the one that errs least for the distance. */

import { available, type Computed, type Unavailable, unavailable } from '../../base/computed.ts'
import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { riegelDurationS } from '../riegel.ts'
import { vdotDurationS } from '../vdot.ts'
import type { Performance } from './performance.ts'
import type { Formula, FormulaTime } from './prediction-input.ts'
import { halfMarathonM } from './race-distances.ts'

export const noPerformance: Unavailable = unavailable(
  'no-performance',
  'None of your runs holds an effort near your limit from which a race could be predicted.',
)

/** The times for which Riegel's formula is stated. */
const statedS = [3.5 * unitFactors.sPerMin, 230 * unitFactors.sPerMin] as const

const shortestOfVdotM = 5000

/** Error of carrying a time from one distance to another by a formula for all. */
export function carryingSdFrac(fromM: number, toM: number, values: ProposalValues): number {
  return values.predictionPerDoublingSdFrac * Math.abs(Math.log2(toM / fromM))
}

/** The performance that errs least when carried to the distance. */
function nearestPerformance(
  performances: readonly Performance[],
  distanceM: number,
  values: ProposalValues,
): { readonly performance: Performance; readonly sdFrac: number } | undefined {
  return performances
    .map((performance) => ({
      performance,
      sdFrac: Math.hypot(performance.sdFrac, carryingSdFrac(performance.distanceM, distanceM, values)),
    }))
    .reduce<{ performance: Performance; sdFrac: number } | undefined>(
      (best, next) => (best === undefined || next.sdFrac < best.sdFrac ? next : best),
      undefined,
    )
}

/** The time, or why Riegel's formula is not stated for it. */
export function withinStated(time: FormulaTime): Computed<FormulaTime> {
  if (time.formulaS < statedS[0])
    return unavailable('too-short', 'The formula is stated for races of three and a half minutes and more.')
  // A slow marathon is still a marathon: what the formula does wrong there is known and put right.
  if (time.formulaS > 2 * statedS[1])
    return unavailable('too-long', 'The formula is not stated for races as long as this.')
  return available(time)
}

export const riegelPrediction: Formula = ({ performances, values }, distanceM) => {
  const nearest = nearestPerformance(performances, distanceM, values)
  if (nearest === undefined) return noPerformance
  const { performance, sdFrac } = nearest
  const formulaS = riegelDurationS(performance.distanceM, performance.durationS, distanceM)
  return withinStated({ formulaS, sdFrac, from: [performance] })
}

export const vdotPrediction: Formula = ({ performances, values }, distanceM) => {
  const nearest = nearestPerformance(performances, distanceM, values)
  if (nearest === undefined) return noPerformance
  const { performance, sdFrac } = nearest
  const isOutside = [performance.distanceM, distanceM].some(
    (lengthM) => lengthM < shortestOfVdotM || lengthM > halfMarathonM,
  )
  return withinStated({
    formulaS: vdotDurationS(performance.vdot, distanceM),
    sdFrac: Math.hypot(sdFrac, isOutside ? values.predictionVdotOutsideSdFrac : 0),
    from: [performance],
  })
}
