import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import type { Activity } from './activity.ts'
import { alignRecordings } from './align-recordings.ts'
import { mergeRecordings } from './merge-recordings.ts'
import { type ActivitySketch, sketchActivity, sketchStartEpochS } from './raw-activity.fixture.ts'

/** A run whose speed and heart rate vary over minutes, seen by a device that begins later on its own clock. */
function seenBy(options: {
  readonly beginsS?: number
  readonly clockErrorS?: number
  readonly durationS?: number
  readonly sketch?: Partial<ActivitySketch>
}): Activity {
  const { beginsS = 0, clockErrorS = 0, durationS = 2400 - beginsS, sketch = {} } = options
  const speedMps = (s: number) => 2.8 + 0.6 * Math.sin(s / 90) + 0.3 * Math.sin(s / 37)
  const onOwnClock = <T>(course: ((s: number) => T) | undefined) =>
    course && ((s: number) => course(s + beginsS))
  const { heartRateBpm, cadenceSpm, raw, ...rest } = sketch
  return sketchActivity({
    durationS,
    ...rest,
    speedMps: (s) => speedMps(s + beginsS),
    ...(heartRateBpm && { heartRateBpm: onOwnClock(heartRateBpm) as (s: number) => number }),
    ...(cadenceSpm && { cadenceSpm: onOwnClock(cadenceSpm) as (s: number) => number }),
    raw: { ...raw, startEpochS: sketchStartEpochS + beginsS + clockErrorS },
  })
}

const heart = (s: number) => 140 + 12 * Math.sin(s / 130)
const other = (activity: Activity) => [{ activityId: 'other', activity }]
const channels = (activity: Activity) => (activity.borrowed ?? []).map(({ channel }) => channel)

describe('the offset between two recordings', () => {
  test.each([
    [0, 0],
    [12, 0],
    [600, 0],
    [-20, 0],
    [12, 37],
    [4, -60],
    [10, 7200],
    [10, -19_800],
  ])('begun %i s later on a clock %i s wrong', (laterS, clockErrorS) => {
    const beginsS = Math.max(0, laterS)
    const primary = seenBy({ beginsS: Math.max(0, -laterS) })
    const { offsetS, from } = alignRecordings(primary, seenBy({ beginsS, clockErrorS }), values)
    expect(Math.abs(offsetS - laterS)).toBeLessThanOrEqual(1)
    expect(from).toBe('speed')
  })

  test('is the clocks’ own where nothing can be compared', () => {
    const still = { durationS: 600, sketch: { hasPositions: true } }
    const alignment = alignRecordings(seenBy(still), seenBy({ ...still, beginsS: 9, durationS: 100 }), values)
    expect(alignment).toMatchObject({ offsetS: 9, from: 'clocks' })
  })
})

