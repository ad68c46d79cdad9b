import { failure, isLocalDate, ok, type ProfileField, type Result, unitFactors } from '@footing/engine'
import { dateText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { paceText } from '../format/pace.ts'

/** How a field's number is written by people: a pace for a speed, kilometres for metres. */
export type FieldNotation = 'bpm' | 'pace' | 'kilometres' | 'date' | 'choice'

export const fieldNotations: Readonly<Record<ProfileField, FieldNotation>> = {
  birthDate: 'date',
  sex: 'choice',
  heartRateMaxBpm: 'bpm',
  heartRateRestBpm: 'bpm',
  lt1Bpm: 'bpm',
  lt2Bpm: 'bpm',
  lt1SpeedMps: 'pace',
  lt2SpeedMps: 'pace',
  goalDistanceM: 'kilometres',
  goalDate: 'date',
}

export const notationHints: Readonly<Record<FieldNotation, string>> = {
  bpm: 'beats per minute',
  pace: 'minutes per kilometre, like 5:20',
  kilometres: 'kilometres, like 21.1',
  date: 'a day',
  choice: '',
}

/** A stored value as it is read: "146 bpm", "5:20 /km", "21.1 km", "3 March 1984". */
export function fieldValueText(field: ProfileField, value: number | string): string {
  if (typeof value === 'string') return isLocalDate(value) ? dateText(value) : value
  switch (fieldNotations[field]) {
    case 'pace':
      return paceText(value)
    case 'kilometres':
      return distanceText(value)
    default:
      return `${value} bpm`
  }
}

/** What was typed, as it is stored. */
export function decodeFieldValue(field: ProfileField, typed: string): Result<number | string> {
  const text = typed.trim()
  switch (fieldNotations[field]) {
    case 'date':
    case 'choice':
      return text === '' ? failure('empty', 'Fill this in first.') : ok(text)
    case 'pace':
      return decodePace(text)
    case 'kilometres': {
      const kilometres = decodeNumber(text)
      return kilometres === undefined
        ? failure('not-a-number', 'Write the distance in kilometres, like 21.1.')
        : ok(Math.round(kilometres * unitFactors.mPerKm))
    }
    case 'bpm': {
      const bpm = decodeNumber(text)
      return bpm === undefined ? failure('not-a-number', 'Write a number of beats per minute.') : ok(bpm)
    }
  }
}

function decodePace(text: string): Result<number> {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text)
  const seconds = Number(match?.[2])
  if (match === null || seconds >= unitFactors.sPerMin) {
    return failure('not-a-pace', 'Write the pace in minutes and seconds, like 5:20.')
  }
  const paceS = Number(match[1]) * unitFactors.sPerMin + seconds
  return paceS === 0
    ? failure('not-a-pace', 'Write the pace in minutes and seconds, like 5:20.')
    : ok(unitFactors.mPerKm / paceS)
}

function decodeNumber(text: string): number | undefined {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}
