// Both versions of Polar's export as users of it have described them; values made up.

import type { RawActivity } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { decodeActivityFile } from '../decode-activity-file.ts'
import type { DecodedFile } from '../decoded-file.ts'

const startEpochS = Date.parse('2026-05-01T06:31:22Z') / 1000

function decode(content: string, fileName = 'training-session-2026-05-01-1-a.json'): DecodedFile {
  const result = decodeActivityFile({ bytes: new TextEncoder().encode(content), fileName })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function columnsOf({ streams }: RawActivity) {
  return Object.fromEntries(Object.entries(streams).map(([key, column]) => [key, Array.from(column)]))
}

/** Local time, two hours ahead of UTC. */
const local = (second: number) => `2026-05-01T08:31:${String(22 + second).padStart(2, '0')}.000`

const version1 = {
  exportVersion: '1.6',
  name: 'Morning',
  startTime: local(0),
  physicalInformationSnapshot: { maximumHeartRate: 189, restingHeartRate: 48 },
  exercises: [
    {
      startTime: local(0),
      timezoneOffset: 120,
      duration: 'PT3.5S',
      distance: 10,
      sport: 'TRAIL_RUNNING',
      ascent: 3,
      heartRate: { min: 90, avg: 101, max: 103 },
      zones: {
        heart_rate: [
          { lowerLimit: 95, higherLimit: 114, inZone: 'PT3S' },
          { lowerLimit: 114, higherLimit: 133, inZone: 'PT0S' },
        ],
      },
      laps: [
        { duration: 'PT2S', distance: 6, heartRate: { avg: 100, max: 102 } },
        { duration: 'PT1.5S', distance: 4 },
      ],
      autoLaps: [{ duration: 'PT3S', distance: 10 }],
      samples: {
        heartRate: [
          { dateTime: local(0), value: 100 },
          { dateTime: local(1), value: 0 },
          { dateTime: local(2), value: 102 },
        ],
        speed: [{ dateTime: local(1), value: 9 }, { dateTime: local(2) }],
        distance: [{ dateTime: local(2), value: 5 }],
        altitude: [{ dateTime: local(0), value: 200 }],
        recordedRoute: [{ dateTime: local(2), longitude: 14.4, latitude: 50.1, altitude: 201 }],
      },
    },
  ],
}

describe('a training session of Polar, version 1', () => {
  test('is an activity with its columns in SI units, on the clock of UTC', () => {
    const { activities, contentKind } = decode(JSON.stringify(version1))
    expect(contentKind).toBe('activity')
    expect(activities).toMatchObject([
      {
        format: 'polar-json',
        claimedSport: 'TRAIL_RUNNING',
        sport: 'run',
        surface: 'trail',
        startEpochS,
        utcOffsetS: 7200,
        annotation: { title: 'Morning' },
        claimed: {
          timerS: 3.5,
          distanceM: 10,
          averageHeartRateBpm: 101,
          maximumHeartRateBpm: 103,
          ascentM: 3,
        },
        watch: { heartRateMaxBpm: 189, heartRateRestBpm: 48, zoneUpperBpm: [114, 133] },
        issues: [],
      },
    ])
    expect(activities[0] && columnsOf(activities[0])).toEqual({
      timeS: [0, 1, 2],
      heartRateBpm: [100, NaN, 102],
      speedMps: [NaN, 2.5, NaN],
      distanceM: [NaN, NaN, 5],
      elevationM: [200, NaN, NaN],
      latitudeDeg: [NaN, NaN, 50.1],
      longitudeDeg: [NaN, NaN, 14.4],
    })
  })

  test("has the runner's laps, and those of the watch only without them", () => {
    expect(decode(JSON.stringify(version1)).activities[0]?.laps).toEqual([
      {
        startEpochS,
        elapsedS: 2,
        distanceM: 6,
        averageHeartRateBpm: 100,
        maximumHeartRateBpm: 102,
        trigger: 'manual',
      },
      { startEpochS: startEpochS + 2, elapsedS: 1.5, distanceM: 4, trigger: 'manual' },
    ])
    const [exercise] = version1.exercises
    const automatic = { ...version1, exercises: [{ ...exercise, laps: [] }] }
    expect(decode(JSON.stringify(automatic)).activities[0]?.laps).toMatchObject([{ trigger: 'automatic' }])
  })

  test('of several exercises is as many activities', () => {
    const [exercise] = version1.exercises
    const ride = { ...exercise, sport: 'CYCLING', startTime: local(20) }
    const { activities } = decode(JSON.stringify({ ...version1, exercises: [exercise, ride] }))
    expect(activities.map(({ sport, startEpochS: start }) => [sport, start])).toEqual([
      ['run', startEpochS],
      ['ride', startEpochS - 2 + 22],
    ])
  })
})

/** As the export writes it, with NaN where nothing was measured. */
const version2 = `{
  "identifier": {"id": "1"}, "name": "Track, \\"NaN\\"", "note": "Windy", "startTime": "2026-05-01T08:31:22",
  "timezoneOffsetMinutes": 120, "durationMillis": 4000, "sport": {"id": "1"},
  "product": {"modelName": "Polar Vantage"}, "physicalInformation": {"maximumHeartRate": 189},
  "exercises": [{
    "startTime": "2026-05-01T08:31:22", "timezoneOffsetMinutes": 120, "durationMillis": 4000,
    "distanceMeters": 12.5, "ascentMeters": 2.5, "sport": {"id": "1"},
    "samples": {"samples": [
      {"type": "HEART_RATE", "intervalMillis": 1000, "values": [100, NaN, 102]},
      {"type": "SPEED", "intervalMillis": 1000, "values": [NaN, 9.0, NaN]},
      {"type": "CADENCE", "intervalMillis": 1000, "values": [85, 85, 85]},
      {"type": "OTHER", "intervalMillis": 1000, "values": [1]},
      {"type": "DISTANCE", "intervalMillis": 0, "values": [1]}]},
    "routes": {"route": {"startTime": "2026-05-01T08:31:23", "wayPoints": [
      {"longitude": 14.4, "latitude": 50.1, "altitude": 183.0, "elapsedMillis": 1002}]}},
    "laps": {"laps": [{"durationMillis": 2000, "distanceMeters": 6, "statistics": {"statistics": [
      {"type": "STATISTICS_TYPE_HEART_RATE", "avg": 101, "max": 102}]}}], "autoLaps": []},
    "zones": [{"type": "ZONE_TYPE_HEART_RATE", "zones": [{"lowerLimit": 95, "higherLimit": 114}]}],
    "statistics": {"statistics": [{"type": "STATISTICS_TYPE_HEART_RATE", "min": 99, "avg": 101, "max": 102}]},
    "pauseTimes": [{"startTime": "2026-05-01T08:31:25", "endTime": "2026-05-01T08:31:35"}]
  }]
}`

describe('a training session of Polar, version 2', () => {
  test('is an activity with its columns in SI units, on the clock of UTC', () => {
    const { activities } = decode(version2, 'training-session_2026-05-01T08-31-22_1-a.json')
    expect(activities).toMatchObject([
      {
        claimedSport: 'Running',
        sport: 'run',
        startEpochS,
        utcOffsetS: 7200,
        annotation: { title: 'Track, "NaN"', description: 'Windy' },
        device: { manufacturer: 'polar', product: 'Polar Vantage' },
        claimed: {
          timerS: 4,
          distanceM: 12.5,
          averageHeartRateBpm: 101,
          maximumHeartRateBpm: 102,
          ascentM: 2.5,
        },
        laps: [{ startEpochS, elapsedS: 2, distanceM: 6, averageHeartRateBpm: 101, trigger: 'manual' }],
        pauses: [{ startEpochS: startEpochS + 3, endEpochS: startEpochS + 13 }],
        watch: { heartRateMaxBpm: 189, zoneUpperBpm: [114] },
      },
    ])
    expect(activities[0] && columnsOf(activities[0])).toEqual({
      timeS: [0, 1, 2],
      heartRateBpm: [100, NaN, 102],
      speedMps: [NaN, 2.5, NaN],
      // One leg in the file, both feet in Footing.
      cadenceSpm: [170, 170, 170],
      latitudeDeg: [NaN, NaN, 50.1],
      longitudeDeg: [NaN, NaN, 14.4],
    })
  })

  test('does not guess a sport whose number it does not know', () => {
    const unknown = version2.replaceAll('"sport": {"id": "1"}', '"sport": {"id": "1234"}')
    expect(decode(unknown).activities[0]).toMatchObject({ claimedSport: '1234' })
    expect(decode(unknown).activities[0]).not.toHaveProperty('sport')
  })

  test('is known by its content under another name', () => {
    expect(decode(JSON.stringify(version1), 'renamed').activities).toHaveLength(1)
  })

  test('that is cut off says so', () => {
    const bytes = new TextEncoder().encode(version2.slice(0, 700))
    expect(decodeActivityFile({ bytes, fileName: 'training-session-2026-05-01-1-a.json' })).toMatchObject({
      error: { code: 'json-damaged' },
    })
  })
})

test("Polar's nights give variability and sleep", () => {
  const recovery = [{ night: '2026-05-01', meanNightlyRecoveryRmssd: 42, meanNightlyRecoveryRri: 900 }]
  expect(decode(JSON.stringify(recovery), 'nightly_recovery_1-a.json').days).toEqual([
    { date: '2026-05-01', quantity: 'heartRateVariabilityRmssdMs', value: 42, source: 'polar' },
  ])
  const sleep = [
    { night: '2026-05-01', evaluation: { asleepDuration: 'PT7H10M30S' } },
    { night: '2026-05-02' },
  ]
  expect(decode(JSON.stringify(sleep), 'sleep_result_1-a.json').days).toEqual([
    { date: '2026-05-01', quantity: 'sleepS', value: 25_830, source: 'polar' },
  ])
})
