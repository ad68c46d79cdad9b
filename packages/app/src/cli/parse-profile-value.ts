/** What people type for a value of their profile, as the value in the profile's own unit. */

import { type ProfileField, profileFields, unitFactors } from '@footing/engine'

const distanceNames: Readonly<Record<string, number>> = {
  '3k': 3000,
  '5k': 5000,
  '10k': 10_000,
  half: 21_097.5,
  'half-marathon': 21_097.5,
  mile: unitFactors.mPerMile,
  marathon: 42_195,
}

const choiceNames: Readonly<Record<string, string>> = { f: 'female', w: 'female', m: 'male' }

/**
 * A number with or without its unit ("148", "148bpm"), a pace ("5:30/km", "8:50/mi", "5:30"), a distance
 * ("10km", "half"), a date or a word. What cannot be understood comes back as it is; the profile's own check
 * then says what it needs.
 */
export function parseProfileValue(field: ProfileField, text: string): number | string {
  const typed = text.trim().toLowerCase()
  if (profileFields[field].kind === 'date') return text.trim()
  if (profileFields[field].kind === 'choice') return choiceNames[typed] ?? typed
  if (field.endsWith('SpeedMps')) return speedOf(typed) ?? text
  if (field.endsWith('DistanceM')) return distanceOf(typed) ?? text
  return numberOf(typed, /^(\d+(?:\.\d+)?)\s*(?:bpm)?$/) ?? text
}

function numberOf(typed: string, pattern: RegExp): number | undefined {
  const digits = pattern.exec(typed)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function speedOf(typed: string): number | undefined {
  const pace = /^(\d{1,2}):([0-5]\d)\s*(?:min)?\s*(?:\/\s*(km|mi))?$/.exec(typed)
  if (pace !== null) {
    const paceS = Number(pace[1]) * unitFactors.sPerMin + Number(pace[2])
    const lengthM = pace[3] === 'mi' ? unitFactors.mPerMile : unitFactors.mPerKm
    return paceS > 0 ? lengthM / paceS : undefined
  }
  const kilometresPerHour = numberOf(typed, /^(\d+(?:\.\d+)?)\s*km\/h$/)
  if (kilometresPerHour !== undefined) {
    return (kilometresPerHour * unitFactors.mPerKm) / unitFactors.sPerHour
  }
  return numberOf(typed, /^(\d+(?:\.\d+)?)\s*(?:m\/s)?$/)
}

/** A distance as people type it ("10km", "half", "5 mi"); undefined where it is none. */
export function distanceOf(typed: string): number | undefined {
  const named = distanceNames[typed.replaceAll(' ', '-')]
  if (named !== undefined) return named
  const measured = /^(\d+(?:\.\d+)?)\s*(km|mi|m)?$/.exec(typed)
  if (measured === null) return undefined
  const lengthM = { km: unitFactors.mPerKm, mi: unitFactors.mPerMile, m: 1 }[measured[2] ?? 'm'] ?? 1
  return Number(measured[1]) * lengthM
}

/** The field that was meant: "heart-rate-max", "heartRateMax" and "heartRateMaxBpm" are one. */
export function findProfileField(text: string): ProfileField | undefined {
  const plain = (name: string) => name.toLowerCase().replaceAll('-', '').replaceAll('_', '')
  const wanted = plain(text)
  return (Object.keys(profileFields) as ProfileField[]).find(
    (field) => plain(field) === wanted || plain(field.replace(/(?:Bpm|Mps|M)$/, '')) === wanted,
  )
}
