import {
  findProfileEntry,
  isLocalDate,
  type LocalDate,
  ok,
  type Profile,
  type ProfileEntry,
  type ProfileField,
  type ProfileSource,
  profileFields,
  profileSources,
  type Result,
} from '@footing/engine'
import { fail } from '../failures.ts'
import type { AthleteId, Store } from '../ports/store.ts'
import type { ProfileDocument, ProfileFieldState } from './documents/house-documents.ts'

/** What a field may hold, without the differences between the literal types. */
interface FieldRule {
  readonly kind: 'date' | 'choice' | 'number'
  readonly meaning: string
  readonly range?: readonly [number, number]
  readonly choices?: readonly string[]
}

function ruleOf(field: ProfileField): FieldRule {
  return profileFields[field]
}

function isProfileField(text: string): text is ProfileField {
  return Object.hasOwn(profileFields, text)
}

export function profileDocumentOf(profile: Profile, asOf: LocalDate): ProfileDocument {
  const fields = (Object.keys(profileFields) as ProfileField[]).map((field): ProfileFieldState => {
    const rule = ruleOf(field)
    const entries = profile
      .filter((entry) => entry.field === field)
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    const current = findProfileEntry(profile, field, asOf)
    return {
      field,
      meaning: rule.meaning,
      kind: rule.kind,
      ...(rule.range === undefined ? {} : { lowest: rule.range[0], highest: rule.range[1] }),
      ...(rule.choices === undefined ? {} : { choices: rule.choices }),
      ...(current === undefined ? {} : { current }),
      entries,
    }
  })
  return { schema: 'footing.profile/1', fields }
}

/** An entry as it comes from outside: nothing checked. */
export interface ProfileInput {
  readonly field: string
  readonly value: number | string
  readonly from: string
  readonly source: string
}

/** The one door for what a runner enters. */
function toProfileEntry(input: ProfileInput, today: LocalDate): Result<ProfileEntry> {
  const { field, value, from, source } = input
  if (!isProfileField(field)) {
    return fail(
      'unknown-field',
      `The profile has no field "${field}". It has ${Object.keys(profileFields).join(', ')}.`,
    )
  }
  if (!isLocalDate(from)) return fail('invalid-value', `"${from}" is no date. Write it like 2026-03-01.`)
  if (!(profileSources as readonly string[]).includes(source)) {
    return fail('invalid-value', `The source must be one of ${profileSources.join(', ')}.`)
  }
  const complaint = complaintAbout(ruleOf(field), value)
  if (complaint !== undefined) return fail('invalid-value', `${field}: ${complaint}`)
  if (field === 'birthDate' && String(value) >= today) {
    return fail('invalid-value', 'birthDate: a date of birth lies in the past.')
  }
  return ok({ field, value, from, source: source as ProfileSource })
}

function complaintAbout(rule: FieldRule, value: number | string): string | undefined {
  if (rule.kind === 'date') {
    return typeof value === 'string' && isLocalDate(value) ? undefined : 'this needs a date, like 1988-03-01.'
  }
  if (rule.choices !== undefined) {
    return rule.choices.includes(String(value)) ? undefined : `this needs one of ${rule.choices.join(', ')}.`
  }
  const [lowest, highest] = rule.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return typeof value === 'number' && value >= lowest && value <= highest
    ? undefined
    : `this needs a number from ${lowest} to ${highest}.`
}

interface ProfileChange {
  readonly store: Store
  readonly athleteId: AthleteId
  readonly today: LocalDate
}

/** Adds an entry, or replaces the one of the same field and day. */
export async function setProfileEntry(
  change: ProfileChange & { readonly input: ProfileInput },
): Promise<Result<ProfileDocument>> {
  const { store, athleteId, today, input } = change
  const entry = toProfileEntry(input, today)
  if (!entry.ok) return entry
  await store.saveProfileEntry(athleteId, entry.value)
  return ok(profileDocumentOf(await store.listProfileEntries(athleteId), today))
}

/** Removes one entry, or all of a field where no day is given. */
export async function deleteProfileEntry(
  change: ProfileChange & { readonly field: string; readonly from?: LocalDate },
): Promise<Result<ProfileDocument>> {
  const { store, athleteId, today, field, from } = change
  if (!isProfileField(field)) return fail('unknown-field', `The profile has no field "${field}".`)
  for (const entry of await store.listProfileEntries(athleteId)) {
    if (entry.field === field && (from === undefined || entry.from === from)) {
      await store.deleteProfileEntry(athleteId, { field, from: entry.from })
    }
  }
  return ok(profileDocumentOf(await store.listProfileEntries(athleteId), today))
}
