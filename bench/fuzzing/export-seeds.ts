// Small valid lists and records of vendors' exports, in their published shape and with values made up.

import type { NamedBytes } from './seed-files.ts'

const stravaList = [
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Filename,Perceived Exertion,Elapsed Time,Distance,Max Heart Rate,Average Heart Rate',
  '1,"Mar 1, 2026, 7:00:00 AM",Morning,Run,"two\nlines, and a ""quote""",3600,10.01,171,55,false,activities/1.fit.gz,4,3600,10010,171,148',
  '2,"Mar 2, 2026, 6:30:15 PM",6 × 3 min,Run,,3000,9.0,185,80,false,,8,3000,9000,185,160',
].join('\n')

const garminList = [
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Total Ascent,Moving Time,Elapsed Time',
  'Running,2026-03-01 07:00:00,false,"City, easy","10.01","612","01:00:00",148,171,168,"85","00:59:20","01:02:33"',
  'Running,2026-03-03 18:10:00,false,Track,"9.00","580","00:50:12.3",--,--,172,"--","00:48:00","00:55:00"',
].join('\n')

const intervalsList = [
  'id,start_date_local,name,type,moving_time,elapsed_time,distance,average_heartrate,max_heartrate,icu_rpe,total_elevation_gain',
  'i1,2026-03-01T07:00:00,Easy,Run,3560,3600,10010,148,171,4,85',
].join('\n')

const startMs = Date.UTC(2026, 2, 1, 7)

const garminSummaries = [
  {
    summarizedActivitiesExport: [
      {
        name: 'Along the river',
        activityType: 'running',
        sportType: 'RUNNING',
        startTimeGmt: startMs,
        startTimeLocal: startMs + 3_600_000,
        duration: 3_600_500.25,
        elapsedDuration: 3_700_000,
        distance: 1_001_230,
        avgHr: 151,
        maxHr: 182,
        workoutRpe: 70,
      },
    ],
  },
]

const garminDays = [
  { calendarDate: '2026-03-01', restingHeartRate: 47, currentDayRestingHeartRate: 46 },
  { calendarDate: '2026-03-02', restingHeartRate: 48 },
]

const local = (second: number) => `2026-03-01T08:00:${String(second).padStart(2, '0')}.000`

const polarSession = {
  exportVersion: '1.6',
  startTime: local(0),
  exercises: [
    {
      startTime: local(0),
      timezoneOffset: 60,
      duration: 'PT20S',
      distance: 60,
      sport: 'RUNNING',
      laps: [{ duration: 'PT10S', distance: 30 }],
      samples: {
        heartRate: Array.from({ length: 20 }, (_, second) => ({
          dateTime: local(second),
          value: 120 + second,
        })),
        distance: Array.from({ length: 20 }, (_, second) => ({ dateTime: local(second), value: 3 * second })),
        recordedRoute: Array.from({ length: 20 }, (_, second) => ({
          dateTime: local(second),
          longitude: 7,
          latitude: 46.5 + second * 2.5e-5,
          altitude: 500,
        })),
      },
    },
  ],
}

const suuntoLog = {
  DeviceLog: {
    Header: { DateTime: '2026-03-01T08:00:00.000+01:00', Duration: 20, Distance: 60 },
    Samples: Array.from({ length: 20 }, (_, second) => ({
      TimeISO8601: `${local(second)}+01:00`,
      HR: 2 + second / 60,
      Speed: 3,
      Distance: 3 * second,
    })),
  },
}

const records: Readonly<Record<string, unknown>> = {
  'runner_0_summarizedActivities.json': garminSummaries,
  'UDSFile_2026-01-01_2026-04-01.json': garminDays,
  'training-session-2026-03-01-1-a.json': polarSession,
  'run_2026-03-01T08_00_00.json': suuntoLog,
}

const lists: Readonly<Record<string, string>> = {
  'activities.csv': stravaList,
  'Activities (1).csv': garminList,
  'i1_activities.csv': intervalsList,
}

export function exportSeeds(): readonly NamedBytes[] {
  const text = new TextEncoder()
  return [
    ...Object.entries(lists).map(([fileName, list]) => ({ fileName, bytes: text.encode(list) })),
    ...Object.entries(records).map(([fileName, record]) => ({
      fileName,
      bytes: text.encode(JSON.stringify(record)),
    })),
  ]
}
