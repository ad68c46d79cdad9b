import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitSpeedMps, limitTimeS } from './endurance.ts'
import { drawRunner } from './runner.ts'

const body = { criticalSpeedMps: 4, dPrimeM: 200, enduranceExponent: 0.07 }

describe('the limit of what can be held', () => {
  test('is critical speed plus D′ over time up to half an hour', () => {
    // Worked by hand: 4 + 200/240, 4 + 200/1200.
    expect(limitSpeedMps(body, 240)).toBeCloseTo(4.8333, 4)
    expect(limitSpeedMps(body, 1200)).toBeCloseTo(4.1667, 4)
  })

  test('falls with time and has no jump', () => {
    fc.assert(
      fc.property(fc.double({ min: 125, max: 30_000, noNaN: true }), (timeS) => {
        const now = limitSpeedMps(body, timeS)
        const later = limitSpeedMps(body, timeS + 1)
        expect(later).toBeLessThan(now)
        expect(now - later).toBeLessThan(0.015)
      }),
    )
  })

  test('time and distance are inverse to each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1000, max: 60_000, noNaN: true }), (distanceM) => {
        const timeS = limitTimeS(body, distanceM)
        expect(limitSpeedMps(body, timeS) * timeS).toBeCloseTo(distanceM, 0)
      }),
    )
  })

  test('marathons lie where Smyth & Muniz-Pumares 2020 found them: 93.0 % at 150 min, 78.9 % at 360 min', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const share = (level: 'sub-elite' | 'beginner', timeS: number) =>
      mean(
        Array.from({ length: 200 }, (_, seed) => {
          const { physiology } = drawRunner({ seed, level })
          return limitSpeedMps(physiology, timeS) / physiology.criticalSpeedMps
        }),
      )
    expect(Math.abs(share('sub-elite', 150 * 60) - 0.93)).toBeLessThan(0.025)
    expect(Math.abs(share('beginner', 360 * 60) - 0.789)).toBeLessThan(0.06)
  })

  test('races of one runner relate as Riegel’s exponent of about 1.06 says, a little more for slow runners', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { physiology } = drawRunner({ seed })
      const exponent =
        Math.log(limitTimeS(physiology, 21_097.5) / limitTimeS(physiology, 5000)) / Math.log(21_097.5 / 5000)
      expect(exponent).toBeGreaterThan(1.03)
      expect(exponent).toBeLessThan(1.16)
    }
  })
})
