/**
 * The endurance model of Emig and Peltonen: the speed that can be held falls with the logarithm of time,
 * v(T) = v_m · (1 − γ · ln(T / t_c)) from t_c = 6 min on. The time over a distance is found by halving the interval
 * rather than by the printed inverse, of which a copy without one 1/γ circulates that does not invert the model.
 *
 * Sources: Emig, Peltonen 2020, Nat Commun 11:4936; Mulligan, Adam, Emig 2018, PLoS ONE 13:e0206645.
 */

import { leastSquaresLine } from '../../base/statistics.ts'
import { predictionConstants } from '../../science/constants/prediction.ts'

const onsetS = predictionConstants.emigOnsetS.value

/** The two numbers of a runner. */
export interface EnduranceCurve {
  /** v_m, the speed that can be held for six minutes. */
  readonly onsetSpeedMps: number
  /** γ, the share of that speed that is lost per e-fold of time. */
  readonly lossFrac: number
}

/** Speed that can be held for a duration of at least six minutes. */
export function enduranceSpeedMps({ onsetSpeedMps, lossFrac }: EnduranceCurve, durationS: number): number {
  return onsetSpeedMps * (1 - lossFrac * Math.log(durationS / onsetS))
}

const halvingsCount = 60

/** Time over a distance; undefined below six minutes and beyond the farthest that the curve reaches. */
export function enduranceDurationS(curve: EnduranceCurve, distanceM: number): number | undefined {
  const coveredM = (durationS: number) => durationS * enduranceSpeedMps(curve, durationS)
  let lowS: number = onsetS
  // From here on the curve's distance falls with time.
  let highS = onsetS * Math.exp(1 / curve.lossFrac - 1)
  if (distanceM < coveredM(lowS) || distanceM > coveredM(highS)) return undefined
  for (let i = 0; i < halvingsCount; i++) {
    const middleS = (lowS + highS) / 2
    if (coveredM(middleS) < distanceM) lowS = middleS
    else highS = middleS
  }
  return (lowS + highS) / 2
}

/** How long 90 % of the six-minute speed can be held, in units of six minutes: the endurance index. */
export function enduranceIndex({ lossFrac }: EnduranceCurve): number {
  return Math.exp(0.1 / lossFrac)
}

/** The curve nearest to the efforts, weighted; undefined where they do not differ in time or do not tire. */
export function fitEnduranceCurve(
  efforts: readonly { readonly distanceM: number; readonly durationS: number }[],
  weights: readonly number[],
): EnduranceCurve | undefined {
  const line = leastSquaresLine(
    efforts.map(({ durationS }) => Math.log(durationS / onsetS)),
    efforts.map(({ distanceM, durationS }) => distanceM / durationS),
    weights,
  )
  if (line === undefined || line.intercept <= 0) return undefined
  return { onsetSpeedMps: line.intercept, lossFrac: -line.slope / line.intercept }
}
