import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimedByLaps, emptyLap, type TcxLap, toLapTrigger, toRawLaps } from './tcx-lap.ts'

function lapOf(values: Partial<TcxLap>): TcxLap {
  return { ...emptyLap(0), ...values }
}

const silent = fc.constant(Number.NaN)
const lap = fc.record({
  timerS: fc.oneof(silent, fc.integer({ min: 0, max: 5000 })),
  distanceM: fc.oneof(silent, fc.integer({ min: 0, max: 20_000 })),
  averageHeartRateBpm: fc.oneof(silent, fc.integer({ min: 90, max: 190 })),
  maximumHeartRateBpm: fc.oneof(silent, fc.integer({ min: 90, max: 210 })),
})

describe('what laps claim together', () => {
  test('holds no number that is not one', () => {
    fc.assert(
      fc.property(fc.array(lap), (laps) => {
        expect(Object.values(claimedByLaps(laps.map(lapOf))).every(Number.isFinite)).toBe(true)
      }),
    )
  })

  test('is a mean heart rate between the lowest and the highest of the laps', () => {
    const complete = fc.record({
      timerS: fc.integer({ min: 1, max: 5000 }),
      averageHeartRateBpm: fc.integer({ min: 90, max: 190 }),
    })
    fc.assert(
      fc.property(fc.array(complete, { minLength: 1 }), (laps) => {
        const { averageHeartRateBpm = Number.NaN } = claimedByLaps(laps.map(lapOf))
        const means = laps.map((one) => one.averageHeartRateBpm)
        expect(averageHeartRateBpm).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9)
        expect(averageHeartRateBpm).toBeLessThanOrEqual(Math.max(...means) + 1e-9)
      }),
    )
  })

  test('is silent where one lap is, but not for a lap that lasted no time', () => {
    const heard = { timerS: 100, distanceM: 300, averageHeartRateBpm: 140 }
    expect(claimedByLaps([lapOf(heard), lapOf({ timerS: 60 })])).toEqual({ timerS: 160 })
    expect(claimedByLaps([lapOf(heard), lapOf({ timerS: 0, distanceM: 0 })])).toEqual(heard)
  })

  test('of nothing is nothing', () => {
    expect(claimedByLaps([])).toEqual({})
    expect(claimedByLaps([lapOf({ timerS: 0, distanceM: 0 })])).toEqual({})
  })
})

describe('raw laps', () => {
  test('are never shorter than their own timer, whatever the next lap says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 5000 }))),
        (laps) => {
          const raw = toRawLaps(laps.map(([startEpochS, timerS]) => lapOf({ startEpochS, timerS })))
          expect(raw).toHaveLength(laps.length)
          for (const { elapsedS, timerS = Number.NaN } of raw) expect(elapsedS).toBeGreaterThanOrEqual(timerS)
        },
      ),
    )
  })

  test.each([
    ['Manual', 'manual'],
    ['Distance', 'automatic'],
    ['Location', 'automatic'],
    ['Time', 'automatic'],
    ['HeartRate', 'automatic'],
    [' Manual\n', 'manual'],
    ['', 'unknown'],
    ['Magic', 'unknown'],
  ])('a trigger method of %j is %s', (method, trigger) => {
    expect(toLapTrigger(method)).toBe(trigger)
  })
})
