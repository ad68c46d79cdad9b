/** The pieces of evidence on LT1 and LT2 that a history and a profile hold, each with its own error. */

import { type Computed, isAvailable } from '../base/computed.ts'
import { daysBetween, type LocalDate } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { type CriticalSpeedFit, criticalSpeedFit, type MaximalEffort } from './critical-speed.ts'
import type { Estimate } from './estimate.ts'
import { flatSpeedMps, type HardEffort, raceHeartRateShareFrac } from './hard-efforts.ts'
import type { Profile, ProfileField, ProfileSource } from './profile.ts'
import { findProfileEntry } from './profile-value.ts'
import { riegelSpeedMps } from './riegel.ts'
import type { ThresholdItem } from './threshold-model.ts'

const daysPerYear = 365.25

/** Days between an observation and the day it is used on, as years; never negative. */
export function agedYears(date: LocalDate, asOf: LocalDate): number {
  return Math.max(0, daysBetween(date, asOf)) / daysPerYear
}

/** What an effort says in words: "10.0 km in 48 min". */
function effortWords(effort: HardEffort): string {
  const kilometres = (effort.distanceM / unitFactors.mPerKm).toFixed(1)
  return `${kilometres} km in ${Math.round(effort.durationS / unitFactors.sPerMin)} min`
}

function hardnessWords(hardFrac: number, values: ProposalValues): string {
  if (hardFrac > values.hardEffortSureFrac) return 'near your limit'
  return hardFrac > values.hardEffortPossibleFrac
    ? 'perhaps near your limit'
    : 'most likely not near your limit'
}

/**
 * LT2 in heart rate and in speed from the strongest efforts. An effort near the limit says it closely; one that
 * most likely was not says only that LT2 lies some way above, with a wide error.
 */
export function effortItems(
  efforts: readonly HardEffort[],
  asOf: LocalDate,
  values: ProposalValues,
): ThresholdItem[] {
  const surest = Math.max(0, ...efforts.map((effort) => effort.hardFrac))
  // Once one effort was surely hard, the doubtful ones say nothing that it does not say better.
  const used = efforts
    .filter((effort) => surest <= values.hardEffortSureFrac || effort.hardFrac > values.hardEffortSureFrac)
    .slice(0, values.hardEffortsCount)
  // Efforts of one person share what sets that person apart, so each counts as one of a group.
  const sharing = Math.sqrt(used.length)
  return used.flatMap((effort) => {
    const { hardFrac, durationS, averageHeartRateBpm } = effort
    const notHardFrac = 1 - hardFrac
    // An effort well above usual running cannot lie far below LT2, hard or not.
    const roomFrac =
      notHardFrac * Math.min(1, Math.max(0, 1 - effort.contrastFrac / values.lt2AboveUsualFrac))
    const years = agedYears(effort.localDate, asOf)
    const common = {
      kind: hardFrac > values.hardEffortSureFrac ? ('race' as const) : ('hard-effort' as const),
      date: effort.localDate,
      activityId: effort.activityId,
    }
    const speed =
      riegelSpeedMps(effort.speedMps, durationS, values.lt2DurationS) *
      (1 + values.raceSpeedShiftFrac + roomFrac * values.notMaximalSpeedShiftFrac)
    const items: ThresholdItem[] = [
      {
        ...common,
        about: 'lt2SpeedMps',
        sentence: `${effortWords(effort)}, ${hardnessWords(hardFrac, values)}: its speed.`,
        value: speed,
        sd:
          speed *
          sharing *
          Math.hypot(
            values.raceSpeedSdFrac,
            notHardFrac * values.notMaximalSpeedSdFrac,
            values.ageingSdFracPerYear * years,
          ),
      },
    ]
    if (averageHeartRateBpm !== undefined) {
      const heartRate =
        (averageHeartRateBpm / raceHeartRateShareFrac(durationS, values)) *
        (1 + roomFrac * values.notMaximalHeartRateShiftFrac)
      items.push({
        ...common,
        about: 'lt2Bpm',
        sentence: `${effortWords(effort)} at a mean of ${Math.round(averageHeartRateBpm)}, ${hardnessWords(hardFrac, values)}.`,
        value: heartRate,
        sd:
          sharing *
          Math.hypot(
            values.raceHeartRateSdBpm,
            notHardFrac * values.notMaximalHeartRateSdFrac * heartRate,
            values.ageingSdBpmPerYear * years,
          ),
      })
    }
    return items
  })
}

/** The fastest flat-adjusted time over each distance within reach of today, for the critical-speed line. */
function fastestEfforts(runs: readonly RunFacts[], asOf: LocalDate, values: ProposalValues): MaximalEffort[] {
  const fastest = new Map<number, MaximalEffort>()
  for (const run of runs) {
    const age = daysBetween(run.localDate, asOf)
    if (age < 0 || age > values.hardEffortMemoryDays || run.surface === 'treadmill') continue
    for (const effort of run.bestEfforts) {
      const distanceM = flatSpeedMps(effort) * effort.durationS
      const known = fastest.get(effort.distanceM)
      if (known === undefined || distanceM / effort.durationS > known.distanceM / known.durationS)
        fastest.set(effort.distanceM, { distanceM, durationS: effort.durationS })
    }
  }
  return [...fastest.values()]
}

