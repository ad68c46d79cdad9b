// How far predicted race times lie from what the bodies of simulated runners can do on a flat, cool course.

import {
  estimateBoundaries,
  isAvailable,
  judgeRuns,
  predictRaces,
  defaultProposalValues as values,
} from '@footing/engine'
import { limitTimeS } from '@footing/virtual-runner'
import type { SimulatedRunner } from './simulated-runner.ts'

export interface PredictionError {
  readonly distanceM: number
  readonly method: string
  /** Predicted over true time, as a natural logarithm: above zero is too slow. */
  readonly errorFrac: number
  readonly isInBand: boolean
  readonly bandFrac: number
}

/** Even a good race leaves a little on the road: pacing, turns, the crowd. */
const raceOverLimitFrac = 1.025

export const predictedDistancesM = [5000, 10_000, 21_097.5, 42_195]

/** Errors of the chosen predictions of one runner; distances without one are left out. */
export function predictionErrors({ runs, truth, asOf }: SimulatedRunner): readonly PredictionError[] {
  const boundaries = estimateBoundaries({ runs, profile: [], asOf, values })
  const judged = judgeRuns({ runs, boundaries, toldIntents: new Map(), values })
  const raceFracs = new Map(
    judged.flatMap(({ facts, intent }) =>
      intent.intent === 'race' ? [[facts.activityId, intent.probabilityFrac] as const] : [],
    ),
  )
  const { distances } = predictRaces({ runs, boundaries, raceFracs, asOf, values })
  return distances.flatMap(({ distanceM, chosen }): PredictionError[] => {
    if (!isAvailable(chosen) || !predictedDistancesM.includes(distanceM)) return []
    const trueS = limitTimeS(truth, distanceM) * raceOverLimitFrac
    return [
      {
        distanceM,
        method: chosen.method,
        errorFrac: Math.log(chosen.durationS / trueS),
        isInBand: trueS >= chosen.low80S && trueS <= chosen.high80S,
        bandFrac: Math.log(chosen.high80S / chosen.low80S) / 2,
      },
    ]
  })
}
