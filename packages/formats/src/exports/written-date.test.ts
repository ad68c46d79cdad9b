import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochSOfWritten, findWrittenTime } from './written-date.ts'

const languages = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'pt-BR'] as const

describe('a written date', () => {
  test.each([
    ['Aug 5, 2023, 6:31:22 AM', '2023-08-05T06:31:22Z'],
    ['Aug 5, 2023, 12:00:01 AM', '2023-08-05T00:00:01Z'],
    ['Aug 5, 2023, 12:31:22 PM', '2023-08-05T12:31:22Z'],
    ['5 Aug 2023, 18:31:22', '2023-08-05T18:31:22Z'],
    ['21.07.2026, 15:09:27', '2026-07-21T15:09:27Z'],
    ['5 août 2023 à 06:31:22', '2023-08-05T06:31:22Z'],
    ['6 mrt. 2024 14:23:15', '2024-03-06T14:23:15Z'],
    ['5 de ago. de 2023, 06:31:22', '2023-08-05T06:31:22Z'],
    ['5 ago 2023, 6:31:22 p. m.', '2023-08-05T18:31:22Z'],
    ['2026-05-01 06:31:22', '2026-05-01T06:31:22Z'],
    ['2026-05-01T06:31:22', '2026-05-01T06:31:22Z'],
    ['7/14/2020 15:36', '2020-07-14T15:36:00Z'],
    ['14/7/2020 15:36', '2020-07-14T15:36:00Z'],
    ['7/7/2020 15:36', '2020-07-07T15:36:00Z'],
  ])('%s', (text, expected) => {
    expect(epochSOfWritten(text)).toBe(Date.parse(expected) / 1000)
  })

  test.each([
    '7/4/2020 15:36',
    'Feb 30, 2023, 6:31:22 AM',
    'Aug 5, 2023, 25:00:00',
    'yesterday',
    '2023',
    '',
    undefined,
  ])('%j is none, or two', (text) => {
    expect(findWrittenTime(text)).toBeUndefined()
  })

  test('without a time is the beginning of its day', () => {
    expect(findWrittenTime('Mar 15, 2020')).toEqual({ date: '2020-03-15', timeOfDayS: 0 })
  })

  // The runtime's own calendar writes, the reader reads: neither knows the other.
  test.each(languages)('as %s writes it is read, in words of any length', (language) => {
    const instant = fc.integer({ min: Date.UTC(2005, 0) / 1000, max: Date.UTC(2035, 0) / 1000 })
    fc.assert(
      fc.property(instant, fc.constantFrom('short', 'long'), (epochS, month) => {
        const text = new Intl.DateTimeFormat(language, {
          ...{
            year: 'numeric',
            month,
            day: 'numeric',
            hour: 'numeric',
            minute: '2-digit',
            second: '2-digit',
          },
          timeZone: 'UTC',
        }).format(epochS * 1000)
        expect(epochSOfWritten(text)).toBe(epochS)
      }),
      { numRuns: 300 },
    )
  })

  test('of any text is a value', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = findWrittenTime(text)
        expect(found === undefined || found.timeOfDayS <= 86_400).toBe(true)
      }),
    )
  })
})
