import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HealthWorkout } from './health-workout.ts'
import { toRawActivity } from './health-workout-activity.ts'
import { decodeHealthWorkout, encodeHealthWorkout, isHealthWorkout } from './health-workout-json.ts'

const encoder = new TextEncoder()

const workout: HealthWorkout = {
  kind: 'Running',
  device: { manufacturer: 'Apple Inc.', product: 'Apple Watch' },
  startEpochS: 1_714_885_212,
  endEpochS: 1_714_885_812,
  utcOffsetS: 7200,
  distanceM: 2000,
  isIndoor: false,
  events: [{ kind: 'Lap', startEpochS: 1_714_885_512 }],
  parts: [],
  records: { heartRateBpm: { startS: [0, 5], durationS: [0, 0], value: [120, 121.5] } },
  route: {
    timeS: [0, 1],
    latitudeDeg: [52, 52.0000271],
    longitudeDeg: [13, 13],
    elevationM: [30, Number.NaN],
    speedMps: [3, 3.001],
  },
}

describe('a workout as JSON', () => {
  test('comes back as the activity it is, missing values and all', () => {
    expect(decodeHealthWorkout(encodeHealthWorkout(workout))).toEqual({
      ok: true,
      value: { contentKind: 'activity', activities: [toRawActivity(workout)], issues: [] },
    })
  })

  test('is known by how it begins', () => {
    expect(isHealthWorkout(encodeHealthWorkout(workout))).toBe(true)
    expect(isHealthWorkout(encoder.encode('{"kind":"Running"}'))).toBe(false)
  })

  test('with anything in place of any field ends in a value', () => {
    const fields = Object.keys(workout)
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const changed = { ...workout, [field]: value } as HealthWorkout
        const decoded = decodeHealthWorkout(encodeHealthWorkout(changed))
        if (!decoded.ok) expect(decoded.error.code).toBe('not-apple-health')
        else expect(decoded.value.activities).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  test('that breaks off is refused', () => {
    const bytes = encodeHealthWorkout(workout)
    for (let length = 0; length < bytes.length; length += 7) {
      expect(decodeHealthWorkout(bytes.subarray(0, length))).toMatchObject({
        ok: false,
        error: { code: 'not-apple-health' },
      })
    }
  })
})
