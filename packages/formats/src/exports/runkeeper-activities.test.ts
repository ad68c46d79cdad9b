// The columns as users of Runkeeper's export have published them; values made up.

import { expect, test } from 'vitest'
import { decodeActivityFile } from '../decode-activity-file.ts'

function listOf(unit: string, climb: string, row: string) {
  const header = `Activity Id,Date,Type,Route Name,Distance (${unit}),Duration,Average Pace,Average Speed,Calories Burned,Climb (${climb}),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File`
  const bytes = new TextEncoder().encode(`${header}\n${row}\n`)
  const result = decodeActivityFile({ bytes, fileName: 'export/cardioActivities.csv' })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.listed
}

test('the list of activities of Runkeeper is read in either unit', () => {
  const row =
    'a-b,2026-05-01 06:31:22,Running,River,10.00,1:02:33,6:15,9.6,700,120,151,,"Windy, wet",2026-05-01-063122.gpx'
  const expected = (distanceM: number, ascentM: number) => [
    {
      annotation: { title: 'River', description: 'Windy, wet' },
      summary: {
        sport: 'run',
        startEpochS: Date.parse('2026-05-01T06:31:22Z') / 1000,
        claimed: { timerS: 3753, distanceM, ascentM, averageHeartRateBpm: 151 },
        issues: [{ code: 'time-zone-missing' }],
      },
      fileName: '2026-05-01-063122.gpx',
    },
  ]
  expect(listOf('km', 'm', row)).toMatchObject(expected(10_000, 120))
  expect(listOf('mi', 'ft', row)).toMatchObject(expected(16_093.44, 36.576))
})
