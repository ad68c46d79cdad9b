// Records in the fields and units that users of Garmin's account export have published; values made up.

import type { Result } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { decodeActivityFile } from '../decode-activity-file.ts'
import type { DecodedFile } from '../decoded-file.ts'

const startMs = Date.UTC(2026, 4, 1, 6, 31, 22)

function decode(fileName: string, content: unknown): DecodedFile {
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
  const result: Result<DecodedFile> = decodeActivityFile({ bytes, fileName })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const run = {
  activityId: 1,
  name: 'Along the river',
  activityType: 'trail_running',
  sportType: 'RUNNING',
  beginTimestamp: startMs,
  startTimeGmt: startMs,
  startTimeLocal: startMs + 2 * 3_600_000,
  duration: 3_600_500.25,
  elapsedDuration: 3_700_000,
  distance: 1_001_230,
  elevationGain: 12_000,
  avgHr: 151,
  maxHr: 182,
  eventTypeId: 1,
  workoutFeel: 75,
  workoutRpe: 70,
  description: 'Windy',
  splits: [{ measurements: [{ fieldEnum: 'SUM_DISTANCE', value: 100_000, unitEnum: 'CENTIMETER' }] }],
}

describe("the list of activities in Garmin's account export", () => {
  const name = 'DI_CONNECT/DI-Connect-Fitness/runner@example.org_0_summarizedActivities.json'

  test('gives notes and summary in SI units, and names no file', () => {
    const { listed, activities, issues } = decode(name, [{ summarizedActivitiesExport: [run] }])
    expect([activities, issues]).toEqual([[], []])
    expect(listed).toEqual([
      {
        annotation: {
          title: 'Along the river',
          description: 'Windy',
          perceivedExertionCr10: 7,
          marks: ['race'],
        },
        summary: {
          format: 'activity-list',
          claimedSport: 'trail_running',
          sport: 'run',
          surface: 'trail',
          startEpochS: startMs / 1000,
          utcOffsetS: 7200,
          claimed: {
            timerS: 3600.50025,
            elapsedS: 3700,
            distanceM: 10012.3,
            averageHeartRateBpm: 151,
            maximumHeartRateBpm: 182,
            ascentM: 120,
          },
          streams: { timeS: new Float64Array() },
          laps: [],
          pauses: [],
          issues: [],
        },
      },
    ])
  })

  test.each([
    ['wrapped once', { summarizedActivitiesExport: [run] }],
    ['bare', [run]],
  ])('is read %s too', (_, content) => {
    expect(decode(name, content).listed).toHaveLength(1)
  })

  test('is known by its content under another name', () => {
    expect(decode('renamed', [{ summarizedActivitiesExport: [run] }]).listed).toHaveLength(1)
  })

  test('keeps what can be read, and names what cannot', () => {
    const { listed, issues } = decode(name, [
      { summarizedActivitiesExport: [run, { name: 'no start' }, run] },
    ])
    expect(listed).toHaveLength(2)
    expect(issues).toEqual([
      { code: 'row-unreadable', sentence: 'Row 2 was left out: it does not say when the activity began.' },
    ])
  })
})

describe("values of days in Garmin's account export", () => {
  test('are resting heart rates', () => {
    const { days } = decode('DI_CONNECT/DI-Connect-Aggregator/UDSFile_2026-01-01_2026-04-11.json', [
      { calendarDate: '2026-01-01', restingHeartRate: 48, minHeartRate: 44 },
      { calendarDate: '2026-01-02', totalSteps: 1000 },
      { calendarDate: { date: 'Jan 3, 2026 12:00:00 AM' }, restingHeartRate: 49 },
    ])
    expect(days).toEqual([
      { date: '2026-01-01', quantity: 'heartRateRestBpm', value: 48, source: 'garmin' },
      { date: '2026-01-03', quantity: 'heartRateRestBpm', value: 49, source: 'garmin' },
    ])
  })

  test('are hours of sleep, those of the night and not those of a nap', () => {
    const night = {
      calendarDate: '2026-01-02',
      deepSleepSeconds: 3600,
      lightSleepSeconds: 14_400,
      remSleepSeconds: 7200,
      awakeSleepSeconds: 900,
    }
    const nap = { calendarDate: '2026-01-02', deepSleepSeconds: 0, lightSleepSeconds: 1800 }
    const awake = { calendarDate: '2026-01-03', awakeSleepSeconds: 900 }
    for (const records of [
      [night, nap, awake],
      [nap, night, awake],
    ]) {
      expect(decode('2026-01-01_2026-04-11_1_sleepData.json', records).days).toEqual([
        { date: '2026-01-02', quantity: 'sleepS', value: 25_200, source: 'garmin' },
      ])
    }
  })

  test('are the variability of the night where it was measured', () => {
    const day = (calendarDate: string, status: string, value: number) => ({
      calendarDate,
      metrics: [
        { type: 'HR', value: 50, status: 'IN_RANGE' },
        { type: 'HRV', value, status },
      ],
    })
    const records = [
      day('2026-01-01', 'IN_RANGE', 62),
      day('2026-01-02', 'UNKNOWN', 40),
      day('2026-01-03', 'IN_RANGE', 0),
    ]
    expect(decode('2026-01-01_2026-04-11_1_healthStatusData.json', records).days).toEqual([
      { date: '2026-01-01', quantity: 'heartRateVariabilityRmssdMs', value: 62, source: 'garmin' },
    ])
  })

  test('are the oxygen uptake of runs, not of rides', () => {
    const { days } = decode('MetricsMaxMetData_20260101_20260411_1.json', [
      { calendarDate: '2026-01-01', sport: 'RUNNING', vo2MaxValue: 51 },
      { calendarDate: '2026-01-02', sport: 'CYCLING', vo2MaxValue: 55 },
    ])
    expect(days).toEqual([{ date: '2026-01-01', quantity: 'vo2maxMlPerKgMin', value: 51, source: 'garmin' }])
  })

  test('without a day are left out, and said', () => {
    expect(decode('UDSFile_2026-01-01_2026-04-11.json', [{ restingHeartRate: 48 }])).toMatchObject({
      days: [],
      issues: [{ code: 'row-unreadable' }],
    })
  })
})
