// The structure and units that users of the Suunto app's JSON have written down; values made up.

import { describe, expect, test } from 'vitest'
import { decodeActivityFile } from '../decode-activity-file.ts'

const time = (second: number) => `2026-05-01T08:31:${(22 + second).toFixed(3).padStart(6, '0')}+02:00`
const startEpochS = Date.parse('2026-05-01T06:31:22Z') / 1000

const log = {
  DeviceLog: {
    Header: {
      DateTime: time(0),
      Duration: 12.5,
      Distance: 30,
      Ascent: null,
      Personal: { MaxHR: 3.25 },
    },
    Samples: [
      { TimeISO8601: time(0), Events: [{ Lap: { Type: 'Start' } }] },
      { TimeISO8601: time(0.13), HR: 1.5 },
      { TimeISO8601: time(0.5), Latitude: Math.PI / 4, Longitude: -Math.PI / 2, GPSAltitude: 35 },
      {
        TimeISO8601: time(0.65),
        Altitude: 24.5,
        Speed: 3.12,
        Cadence: 1.4,
        Distance: 2,
        Power: 230,
        Temperature: 293.15,
      },
      { TimeISO8601: time(1.65), Altitude: 24.5, Speed: null, Cadence: 1.4 },
      { TimeISO8601: time(2), Events: [{ Pause: { State: true } }] },
      { TimeISO8601: time(8), Events: [{ Pause: { State: false } }, { Lap: { Type: 'Manual' } }] },
      { TimeISO8601: time(10.2), HR: 2 },
      { TimeISO8601: 'soon', HR: 3 },
    ],
    Device: { Name: 'Watch', Info: { SW: '2.50.28' } },
  },
}

function decode(content: unknown, fileName = 'TrackRunning_2026-05-01T08_31_22.json') {
  return decodeActivityFile({ bytes: new TextEncoder().encode(JSON.stringify(content)), fileName })
}

describe("the Suunto app's JSON of an activity", () => {
  test('becomes columns, one row a second, in the units of Footing', () => {
    const result = decode(log)
    if (!result.ok) throw new Error(result.error.code)
    const [activity] = result.value.activities
    expect(activity).toMatchObject({
      format: 'suunto-json',
      claimedSport: 'TrackRunning',
      sport: 'run',
      surface: 'track',
      startEpochS,
      utcOffsetS: 7200,
      device: { manufacturer: 'suunto', product: 'Watch', softwareVersion: '2.50.28' },
      claimed: { elapsedS: 12.5, distanceM: 30 },
      pauses: [{ startEpochS: startEpochS + 2, endEpochS: startEpochS + 8 }],
      watch: { heartRateMaxBpm: 195 },
      issues: [],
    })
    expect(
      activity?.laps.map(({ startEpochS: start, elapsedS }) => [
        start - startEpochS,
        Math.round(elapsedS * 10),
      ]),
    ).toEqual([
      [0, 80],
      [8, 22],
    ])
    const columns = Object.entries<ArrayLike<number>>({ ...activity?.streams }).map(([key, column]) => [
      key,
      Array.from(column, (value) => Math.round(value * 100) / 100),
    ])
    expect(Object.fromEntries(columns)).toEqual({
      timeS: [0, 1, 10],
      heartRateBpm: [90, NaN, 120],
      latitudeDeg: [45, NaN, NaN],
      longitudeDeg: [-90, NaN, NaN],
      elevationM: [24.5, 24.5, NaN],
      speedMps: [3.12, NaN, NaN],
      cadenceSpm: [168, 168, NaN],
      distanceM: [2, NaN, NaN],
      powerW: [230, NaN, NaN],
      temperatureC: [20, NaN, NaN],
    })
  })

  test('is known by its content under another name, and names no sport then', () => {
    const result = decode(log, 'renamed')
    expect(result).toMatchObject({ value: { activities: [{ startEpochS }] } })
    expect(result.ok && result.value.activities[0]).not.toHaveProperty('sport')
  })

  test('without a time is none', () => {
    expect(decode({ DeviceLog: { Samples: [] } })).toMatchObject({ error: { code: 'unknown-format' } })
  })
})
