/**
 * Samples of Apple Health exports for tests, written after the document type that stands at the beginning of
 * every real export. Nobody's data: all values are made up here.
 */

import { localDateAt, localTimeOfDayS } from '@footing/engine'

/** The beginning of an export, with a document type as careless as Apple's. */
const opening = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ELEMENT ExportDate EMPTY>
<!ENTITY runner "never to be seen">
<!-- Note: Any Records that appear as children of a correlation don't matter. -->
<!ATTLIST Record type CDATA #REQUIRED
]>
<HealthData locale="de_DE">
 <ExportDate value="2024-06-01 12:00:00 +0200"/>
 <Me HKCharacteristicTypeIdentifierDateOfBirth="" HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexNotSet"/>
`
const closing = '</HealthData>\n'

const watchName = 'Kims Apple\u00a0Watch'
export const phoneName = 'Kims iPhone'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** The address changes with every export. */
export function watchDevice(address = '0x3035d1db0'): string {
  return `<<HKDevice: ${address}>, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,10, software:10.5, creation date:2024-05-01 08:00:00 +0000>`
}

function clockTime(epochS: number, utcOffsetS: number): string {
  const timeS = localTimeOfDayS(epochS, utcOffsetS)
  const parts = [timeS / 3600, (timeS / 60) % 60, timeS % 60]
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
}

/** "2024-05-05 07:00:12 +0200" for an instant, on a clock that is two hours ahead of UTC. */
function written(epochS: number): string {
  return `${localDateAt(epochS, 7200)} ${clockTime(epochS, 7200)} +0200`
}

export interface RecordFixture {
  readonly type: string
  readonly value: string | number
  readonly startEpochS: number
  readonly endEpochS?: number
  readonly unit?: string
  readonly sourceName?: string
  readonly inside?: string
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
}

export function recordXml(record: RecordFixture): string {
  const { type, value, startEpochS, endEpochS = startEpochS, unit, sourceName = watchName, inside } = record
  const head = attributes({
    type,
    sourceName,
    sourceVersion: '10.5',
    device: watchDevice(),
    unit,
    creationDate: written(endEpochS + 5),
    startDate: written(startEpochS),
    endDate: written(endEpochS),
    value,
  })
  return inside === undefined ? ` <Record${head}/>\n` : ` <Record${head}>\n  ${inside}\n </Record>\n`
}

export function heartRateXml(startEpochS: number, bpm: number, sourceName?: string): string {
  return recordXml({
    type: 'HKQuantityTypeIdentifierHeartRate',
    unit: 'count/min',
    value: bpm,
    startEpochS,
    ...(sourceName !== undefined && { sourceName }),
    inside: '<MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="2"/>',
  })
}

export interface WorkoutFixture {
  readonly kind?: string
  readonly startEpochS: number
  readonly endEpochS: number
  readonly sourceName?: string
  readonly device?: string | undefined
  readonly more?: Readonly<Record<string, string | number>>
  readonly inside?: string
}

export function workoutXml(workout: WorkoutFixture): string {
  const { kind = 'Running', startEpochS, endEpochS, sourceName = watchName, more = {}, inside = '' } = workout
  const head = attributes({
    workoutActivityType: `HKWorkoutActivityType${kind}`,
    duration: (endEpochS - startEpochS) / 60,
    durationUnit: 'min',
    sourceName,
    sourceVersion: '10.5',
    device: 'device' in workout ? workout.device : watchDevice(),
    creationDate: written(endEpochS + 5),
    startDate: written(startEpochS),
    endDate: written(endEpochS),
    ...more,
  })
  return ` <Workout${head}>\n  ${inside}\n </Workout>\n`
}

export function metadataXml(key: string, value: string): string {
  return `<MetadataEntry${attributes({ key, value })}/>`
}

export function eventXml(kind: string, epochS: number, durationMin?: number): string {
  const duration = durationMin === undefined ? {} : { duration: durationMin, durationUnit: 'min' }
  return `<WorkoutEvent${attributes({ type: `HKWorkoutEventType${kind}`, date: written(epochS), ...duration })}/>`
}

export function statisticsXml(
  type: string,
  values: Readonly<Record<string, string | number>>,
  span: { readonly startEpochS: number; readonly endEpochS: number },
): string {
  const times = { startDate: written(span.startEpochS), endDate: written(span.endEpochS) }
  return `<WorkoutStatistics${attributes({ type: `HKQuantityTypeIdentifier${type}`, ...times, ...values })}/>`
}

export function routeReferenceXml(path: string): string {
  return `<WorkoutRoute sourceName="${escaped(watchName)}"><FileReference path="${path}"/></WorkoutRoute>`
}

export function exportXml(...elements: readonly string[]): string {
  return opening + elements.join('') + closing
}

/** A route due north at an even speed, one point a second, as Apple writes it. */
export function routeGpx(startEpochS: number, pointCount: number, speedMps: number): string {
  const metresPerDegree = 111_195
  const points = Array.from({ length: pointCount }, (_, second) => {
    const latitude = (52 + (second * speedMps) / metresPerDegree).toFixed(6)
    const epochS = startEpochS + second
    const time = `${localDateAt(epochS, 0)}T${clockTime(epochS, 0)}Z`
    return `<trkpt lon="13.000000" lat="${latitude}"><ele>${(30 + second / 100).toFixed(6)}</ele><time>${time}</time><extensions><speed>${speedMps.toFixed(6)}</speed><course>0.000000</course><hAcc>3.5</hAcc><vAcc>2.5</vAcc></extensions></trkpt>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Apple Health Export" xmlns="http://www.topografix.com/GPX/1/1">
  <metadata><time>2024-06-01T10:00:00Z</time></metadata>
  <trk><name>Route 2024-05-05 8:02am</name><trkseg>${points.join('')}</trkseg></trk>
</gpx>`
}
