/** What is said of the maximum heart rate before any run is looked at: by age, by the runner, by a lab. */

import type { Reason } from '../../base/computed.ts'
import { ageYears, type LocalDate } from '../../base/time.ts'
import { thresholdConstants } from '../../science/constants/thresholds.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { Profile } from '../profile.ts'
import { findProfileEntry, findProfileText } from '../profile-value.ts'
import type { ThresholdItem, ThresholdValue } from '../threshold-model.ts'

/** The age formula where the age is known, else what adult runners have. */
export function populationItem(profile: Profile, asOf: LocalDate, values: ProposalValues): ThresholdItem {
  const birthDate = findProfileText(profile, 'birthDate', asOf)
  if (birthDate === undefined)
    return {
      about: 'max',
      kind: 'population',
      sentence: 'What adult runners have, since no age is entered.',
      value: values.heartRateMaxAdultMeanBpm,
      sd: values.heartRateMaxAdultSdBpm,
      date: asOf,
    }
  const years = ageYears(birthDate, asOf)
  return {
    about: 'max',
    kind: 'heart-rate-max-age-formula',
    sentence: `The age formula (208 − 0.7 × ${years} years); it misses by ten beats either way.`,
    value:
      thresholdConstants.heartRateMaxAtBirthBpm.value -
      thresholdConstants.heartRateMaxLossBpmPerYear.value * years,
    sd: thresholdConstants.heartRateMaxFormulaSdBpm.value,
    date: asOf,
  }
}

export const enteredMaxKey = 'entered:heartRateMaxBpm'

/** The maximum that the runner entered or had measured. */
export function enteredMaxItem(profile: Profile, asOf: LocalDate, values: ProposalValues): ThresholdItem[] {
  const entry = findProfileEntry(profile, 'heartRateMaxBpm', asOf)
  if (entry === undefined || typeof entry.value !== 'number') return []
  const isMeasured = entry.source === 'lab' || entry.source === 'field-test'
  return [
    {
      about: 'max',
      key: enteredMaxKey,
      kind: isMeasured ? 'lab' : 'entered',
      sentence: `You entered a maximum of ${entry.value}.`,
      value: entry.value,
      sd: isMeasured ? values.heartRateMaxMeasuredSdBpm : values.heartRateMaxEnteredSdBpm,
      date: entry.from,
    },
  ]
}

/** Says where an entered maximum does not go together with all else that is known. */
export function enteredMaxNotes(
  entered: readonly ThresholdItem[],
  options: {
    /** The maximum without what was entered. */
    readonly without: ThresholdValue
    readonly peakBpm: number | undefined
    readonly values: ProposalValues
  },
): Reason[] {
  const { without, peakBpm, values } = options
  return entered.flatMap(({ value }): Reason[] => {
    if (peakBpm !== undefined && peakBpm > value + values.heartRateMaxSupportBpm)
      return [
        {
          code: 'entered-maximum-exceeded',
          sentence: `You entered a maximum of ${value}, but your runs reach ${Math.round(peakBpm)}. The entered value counts for less.`,
        },
      ]
    const apartBpm = value - without.mean
    if (Math.abs(apartBpm) < Math.max(values.heartRateMaxConflictBpm, without.sd)) return []
    const low = Math.round(without.mean - without.sd)
    const high = Math.round(without.mean + without.sd)
    return [
      {
        code: apartBpm > 0 ? 'entered-maximum-not-reached' : 'entered-maximum-low',
        sentence: `You entered a maximum of ${value}; everything else speaks for ${low} to ${high}. One of the two is off.`,
      },
    ]
  })
}
