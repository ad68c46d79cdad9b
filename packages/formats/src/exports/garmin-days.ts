import type { DailyRecords } from './daily-records.ts'
import { numberIn, recordsIn, textIn } from './json-records.ts'

const source = 'garmin'
const dayKey = 'calendarDate'

/** `UDSFile_….json`: the resting heart rate of the day. */
export const garminDailySummary: DailyRecords = {
  dayKey,
  source,
  valuesOf: (record) => [{ quantity: 'heartRateRestBpm', value: numberIn(record, 'restingHeartRate') }],
}

const sleepStages = ['deepSleepSeconds', 'lightSleepSeconds', 'remSleepSeconds'] as const

/** `…_sleepData.json`: time asleep, awake time left out. The date is that of the morning. */
export const garminSleep: DailyRecords = {
  dayKey,
  source,
  valuesOf: (record) => {
    const stagesS = sleepStages.map((key) => numberIn(record, key)).filter(Number.isFinite)
    return [{ quantity: 'sleepS', value: stagesS.reduce((total, stageS) => total + stageS, 0) }]
  },
}

/** `…_healthStatusData.json`: heart-rate variability of the night, in the exports since 2025. */
export const garminHealthStatus: DailyRecords = {
  dayKey,
  source,
  valuesOf: (record) =>
    recordsIn(record, 'metrics')
      .filter((metric) => textIn(metric, 'type') === 'HRV' && textIn(metric, 'status') !== 'UNKNOWN')
      .map((metric) => ({ quantity: 'heartRateVariabilityRmssdMs', value: numberIn(metric, 'value') })),
}

/** `MetricsMaxMetData_….json`: maximal oxygen uptake as the watch estimates it from runs, not from rides. */
export const garminMaxMet: DailyRecords = {
  dayKey,
  source,
  valuesOf: (record) =>
    (textIn(record, 'sport') ?? 'RUNNING') === 'RUNNING'
      ? [{ quantity: 'vo2maxMlPerKgMin', value: numberIn(record, 'vo2MaxValue') }]
      : [],
}
