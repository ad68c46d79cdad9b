import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mendBeats } from './mend-extras.ts'
import { checked, issueCodes, sketchRaw, sketchStartEpochS } from './raw-activity.fixture.ts'
import type { RawActivity } from './raw-activity.ts'
import type { Streams } from './streams.ts'

const easy = { durationS: 1200, speedMps: () => 2.8, heartRateBpm: () => 140 }
const counted = () => Float32Array.from({ length: 1201 }, (_, i) => i)

function withExtra(raw: RawActivity, column: Float32Array): RawActivity {
  return { ...raw, extraStreams: { groundContactTimeMs: column } }
}

describe('further channels', () => {
  test('pass as they are', () => {
    const raw = withExtra(sketchRaw(easy), counted())
    expect(checked(raw).extraStreams).toEqual(raw.extraStreams)
  })

  test('go with their samples when these are sorted, merged and cut', () => {
    const sound = withExtra(sketchRaw(easy), counted())
    // Every sample twice, from the last to the first, the second copy without a value of the channel.
    const order = Array.from({ length: 2402 }, (_, i) => 1200 - Math.floor(i / 2))
    const take = (column: Float32Array | Float64Array) =>
      column instanceof Float64Array
        ? Float64Array.from(order, (i) => column[i] ?? Number.NaN)
        : Float32Array.from(order, (i) => column[i] ?? Number.NaN)
    const columns = Object.entries(sound.streams).map(([name, column]) => [name, take(column)])
    const streams = Object.fromEntries(columns) as Streams
    const column = Float32Array.from(order, (i, at) => (at % 2 === 0 ? Number.NaN : i))
    const activity = checked(withExtra({ ...sound, streams }, column))
    expect(activity.streams).toEqual(sound.streams)
    expect(activity.extraStreams).toEqual(sound.extraStreams)

    const emptyEnd = withExtra(sketchRaw(easy), counted())
    emptyEnd.streams.heartRateBpm?.fill(Number.NaN, 1190)
    emptyEnd.streams.distanceM?.fill(Number.NaN, 1190)
    expect(checked(emptyEnd).extraStreams?.['groundContactTimeMs']).toEqual(counted().slice(0, 1190))
  })

  test('of another length, or without any number, are left out; infinity is no number', () => {
    const raw = {
      ...sketchRaw(easy),
      extraStreams: {
        short: new Float32Array(7),
        empty: new Float32Array(1201).fill(Number.NaN),
        wild: counted().fill(Number.POSITIVE_INFINITY, 5),
      },
    }
    const activity = checked(raw)
    expect(issueCodes(activity)).toEqual(['column-of-wrong-length'])
    expect(Object.keys(activity.extraStreams ?? {})).toEqual(['wild'])
    expect([...(activity.extraStreams?.['wild'] ?? [])].slice(0, 7)).toEqual([
      0,
      1,
      2,
      3,
      4,
      Number.NaN,
      Number.NaN,
    ])
  })

  test('are none in a summary', () => {
    const raw = { ...withExtra(sketchRaw(easy), new Float32Array(0)), claimed: { elapsedS: 1200 } }
    expect(checked({ ...raw, streams: { timeS: new Float64Array(0) } })).not.toHaveProperty('extraStreams')
  })
})

describe('beats', () => {
  const beats = (timeS: readonly number[], intervalS: readonly number[]) => ({
    timeS: Float64Array.from(timeS),
    intervalS: Float32Array.from(intervalS),
  })

  test('without a length or outside the activity are left out, and the rest keep their order', () => {
    const raw = {
      ...sketchRaw(easy),
      beats: beats([-1, 1, 2, 3, Number.NaN, 4, 1300], [0.5, 0.5, 0, Number.NaN, 0.5, 0.75, 0.5]),
    }
    expect(checked(raw).beats).toEqual(beats([1, 4], [0.5, 0.75]))
  })

  test('move with the start', () => {
    const raw = sketchRaw(easy)
    const late = { ...raw, streams: { ...raw.streams, timeS: raw.streams.timeS.map((s) => s + 4) } }
    const activity = checked({ ...late, beats: beats([3, 5, 6], [0.5, 0.5, 0.5]) })
    expect(activity.startEpochS).toBe(sketchStartEpochS + 4)
    expect(activity.beats).toEqual(beats([1, 2], [0.5, 0.5]))
  })

  test('of a recording whose clock was changed have no place', () => {
    const raw = sketchRaw(easy)
    const timeS = raw.streams.timeS.map((s) => (s >= 700 ? s - 3600 : s))
    const activity = checked({ ...raw, streams: { ...raw.streams, timeS }, beats: beats([1], [0.5]) })
    expect(issueCodes(activity)).toContain('beats-without-place')
    expect(activity).not.toHaveProperty('beats')
  })

  test('whatever they were, they end in rising times inside the activity and lengths above 0', () => {
    const cell = fc.oneof(fc.double(), fc.double({ min: -10, max: 1300, noNaN: true }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell)),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (rows, startShiftS) => {
          const raw = beats(
            rows.map(([timeS]) => timeS),
            rows.map(([, intervalS]) => intervalS),
          )
          const mended = mendBeats(raw, { startShiftS, endS: 1200 })
          if (mended === undefined) return
          expect(mended.intervalS.length).toBe(mended.timeS.length)
          expect([...mended.timeS]).toEqual([...mended.timeS].toSorted((a, b) => a - b))
          for (const second of mended.timeS) expect(second >= 0 && second <= 1200).toBe(true)
          for (const seconds of mended.intervalS)
            expect(seconds > 0 && seconds < Number.POSITIVE_INFINITY).toBe(true)
        },
      ),
    )
  })
})

test('workout, sensors and lengths of a pool pass as the file states them', () => {
  const raw: RawActivity = {
    ...sketchRaw(easy),
    workout: { name: 'Easy', steps: [{ kind: 'active', durationS: 1200 }] },
    sensors: [{ manufacturer: 'Polar', product: 'heart-rate sensor' }],
    poolLengths: [{ startEpochS: sketchStartEpochS, elapsedS: 30, isActive: true }],
  }
  const { workout, sensors, poolLengths } = checked(raw)
  expect({ workout, sensors, poolLengths }).toEqual({
    workout: raw.workout,
    sensors: raw.sensors,
    poolLengths: raw.poolLengths,
  })
})
