import { describe, expect, test } from 'vitest'
import { checked, issueCodes, sketchActivity, sketchRaw, sketchStartEpochS } from './raw-activity.fixture.ts'
import type { RawActivity } from './raw-activity.ts'
import { channelNames, type Streams } from './streams.ts'

const sketch = {
  durationS: 1200,
  speedMps: (s: number) => 2.5 + (s % 60) / 100,
  heartRateBpm: (s: number) => 130 + (s % 17),
}
const sound = sketchActivity(sketch)

/** The activity with its samples taken in another order, some of them more than once. */
function picked(raw: RawActivity, order: readonly number[]): RawActivity {
  const take = (column: Float32Array | Float64Array) =>
    column instanceof Float32Array
      ? Float32Array.from(order, (i) => column[i] ?? Number.NaN)
      : Float64Array.from(order, (i) => column[i] ?? Number.NaN)
  const columns = Object.entries(raw.streams).map(([name, column]) => [name, take(column)])
  return { ...raw, streams: Object.fromEntries(columns) as Streams }
}

function withTime(raw: RawActivity, change: (timeS: number, i: number) => number): RawActivity {
  return { ...raw, streams: { ...raw.streams, timeS: raw.streams.timeS.map(change) } }
}

const indices = Array.from({ length: 1201 }, (_, i) => i)

describe('mends, and says so', () => {
  test('samples out of order', () => {
    const shuffled = indices.map((i) => (i * 7) % 1201)
    const activity = checked(picked(sketchRaw(sketch), shuffled))
    expect(issueCodes(activity)).toEqual(['samples-out-of-order'])
    expect(activity.streams).toEqual(sound.streams)
  })

  test('repeated timestamps: each channel keeps its first number', () => {
    const raw = picked(
      sketchRaw(sketch),
      indices.flatMap((i) => [i, i]),
    )
    // Every first copy has only the heart rate, every second only the distance.
    for (let i = 0; i < 2402; i += 2) {
      if (raw.streams.distanceM) raw.streams.distanceM[i] = Number.NaN
      if (raw.streams.heartRateBpm) raw.streams.heartRateBpm[i + 1] = Number.NaN
    }
    const activity = checked(raw)
    expect(issueCodes(activity)).toEqual(['repeated-timestamps'])
    expect(activity.streams).toEqual(sound.streams)
  })

  test('samples without a time', () => {
    const raw = withTime(sketchRaw(sketch), (s) => (s === 600 ? Number.NaN : s))
    const activity = checked(raw)
    expect(issueCodes(activity)).toEqual(['sample-without-time'])
    expect(activity.streams.timeS.length).toBe(1200)
  })

  test('a clock set after the start: the first minutes move up to the rest', () => {
    const yearsS = 3e8
    const raw = withTime(sketchRaw(sketch), (s) => (s < 120 ? s - yearsS : s))
    const activity = checked({ ...raw, startEpochS: sketchStartEpochS })
    expect(issueCodes(activity)).toEqual(['clock-jumped'])
    expect(activity.startEpochS).toBe(sketchStartEpochS)
    expect(activity.streams.timeS).toEqual(sound.streams.timeS)
  })

  test('a lonely sample years before: left out', () => {
    const raw = withTime(sketchRaw(sketch), (s) => (s === 0 ? -3e8 : s))
    const activity = checked(raw)
    expect(issueCodes(activity)).toEqual(['part-of-another-day'])
    expect(activity.startEpochS).toBe(sketchStartEpochS + 1)
    expect(activity.streams.timeS.at(-1)).toBe(1199)
  })

  test('a clock set back by an hour: distance shows that the samples follow each other', () => {
    const raw = withTime(sketchRaw(sketch), (s) => (s >= 700 ? s - 3600 : s))
    const activity = checked(raw)
    expect(issueCodes(activity)).toEqual(['clock-set-back'])
    expect(activity.streams).toEqual(sound.streams)
  })

  test('a block of samples written twice is not a clock set back', () => {
    const activity = checked(picked(sketchRaw(sketch), [...indices, ...indices.slice(300)]))
    expect(issueCodes(activity)).toEqual(['samples-out-of-order', 'repeated-timestamps'])
    expect(activity.streams).toEqual(sound.streams)
  })

  test('a few samples hours after the end: left out', () => {
    const activity = checked(withTime(sketchRaw(sketch), (s) => (s > 1196 ? s + 20_000 : s)))
    expect(issueCodes(activity)).toEqual(['stray-samples'])
    expect(activity.streams.timeS.at(-1)).toBe(1196)
  })

  test('empty samples at the end', () => {
    const raw = sketchRaw(sketch)
    for (const name of channelNames) raw.streams[name]?.fill(Number.NaN, 1190)
    const activity = checked(raw)
    expect(issueCodes(activity)).toEqual(['empty-end'])
    expect(activity.streams.timeS.at(-1)).toBe(1189)
  })
})

test('a first sample after the session’s start moves the start, without an issue', () => {
  const activity = checked(withTime(sketchRaw(sketch), (s) => s + 4))
  expect(activity.issues).toEqual([])
  expect(activity.startEpochS).toBe(sketchStartEpochS + 4)
  expect(activity.streams.timeS[0]).toBe(0)
})

test('a long pause in the middle stays', () => {
  const activity = checked(withTime(sketchRaw(sketch), (s) => (s > 600 ? s + 7200 : s)))
  expect(activity.issues).toEqual([])
  expect(activity.streams.timeS.at(-1)).toBe(8400)
})
