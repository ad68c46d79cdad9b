import { describe, expect, test } from 'vitest'
import { checked, issueCodes, sketchActivity, sketchRaw } from './raw-activity.fixture.ts'
import type { Streams } from './streams.ts'

const easy = { durationS: 1800, speedMps: () => 2.8, heartRateBpm: () => 140, cadenceSpm: () => 164 }

function withColumn(name: keyof Streams, change: (value: number, i: number) => number) {
  const raw = sketchRaw(easy)
  const column = raw.streams[name]
  if (column === undefined) throw new Error(name)
  return checked({ ...raw, streams: { ...raw.streams, [name]: column.map(change) } })
}

describe('values that cannot be become missing ones', () => {
  test.each([
    ['heartRateBpm', 235, 'heart-rate-out-of-range'],
    ['heartRateBpm', 12, 'heart-rate-out-of-range'],
    ['cadenceSpm', 340, 'cadence-out-of-range'],
  ] as const)('%s of %d', (name, value, code) => {
    const activity = withColumn(name, (usual, i) => (i === 100 ? value : usual))
    expect(activity.issues).toMatchObject([{ code, sampleIndex: 100 }])
    expect(activity.streams[name]?.[100]).toBeNaN()
    expect(activity.streams[name]?.[101]).not.toBeNaN()
  })

  test('a run’s speed above any sprinter’s, but not a ride’s', () => {
    const raw = sketchRaw(easy)
    const speedMps = new Float32Array(1801).fill(2.8)
    speedMps[7] = 15
    const asRun = checked({ ...raw, streams: { ...raw.streams, speedMps } })
    expect(asRun.streams.speedMps?.[7]).toBeNaN()
    const asRide = checked({ ...raw, sport: 'ride', streams: { ...raw.streams, speedMps } })
    expect(asRide.streams.speedMps?.[7]).toBe(15)
  })

  test('the input itself is not touched', () => {
    const raw = sketchRaw(easy)
    if (raw.streams.heartRateBpm) raw.streams.heartRateBpm[3] = 300
    checked(raw)
    expect(raw.streams.heartRateBpm?.[3]).toBe(300)
  })
})

describe('cadence is of both feet', () => {
  test('counted twice: halved', () => {
    const activity = withColumn('cadenceSpm', () => 164 * 1.7)
    expect(issueCodes(activity)).toEqual(['cadence-counted-twice'])
    expect(activity.streams.cadenceSpm?.[5]).toBeCloseTo(164 * 0.85, 3)
  })

  test('one foot at a running speed: doubled', () => {
    const activity = withColumn('cadenceSpm', () => 82)
    expect(issueCodes(activity)).toEqual(['cadence-of-one-foot'])
    expect(activity.streams.cadenceSpm?.[5]).toBe(164)
  })

  test('slow steps at a walking speed: left alone', () => {
    const activity = sketchActivity({ ...easy, speedMps: () => 1.5, cadenceSpm: () => 110 })
    expect(activity.streams.cadenceSpm?.[5]).toBe(110)
  })
})

describe('positions', () => {
  test('before the satellites were found they are 0, 0 and no place', () => {
    const raw = sketchRaw({ ...easy, hasPositions: true })
    raw.streams.latitudeDeg?.fill(0, 0, 5)
    raw.streams.longitudeDeg?.fill(0, 0, 5)
    const activity = checked(raw)
    expect(issueCodes(activity)).toEqual(['position-without-fix'])
    expect([...(activity.streams.latitudeDeg ?? [])].slice(0, 6).map(Number.isNaN)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ])
  })

  test('half a position is none', () => {
    const { longitudeDeg: _, ...streams } = sketchRaw({ ...easy, hasPositions: true }).streams
    expect(checked(sketchRaw({ ...easy, raw: { streams } })).streams.latitudeDeg).toBeUndefined()
  })
})

describe('distance never falls', () => {
  test('a count that began anew is continued', () => {
    const activity = withColumn('distanceM', (metres) => (metres >= 2800 ? metres - 2800 : metres))
    expect(issueCodes(activity)).toEqual(['distance-restarted'])
    expect(activity.streams.distanceM?.at(-1)).toBeCloseTo(1800 * 2.8, -1)
  })

  test('one false sample, up or down, is the one that goes', () => {
    for (const wrong of [50_000, 3]) {
      const activity = withColumn('distanceM', (metres, i) => (i === 900 ? wrong : metres))
      expect(issueCodes(activity)).toEqual(['distance-went-back'])
      expect(activity.streams.distanceM?.[900]).toBeNaN()
      expect(activity.streams.distanceM?.[899]).toBeCloseTo(899 * 2.8, 6)
      expect(activity.streams.distanceM?.at(-1)).toBeCloseTo(1800 * 2.8, 6)
    }
  })
})

test('a column of another length than the time is left out', () => {
  const raw = sketchRaw(easy)
  const activity = checked({ ...raw, streams: { ...raw.streams, heartRateBpm: new Float32Array(7) } })
  expect(issueCodes(activity)).toEqual(['column-of-wrong-length'])
  expect(activity.streams.heartRateBpm).toBeUndefined()
})
