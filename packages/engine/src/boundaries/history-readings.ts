/**
 * A history does not say whether its runner ever ran near the limit. It can be read in three ways, and the boundaries
 * are the mixture of what follows from each, weighed by how likely each is:
 *
 *   ran hard     the best efforts are near the limit: they tell LT2, and the maximum lies a little above the peak
 *   never hard   all running was easy: usual running lies below LT1, and the peak well below the maximum
 *   peak at fault  the highest heart rate is the sensor's, not the runner's, and says nothing
 *
 * How likely a reading is follows from the efforts themselves and from how well the peak fits what else is known of
 * the maximum.
 */

import type { ProposalValues } from '../science/proposals/index.ts'
import type { GaussianBelief } from './gaussian-belief.ts'
import type { FittedRelation } from './heart-rate-speed-relation.ts'
import { normalDensity } from './normal-distribution.ts'
import { quantityOf, type ThresholdBelief, type ThresholdItem, thresholdBelief } from './threshold-model.ts'

export interface ThresholdReading {
  readonly name: 'ran-hard' | 'never-hard' | 'peak-at-fault'
  readonly weightFrac: number
  readonly thresholds: ThresholdBelief
}

export interface ReadingInput {
  /** What holds whichever way the history is read. */
  readonly always: readonly ThresholdItem[]
  /** The best efforts as efforts near the limit. */
  readonly ifRanHard: readonly ThresholdItem[]
  /** Usual running as running below LT1. */
  readonly ifNeverHard: readonly ThresholdItem[]
  /** The highest supported heart rate; absent where there is none. */
  readonly peak?: Pick<ThresholdItem, 'kind' | 'key' | 'date' | 'activityId'> & { readonly peakBpm: number }
  /** Probability that an effort was near the limit, from the efforts alone. */
  readonly hardFrac: number
  readonly relation: FittedRelation | undefined
  readonly values: ProposalValues
}

type Peak = NonNullable<ReadingInput['peak']>

function hardPeakItem(peak: Peak, values: ProposalValues): ThresholdItem {
  const { peakBpm, ...rest } = peak
  return {
    ...rest,
    about: 'max',
    sentence: `The highest heart rate that your runs bear out is ${Math.round(peakBpm)}, in hard running.`,
    value: peakBpm + values.heartRateMaxAboveHardPeakBpm,
    sd: values.heartRateMaxHardPeakSdBpm,
  }
}

function easyPeakItem(peak: Peak, values: ProposalValues): ThresholdItem {
  const { peakBpm, ...rest } = peak
  const value = peakBpm / values.heartRateMaxEasyPeakFrac
  return {
    ...rest,
    about: 'max',
    sentence: `The highest heart rate that your runs bear out is ${Math.round(peakBpm)}; if you never ran near your limit, your maximum lies some way above.`,
    value,
    sd: value * values.heartRateMaxEasyPeakSdFrac,
  }
}

/** How well the peak fits a belief about the maximum, as a density over beats. */
function fitOf(item: ThresholdItem, without: ThresholdBelief): number {
  const max = quantityOf(without.belief, 'max')
  const sd = Math.hypot(max.sd, item.sd)
  return normalDensity((item.value - max.mean) / sd) / sd
}

/** The readings with their weights, which sum to one; those that hardly count are left out. */
export function historyReadings(input: ReadingInput): readonly ThresholdReading[] {
  const { always, ifRanHard, ifNeverHard, peak, hardFrac, relation, values } = input
  const beliefOf = (items: readonly ThresholdItem[]) => thresholdBelief(items, relation, values)
  const hardItems = [...always, ...ifRanHard]
  const easyItems = [...always, ...ifNeverHard]
  const weighed: { name: ThresholdReading['name']; likelihood: number; items: readonly ThresholdItem[] }[] =
    []
  if (peak === undefined) {
    weighed.push({ name: 'ran-hard', likelihood: hardFrac, items: hardItems })
    weighed.push({ name: 'never-hard', likelihood: 1 - hardFrac, items: easyItems })
  } else {
    const faultFrac = values.heartRatePeakFaultFrac
    const ifHard = hardPeakItem(peak, values)
    const ifEasy = easyPeakItem(peak, values)
    weighed.push({
      name: 'ran-hard',
      likelihood: hardFrac * (1 - faultFrac) * fitOf(ifHard, beliefOf(hardItems)),
      items: [...hardItems, ifHard],
    })
    weighed.push({
      name: 'never-hard',
      likelihood: (1 - hardFrac) * (1 - faultFrac) * fitOf(ifEasy, beliefOf(easyItems)),
      items: [...easyItems, ifEasy],
    })
    weighed.push({
      name: 'peak-at-fault',
      likelihood: faultFrac / values.heartRatePeakFaultRangeBpm,
      items: hardFrac > values.hardEffortSureFrac ? hardItems : easyItems,
    })
  }
  const total = weighed.reduce((sum, { likelihood }) => sum + likelihood, 0)
  const shares = weighed.map((reading) => ({ ...reading, weightFrac: reading.likelihood / total }))
  const kept = shares.filter(({ weightFrac }) => weightFrac > values.readingLowestFrac)
  const keptTotal = kept.reduce((sum, { weightFrac }) => sum + weightFrac, 0)
  return kept.map(({ name, weightFrac, items }) => ({
    name,
    weightFrac: weightFrac / keptTotal,
    thresholds: beliefOf(items),
  }))
}

/** One belief with the mean and the covariance of the mixture: the readings' own, and how far they lie apart. */
export function mixedBelief(readings: readonly ThresholdReading[]): GaussianBelief {
  const size = readings[0]?.thresholds.belief.mean.length ?? 0
  const mean = new Float64Array(size)
  const covariance = new Float64Array(size * size)
  for (const { thresholds, weightFrac } of readings)
    for (let row = 0; row < size; row++)
      mean[row] = (mean[row] ?? 0) + weightFrac * (thresholds.belief.mean[row] ?? 0)
  for (const { thresholds, weightFrac } of readings) {
    const { belief } = thresholds
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++) {
        const index = row * size + column
        const apart =
          ((belief.mean[row] ?? 0) - (mean[row] ?? 0)) * ((belief.mean[column] ?? 0) - (mean[column] ?? 0))
        covariance[index] = (covariance[index] ?? 0) + weightFrac * ((belief.covariance[index] ?? 0) + apart)
      }
  }
  return { mean, covariance }
}