describe('one activity from two recordings', () => {
  test('nothing to take gives the very same object', () => {
    const primary = seenBy({ sketch: { heartRateBpm: heart } })
    expect(mergeRecordings(primary, [])).toBe(primary)
    expect(mergeRecordings(primary, other(seenBy({ beginsS: 5 })))).toBe(primary)
    expect(mergeRecordings(primary, other(seenBy({ beginsS: 5, sketch: { heartRateBpm: heart } })))).toBe(
      primary,
    )
  })

  test('a missing heart rate is taken, at the same moments of the run', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: -60, max: 60 }),
        (beginsS, clockErrorS) => {
          const primary = seenBy({})
          const strap = seenBy({ beginsS, clockErrorS, sketch: { heartRateBpm: heart, intervalS: 4 } })
          const merged = mergeRecordings(primary, other(strap))
          expect(channels(merged)).toEqual(['heartRateBpm'])
          const { timeS, heartRateBpm } = merged.streams
          expect(heartRateBpm).toHaveLength(timeS.length)
          for (let second = beginsS + 10; second < 2380; second += 50)
            expect(Math.abs((heartRateBpm?.[second] ?? 0) - heart(second))).toBeLessThan(1)
          for (let second = 0; second < beginsS - 10; second++) expect(heartRateBpm?.[second]).toBeNaN()
        },
      ),
      { numRuns: 20 },
    )
  })

  test('a strap is believed before a wrist, and the flag goes with it', () => {
    const wrist = seenBy({ sketch: { heartRateBpm: (s) => heart(s) + 20, raw: { hasChestStrap: false } } })
    const strap = seenBy({ beginsS: 8, sketch: { heartRateBpm: heart, raw: { hasChestStrap: true } } })
    const merged = mergeRecordings(wrist, other(strap))
    expect(merged.hasChestStrap).toBe(true)
    expect(merged.streams.heartRateBpm?.[1000]).toBeCloseTo(heart(1000), 0)
    expect(mergeRecordings(strap, other(wrist))).toBe(strap)
    expect(merged.issues.at(-1)?.sentence).toBe('From another recording of the same activity: heart rate.')
  })

  test('a strap that fell off early is not believed before a wrist', () => {
    const wrist = seenBy({ sketch: { heartRateBpm: heart, raw: { hasChestStrap: false } } })
    const strap = seenBy({ durationS: 900, sketch: { heartRateBpm: heart, raw: { hasChestStrap: true } } })
    expect(mergeRecordings(wrist, other(strap))).toBe(wrist)
  })

  test('positions are added to a counted distance, and the distance stays the primary’s own', () => {
    const primary = seenBy({ sketch: { heartRateBpm: heart } })
    const phone = seenBy({ beginsS: 6, sketch: { hasPositions: true } })
    const merged = mergeRecordings(primary, other(phone))
    expect(channels(merged)).toEqual(['latitudeDeg', 'longitudeDeg'])
    expect(merged.streams.distanceM).toBe(primary.streams.distanceM)
    const treadmill: Activity = { ...primary, surface: 'treadmill' }
    expect(mergeRecordings(treadmill, other(phone))).toBe(treadmill)
  })

  test('a primary that knows no way takes the whole way of another', () => {
    const whole = seenBy({ sketch: { heartRateBpm: heart } })
    const { distanceM: _, ...streams } = whole.streams
    const phone = seenBy({ beginsS: 6, sketch: { elevationM: (s) => 100 + s / 100 } })
    const merged = mergeRecordings({ ...whole, streams }, other(phone))
    expect(channels(merged).sort()).toEqual(['distanceM', 'elevationM'])
    expect(merged.streams.distanceM?.findLast(Number.isFinite)).toBeCloseTo(
      phone.streams.distanceM?.at(-1) ?? 0,
      0,
    )
  })

  test('cadence, extra streams, beats, laps, notes and the zone of the clock come along, on the primary’s clock', () => {
    const { utcOffsetS: _, ...plain } = seenBy({})
    const primary: Activity = {
      ...plain,
      utcOffsetS: 0,
      utcOffsetFrom: 'assumed',
      annotation: { title: 'Mine' },
    }
    const watch = seenBy({ beginsS: 100, sketch: { cadenceSpm: () => 170 } })
    const rich: Activity = {
      ...watch,
      annotation: { title: 'Theirs', gear: 'Red shoes', marks: ['race'] },
      extraStreams: { groundContactTimeMs: Float32Array.from(watch.streams.timeS, () => 240) },
      beats: { timeS: Float64Array.of(10, 11), intervalS: Float32Array.of(1, 1) },
      laps: [
        { startS: 0, elapsedS: 500, trigger: 'manual' },
        { startS: 500, elapsedS: 500, trigger: 'manual' },
      ],
    }
    const merged = mergeRecordings(primary, other(rich))
    expect(merged.streams.cadenceSpm?.[1000]).toBe(170)
    expect(merged.extraStreams?.['groundContactTimeMs']?.[1000]).toBe(240)
    expect(merged.extraStreams?.['groundContactTimeMs']).toHaveLength(primary.streams.timeS.length)
    expect([...(merged.beats?.timeS ?? [])]).toEqual([110, 111])
    expect(merged.laps.map(({ startS }) => startS)).toEqual([100, 600])
    expect(merged.annotation).toEqual({ title: 'Mine', gear: 'Red shoes', marks: ['race'] })
    expect(merged).toMatchObject({ utcOffsetS: 3600, utcOffsetFrom: 'file' })
    expect(
      merged.borrowed?.every(({ offsetS, fromActivityId }) => offsetS === 100 && fromActivityId === 'other'),
    ).toBe(true)
  })

  test('what was merged has nothing left to take, and the recordings are untouched', () => {
    const primary = seenBy({})
    const strap = seenBy({ beginsS: 20, sketch: { heartRateBpm: heart, raw: { hasChestStrap: true } } })
    const merged = mergeRecordings(primary, other(strap))
    expect(mergeRecordings(merged, other(strap))).toBe(merged)
    expect(primary.streams.heartRateBpm).toBeUndefined()
    expect(primary.borrowed).toBeUndefined()
  })
})
