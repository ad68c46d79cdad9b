/** What would make LT1 surer: each possible observation is added to the belief, and the band measured again. */

import type { ProposalValues } from '../science/proposals/index.ts'
import type { NextTest } from './boundaries.ts'
import { beliefAfterAll, beliefSd, type GaussianBelief } from './gaussian-belief.ts'
import {
  observationOf,
  quantityOf,
  type ThresholdItem,
  type ThresholdQuantity,
  thresholdPlace,
} from './threshold-model.ts'

interface PossibleTest extends Omit<NextTest, 'lt1SdNowBpm' | 'lt1SdAfterBpm'> {
  /** Effort and trouble; the unit is ours. */
  readonly weighedCost: number
  /** How surely the test would tell each quantity. */
  readonly sds: Readonly<Partial<Record<ThresholdQuantity, number>>>
}

/** How much less ten notes say to somebody who has given as many. */
const moreNotesFactor = 2

function possibleTests(
  belief: GaussianBelief,
  hasNotes: boolean,
  values: ProposalValues,
): readonly PossibleTest[] {
  const lt2Mps = quantityOf(belief, 'lt2SpeedMps').mean
  const lt1Mps = quantityOf(belief, 'lt1SpeedMps').mean
  const effort = {
    lt2Bpm: values.raceHeartRateSdBpm,
    lt2SpeedMps: lt2Mps * values.raceSpeedSdFrac,
  }
  return [
    {
      test: 'talk-notes',
      sentence: 'After each of your next ten easy runs, note whether you could talk in full sentences.',
      cost: 'one question after each of ten runs',
      steps: [
        'Near the end of an easy run, say a sentence or two aloud.',
        'Afterwards note how it went: comfortable, broken, or impossible.',
        'It tells most on runs near the top of easy. Footing reads the notes by itself.',
      ],
      weighedCost: values.talkNotesCost,
      // More notes of the same ear: what they share is known already.
      sds: { lt1Bpm: values.tenTalkNotesSdBpm * (hasNotes ? moreNotesFactor : 1) },
    },
    {
      test: 'talk-test',
      sentence:
        'On your next easy run, raise the pace a little every five minutes until full sentences stop being comfortable.',
      cost: 'half an hour of one easy run',
      steps: [
        'Warm up for ten minutes on flat ground.',
        'Run five minutes at an easy pace, then raise it a little every five minutes.',
        'At the end of each step say two sentences aloud. Stop when they no longer come comfortably.',
        'Enter the heart rate of the last comfortable step as your LT1, from a field test.',
      ],
      weighedCost: values.talkTestCost,
      sds: { lt1Bpm: values.talkTestSdBpm },
    },
    {
      test: 'time-trial',
      sentence: 'Run 30 minutes as fast as you can hold evenly.',
      cost: 'one hard half hour',
      steps: [
        'Come rested, on a cool day, to a flat course.',
        'Warm up for 15 minutes.',
        'Run 30 minutes as fast as you can hold to the end, evenly. Footing reads it by itself.',
      ],
      weighedCost: values.timeTrialCost,
      sds: effort,
    },
    {
      test: 'race-5-km',
      sentence: 'Race 5 km.',
      cost: 'a race, and an easy day before and after it',
      steps: [
        'Choose a flat course and an ordinary day.',
        'Start at a pace that you can hold; finish with nothing left. Footing reads it by itself.',
      ],
      weighedCost: values.raceCost,
      sds: { ...effort, max: values.heartRateMaxHardPeakSdBpm },
    },
    {
      test: 'heart-rate-max',
      sentence: 'Run three times three minutes uphill, the last one as hard as you can, with a chest strap.',
      cost: 'one very hard session; only for the healthy and trained',
      steps: [
        'Warm up for 20 minutes.',
        'Run three minutes uphill, hard; jog back; once more, harder.',
        'The third time run the last minute as hard as you can. Footing reads the peak by itself.',
      ],
      weighedCost: values.heartRateMaxTestCost,
      sds: { max: values.heartRateMaxTestSdBpm },
    },
    {
      test: 'chest-strap',
      sentence: 'Wear a chest strap for a week, with beat-to-beat recording on.',
      cost: 'a chest strap and a watch that records beat-to-beat intervals',
      steps: [
        'Switch on the recording of heart-rate variability in the watch, if it has it.',
        'Wear the strap, moistened, on every run of the week; let one run rise slowly from very easy to steady.',
        'Footing reads the intervals by itself.',
      ],
      weighedCost: values.chestStrapCost,
      sds: { lt1Bpm: values.chestStrapWeekSdBpm },
    },
    {
      test: 'lab',
      sentence: 'Have LT1 and LT2 measured in a laboratory, on a treadmill.',
      cost: 'half a day and its price',
      steps: [
        'Ask for a step test with lactate or gas exchange, on a treadmill, and for both thresholds.',
        'Enter LT1, LT2 and the maximum in your profile, from a lab.',
      ],
      weighedCost: values.labCost,
      sds: {
        lt1Bpm: values.labThresholdSdBpm,
        lt2Bpm: values.labThresholdSdBpm,
        lt1SpeedMps: lt1Mps * values.labThresholdSdFrac,
        lt2SpeedMps: lt2Mps * values.labThresholdSdFrac,
        max: values.heartRateMaxMeasuredSdBpm,
      },
    },
  ]
}

/** Possible tests, the one that narrows the band of LT1 most for its cost first. */
export function nextTests(
  belief: GaussianBelief,
  options: { readonly hasNotes: boolean; readonly values: ProposalValues },
): readonly NextTest[] {
  const lt1SdNowBpm = quantityOf(belief, 'lt1Bpm').sd
  return possibleTests(belief, options.hasNotes, options.values)
    .map(({ weighedCost, sds, ...test }) => {
      // What comes out is not known before; the belief expects what it believes.
      const items = Object.entries(sds).map(([name, sd]): Pick<ThresholdItem, 'about' | 'value' | 'sd'> => {
        const about = name as ThresholdQuantity
        return { about, value: quantityOf(belief, about).mean, sd }
      })
      const after = beliefAfterAll(belief, items.map(observationOf))
      const lt1SdAfterBpm = beliefSd(after, thresholdPlace('lt1Bpm'))
      return { ...test, lt1SdNowBpm, lt1SdAfterBpm, gain: (lt1SdNowBpm - lt1SdAfterBpm) / weighedCost }
    })
    .sort((a, b) => b.gain - a.gain)
    .map(({ gain: _, ...test }) => test)
}
