import { describe, expect, test } from 'vitest'
import { findProfileField, parseProfileValue } from './parse-profile-value.ts'

describe('a value as people write it', () => {
  test.each([
    ['lt1Bpm', '148', 148],
    ['lt1Bpm', '148 bpm', 148],
    ['lt1SpeedMps', '5:00/km', 1000 / 300],
    ['lt1SpeedMps', '5:00', 1000 / 300],
    ['lt1SpeedMps', '8:00/mi', 1609.344 / 480],
    ['lt1SpeedMps', '12 km/h', 12 / 3.6],
    ['lt1SpeedMps', '3.2', 3.2],
    ['goalDistanceM', 'half', 21_097.5],
    ['goalDistanceM', 'Half marathon', 21_097.5],
    ['goalDistanceM', '10 km', 10_000],
    ['goalDistanceM', '5000', 5000],
    ['goalDate', ' 2026-10-04 ', '2026-10-04'],
    ['sex', 'F', 'female'],
  ] as const)('%s %s', (field, text, value) => {
    const parsed = parseProfileValue(field, text)
    if (typeof value === 'number') expect(parsed).toBeCloseTo(value, 9)
    else expect(parsed).toBe(value)
  })

  test.each([
    ['lt1Bpm', 'about 150'],
    ['lt1SpeedMps', '5:75'],
    ['lt1SpeedMps', '0:00'],
    ['goalDistanceM', 'far'],
  ] as const)('%s "%s" comes back as it was typed', (field, text) => {
    expect(parseProfileValue(field, text)).toBe(text)
  })

  test('a field is known by its name with or without its unit and hyphens', () => {
    for (const name of ['heartRateMaxBpm', 'heart-rate-max', 'heartratemax', 'HEART_RATE_MAX']) {
      expect(findProfileField(name)).toBe('heartRateMaxBpm')
    }
    expect(findProfileField('shoe-size')).toBeUndefined()
  })
})
