import { unitFactors } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateText, longDayText, monthText, shortDayText, weekdayText } from './dates.ts'
import { distanceText } from './distance.ts'
import { clockText, durationText, timeLeftText } from './duration.ts'
import { bandText, byteText, chanceText, countedText, countText, percentText } from './numbers.ts'
import { paceBandText, paceText } from './pace.ts'

describe('pace', () => {
  test('is the time for a kilometre', () => {
    // 10 km in 50 minutes is 5:00 /km, a marathon in 4 hours 5:41 /km.
    expect(paceText(10_000 / 3000)).toBe('5:00 /km')
    expect(paceText(42_195 / (4 * unitFactors.sPerHour))).toBe('5:41 /km')
  })

  test('carries a full minute instead of showing sixty seconds', () => {
    expect(paceText(1000 / 359.7)).toBe('6:00 /km')
  })

  test('a runner who stands has no pace, and neither has a missing speed', () => {
    expect(paceText(0)).toBe('standing')
    expect(paceText(Number.NaN)).toBe('standing')
  })

  test('reading the text back gives the speed within half a second per kilometre', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.6, max: 10, noNaN: true }), (speedMps) => {
        const [minutes, seconds] = paceText(speedMps).replace(' /km', '').split(':').map(Number)
        expect(seconds).toBeLessThan(60)
        const pace = Number(minutes) * 60 + Number(seconds)
        expect(Math.abs(pace - 1000 / speedMps)).toBeLessThanOrEqual(0.500001)
      }),
    )
  })

  test('a band runs from slow to fast', () => {
    expect(paceBandText(1000 / 365, 1000 / 340)).toBe('6:05–5:40 /km')
  })
})

describe('time', () => {
  test('durations read as people say them', () => {
    expect([40, 45 * 60, 60 * 60, 75 * 60, 100 * 60, 125 * 60, 59.6 * 60].map(durationText)).toEqual([
      '40 s',
      '45 min',
      '1 h',
      '75 min',
      '1 h 40 min',
      '2 h 05 min',
      '1 h',
    ])
  })

  test('a clock shows hours only when there are any', () => {
    expect([0, 65, 3599.6, 4025].map(clockText)).toEqual(['0:00', '1:05', '1:00:00', '1:07:05'])
  })

  test('time left never promises the second', () => {
    expect([2, 12, 61].map(timeLeftText)).toEqual(['a few seconds left', '15 s left', '1 min left'])
  })
})

describe('dates', () => {
  test('a local date keeps its own day', () => {
    // 21 November 2026 is a Saturday in the calendar.
    expect(weekdayText('2026-11-21')).toBe('Saturday')
    expect(longDayText('2026-11-21', '2026-11-22')).toBe('Saturday 21 November')
    expect(longDayText('2025-11-22', '2026-11-22')).toBe('Saturday 22 November 2025')
    expect(dateText('2024-02-29')).toBe('29 February 2024')
    expect(shortDayText('2024-12-01')).toBe('1 Dec')
    expect(monthText('2019-03-31')).toBe('March 2019')
  })
})

describe('numbers', () => {
  test('thousands are set apart', () => {
    expect([0, 999, 1204, 1_234_567].map(countText)).toEqual(['0', '999', '1,204', '1,234,567'])
  })

  test('one is one', () => {
    expect([countedText(1, 'run'), countedText(0, 'run'), countedText(2, 'day')]).toEqual([
      '1 run',
      '0 runs',
      '2 days',
    ])
  })

  test('a small share is not nothing', () => {
    expect([0, 0.004, 0.5, 1].map(percentText)).toEqual(['0\u202f%', '<1\u202f%', '50\u202f%', '100\u202f%'])
  })

  test('no chance is nothing and none is certain', () => {
    expect([0, 0.45, 1].map(chanceText)).toEqual(['<1\u202f%', '45\u202f%', '>99\u202f%'])
  })

  test('bands, distances and sizes', () => {
    expect(bandText(140.6, 150.2)).toBe('141–150')
    expect(bandText(145.9, 146.1)).toBe('146')
    expect([640, 999.7, 9140, 42_195, 123_456].map(distanceText)).toEqual([
      '640 m',
      '1.0 km',
      '9.1 km',
      '42.2 km',
      '123 km',
    ])
    expect([512, 65_000_000, 2_400_000_000].map(byteText)).toEqual(['512 bytes', '65 MB', '2.4 GB'])
  })
})
