/**
 * What files of watches and scales state of whole days: resting heart rate, the night's heart-rate variability,
 * sleep, body mass, aerobic capacity. Each value belongs to the local date of its time, by the file's own
 * offset; a night's to the date on which it ends.
 */

import {
  type DailyMeasurement,
  type DailyQuantity,
  type Issue,
  localDateAt,
  unitFactors,
} from '@footing/engine'
import {
  maxMetMessage,
  monitoringHeartRateMessage,
  sleepLevelMessage,
  variabilityStatusMessage,
  weightScaleMessage,
} from './day-profile.ts'
import { toManufacturerName } from './device.ts'
import { activityKindNumber } from './file-kinds.ts'
import { firstAbsoluteFitS, toEpochS } from './fit-clock.ts'
import type { FitContents } from './fit-contents.ts'
import { fitIssues } from './fit-issues.ts'
import { eventTypes, sleepEvent } from './pauses.ts'
import { eventMessage, fileIdMessage, userProfileMessage } from './profile.ts'
import { cyclingNumber } from './sport-names.ts'
import { findUtcOffsetS } from './utc-offset.ts'

/** Stages in which the runner slept: light, deep, dreaming. The others are "cannot tell" and awake. */
const asleep: readonly (number | undefined)[] = [2, 3, 4]

/** A stage that lasts longer has lost its end; nobody sleeps in one for so long. */
const longestStageS = 4 * unitFactors.sPerHour
/** Sleep after so long a break belongs to another night. */
const nightsApartS = 6 * unitFactors.sPerHour

/** What a value of a human day can be at all; outside, it is a fault of the device or of the file. */
const possible: Readonly<Record<DailyQuantity, readonly [lowest: number, highest: number]>> = {
  heartRateRestBpm: [25, 150],
  heartRateVariabilityRmssdMs: [1, 500],
  heartRateVariabilitySdnnMs: [1, 500],
  sleepS: [1, unitFactors.sPerDay],
  bodyMassKg: [20, 300],
  vo2maxMlPerKgMin: [10, 100],
}

interface TimedValue {
  readonly timeFitS: number | undefined
  readonly quantity: DailyQuantity
  readonly value: number | undefined
  readonly isSetting?: true
}

export interface FileDays {
  readonly days: readonly DailyMeasurement[]
  readonly issues: readonly Issue[]
}

/**
 * Every value once for each day and quantity: where a file states several, the last one, and what was measured
 * before what stands in the settings. A setting says so in its source: "garmin-profile".
 */
export function readDays(contents: FitContents): FileDays {
  const days = new Map<string, DailyMeasurement>()
  const utcOffsetS = findUtcOffsetS(contents, undefined)
  const maker = makerOf(contents)
  for (const { timeFitS, quantity, value, isSetting } of [...settings(contents), ...measured(contents)]) {
    const [lowest, highest] = possible[quantity]
    const isPossible = value !== undefined && value >= lowest && value <= highest
    if (timeFitS === undefined || timeFitS < firstAbsoluteFitS || !isPossible) continue
    const date = localDateAt(toEpochS(timeFitS), utcOffsetS ?? 0)
    days.set(`${quantity} ${date}`, { date, quantity, value, source: isSetting ? `${maker}-profile` : maker })
  }
  const issues = days.size > 0 && utcOffsetS === undefined ? [fitIssues.daysWithoutTimeZone()] : []
  return { days: [...days.values()], issues }
}

function makerOf(contents: FitContents): string {
  const { manufacturer } = contents.first(fileIdMessage)
  return manufacturer === undefined
    ? 'fit'
    : toManufacturerName(manufacturer).toLowerCase().replaceAll(' ', '-')
}

/** What the runner, or the watch for them, entered in the profile. An activity's resting rate is in its own settings. */
function settings(contents: FitContents): readonly TimedValue[] {
  const { createdFitS: timeFitS, kind } = contents.first(fileIdMessage)
  const { bodyMassKg, heartRateRestBpm } = contents.first(userProfileMessage)
  const mass = { timeFitS, quantity: 'bodyMassKg', value: bodyMassKg, isSetting: true } as const
  const rest = { timeFitS, quantity: 'heartRateRestBpm', value: heartRateRestBpm, isSetting: true } as const
  return kind === activityKindNumber ? [mass] : [mass, rest]
}

function measured(contents: FitContents): readonly TimedValue[] {
  return [
    ...contents.all(monitoringHeartRateMessage).map(({ timestampFitS, heartRateRestBpm }) => ({
      timeFitS: timestampFitS,
      quantity: 'heartRateRestBpm' as const,
      value: heartRateRestBpm,
    })),
    ...contents.all(variabilityStatusMessage).map(({ timestampFitS, lastNightRmssdMs }) => ({
      timeFitS: timestampFitS,
      quantity: 'heartRateVariabilityRmssdMs' as const,
      value: lastNightRmssdMs,
    })),
    ...contents.all(weightScaleMessage).map(({ timestampFitS, bodyMassKg }) => ({
      timeFitS: timestampFitS,
      quantity: 'bodyMassKg' as const,
      value: bodyMassKg,
    })),
    ...contents
      .all(maxMetMessage)
      .filter(({ sport }) => sport !== cyclingNumber)
      .map(({ updatedFitS, vo2maxMlPerKgMin }) => ({
        timeFitS: updatedFitS,
        quantity: 'vo2maxMlPerKgMin' as const,
        value: vo2maxMlPerKgMin,
      })),
    ...readNights(contents),
  ]
}

/** The time asleep of each night, at its end. A stage lasts until the next, the last one until sleep is over. */
function readNights(contents: FitContents): readonly TimedValue[] {
  const levels = contents
    .all(sleepLevelMessage)
    .flatMap(({ timestampFitS: fromFitS, level }) => (fromFitS === undefined ? [] : [{ fromFitS, level }]))
    .toSorted((a, b) => a.fromFitS - b.fromFitS)
  const endFitS = contents
    .all(eventMessage)
    .findLast(({ event, eventType }) => event === sleepEvent && eventType === eventTypes.stop)?.timestampFitS
  const nights: { endFitS: number; asleepS: number }[] = []
  levels.forEach(({ fromFitS, level }, index) => {
    const stageEndFitS = levels[index + 1]?.fromFitS ?? endFitS ?? fromFitS
    const stageS = stageEndFitS - fromFitS
    if (!asleep.includes(level) || stageS <= 0 || stageS > longestStageS) return
    const night = nights.at(-1)
    if (night && fromFitS - night.endFitS < nightsApartS) {
      night.endFitS = stageEndFitS
      night.asleepS += stageS
    } else nights.push({ endFitS: stageEndFitS, asleepS: stageS })
  })
  return nights.map((night) => ({
    timeFitS: night.endFitS,
    quantity: 'sleepS' as const,
    value: night.asleepS,
  }))
}
