/**
 * What the newest watch holds of thresholds and of the maximum: weak, and always named as the watch's. Watches learn a
 * threshold from hard efforts alone, so that of a runner who only runs easy has stood still since it was guessed; and
 * most maxima in watches are an age formula that nobody ever changed.
 */

import { ageYears, type LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { agedYears } from '../aged-years.ts'
import type { Profile } from '../profile.ts'
import { findProfileText } from '../profile-value.ts'
import type { ThresholdItem } from '../threshold-model.ts'

/** What watches preset as maximum: this less the age in years. */
const presetMaxAtBirthBpm = 220
/** Years by which a preset may be behind or ahead: set at some birthday, and kept since. */
const presetYearsBehind = 3

interface WatchSettingsInput {
  readonly runs: readonly RunFacts[]
  readonly profile: Profile
  readonly asOf: LocalDate
  /** Probability that the history holds an effort near the limit. */
  readonly hardFrac: number
  readonly values: ProposalValues
}

function newestWith(
  runs: readonly RunFacts[],
  setting: 'thresholdHeartRateBpm' | 'heartRateMaxBpm',
  asOf: LocalDate,
): { readonly run: RunFacts; readonly value: number } | undefined {
  let newest: { run: RunFacts; value: number } | undefined
  for (const run of runs) {
    const value = run.watch?.[setting]
    if (value === undefined || run.localDate > asOf) continue
    if (newest === undefined || run.startEpochS >= newest.run.startEpochS) newest = { run, value }
  }
  return newest
}

/** " of the Garmin 945": the watch by its name, where the file gives one. */
function watchName(run: RunFacts): string {
  return run.deviceName === undefined ? 'Your watch' : `Your watch (${run.deviceName})`
}

/** How the watch's zones are set, which says what its numbers are good for. */
const zoneWords = {
  'heart-rate-max': ', with zones by maximum',
  'heart-rate-reserve': ', with zones by reserve',
  threshold: ', with zones by threshold',
  custom: ', with zones set by hand',
} as const

function zonesOf(run: RunFacts): string {
  return run.watch?.zoneMethod === undefined ? '' : zoneWords[run.watch.zoneMethod]
}

/**
 * The watch's threshold as LT2. None where it is just the preset share of the watch's maximum, which says nothing.
 */
export function watchThresholdItems(input: WatchSettingsInput): ThresholdItem[] {
  const { runs, asOf, hardFrac, values } = input
  const newest = newestWith(runs, 'thresholdHeartRateBpm', asOf)
  if (newest === undefined) return []
  const { run, value } = newest
  const shareOfMax = value / (run.watch?.heartRateMaxBpm ?? Number.NaN)
  if (Math.abs(shareOfMax - values.watchThresholdPresetFrac) < values.watchThresholdPresetToleranceFrac)
    return []
  const couldLearn = hardFrac > values.hardEffortSureFrac
  const doubt = couldLearn ? '' : ' It learns from hard runs alone, and there are none'
  return [
    {
      kind: 'watch-setting',
      key: 'watch-threshold',
      about: 'lt2Bpm',
      sentence: `${watchName(run)} holds ${Math.round(value)} as its threshold${zonesOf(run)}.${doubt === '' ? '' : `${doubt}.`}`,
      value,
      sd: Math.hypot(
        couldLearn ? values.watchThresholdSdBpm : values.watchThresholdEasyOnlySdBpm,
        values.ageingSdBpmPerYear * agedYears(run.localDate, asOf),
      ),
      date: run.localDate,
      activityId: run.activityId,
    },
  ]
}

/** True for a whole number that 220 less the runner's age gives, today or a few years ago. */
function isAgePreset(value: number, ageNow: number): boolean {
  if (!Number.isInteger(value)) return false
  const yearsBehind = value - (presetMaxAtBirthBpm - ageNow)
  return yearsBehind >= -1 && yearsBehind <= presetYearsBehind
}

/**
 * The maximum that stands in the watch. None where it is the formula by age; where the age is not known, it may be that
 * formula all the same, so that the error is no smaller than the formula's.
 */
export function watchHeartRateMaxItems(input: WatchSettingsInput): ThresholdItem[] {
  const { runs, profile, asOf, values } = input
  const newest = newestWith(runs, 'heartRateMaxBpm', asOf)
  if (newest === undefined) return []
  const { run, value } = newest
  const birthDate = findProfileText(profile, 'birthDate', asOf)
  if (birthDate !== undefined && isAgePreset(value, ageYears(birthDate, asOf))) return []
  return [
    {
      kind: 'watch-setting',
      key: 'watch-maximum',
      about: 'max',
      sentence: `${watchName(run)} holds ${Math.round(value)} as your maximum${zonesOf(run)}.`,
      value,
      sd: values.watchHeartRateMaxSdBpm,
      date: run.localDate,
      activityId: run.activityId,
    },
  ]
}
