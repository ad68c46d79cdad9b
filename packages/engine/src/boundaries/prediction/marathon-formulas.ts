/** The marathon from one race or two and the weekly distance, as the survey of Vickers and Vertosick found it. */

import { available, isAvailable, type Unavailable, unavailable } from '../../base/computed.ts'
import { predictionConstants as constants } from '../../science/constants/prediction.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { noPerformance } from './one-race-formulas.ts'
import type { Performance } from './performance.ts'
import type { Formula, PredictionInput } from './prediction-input.ts'
import { halfMarathonM, marathonM } from './race-distances.ts'
import { vickersOneRaceS, vickersTwoRacesS } from './vickers-vertosick.ts'

const shortestRaceM = 5000

/** A distance taken on a watch may differ by this much from the race's. */
const roundingM = 1

function surveyed(performances: readonly Performance[]): readonly Performance[] {
  return performances.filter(
    ({ distanceM }) => distanceM >= shortestRaceM - roundingM && distanceM <= halfMarathonM + roundingM,
  )
}

function whyNot(
  { performances, volume, values }: PredictionInput,
  distanceM: number,
): Unavailable | undefined {
  if (Math.abs(distanceM - marathonM) > roundingM)
    return unavailable('marathon-only', 'These models are for the marathon only.')
  if (performances.length === 0) return noPerformance
  if (!isAvailable(volume)) return volume
  if (volume.weeklyDistanceM < values.predictionVolumeLowestM)
    return unavailable(
      'volume-outside-survey',
      'You ran less in the last weeks than the people from whom this was learned.',
    )
  return surveyed(performances).length === 0
    ? unavailable('no-race-in-range', 'It takes an effort near your limit over 5 km to a half marathon.')
    : undefined
}

/** A published error in seconds as a share of the marathon at which it is taken to hold. */
export function marathonErrorFrac(errorS: number, values: ProposalValues): number {
  return errorS / values.predictionMarathonTypicalS
}

export const vickersOneRacePrediction: Formula = (input, distanceM) => {
  const reason = whyNot(input, distanceM)
  const { volume, values } = input
  // The survey's races were recent; the longest says most of a marathon.
  const race = surveyed(input.performances).at(-1)
  if (reason !== undefined || race === undefined || !isAvailable(volume)) return reason ?? noPerformance
  return available({
    formulaS: vickersOneRaceS(race, volume.weeklyDistanceM),
    sdFrac: Math.hypot(marathonErrorFrac(constants.vickersOneRaceErrorS.value, values), race.sdFrac),
    from: [race],
  })
}

export const vickersTwoRacesPrediction: Formula = (input, distanceM) => {
  const reason = whyNot(input, distanceM)
  const { volume, values } = input
  const races = surveyed(input.performances)
  const [shorter] = races
  const longer = races.at(-1)
  if (reason !== undefined || !isAvailable(volume)) return reason ?? noPerformance
  if (shorter === undefined || longer === undefined || longer.distanceM < 2 * shorter.distanceM - roundingM)
    return unavailable(
      'one-race',
      'It takes two efforts near your limit between 5 km and a half marathon, one twice as long as the other.',
    )
  return available({
    formulaS: vickersTwoRacesS(shorter, longer, volume.weeklyDistanceM),
    sdFrac: Math.hypot(marathonErrorFrac(constants.vickersTwoRacesErrorS.value, values), longer.sdFrac),
    from: [shorter, longer],
  })
}
