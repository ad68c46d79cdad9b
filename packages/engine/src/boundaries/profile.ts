import type { LocalDate } from '../base/time.ts'

/**
 * What the runner entered, each value with the date from which it holds and where it comes from.
 * Entries are never derived and never recomputed; of each field the latest entry not after a day counts.
 */
export const profileFields = {
  birthDate: { kind: 'date', meaning: 'Date of birth' },
  sex: { kind: 'choice', choices: ['female', 'male'], meaning: 'Sex, where a published model differs by it' },
  heartRateMaxBpm: { kind: 'number', range: [120, 230], meaning: 'Highest heart rate, measured' },
  heartRateRestBpm: { kind: 'number', range: [25, 110], meaning: 'Resting heart rate' },
  lt1Bpm: {
    kind: 'number',
    range: [80, 210],
    meaning: 'Heart rate at the lower threshold (LT1), from a lab or a talk test',
  },
  lt2Bpm: {
    kind: 'number',
    range: [90, 220],
    meaning: 'Heart rate at the upper threshold (LT2), from a lab or a 30-minute test',
  },
  lt1SpeedMps: { kind: 'number', range: [1, 7], meaning: 'Speed at the lower threshold (LT1), from a lab' },
  lt2SpeedMps: {
    kind: 'number',
    range: [1, 7],
    meaning: 'Speed at the upper threshold (LT2), from a lab',
  },
  goalDistanceM: { kind: 'number', range: [400, 200_000], meaning: 'Distance of the race aimed at' },
  goalDate: { kind: 'date', meaning: 'Date of the race aimed at' },
} as const

export type ProfileField = keyof typeof profileFields

export const profileSources = ['runner', 'lab', 'race', 'field-test', 'device'] as const
export type ProfileSource = (typeof profileSources)[number]

export interface ProfileEntry {
  readonly field: ProfileField
  /** Numbers as numbers; dates as "YYYY-MM-DD"; choices as their word. */
  readonly value: number | string
  /** The day from which the value holds. */
  readonly from: LocalDate
  readonly source: ProfileSource
}

export type Profile = readonly ProfileEntry[]
