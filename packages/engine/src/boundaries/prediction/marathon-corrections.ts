/**
 * What is known to be wrong with formulas that were not made from marathons: they are too fast for recreational
 * runners, more so on little running. It comes in from the half marathon to the marathon.
 */

import { isAvailable, type Reason } from '../../base/computed.ts'
import { ramp } from '../../base/ramp.ts'
import { unitFactors } from '../../base/units.ts'
import { predictionConstants as constants } from '../../science/constants/prediction.ts'
import { trainingConstants } from '../../science/constants/training.ts'
import { marathonErrorFrac } from './marathon-formulas.ts'
import type { PredictionMethod } from './prediction.ts'
import type { FormulaTime, PredictionInput } from './prediction-input.ts'
import { halfMarathonM, marathonM } from './race-distances.ts'

/** The formulas that carry shorter races to the marathon as if nothing new began there. */
const carriedMethods: readonly PredictionMethod[] = ['riegel', 'vdot', 'threshold-speed']

/** The methods whose numbers come from marathons that people ran. */
const marathonMethods: readonly PredictionMethod[] = ['vickers-two-races', 'vickers-one-race']

/** How much of the way from the half marathon to the marathon a distance lies, 0 to 1. */
function marathonPartFrac(distanceM: number): number {
  return ramp(Math.log(distanceM), Math.log(halfMarathonM), Math.log(marathonM))
}

function lossOfLowVolume({ volume, values }: PredictionInput): {
  readonly frac: number
  readonly words: string
} {
  if (!isAvailable(volume)) return { frac: 0, words: '' }
  const shortOf = (valueM: number, limitM: number) =>
    1 - ramp(valueM, limitM * (1 - values.predictionVolumeFadeFrac), limitM)
  const ofWeeks = shortOf(volume.weeklyDistanceM, trainingConstants.marathonWeeklyM.value)
  const ofLongest = shortOf(volume.longestRunM, trainingConstants.marathonLongestM.value)
  const losses = [
    { frac: ofWeeks * constants.marathonLowVolumeLossS.value, words: 'few kilometres a week' },
    { frac: ofLongest * constants.marathonShortLongRunLossS.value, words: 'no long run of 25 km' },
  ]
  // Runners with the one mostly have the other, so the losses are not added up.
  const [largest] = losses.sort((a, b) => b.frac - a.frac)
  return largest === undefined
    ? { frac: 0, words: '' }
    : { frac: marathonErrorFrac(largest.frac, values), words: largest.words }
}

function minutesText(lossFrac: number, formulaS: number): string {
  return `${Math.round((lossFrac * formulaS) / unitFactors.sPerMin)} min`
}

/** A formula's time with what is known of marathons put right, and its error. */
export function withMarathonCorrections(
  method: PredictionMethod,
  time: FormulaTime,
  distanceM: number,
  input: PredictionInput,
): { readonly durationS: number; readonly sdFrac: number; readonly corrections: readonly Reason[] } {
  const { formulaS, sdFrac, from } = time
  const longestM = Math.max(0, ...from.map((performance) => performance.distanceM))
  const partFrac = Math.max(0, marathonPartFrac(distanceM) - marathonPartFrac(longestM))
  if (partFrac === 0 || marathonMethods.includes(method))
    return { durationS: formulaS, sdFrac, corrections: [] }
  const { values } = input
  const corrections: Reason[] = []
  const isCarried = carriedMethods.includes(method)
  const tooFast = isCarried ? partFrac * marathonErrorFrac(constants.riegelMarathonTooFastS.value, values) : 0
  if (tooFast > 0)
    corrections.push({
      code: 'marathon-too-fast',
      sentence: `Such formulas are too fast for most marathons: ${minutesText(tooFast, formulaS)} added.`,
    })
  // Critical speed already carries the share of it at which marathons were run, at all volumes together.
  const low = lossOfLowVolume(input)
  const lossFrac = method === 'critical-speed' ? 0 : partFrac * low.frac
  if (lossFrac > 0)
    corrections.push({
      code: 'low-volume',
      sentence: `Marathons on ${low.words} end slower: ${minutesText(lossFrac, formulaS)} added.`,
    })
  const marathonSdFrac = isCarried
    ? marathonErrorFrac(constants.riegelMarathonErrorS.value, values)
    : method === 'critical-speed'
      ? 0
      : values.predictionMarathonDebutSdFrac
  return {
    durationS: formulaS * (1 + tooFast + lossFrac),
    sdFrac: Math.hypot(sdFrac, partFrac * marathonSdFrac),
    corrections,
  }
}
