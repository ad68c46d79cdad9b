import type { RawActivity } from '@footing/engine'
import fc from 'fast-check'
import FitParser, { type ParsedFit } from 'fit-file-parser'
import { describe, expect, test } from 'vitest'
import { decodeFit } from './decode-fit.ts'
import { encodeFitActivity } from './encode-fit.ts'
import { anyActivity } from './test/any-activity.fixture.ts'
import { bitwiseCrc16, startEpochS, startFitS, u32 } from './test/fit-file.fixture.ts'

function roundTrip(activity: RawActivity): RawActivity {
  const result = decodeFit(encodeFitActivity(activity))
  if (!result.ok) throw new Error(result.error.code)
  expect(result.value).toMatchObject({ contentKind: 'activity', issues: [] })
  expect(result.value.activities).toHaveLength(1)
  return result.value.activities[0] as RawActivity
}

const run: RawActivity = {
  format: 'fit',
  sport: 'run',
  surface: 'trail',
  startEpochS,
  claimed: {},
  streams: {
    timeS: Float64Array.of(0, 1, 2, 3, 100, 101),
    heartRateBpm: Float32Array.of(100, 110, 120, Number.NaN, 130, 140),
    distanceM: Float64Array.of(0, 3, 6, 9, 12, 15),
  },
  laps: [],
  pauses: [{ startEpochS: startEpochS + 4, endEpochS: startEpochS + 99 }],
  issues: [],
}

describe('encodeFitActivity', () => {
  test('what is written is read back as it was', () => {
    fc.assert(
      fc.property(anyActivity, (activity) => {
        const { streams, ...rest } = roundTrip(activity)
        const { streams: expectedStreams, ...expectedRest } = activity
        expect(rest).toEqual(expectedRest)
        expect(Object.keys(streams).toSorted()).toEqual(Object.keys(expectedStreams).toSorted())
        for (const [name, column] of Object.entries(expectedStreams) as [
          keyof typeof streams,
          Float64Array,
        ][]) {
          const decoded = streams[name] ?? []
          expect(decoded).toHaveLength(column.length)
          // Positions were divided by an inexact number of semicircles to a degree: the last bit may differ.
          column.forEach((value, row) => {
            if (Number.isNaN(value)) expect(decoded[row]).toBeNaN()
            else expect(decoded[row]).toBeCloseTo(value, 9)
          })
        }
      }),
    )
  })

  test('header and checksum are as the format asks', () => {
    const bytes = [...encodeFitActivity(run)]
    expect(bytes.slice(0, 2)).toEqual([14, 0x20])
    expect(bytes.slice(8, 12)).toEqual([...'.FIT'].map((letter) => letter.charCodeAt(0)))
    expect(bytes[4]).toBe((bytes.length - 16) & 0xff)
    expect(bytes[5]).toBe((bytes.length - 16) >>> 8)
    expect(bitwiseCrc16(bytes.slice(0, 14))).toBe(0)
    expect(bitwiseCrc16(bytes)).toBe(0)
  })

  test('sums that nobody claims are worked out from the samples', () => {
    expect(roundTrip(run).claimed).toEqual({
      distanceM: 15,
      elapsedS: 101,
      timerS: 6,
      averageHeartRateBpm: 120,
      maximumHeartRateBpm: 140,
    })
  })

  test('an activity without laps gets one that spans it', () => {
    expect(roundTrip(run).laps).toEqual([
      {
        startEpochS,
        elapsedS: 101,
        timerS: 6,
        distanceM: 15,
        averageHeartRateBpm: 120,
        maximumHeartRateBpm: 140,
        trigger: 'session-end',
      },
    ])
  })

  test('without a date, times count from when the watch was switched on', () => {
    const { startEpochS: _, ...undated } = run
    const { streams, issues, ...rest } = roundTrip(undated)
    expect(rest).not.toHaveProperty('startEpochS')
    expect(streams).toEqual(run.streams)
    expect(issues.map(({ code }) => code)).toEqual(['no-absolute-time'])
  })

  test('the timer’s starts and stops stand between the records where they happened', () => {
    const bytes = Buffer.from(
      encodeFitActivity({
        ...run,
        streams: { timeS: Float64Array.of(0, 3, 4, 50, 99, 100) },
      }),
    )
    // Record: local number 0 and the time. Event: local number 1, the time, timer, kind.
    const placeOf = (second: number, ...kind: readonly number[]) =>
      bytes.indexOf(Uint8Array.of(kind.length > 0 ? 1 : 0, ...u32(startFitS + second), ...kind))
    const places = [
      placeOf(0, 0, 0),
      placeOf(0),
      placeOf(3),
      placeOf(4),
      placeOf(4, 0, 4),
      placeOf(50),
      placeOf(99, 0, 0),
      placeOf(99),
      placeOf(100),
      placeOf(100, 0, 4),
    ]
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('what a field cannot hold is left out', () => {
    const wild: RawActivity = {
      ...run,
      streams: {
        timeS: Float64Array.of(0, 1),
        heartRateBpm: Float32Array.of(300, 150),
        elevationM: Float32Array.of(-600, 10),
        temperatureC: Float32Array.of(127, -10),
      },
    }
    expect(roundTrip(wild).streams).toEqual({
      timeS: Float64Array.of(0, 1),
      heartRateBpm: Float32Array.of(Number.NaN, 150),
      elevationM: Float32Array.of(Number.NaN, 10),
      temperatureC: Float32Array.of(Number.NaN, -10),
    })
  })

  test('an independent reader accepts the file, checksum and all, and reads the same', () => {
    let parsed: ParsedFit | undefined
    let complaint: string | undefined
    new FitParser({ force: false, speedUnit: 'm/s', lengthUnit: 'm', mode: 'list' }).parse(
      encodeFitActivity(run).buffer,
      (error, data) => {
        complaint = error
        parsed = data
      },
    )
    expect(complaint).toBeUndefined()
    expect(parsed?.records?.map((record) => record['heart_rate'])).toEqual([
      100,
      110,
      120,
      undefined,
      130,
      140,
    ])
    expect(parsed?.records?.map((record) => record['distance'])).toEqual([0, 3, 6, 9, 12, 15])
    expect(parsed?.records?.map(({ timestamp }) => new Date(timestamp ?? '').getTime() / 1000)).toEqual(
      [0, 1, 2, 3, 100, 101].map((second) => startEpochS + second),
    )
    expect(parsed?.sessions?.[0]).toMatchObject({
      sport: 'running',
      sub_sport: 'trail',
      total_distance: 15,
      total_elapsed_time: 101,
      total_timer_time: 6,
      avg_heart_rate: 120,
      max_heart_rate: 140,
      num_laps: 1,
    })
    expect(new Date(parsed?.sessions?.[0]?.timestamp ?? '').getTime() / 1000).toBe(startEpochS + 101)
    expect(parsed?.events?.map(({ event, event_type: type }) => [event, type])).toEqual([
      ['timer', 'start'],
      ['timer', 'stop_all'],
      ['timer', 'start'],
      ['timer', 'stop_all'],
    ])
  })
})