/** Critical speed of the recent best efforts. */
export function recentCriticalSpeed(
  runs: readonly RunFacts[],
  asOf: LocalDate,
  values: ProposalValues,
): Computed<CriticalSpeedFit> {
  return criticalSpeedFit(fastestEfforts(runs, asOf, values), values)
}

/** LT2 speed from critical speed; counts only as far as the history holds hard efforts. */
export function criticalSpeedItem(
  fit: Computed<CriticalSpeedFit>,
  hardFrac: number,
  asOf: LocalDate,
  values: ProposalValues,
): ThresholdItem[] {
  if (!isAvailable(fit) || hardFrac <= values.hardEffortPossibleFrac) return []
  const value = fit.criticalSpeedMps * (1 + values.criticalSpeedFromTrainingBiasFrac)
  return [
    {
      kind: 'critical-speed',
      about: 'lt2SpeedMps',
      sentence: `The line through your ${fit.effortCount} best efforts of one to 25 minutes (critical speed).`,
      value,
      sd: value * Math.hypot(values.criticalSpeedToLt2SdFrac, (1 - hardFrac) * values.notMaximalSpeedSdFrac),
      date: asOf,
    },
  ]
}

const labFields = [
  'lt1Bpm',
  'lt2Bpm',
  'lt1SpeedMps',
  'lt2SpeedMps',
] as const satisfies readonly ProfileField[]

const enteredWords: Readonly<Record<ProfileSource, string>> = {
  lab: 'A lab test that you entered.',
  'field-test': 'A field test that you entered.',
  race: 'A value from a race that you entered.',
  device: 'A value from a device that you entered.',
  runner: 'A value that you entered.',
}

/** Thresholds that the runner entered, usually from a lab; their error grows with their age. */
export function enteredItems(profile: Profile, asOf: LocalDate, values: ProposalValues): ThresholdItem[] {
  return labFields.flatMap((field): ThresholdItem[] => {
    const entry = findProfileEntry(profile, field, asOf)
    if (entry === undefined || typeof entry.value !== 'number') return []
    const years = agedYears(entry.from, asOf)
    const isSpeed = field.endsWith('Mps')
    const plain = isSpeed ? entry.value * values.labThresholdSdFrac : values.labThresholdSdBpm
    const ageing = isSpeed
      ? entry.value * values.ageingSdFracPerYear * years
      : values.ageingSdBpmPerYear * years
    const talkDoubt = isSpeed ? 2 : values.talkTestSdBpm / values.labThresholdSdBpm
    const doubt = entry.source === 'lab' ? 1 : entry.source === 'field-test' ? talkDoubt : 2
    return [
      {
        kind: entry.source === 'lab' ? 'lab' : 'entered',
        about: field,
        sentence: enteredWords[entry.source],
        value: entry.value,
        sd: Math.hypot(plain * doubt, ageing),
        date: entry.from,
      },
    ]
  })
}

/**
 * The threshold that the newest watch file carries: weak and named, because watches freeze it. One that is just the
 * preset share of the watch's maximum says nothing and is left out.
 */
export function watchItem(
  runs: readonly RunFacts[],
  asOf: LocalDate,
  values: ProposalValues,
): ThresholdItem[] {
  const newest = runs.findLast(
    (run) => run.localDate <= asOf && run.watch?.thresholdHeartRateBpm !== undefined,
  )
  const threshold = newest?.watch?.thresholdHeartRateBpm
  if (newest === undefined || threshold === undefined) return []
  const shareOfMax = threshold / (newest.watch?.heartRateMaxBpm ?? Number.NaN)
  if (Math.abs(shareOfMax - values.watchThresholdPresetFrac) < values.watchThresholdPresetToleranceFrac)
    return []
  return [
    {
      kind: 'watch-setting',
      about: 'lt2Bpm',
      sentence: `Your watch holds ${Math.round(threshold)} as its threshold.`,
      value: threshold,
      sd: Math.hypot(
        values.watchThresholdSdBpm,
        values.ageingSdBpmPerYear * agedYears(newest.localDate, asOf),
      ),
      date: newest.localDate,
      activityId: newest.activityId,
    },
  ]
}

/** The maximum heart rate as an item of the joint belief. */
export function heartRateMaxItem(estimate: Estimate): ThresholdItem {
  return {
    kind: 'heart-rate-max-observed',
    about: 'max',
    sentence: 'Your maximum heart rate.',
    value: estimate.mean,
    sd: estimate.sd,
    date: estimate.asOf,
    behind: estimate.evidence,
  }
}
