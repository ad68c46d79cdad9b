// Numbers that others published or that follow from a published formula: A9, A10, and the marathon of VDOT.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vdot, vdotDurationS } from '../vdot.ts'
import { marathonFromCriticalSpeedS } from './curve-formulas.ts'
import {
  type EnduranceCurve,
  enduranceDurationS,
  enduranceIndex,
  enduranceSpeedMps,
  fitEnduranceCurve,
} from './emig-peltonen.ts'
import {
  exponentBetween,
  vickersMarathonExponent,
  vickersOneRaceS,
  vickersTwoRacesS,
} from './vickers-vertosick.ts'

const halfMarathonM = 21_097.5
const marathonM = 42_195
const mPerMile = 1609.344

function seconds(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

describe('A9: Vickers and Vertosick', () => {
  test.each([
    [halfMarathonM, '1:30:00', 20, '3:28:01'],
    [halfMarathonM, '1:30:00', 40, '3:20:24'],
    [halfMarathonM, '1:30:00', 60, '3:13:20'],
    [halfMarathonM, '1:45:00', 25, '3:56:42'],
    [10_000, '40:00', 30, '3:21:56'],
  ])('one race: %d m in %s on %d miles a week', (distanceM, clock, miles, expected) => {
    const marathonS = vickersOneRaceS({ distanceM, durationS: seconds(clock) }, miles * mPerMile)
    expect(Math.abs(marathonS - seconds(expected))).toBeLessThanOrEqual(1)
  })

  test('the coefficient that circulates ten times too large gives another marathon', () => {
    const marathonS = vickersOneRaceS({ distanceM: halfMarathonM, durationS: 5400 }, 40 * mPerMile)
    expect(Math.abs(marathonS - seconds('2:00:48'))).toBeGreaterThan(3600)
  })

  test('two races', () => {
    const shorter = { distanceM: 10_000, durationS: 2400 }
    const longer = { distanceM: halfMarathonM, durationS: 5400 }
    const exponent = exponentBetween(shorter, longer)
    expect(exponent).toBeCloseTo(1.0862, 4)
    expect(vickersMarathonExponent(exponent, 30 * mPerMile)).toBeCloseTo(1.1503, 4)
    const marathonS = vickersTwoRacesS(shorter, longer, 30 * mPerMile)
    expect(Math.abs(marathonS - seconds('3:19:46'))).toBeLessThanOrEqual(1)
  })
})

const someCurve = fc.record({
  onsetSpeedMps: fc.double({ min: 2, max: 7, noNaN: true }),
  lossFrac: fc.double({ min: 0.039, max: 0.135, noNaN: true }),
})

describe('A10: Emig and Peltonen', () => {
  test.each<[EnduranceCurve, readonly string[]]>([
    [{ onsetSpeedMps: 4, lossFrac: 0.06 }, ['22:38.2', '47:34.7', '1:46:13.3', '3:44:38.5']],
    [{ onsetSpeedMps: 5, lossFrac: 0.07 }, ['18:03.6', '38:18.2', '1:26:28.6', '3:05:04.4']],
    [{ onsetSpeedMps: 6.877, lossFrac: 0.0506 }, ['12:35.4', '26:11.3', '57:44.8', '2:00:33.9']],
  ])('%o', (curve, expected) => {
    const times = [5000, 10_000, halfMarathonM, marathonM].map((distanceM) =>
      enduranceDurationS(curve, distanceM),
    )
    times.forEach((durationS, i) => {
      expect(Math.abs((durationS ?? 0) - seconds(expected[i] ?? ''))).toBeLessThanOrEqual(0.1)
    })
  })

  test('the endurance index', () => {
    expect(enduranceIndex({ onsetSpeedMps: 4, lossFrac: 0.06 })).toBeCloseTo(5.29, 2)
    expect(enduranceIndex({ onsetSpeedMps: 4, lossFrac: 0.135 })).toBeCloseTo(2.1, 1)
    expect(enduranceIndex({ onsetSpeedMps: 4, lossFrac: 0.039 })).toBeCloseTo(13, 1)
  })

  test('the time over a distance inverts the distance over a time', () => {
    fc.assert(
      fc.property(someCurve, fc.double({ min: 360, max: 20_000, noNaN: true }), (curve, durationS) => {
        const distanceM = durationS * enduranceSpeedMps(curve, durationS)
        expect(Math.abs((enduranceDurationS(curve, distanceM) ?? 0) - durationS)).toBeLessThan(0.01)
      }),
    )
  })

  test('a curve is found again from efforts on it', () => {
    fc.assert(
      fc.property(someCurve, (curve) => {
        const efforts = [600, 2400, 5400].map((durationS) => ({
          durationS,
          distanceM: durationS * enduranceSpeedMps(curve, durationS),
        }))
        const found = fitEnduranceCurve(efforts, [1, 2, 3])
        expect(found?.onsetSpeedMps).toBeCloseTo(curve.onsetSpeedMps, 6)
        expect(found?.lossFrac).toBeCloseTo(curve.lossFrac, 6)
      }),
    )
  })

  test('what lies below six minutes or beyond the reach of the curve has no time', () => {
    expect(enduranceDurationS({ onsetSpeedMps: 4, lossFrac: 0.06 }, 1000)).toBeUndefined()
    expect(enduranceDurationS({ onsetSpeedMps: 2, lossFrac: 0.135 }, 1e6)).toBeUndefined()
  })
})

describe('the marathon from critical speed', () => {
  test.each([
    [150, 0.93],
    [360, 0.789],
  ])('marathons of %d min are run at %d of it', (minutes, shareFrac) => {
    const criticalSpeedMps = marathonM / (minutes * 60) / shareFrac
    expect(marathonFromCriticalSpeedS(criticalSpeedMps)).toBeCloseTo(minutes * 60, 0)
  })
})

test('the VDOT of a time gives the time back, from 1500 m to the marathon', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 25, max: 85, noNaN: true }),
      fc.constantFrom(1500, 3000, 5000, 10_000, halfMarathonM, marathonM),
      (index, distanceM) => {
        expect(vdot(distanceM, vdotDurationS(index, distanceM))).toBeCloseTo(index, 6)
      },
    ),
  )
})
