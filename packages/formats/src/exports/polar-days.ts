import type { DailyRecords } from './daily-records.ts'
import { durationSOfIso } from './duration-text.ts'
import { numberIn, recordIn, textIn } from './json-records.ts'

const source = 'polar'
const dayKey = 'night'

/** `nightly_recovery_….json`: heart-rate variability of the first four hours of sleep. */
export const polarNightlyRecovery: DailyRecords = {
  dayKey,
  source,
  valuesOf: (record) => [
    { quantity: 'heartRateVariabilityRmssdMs', value: numberIn(record, 'meanNightlyRecoveryRmssd') },
  ],
}

/** `sleep_result_….json`: time asleep. */
export const polarSleep: DailyRecords = {
  dayKey,
  source,
  valuesOf: (record) => [
    { quantity: 'sleepS', value: durationSOfIso(textIn(recordIn(record, 'evaluation'), 'asleepDuration')) },
  ],
}
