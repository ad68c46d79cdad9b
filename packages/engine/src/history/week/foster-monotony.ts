import { available, type Computed, unavailable } from '../../base/computed.ts'
import { mean, sampleStandardDeviation } from '../../base/statistics.ts'

export const standardDeviationKinds = ['sample', 'population'] as const
/** `sample` divides by n − 1, `population` by n. The original does not say; a week differs by 8 % between them. */
export type StandardDeviationKind = (typeof standardDeviationKinds)[number]

/** Sameness of the days of a week, and the week's load times it. */
export interface Monotony {
  readonly monotonyAu: number
  readonly strainAu: number
  readonly sd: StandardDeviationKind
}

/**
 * Foster's monotony: mean daily load over its standard deviation, days of rest as 0; strain: the week's load times
 * monotony. A fact about the spread of a week, no alarm: the cut-off of 2 that is often named rests on little.
 *
 * Unavailable where all days are alike, for which it is not defined.
 */
export function fosterMonotony(
  dailyLoadsAu: readonly number[],
  sd: StandardDeviationKind,
): Computed<Monotony> {
  const dailyMean = mean(dailyLoadsAu)
  const sampleSd = sampleStandardDeviation(dailyLoadsAu)
  if (dailyMean === undefined || sampleSd === undefined)
    return unavailable('too-few-days', 'Sameness takes several days.')
  const count = dailyLoadsAu.length
  const spread = sd === 'sample' ? sampleSd : sampleSd * Math.sqrt((count - 1) / count)
  if (!(spread > 0))
    return unavailable('all-days-alike', 'All days of this week were alike; the number is not defined then.')
  const monotonyAu = dailyMean / spread
  return available({ monotonyAu, strainAu: dailyMean * count * monotonyAu, sd })
}
