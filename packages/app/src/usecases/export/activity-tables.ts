/** The lines of `activities.csv`, `laps.csv` and `days.csv`. Names of columns are those of the program, with units. */

import { type Activity, type DailyMeasurement, isAvailable, type RunFacts } from '@footing/engine'
import type { ActivityRow } from '../../ports/store.ts'
import { type Cell, csvLine } from './csv.ts'
import { isoTime } from './iso-time.ts'

/** What the samples of a run gave, without all that is not exported. */
export type RunNumbers = Readonly<
  Record<
    'distanceM' | 'elapsedS' | 'timerS' | 'movingS' | 'ascentM' | 'averageHeartRateBpm',
    number | undefined
  >
>

export function runNumbersOf(facts: RunFacts): RunNumbers {
  return {
    distanceM: isAvailable(facts.distanceM) ? facts.distanceM.valueM : undefined,
    elapsedS: facts.elapsedS,
    timerS: facts.timerS,
    movingS: facts.movingS,
    ascentM: isAvailable(facts.ascentM) ? facts.ascentM.valueM : undefined,
    averageHeartRateBpm: isAvailable(facts.heartRate) ? facts.heartRate.averageBpm : undefined,
  }
}

export interface ExportedActivity {
  readonly row: ActivityRow
  readonly activity: Activity
  /** Absent for what is no run: its numbers are those that the device claims. */
  readonly numbers: RunNumbers | undefined
  readonly samplesFile: string | undefined
  readonly originalFile: string | undefined
}

type Columns<T> = readonly (readonly [name: string, cellOf: (exported: T) => Cell])[]

const activityColumns: Columns<ExportedActivity> = [
  ['activityId', ({ row }) => row.activityId],
  ['date', ({ row }) => row.localDate],
  ['startTime', ({ activity }) => isoTime(activity.startEpochS, activity.utcOffsetS)],
  ['sport', ({ row }) => row.sport],
  ['surface', ({ activity }) => activity.surface],
  ['title', ({ row, activity }) => activity.annotation?.title ?? row.title],
  ['description', ({ activity }) => activity.annotation?.description],
  ['perceivedExertionCr10', ({ activity }) => activity.annotation?.perceivedExertionCr10],
  ['gear', ({ activity }) => activity.annotation?.gear],
  ['marks', ({ activity }) => activity.annotation?.marks?.join(' ')],
  ['deviceName', ({ activity }) => deviceNameOf(activity)],
  ['distanceM', ({ numbers, activity }) => (numbers ?? claimedNumbersOf(activity)).distanceM],
  [
    'elapsedS',
    ({ numbers, activity, row }) => (numbers ?? claimedNumbersOf(activity)).elapsedS ?? row.elapsedS,
  ],
  ['timerS', ({ numbers, activity }) => (numbers ?? claimedNumbersOf(activity)).timerS],
  ['movingS', ({ numbers }) => numbers?.movingS],
  ['ascentM', ({ numbers, activity }) => (numbers ?? claimedNumbersOf(activity)).ascentM],
  [
    'averageHeartRateBpm',
    ({ numbers, activity }) => (numbers ?? claimedNumbersOf(activity)).averageHeartRateBpm,
  ],
  ['maximumHeartRateBpm', ({ activity }) => highestHeartRateBpm(activity)],
  ['sampleCount', ({ activity }) => activity.streams.timeS.length],
  ['samplesFile', ({ samplesFile }) => samplesFile],
  ['originalFile', ({ originalFile }) => originalFile],
  ['fileName', ({ row }) => row.fileName],
  ['contentHash', ({ row }) => row.contentHash],
]

function deviceNameOf({ device }: Activity): string | undefined {
  const name = [device?.manufacturer, device?.product].filter(Boolean).join(' ')
  return name === '' ? undefined : name
}

function claimedNumbersOf({ claimed }: Activity): Partial<RunNumbers> {
  const { distanceM, elapsedS, timerS, ascentM, averageHeartRateBpm } = claimed
  return { distanceM, elapsedS, timerS, ascentM, averageHeartRateBpm }
}

/** The highest sample as it was recorded, else what the device claims. */
function highestHeartRateBpm({ streams, claimed }: Activity): number | undefined {
  let highest: number | undefined
  for (const value of streams.heartRateBpm ?? []) {
    if (!Number.isNaN(value) && !(value <= (highest ?? 0))) highest = value
  }
  return highest ?? claimed.maximumHeartRateBpm
}

export const activityTitles = csvLine(activityColumns.map(([name]) => name))

export function activityLine(exported: ExportedActivity): string {
  return csvLine(activityColumns.map(([, cellOf]) => cellOf(exported)))
}

export const lapTitles = csvLine([
  'activityId',
  'date',
  'lap',
  'startTime',
  'startS',
  'elapsedS',
  'timerS',
  'distanceM',
  'averageHeartRateBpm',
  'maximumHeartRateBpm',
  'trigger',
])

/** One line for each lap as the device counted it. */
export function lapLines({ row, activity }: Pick<ExportedActivity, 'row' | 'activity'>): string {
  return activity.laps
    .map((lap, index) =>
      csvLine([
        row.activityId,
        row.localDate,
        index + 1,
        isoTime(activity.startEpochS + lap.startS, activity.utcOffsetS),
        lap.startS,
        lap.elapsedS,
        lap.timerS,
        lap.distanceM,
        lap.averageHeartRateBpm,
        lap.maximumHeartRateBpm,
        lap.trigger,
      ]),
    )
    .join('')
}

export const dayTitles = csvLine(['date', 'quantity', 'value', 'source'])

export function dayLine({ date, quantity, value, source }: DailyMeasurement): string {
  return csvLine([date, quantity, value, source])
}
