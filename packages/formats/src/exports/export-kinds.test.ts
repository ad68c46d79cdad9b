import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeActivityFile } from '../decode-activity-file.ts'
import { isExportName } from './export-kinds.ts'

const read = [
  'activities.csv',
  'export_1/activities.csv',
  'Activities.csv',
  'Activities (1).csv',
  'i12345_activities.csv',
  'cardioActivities.csv',
  'DI_CONNECT/DI-Connect-Fitness/runner@example.org_0_summarizedActivities.json',
  'DI_CONNECT/DI-Connect-Aggregator/UDSFile_2026-01-01_2026-04-11.json',
  'DI_CONNECT/DI-Connect-Wellness/2026-01-01_2026-04-11_1_sleepData.json',
  'DI_CONNECT/DI-Connect-Wellness/2026-01-01_2026-04-11_1_healthStatusData.json',
  'DI_CONNECT/DI-Connect-Metrics/MetricsMaxMetData_20260101_20260411_1.json',
  'training-session-2019-01-18-3142858899-7df07174-3020-4d0b-a1fa-84d81e302e70.json',
  'training-session_2023-11-15T12-23-32_7766215556-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  'nightly_recovery_1-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  'sleep_result_1-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  'TrackRunning_2026-03-31T18_25_37.json',
]

/** Of an account export these make up thousands. */
const leftClosed = [
  'applications.csv',
  'clubs.csv',
  'followers.csv',
  'shoes.csv',
  'virtual_activities_connected_apps.csv',
  'my activities list.csv',
  'DI_CONNECT/DI-Connect-User/user_profile.json',
  'DI_CONNECT/DI-Connect-Aggregator/HydrationLogFile_2026-01-01_2026-04-11.json',
  'DI_CONNECT/DI-Connect-Metrics/TrainingReadinessDTO_20260101_20260411_1.json',
  'DI_CONNECT/DI-Connect-Metrics/MetricsAcuteTrainingLoad_20260101_20260411_1.json',
  'DI_CONNECT/DI-Connect-Wellness/1_fitnessAgeData.json',
  'activity-2026-05-01-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  '247ohr_1_01-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  'ppi_samples_1_01_1-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  'nightly_recovery_blob_1-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  'training-target-2026-05-01-1-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  'sleep_score_1-10104cf7-1468-4616-8ef5-9b64e8716dc1.json',
  'package.json',
]

describe('of an export', () => {
  test.each(read)('%s is read', (path) => {
    expect(isExportName(path)).toBe(true)
  })

  test.each(leftClosed)('%s is left closed', (path) => {
    expect(isExportName(path)).toBe(false)
  })

  test('any file with any content ends in a value within bounds', () => {
    const word = fc.constantFrom(
      '{"',
      '":',
      '[',
      ']',
      '}',
      '"DeviceLog"',
      '"exercises"',
      '"startTime"',
      '1',
      'NaN',
      ',',
      '\n',
    )
    const dateWord = fc.constantFrom(
      '"2026-05-01T08:31:22"',
      '"calendarDate"',
      'Activity Date,Activity Type,Filename',
    )
    const text = fc.array(fc.oneof(word, dateWord, fc.string())).map((words) => words.join(''))
    fc.assert(
      fc.property(fc.constantFrom(...read), text, (fileName, content) => {
        const result = decodeActivityFile({ bytes: new TextEncoder().encode(content), fileName })
        if (!result.ok) return
        for (const { summary } of result.value.listed ?? [])
          expect(Number.isFinite(summary.startEpochS)).toBe(true)
        for (const { value } of result.value.days ?? []) expect(value).toBeGreaterThan(0)
        for (const { streams } of result.value.activities) {
          for (const column of Object.values(streams)) expect(column).toHaveLength(streams.timeS.length)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('a recording under a name of a list is a recording', () => {
    const gpx =
      '<gpx><trk><trkseg><trkpt lat="1" lon="2"><time>2026-05-01T06:00:00Z</time></trkpt></trkseg></trk></gpx>'
    const result = decodeActivityFile({ bytes: new TextEncoder().encode(gpx), fileName: 'activities.csv' })
    expect(result).toMatchObject({ value: { activities: [{ format: 'gpx' }] } })
  })
})
