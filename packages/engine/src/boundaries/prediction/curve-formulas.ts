/** Predictions from the runner's own curve: the endurance curve, critical speed, and the speed of LT2. */

import { available, isAvailable, unavailable } from '../../base/computed.ts'
import { mean } from '../../base/statistics.ts'
import { unitFactors } from '../../base/units.ts'
import { predictionConstants as constants } from '../../science/constants/prediction.ts'
import { riegelDurationS } from '../riegel.ts'
import { enduranceDurationS, fitEnduranceCurve } from './emig-peltonen.ts'
import { carryingSdFrac, noPerformance, withinStated } from './one-race-formulas.ts'
import type { Performance } from './performance.ts'
import type { Formula } from './prediction-input.ts'
import { marathonM } from './race-distances.ts'

const [slowestMps, fastestMps] = constants.emigSpeedMps.range
const [leastLossFrac, mostLossFrac] = constants.emigEnduranceLossFrac.range

/** Races for which the published error of the endurance model holds. */
const wellKnownCount = 3

/** Error of the fitted line at a duration, from the errors of its points; relative to the speed. */
function fitSdFrac(performances: readonly Performance[], durationS: number): number {
  const weights = performances.map(({ sdFrac }) => 1 / sdFrac ** 2)
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const logs = performances.map((performance) => Math.log(performance.durationS))
  const center = logs.reduce((sum, log, i) => sum + log * (weights[i] ?? 0), 0) / weightSum
  const spread = logs.reduce((sum, log, i) => sum + (log - center) ** 2 * (weights[i] ?? 0), 0)
  return Math.sqrt(1 / weightSum + (Math.log(durationS) - center) ** 2 / spread)
}

export const emigPeltonenPrediction: Formula = (input, distanceM) => {
  const { values } = input
  const long = input.performances.filter(({ durationS }) => durationS >= constants.emigOnsetS.value)
  const durations = long.map(({ durationS }) => durationS)
  if (long.length === 0) return noPerformance
  if (
    long.length < 2 ||
    Math.max(...durations) < values.predictionFitSpreadLowestFrac * Math.min(...durations)
  )
    return unavailable(
      'performances-too-alike',
      'It takes two efforts near your limit of clearly different length, both over six minutes.',
    )
  const curve = fitEnduranceCurve(
    long,
    long.map(({ sdFrac }) => 1 / sdFrac ** 2),
  )
  if (
    curve === undefined ||
    !(curve.lossFrac >= leastLossFrac && curve.lossFrac <= mostLossFrac) ||
    !(curve.onsetSpeedMps >= slowestMps && curve.onsetSpeedMps <= fastestMps)
  )
    return unavailable(
      'endurance-implausible',
      'Your efforts do not look equally hard: the endurance that they draw lies outside what runners have.',
    )
  const formulaS = enduranceDurationS(curve, distanceM)
  if (formulaS === undefined)
    return unavailable('outside-curve', 'The curve holds from six minutes on, and not for so long a race.')
  const modelSdFrac = constants.emigErrorFrac.value * (long.length < wellKnownCount ? 2 : 1)
  return available({ formulaS, sdFrac: Math.hypot(modelSdFrac, fitSdFrac(long, formulaS)), from: long })
}

const shortestS = 120

/** The share of critical speed at which marathons of a duration are run. */
function marathonShareFrac(durationS: number): number {
  const [fastS, slowS] = [150 * unitFactors.sPerMin, 360 * unitFactors.sPerMin]
  const fast = constants.marathonCriticalSpeedAt150MinFrac.value
  const slow = constants.marathonCriticalSpeedAt360MinFrac.value
  const share = fast + ((slow - fast) * (durationS - fastS)) / (slowS - fastS)
  return Math.min(fast, Math.max(slow, share))
}

const stepsCount = 60

/** Marathon time from critical speed, by the share of it at which marathons of that length are run. */
export function marathonFromCriticalSpeedS(criticalSpeedMps: number): number {
  let durationS = marathonM / criticalSpeedMps
  for (let i = 0; i < stepsCount; i++)
    durationS = marathonM / (criticalSpeedMps * marathonShareFrac(durationS))
  return durationS
}

export const criticalSpeedPrediction: Formula = ({ criticalSpeed, performances, values }, distanceM) => {
  if (!isAvailable(criticalSpeed)) return criticalSpeed
  const inputSdFrac = mean(performances.map(({ sdFrac }) => sdFrac)) ?? values.predictionInputSdFrac
  if (distanceM === marathonM)
    return available({
      formulaS: marathonFromCriticalSpeedS(criticalSpeed.criticalSpeedMps),
      sdFrac: Math.hypot(constants.marathonFromCriticalSpeedErrorFrac.value, inputSdFrac),
      from: [],
    })
  const formulaS = (distanceM - criticalSpeed.dPrimeM) / criticalSpeed.criticalSpeedMps
  if (formulaS < shortestS)
    return unavailable('too-short', 'Critical speed predicts races of two minutes and more.')
  if (formulaS > values.predictionCriticalSpeedLongestS)
    return unavailable('too-long', 'Critical speed cannot be held for a race as long as this.')
  return available({
    formulaS,
    sdFrac: Math.hypot(values.predictionCriticalSpeedSdFrac, criticalSpeed.residualFrac, inputSdFrac),
    from: [],
  })
}

export const thresholdSpeedPrediction: Formula = ({ lt2SpeedMps, values }, distanceM) => {
  if (!isAvailable(lt2SpeedMps)) return lt2SpeedMps
  const { mean: speedMps, sd } = lt2SpeedMps
  const fromM = speedMps * values.lt2DurationS
  return withinStated({
    formulaS: riegelDurationS(fromM, values.lt2DurationS, distanceM),
    sdFrac: Math.hypot(
      sd / speedMps,
      values.predictionThresholdModelSdFrac,
      carryingSdFrac(fromM, distanceM, values),
    ),
    from: [],
  })
}
