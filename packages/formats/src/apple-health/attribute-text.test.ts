import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeText, decimalNumber } from './attribute-text.ts'
import { HealthInstantReader } from './health-instant.ts'
import { TextCache } from './text-cache.ts'

const encoder = new TextEncoder()

function numberOf(text: string): number {
  const bytes = encoder.encode(`x${text}x`)
  return decimalNumber(bytes, 1, bytes.length - 1)
}

test('a decimal is read as Number reads it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(numberOf(String(value))).toBe(Object.is(value, -0) ? 0 : value)
    }),
  )
  fc.assert(
    fc.property(fc.integer(), fc.nat(999_999), (whole, fraction) => {
      expect(numberOf(`${whole}.${fraction}`)).toBe(Number(`${whole}.${fraction}`))
    }),
  )
})

test.each(['', '-', '.', 'abc', '1.2.3', 'Infinity', '1e999', '&#49;x'])('%o is no number', (text) => {
  expect(numberOf(text)).toBeNaN()
})

test('an instant is read as the calendar of JavaScript reads it', () => {
  const reader = new HealthInstantReader()
  const epochS = fc.integer({ min: 0, max: 4_000_000_000 })
  fc.assert(
    fc.property(epochS, fc.integer({ min: -56, max: 56 }), (instantS, quarters) => {
      const offsetS = quarters * 900
      const local = new Date((instantS + offsetS) * 1000).toISOString().slice(0, 19).replace('T', ' ')
      const hours = String(Math.floor(Math.abs(quarters) / 4)).padStart(2, '0')
      const minutes = String((Math.abs(quarters) % 4) * 15).padStart(2, '0')
      const bytes = encoder.encode(`"${local} ${quarters < 0 ? '-' : '+'}${hours}${minutes}"`)
      expect(reader.epochSOf(bytes, 1, bytes.length - 1)).toBe(instantS)
      expect(reader.utcOffsetS).toBe(offsetS)
    }),
  )
})

test.each([
  ['2024-02-30 07:00:12 +0200', Number.NaN],
  ['2024-05-05 24:00:12 +0200', Number.NaN],
  ['2024-05-05 07:00:12 *0200', Number.NaN],
  ['2024-05-05 07:00:12 +9900', Number.NaN],
  ['yesterday', Number.NaN],
  ['', Number.NaN],
  ['2024-05-05T05:00:12Z', 1_714_885_212],
])('%o is the instant %d', (text, epochS) => {
  const bytes = encoder.encode(text)
  expect(new HealthInstantReader().epochSOf(bytes, 0, bytes.length)).toBe(epochS)
})

test('the cache gives what reading gives, for texts that share a hash too', () => {
  const cache = new TextCache()
  for (const text of ['Aa', 'BB', 'Aa', 'BB', 'é&amp;', 'x'.repeat(300)]) {
    const bytes = encoder.encode(text)
    expect(cache.textOf(bytes, 0, bytes.length)).toBe(attributeText(bytes, 0, bytes.length))
  }
  expect(cache.textOf(encoder.encode('BB'), 0, 2)).toBe('BB')
})
