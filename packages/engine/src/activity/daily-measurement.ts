import type { LocalDate } from '../base/time.ts'

/** What a watch or an app measures of a whole day or night, each with its unit in its name. */
export const dailyQuantities = [
  'heartRateRestBpm',
  /** Root mean square of successive differences of beat-to-beat intervals, mean of the night. */
  'heartRateVariabilityRmssdMs',
  /** Standard deviation of beat-to-beat intervals, as Apple measures variability. */
  'heartRateVariabilitySdnnMs',
  'sleepS',
  'bodyMassKg',
  'vo2maxMlPerKgMin',
] as const
export type DailyQuantity = (typeof dailyQuantities)[number]

/** One value of one day. A night belongs to the day on which it ends. */
export interface DailyMeasurement {
  readonly date: LocalDate
  readonly quantity: DailyQuantity
  readonly value: number
  /** Who measured it, such as "garmin" or "apple-health". */
  readonly source: string
}
