/**
 * A race from the strongest run that need not have been one: what was left is read from its heart rate. How speed
 * goes with heart rate is taken from where runners' two boundaries lie, in both.
 *
 * speed = effort speed · (race heart rate / effort heart rate)^k, k = ln(v2/v1) / ln(h2/h1), about 1.8; then Riegel.
 */

import { isAvailable, unavailable } from '../../base/computed.ts'
import { thresholdConstants as constants } from '../../science/constants/thresholds.ts'
import { raceHeartRateShareFrac } from '../hard-efforts.ts'
import { riegelDurationS } from '../riegel.ts'
import { carryingSdFrac, withinStated } from './one-race-formulas.ts'
import type { Formula, FormulaTime } from './prediction-input.ts'

const speedPerHeartRate =
  Math.log(constants.lt2OfVo2PeakSpeedFrac.value / constants.lt1OfVo2PeakSpeedFrac.value) /
  Math.log(constants.lt2OfHeartRateMaxFrac.value / constants.lt1OfHeartRateMaxFrac.value)

export const heartRatePrediction: Formula = ({ heartRateEfforts, lt2Bpm, values }, distanceM) => {
  if (!isAvailable(lt2Bpm)) return lt2Bpm
  let surest: FormulaTime | undefined
  for (const effort of heartRateEfforts) {
    const { averageHeartRateBpm, durationS } = effort
    const raceBpm = lt2Bpm.mean * raceHeartRateShareFrac(durationS, values)
    if (averageHeartRateBpm < values.predictionHeartRateShareLowestFrac * raceBpm) continue
    // Above race heart rate nothing was left; it does not make the runner slower than the run was.
    const reserve = Math.max(0, speedPerHeartRate * Math.log(raceBpm / averageHeartRateBpm))
    const sdFrac = Math.hypot(
      values.predictionReserveModelSdFrac,
      effort.sdFrac,
      speedPerHeartRate * (lt2Bpm.sd / lt2Bpm.mean),
      values.predictionReserveSdFrac * reserve,
      carryingSdFrac(effort.distanceM, distanceM, values),
    )
    if (surest !== undefined && surest.sdFrac <= sdFrac) continue
    const fromS = durationS * Math.exp(-reserve)
    surest = { formulaS: riegelDurationS(effort.distanceM, fromS, distanceM), sdFrac, from: [effort] }
  }
  return surest === undefined
    ? unavailable(
        'no-hard-heart-rate',
        'None of your strongest runs was run at a heart rate near that of a race.',
      )
    : withinStated(surest)
}
