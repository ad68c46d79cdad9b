/** A small Apple Health export, made up: every value is even so that it can be foretold. */

import { dayNumber, localDateAt, localTimeOfDayS } from '@footing/engine'

/** 2024-05-05 07:00:00 at +0200. */
const firstStartEpochS = dayNumber('2024-05-05') * 86_400 + 5 * 3600
const utcOffsetS = 7200
const durationS = 1200
export const routePointCount = durationS + 1

function clockTime(epochS: number, offsetS: number): string {
  const timeS = localTimeOfDayS(epochS, offsetS)
  const parts = [timeS / 3600, (timeS / 60) % 60, timeS % 60]
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
}

function written(epochS: number): string {
  return `${localDateAt(epochS, utcOffsetS)} ${clockTime(epochS, utcOffsetS)} +0200`
}

function record(type: string, values: { unit: string; value: number; startEpochS: number }): string {
  const { unit, value, startEpochS } = values
  const time = written(startEpochS)
  return ` <Record type="HKQuantityTypeIdentifier${type}" sourceName="Watch" unit="${unit}" startDate="${time}" endDate="${time}" value="${value}"/>\n`
}

function workout(kind: string, startEpochS: number, inside: string): string {
  return ` <Workout workoutActivityType="HKWorkoutActivityType${kind}" duration="20" durationUnit="min" sourceName="Watch" startDate="${written(startEpochS)}" endDate="${written(startEpochS + durationS)}">${inside}</Workout>\n`
}

/** A route due north at 3 m/s. */
function routeGpx(startEpochS: number): string {
  const points = Array.from({ length: routePointCount }, (_, second) => {
    const epochS = startEpochS + second
    const latitude = (52 + (second * 3) / 111_195).toFixed(6)
    return `<trkpt lon="13.000000" lat="${latitude}"><ele>30</ele><time>${localDateAt(epochS, 0)}T${clockTime(epochS, 0)}Z</time></trkpt>`
  })
  return `<gpx version="1.1" creator="Apple Health Export" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

const closing = '</HealthData>\n'

/** The text without its end and the last of its workouts, as a transfer that broke off leaves it. */
export function brokenOff(exportXml: string): string {
  return exportXml.slice(0, exportXml.lastIndexOf('<Workout ') + 60)
}

/**
 * An outdoor run with a route, a run indoors and a ride, a day each, with a heart rate every five seconds and a
 * resting heart rate of 50, 51 and 52; beside them an ECG and the clinical document. Paths are within the
 * export's folder.
 */
export function healthExportFiles(): { readonly [path: string]: string } & { readonly 'export.xml': string } {
  const starts = [0, 1, 2].map((day) => firstStartEpochS + day * 86_400)
  const beats = starts.flatMap((startEpochS) =>
    Array.from({ length: durationS / 5 }, (_, index) =>
      record('HeartRate', {
        unit: 'count/min',
        value: 140 + (index % 10),
        startEpochS: startEpochS + index * 5,
      }),
    ),
  )
  const rests = starts.map((startEpochS, day) =>
    record('RestingHeartRate', { unit: 'count/min', value: 50 + day, startEpochS: startEpochS - 3600 }),
  )
  const distance = (type: string, km: number, startEpochS: number) =>
    `<WorkoutStatistics type="HKQuantityTypeIdentifierDistance${type}" startDate="${written(startEpochS)}" endDate="${written(startEpochS + durationS)}" sum="${km}" unit="km"/>`
  const [outdoor = 0, indoor = 0, ride = 0] = starts
  const routePath = '/workout-routes/route_2024-05-05_7.20am.gpx'
  const workouts = [
    workout(
      'Running',
      outdoor,
      `${distance('WalkingRunning', 3.6, outdoor)}<WorkoutRoute sourceName="Watch"><FileReference path="${routePath}"/></WorkoutRoute>`,
    ),
    workout(
      'Running',
      indoor,
      `${distance('WalkingRunning', 3.4, indoor)}<MetadataEntry key="HKIndoorWorkout" value="1"/>`,
    ),
    workout('Cycling', ride, distance('Cycling', 9, ride)),
  ]
  return {
    'export_cda.xml': '<ClinicalDocument/>',
    'electrocardiograms/ecg_2024-05-05.csv': 'Name,Kim\n',
    [routePath.slice(1)]: routeGpx(outdoor),
    'export.xml': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
]>
<HealthData locale="de_DE">
${[...beats, ...rests, ...workouts].join('')}${closing}`,
  }
}
