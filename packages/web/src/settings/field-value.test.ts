import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFieldValue, fieldValueText } from './field-value.ts'

describe('what a runner types', () => {
  test('a pace is stored as a speed', () => {
    // 5:20 /km is 320 s for 1000 m.
    expect(decodeFieldValue('lt1SpeedMps', '5:20')).toEqual({ ok: true, value: 3.125 })
  })

  test('kilometres are stored as metres, with either decimal sign', () => {
    expect(decodeFieldValue('goalDistanceM', '21.1')).toEqual({ ok: true, value: 21_100 })
    expect(decodeFieldValue('goalDistanceM', '42,195')).toEqual({ ok: true, value: 42_195 })
  })

  test.each([
    ['lt1SpeedMps', '5:75'],
    ['lt1SpeedMps', '0:00'],
    ['lt1SpeedMps', 'fast'],
    ['heartRateMaxBpm', '18O'],
    ['goalDistanceM', ''],
    ['birthDate', ''],
  ] as const)('%s: "%s" gets a sentence, not a number', (field, text) => {
    const decoded = decodeFieldValue(field, text)
    expect(decoded.ok).toBe(false)
    if (!decoded.ok) expect(decoded.error.sentence).toMatch(/\.$/)
  })

  test('what was typed as a pace reads back as that pace', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 900 }), (paceS) => {
        const text = `${Math.floor(paceS / 60)}:${String(paceS % 60).padStart(2, '0')}`
        const decoded = decodeFieldValue('lt2SpeedMps', text)
        expect(decoded.ok && fieldValueText('lt2SpeedMps', decoded.value)).toBe(`${text} /km`)
      }),
    )
  })
})
