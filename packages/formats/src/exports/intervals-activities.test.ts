// The columns that intervals.icu's programs interface publishes, in the order of its download; values made up.

import { expect, test } from 'vitest'
import { decodeActivityList } from './activity-list.ts'

const header =
  'id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,max_speed,average_speed,has_heartrate,max_heartrate,average_heartrate,average_cadence,calories,icu_rpe,trainer,commute,race,sub_type,workout_type'

function listOf(...rows: readonly string[]) {
  const result = decodeActivityList(new TextEncoder().encode(`\uFEFF${[header, ...rows].join('\n')}\n`))
  if (!result.ok) throw new Error(result.error.code)
  return result.value.listed ?? []
}

test('the list of activities of intervals.icu is read, in metres and seconds', () => {
  const rows = listOf(
    'i1,2026-05-01T06:31:22,Tempo,Run,3500,10012.3,3700,120,5,2.86,true,182,151,86,700,7,false,false,true,NONE,11',
    'i2,2026-05-02T18:00:00,"Belt, indoors",VirtualRun,1800,5000,,,,,false,,,,,,true,true,false,COMMUTE,3',
  )
  expect(rows).toMatchObject([
    {
      annotation: { title: 'Tempo', perceivedExertionCr10: 7, marks: ['race'] },
      summary: {
        sport: 'run',
        startEpochS: Date.parse('2026-05-01T06:31:22Z') / 1000,
        claimed: {
          elapsedS: 3700,
          distanceM: 10012.3,
          averageHeartRateBpm: 151,
          maximumHeartRateBpm: 182,
          ascentM: 120,
        },
        issues: [{ code: 'time-zone-missing' }],
      },
    },
    {
      annotation: { title: 'Belt, indoors', marks: ['commute', 'indoor', 'workout'] },
      summary: { sport: 'run', surface: 'virtual', claimed: { elapsedS: 1800, distanceM: 5000 } },
    },
  ])
  expect(rows.some(({ summary }) => summary.utcOffsetS !== undefined)).toBe(false)
})
