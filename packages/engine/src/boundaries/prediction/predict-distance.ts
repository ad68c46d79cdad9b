/** One distance by every method, and the one whose error is smallest. */

import { available, type Computed, isAvailable, type Unavailable, unavailable } from '../../base/computed.ts'
import type { SourceId } from '../../science/sources.ts'
import {
  criticalSpeedPrediction,
  emigPeltonenPrediction,
  thresholdSpeedPrediction,
} from './curve-formulas.ts'
import { withMarathonCorrections } from './marathon-corrections.ts'
import { vickersOneRacePrediction, vickersTwoRacesPrediction } from './marathon-formulas.ts'
import { riegelPrediction, vdotPrediction } from './one-race-formulas.ts'
import {
  type MethodPrediction,
  type PredictedTime,
  type PredictionMethod,
  predictionMethods,
} from './prediction.ts'
import type { Formula, PredictionInput } from './prediction-input.ts'
import { raceDistanceText } from './race-distances.ts'

const formulas = {
  riegel: { name: 'Riegel', sources: ['riegel-1981'], formula: riegelPrediction },
  vdot: { name: 'VDOT', sources: ['daniels-gilbert-1979'], formula: vdotPrediction },
  'emig-peltonen': {
    name: 'Emig–Peltonen',
    sources: ['emig-peltonen-2020'],
    formula: emigPeltonenPrediction,
  },
  'vickers-two-races': {
    name: 'Vickers, two races',
    sources: ['vickers-vertosick-2016'],
    formula: vickersTwoRacesPrediction,
  },
  'vickers-one-race': {
    name: 'Vickers, one race',
    sources: ['vickers-vertosick-2016'],
    formula: vickersOneRacePrediction,
  },
  'critical-speed': {
    name: 'Critical speed',
    sources: ['smyth-muniz-pumares-2020'],
    formula: criticalSpeedPrediction,
  },
  'threshold-speed': {
    name: 'Speed at LT2',
    sources: ['riegel-1981'],
    formula: thresholdSpeedPrediction,
  },
} as const satisfies Record<
  PredictionMethod,
  { readonly name: string; readonly sources: readonly SourceId[]; readonly formula: Formula }
>

export function methodName(method: PredictionMethod): string {
  return formulas[method].name
}

/** Standard deviations from the mean to either edge of the central 80 % of a normal distribution. */
const band80Sd = 1.2815515655446004

/** A time with its band: the error is a share, so the band is wider on the slow side. */
export function timeWithBand(durationS: number, sdFrac: number): PredictedTime {
  return {
    durationS,
    low80S: durationS * Math.exp(-band80Sd * sdFrac),
    high80S: durationS * Math.exp(band80Sd * sdFrac),
  }
}

/** A prediction before it is held against those of other distances. */
interface ChosenTime {
  readonly method: PredictionMethod
  readonly durationS: number
  readonly sdFrac: number
}

export interface DistancePrediction {
  readonly distanceM: number
  readonly chosen: Computed<ChosenTime>
  readonly methods: readonly MethodPrediction[]
}

/** A race so much longer than what was run lately is no matter of a formula. */
function tooFar({ volume, values }: PredictionInput, distanceM: number): Unavailable | undefined {
  if (!isAvailable(volume) || distanceM <= values.predictionBeyondLongestCount * volume.longestRunM)
    return undefined
  return unavailable(
    'too-far-for-now',
    `Your longest run of the last ${volume.weeksCount} weeks was ${raceDistanceText(Math.round(volume.longestRunM / 100) * 100)}; no formula says what comes so far beyond it.`,
  )
}

function settled(chosen: ChosenTime | undefined): Computed<ChosenTime> {
  return chosen === undefined
    ? unavailable(
        'nothing-to-predict-from',
        'No time can be said: it takes an effort near your limit, and a distance that the methods know.',
      )
    : available(chosen)
}

/**
 * What every method says of a distance. The one with the smallest error is chosen; where two are as sure, the one
 * that comes first in `predictionMethods`. Unavailable when no method has what it needs.
 */
export function predictDistance(input: PredictionInput, distanceM: number): DistancePrediction {
  let chosen: ChosenTime | undefined
  const methods = predictionMethods.map((method): MethodPrediction => {
    const { name, sources, formula } = formulas[method]
    const time = formula(input, distanceM)
    if (!isAvailable(time)) return { method, name, sources, time }
    const { durationS, sdFrac, corrections } = withMarathonCorrections(method, time, distanceM, input)
    if (chosen === undefined || sdFrac < chosen.sdFrac) chosen = { method, durationS, sdFrac }
    return {
      method,
      name,
      sources,
      time: available({
        ...timeWithBand(durationS, sdFrac),
        formulaS: time.formulaS,
        activityIds: time.from.map(({ activityId }) => activityId),
        corrections,
      }),
    }
  })
  return { distanceM, methods, chosen: tooFar(input, distanceM) ?? settled(chosen) }
}
