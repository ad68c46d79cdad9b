/** What would make LT1 surer: each possible observation is added to the belief, and the band measured again. */

import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { NextTest } from './boundaries.ts'
import { beliefAfterAll, beliefSd } from './gaussian-belief.ts'
import {
  observationOf,
  quantityOf,
  type ThresholdBelief,
  type ThresholdItem,
  thresholdPlace,
} from './threshold-model.ts'

interface PossibleTest {
  readonly test: NextTest['test']
  readonly sentence: string
  /** Effort and trouble, from 1 for a question answered while jogging. */
  readonly cost: number
  readonly items: readonly Pick<ThresholdItem, 'about' | 'value' | 'sd'>[]
}

/** Possible tests, the one that narrows the band most for its cost first. */
export function nextTests(
  thresholds: ThresholdBelief,
  asOf: LocalDate,
  values: ProposalValues,
): readonly NextTest[] {
  const lt1SdNowBpm = quantityOf(thresholds, 'lt1Bpm').sd
  const lt2 = quantityOf(thresholds, 'lt2Bpm')
  const lt2Speed = quantityOf(thresholds, 'lt2SpeedMps')
  const lt1 = quantityOf(thresholds, 'lt1Bpm')
  const possible: readonly PossibleTest[] = [
    {
      test: 'talk-test',
      sentence:
        'On your next easy run, raise the pace a little every five minutes and note the heart rate at which full sentences stop being comfortable. Enter it as your LT1, from a field test.',
      cost: 1,
      items: [{ about: 'lt1Bpm', value: lt1.mean, sd: values.talkTestSdBpm }],
    },
    {
      test: 'hard-effort',
      sentence:
        'Run 30 minutes, or a 5 km or 10 km race, as fast as you can hold evenly. Footing reads it by itself.',
      cost: 2,
      items: [
        { about: 'lt2Bpm', value: lt2.mean, sd: values.raceHeartRateSdBpm },
        { about: 'lt2SpeedMps', value: lt2Speed.mean, sd: lt2Speed.mean * values.raceSpeedSdFrac },
      ],
    },
    {
      test: 'heart-rate-max',
      sentence:
        'After a good warm-up, run three times three minutes uphill, the last one as hard as you can, with a chest strap. Footing reads the peak by itself.',
      cost: 2,
      items: [
        { about: 'max', value: quantityOf(thresholds, 'max').mean, sd: values.heartRateMaxHardPeakSdBpm },
      ],
    },
  ]
  return possible
    .map(({ test, sentence, cost, items }) => {
      const after = beliefAfterAll(
        thresholds.belief,
        items.map((item) => observationOf({ ...item, kind: 'entered', sentence, date: asOf })),
      )
      const lt1SdAfterBpm = beliefSd(after, thresholdPlace('lt1Bpm'))
      return { test, sentence, lt1SdNowBpm, lt1SdAfterBpm, gain: (lt1SdNowBpm - lt1SdAfterBpm) / cost }
    })
    .sort((a, b) => b.gain - a.gain)
    .map(({ gain: _, ...test }) => test)
}
