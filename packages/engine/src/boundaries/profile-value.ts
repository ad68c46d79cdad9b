import type { LocalDate } from '../base/time.ts'
import type { Profile, ProfileEntry, ProfileField } from './profile.ts'

/** The entry of a field that holds on a day: the latest one not after it, else the earliest one there is. */
export function findProfileEntry(
  profile: Profile,
  field: ProfileField,
  on: LocalDate,
): ProfileEntry | undefined {
  const entries = profile
    .filter((entry) => entry.field === field)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return entries.findLast((entry) => entry.from <= on) ?? entries[0]
}

/** The value of a numeric field that holds on a day. */
export function findProfileNumber(profile: Profile, field: ProfileField, on: LocalDate): number | undefined {
  const value = findProfileEntry(profile, field, on)?.value
  return typeof value === 'number' ? value : undefined
}

/** The value of a field of text (a date, a choice) that holds on a day. */
export function findProfileText(profile: Profile, field: ProfileField, on: LocalDate): string | undefined {
  const value = findProfileEntry(profile, field, on)?.value
  return typeof value === 'string' ? value : undefined
}
