import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IsoInstantReader } from './iso-instant.ts'

function epochSOf(text: string): number {
  return new IsoInstantReader().epochSOf(text)
}

const instant = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})
const offset = fc.tuple(
  fc.constantFrom('+', '-'),
  fc.integer({ min: 0, max: 13 }),
  fc.constantFrom(0, 15, 30, 45),
)

function offsetText([sign, hour, minute]: readonly [string, number, number]): string {
  return `${sign}${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

describe('ISO instants', () => {
  test('are what the calendar of the platform says, to the millisecond', () => {
    fc.assert(
      fc.property(instant, (date) => {
        expect(epochSOf(date.toISOString())).toBeCloseTo(date.getTime() / 1000, 3)
      }),
    )
  })

  test('with an offset are what the platform says, and the offset is kept', () => {
    fc.assert(
      fc.property(instant, offset, (date, parts) => {
        const text = date.toISOString().replace('Z', offsetText(parts))
        const reader = new IsoInstantReader()
        expect(reader.epochSOf(text)).toBeCloseTo(Date.parse(text) / 1000, 3)
        const [sign, hour, minute] = parts
        const offsetS = (sign === '-' ? -1 : 1) * (hour * 3600 + minute * 60)
        expect(reader.hasZone).toBe(true)
        expect(reader.utcOffsetS).toBe(offsetS === 0 ? undefined : offsetS)
      }),
    )
  })

  test('do not depend on the instant read before', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            instant.map((date) => date.toISOString()),
            fc.string(),
          ),
        ),
        (texts) => {
          const reader = new IsoInstantReader()
          expect(texts.map((text) => reader.epochSOf(text))).toEqual(texts.map(epochSOf))
        },
      ),
    )
  })

  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2000-02-29T00:00:00Z', 951_782_400],
    [' 2016-09-16T16:31:53.243Z\n', 1_474_043_513.243],
    ['2026-05-01t06:30:00z', 1_777_617_000],
    ['2026-05-01 06:30:00Z', 1_777_617_000],
    ['2026-05-01T06:30Z', 1_777_617_000],
    ['2026-05-01T08:30:00+02', 1_777_617_000],
    ['2026-05-01T08:30:00+0200', 1_777_617_000],
    ['2026-05-01T06:30:00,5Z', 1_777_617_000.5],
    ['2026-05-01T06:30:00.50000000000000000000000001Z', 1_777_617_000.5],
    ['2016-12-31T23:59:60Z', 1_483_228_800],
  ])('%s', (text, epochS) => {
    expect(epochSOf(text)).toBe(epochS)
  })

  test.each([
    '',
    '2026-05-01',
    '2023-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-05-01T24:00:00Z',
    '2026-05-01T06:60:00Z',
    '2026-05-01T06:30:61Z',
    '2026-05-01T06:30:00.Z',
    '2026-05-01T06:30:00Zulu',
    '2026-05-01T06:30:00+15:00',
    '2026-05-01T06:30:00+02:60',
    '2026-05-01T06:30:00+02:000',
    '2026-05-01T06:30:00 GMT',
    '01/05/2026 06:30',
  ])('%j is none', (text) => {
    expect(epochSOf(text)).toBeNaN()
  })

  test('without a zone are taken as UTC, and say so', () => {
    const reader = new IsoInstantReader()
    expect(reader.epochSOf('2026-05-01T06:30:00')).toBe(Date.UTC(2026, 4, 1, 6, 30) / 1000)
    expect(reader.hasZone).toBe(false)
  })

  test.each(['Z', '+00:00', '-00:00'])('a zone of %s tells nothing about where the runner was', (zone) => {
    const reader = new IsoInstantReader()
    reader.epochSOf(`2026-05-01T06:30:00${zone}`)
    expect(reader.hasZone).toBe(true)
    expect(reader.utcOffsetS).toBeUndefined()
  })
})
