// One recording in the markup of each program: what differs from program to program must not differ in what
// is read. The markup follows files of these programs as they are; the values are made up.

import type { RawActivity, Streams } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { decodeGpx } from '../gpx/decode-gpx.ts'
import { decodeTcx } from '../tcx/decode-tcx.ts'

const encoder = new TextEncoder()
const startEpochS = Date.parse('2026-05-01T06:00:00Z') / 1000

function onlyActivity(xml: string): RawActivity {
  const result = (xml.includes('<gpx') ? decodeGpx : decodeTcx)(encoder.encode(xml))
  if (!result.ok) throw new Error(result.error.code)
  expect(result.value.activities).toHaveLength(1)
  return result.value.activities[0] as RawActivity
}

function columnsOf(streams: Streams) {
  return Object.fromEntries(Object.entries(streams).map(([key, column]) => [key, Array.from(column)]))
}

const gpxPoints = (name: string, ...insides: readonly string[]) =>
  insides
    .map(
      (inside, index) =>
        `<${name} lat="50.1" lon="14.4">${inside.replace('TIME', `2026-05-01T06:00:0${index}`)}</${name}>`,
    )
    .join('\n')

const position = { latitudeDeg: [50.1, 50.1], longitudeDeg: [14.4, 14.4] }
const ele = '<ele>200</ele>'

interface Dialect {
  readonly xml: string
  readonly columns: Readonly<Record<string, readonly number[]>>
  readonly rest: Partial<RawActivity>
}

const gpxDialects: Readonly<Record<string, Dialect>> = {
  'Garmin Connect': {
    xml: `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="Garmin Connect" version="1.1" xmlns:ns3="http://www.garmin.com/xmlschemas/TrackPointExtension/v1" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><link href="connect.garmin.com"><text>Garmin Connect</text></link><time>2026-05-01T06:00:00.000Z</time></metadata>
<trk><name>Run</name><type>running</type><trkseg>${gpxPoints(
      'trkpt',
      `${ele}<time>TIME.000Z</time><extensions><ns3:TrackPointExtension><ns3:atemp>9.0</ns3:atemp><ns3:hr>101</ns3:hr><ns3:cad>80</ns3:cad></ns3:TrackPointExtension></extensions>`,
      `${ele}<time>TIME.000Z</time><extensions><ns3:TrackPointExtension><ns3:atemp>9.0</ns3:atemp><ns3:hr>102</ns3:hr><ns3:cad>80</ns3:cad></ns3:TrackPointExtension></extensions>`,
    )}</trkseg></trk></gpx>`,
    columns: {
      ...position,
      elevationM: [200, 200],
      heartRateBpm: [101, 102],
      cadenceSpm: [160, 160],
      temperatureC: [9, 9],
    },
    rest: { sport: 'run', device: { product: 'Garmin Connect' }, issues: [] },
  },
  Strava: {
    xml: `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="StravaGPX" version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="x">
 <metadata><time>2026-05-01T06:00:00Z</time></metadata><trk><name>Run</name><type>9</type><trkseg>${gpxPoints(
   'trkpt',
   `${ele}<time>TIMEZ</time><extensions><power>240</power><gpxtpx:TrackPointExtension><gpxtpx:hr>101</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>`,
   `${ele}<time>TIMEZ</time><extensions><power>241</power><gpxtpx:TrackPointExtension><gpxtpx:hr>102</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>`,
 )}</trkseg></trk></gpx>`,
    columns: { ...position, elevationM: [200, 200], heartRateBpm: [101, 102], powerW: [240, 241] },
    rest: { sport: 'run', annotation: { title: 'Run' }, issues: [] },
  },
  'Suunto, with both kinds of extensions': {
    xml: `<gpx version="1.1" creator="Movescount - http://www.movescount.com" xmlns:gpxdata="a" xmlns:gpxtpx="b"><trk><name>Move</name><trkseg>${gpxPoints(
      'trkpt',
      `${ele}<time>TIME.500Z</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>101</gpxtpx:hr></gpxtpx:TrackPointExtension><gpxdata:hr>101</gpxdata:hr><gpxdata:cadence>80</gpxdata:cadence><gpxdata:distance>0</gpxdata:distance></extensions>`,
      `${ele}<time>TIME.500Z</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>102</gpxtpx:hr></gpxtpx:TrackPointExtension><gpxdata:hr>102</gpxdata:hr><gpxdata:cadence>80</gpxdata:cadence><gpxdata:distance>3</gpxdata:distance></extensions>`,
    )}</trkseg></trk></gpx>`,
    columns: {
      ...position,
      elevationM: [200, 200],
      heartRateBpm: [101, 102],
      cadenceSpm: [160, 160],
      distanceM: [0, 3],
    },
    rest: { startEpochS: startEpochS + 0.5, device: { product: 'Movescount' } },
  },
  'Amazfit, with two heart rates': {
    xml: `<gpx xmlns:ns3="a" creator="Huami Amazfit Sports Watch" version="1.1"><metadata><name>Record</name><author><name>Record</name></author></metadata><trk><name>20260501</name><type>Run</type><trkseg>${gpxPoints(
      'trkpt',
      `${ele}<time>TIMEZ</time><extensions><ns3:TrackPointExtension><ns3:speed>2.5</ns3:speed><ns3:cad>80</ns3:cad><ns3:hr>101</ns3:hr></ns3:TrackPointExtension><heartrate>99</heartrate></extensions>`,
      `${ele}<time>TIMEZ</time><extensions><ns3:TrackPointExtension><ns3:speed>2.5</ns3:speed><ns3:cad>80</ns3:cad><ns3:hr>102</ns3:hr></ns3:TrackPointExtension><heartrate>99</heartrate></extensions>`,
    )}</trkseg></trk></gpx>`,
    columns: {
      ...position,
      elevationM: [200, 200],
      heartRateBpm: [101, 102],
      speedMps: [2.5, 2.5],
      cadenceSpm: [160, 160],
    },
    rest: { sport: 'run' },
  },
  'Polar, positions only': {
    xml: `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Polar Vantage"><metadata><author><name>Polar</name></author><time>2026-05-01T06:00:00.000Z</time></metadata><trk><trkseg>${gpxPoints('trkpt', `${ele}<time>TIME.000Z</time>`, `${ele}<time>TIME.000Z</time>`)}</trkseg></trk></gpx>`,
    columns: { ...position, elevationM: [200, 200] },
    rest: { issues: [] },
  },
  'Keep, with microseconds and without a sport': {
    xml: `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="gpx.py -- https://github.com/tkrajina/gpxpy"><trk><name>gpx from keep</name><trkseg>${gpxPoints('trkpt', '<time>TIME.250000Z</time>', '<time>TIME.250000Z</time>')}</trkseg></trk></gpx>`,
    columns: position,
    rest: { startEpochS: startEpochS + 0.25, device: { product: 'gpx.py' } },
  },
  'Runkeeper, with a time on the track': {
    xml: `<gpx version="1.1" creator="Runkeeper - http://www.runkeeper.com"><trk><name><![CDATA[Running 5/1/26 8:00 am]]></name><time>2026-05-01T06:00:00Z</time><trkseg>${gpxPoints('trkpt', `${ele}<time>TIMEZ</time>`, `${ele}<time>TIMEZ</time>`)}</trkseg></trk></gpx>`,
    columns: { ...position, elevationM: [200, 200] },
    rest: { sport: 'run' },
  },
  'COROS, prefixes never declared': {
    xml: `<gpx version="1.1" creator="COROS Wearables"><trk><name>Run</name><type>Run</type><trkseg>${gpxPoints('trkpt', '<time>TIMEZ</time><extensions><gpxdata:hr>101</gpxdata:hr><gpxdata:cadence>160</gpxdata:cadence></extensions>', '<time>TIMEZ</time><extensions><gpxdata:hr>102</gpxdata:hr><gpxdata:cadence>160</gpxdata:cadence></extensions>')}</trkseg></trk></gpx>`,
    columns: { ...position, heartRateBpm: [101, 102], cadenceSpm: [160, 160] },
    rest: { sport: 'run' },
  },
  'Apple, a route without a heart': {
    xml: `<gpx version="1.1" creator="Apple Health Export"><metadata><time>2026-05-01T07:00:00Z</time></metadata><trk><name>Route</name><trkseg>${gpxPoints('trkpt', `${ele}<time>TIMEZ</time><extensions><speed>2.5</speed><course>80</course><hAcc>3</hAcc><vAcc>2</vAcc></extensions>`, `${ele}<time>TIMEZ</time><extensions><speed>2.5</speed><course>80</course><hAcc>3</hAcc><vAcc>2</vAcc></extensions>`)}</trkseg></trk></gpx>`,
    columns: { ...position, elevationM: [200, 200], speedMps: [2.5, 2.5] },
    rest: { issues: [] },
  },
  'GPX 1.0, with the speed in the point': {
    xml: `<gpx version="1.0" creator="sportractive.com"><time>2026-05-01T06:00:00Z</time><trk><name>Run</name><trkseg>${gpxPoints('trkpt', `${ele}<time>TIMEZ</time><course>4</course><speed>2.5</speed>`, `${ele}<time>TIMEZ</time><speed>2.5</speed>`)}</trkseg></trk></gpx>`,
    columns: { ...position, elevationM: [200, 200], speedMps: [2.5, 2.5] },
    rest: { annotation: { title: 'Run' } },
  },
}

const tcxHead =
  '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="x">'
const tcxPosition =
  '<Position><LatitudeDegrees>50.1</LatitudeDegrees><LongitudeDegrees>14.4</LongitudeDegrees></Position>'
const bpm = (value: number) => `<HeartRateBpm><Value>${value}</Value></HeartRateBpm>`

const tcxDialects: Readonly<Record<string, Dialect>> = {
  'Garmin Connect': {
    xml: `<?xml version="1.0" encoding="UTF-8"?>${tcxHead}<Activities><Activity Sport="Running"><Id>2026-05-01T06:00:00.000Z</Id><Lap StartTime="2026-05-01T06:00:00.000Z"><TotalTimeSeconds>2.0</TotalTimeSeconds><DistanceMeters>5.0</DistanceMeters><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>
<Trackpoint><Time>2026-05-01T06:00:00.000Z</Time>${tcxPosition}<AltitudeMeters>200</AltitudeMeters><DistanceMeters>0</DistanceMeters>${bpm(101)}<Extensions><ns3:TPX><ns3:Speed>2.5</ns3:Speed><ns3:RunCadence>80</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>
<Trackpoint><Time>2026-05-01T06:00:02.000Z</Time>${tcxPosition}<AltitudeMeters>200</AltitudeMeters><DistanceMeters>5</DistanceMeters>${bpm(102)}<Extensions><ns3:TPX><ns3:Speed>2.5</ns3:Speed><ns3:RunCadence>80</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint></Track>
<Extensions><ns3:LX><ns3:AvgSpeed>2.5</ns3:AvgSpeed><ns3:AvgRunCadence>80</ns3:AvgRunCadence><ns3:MaxRunCadence>99</ns3:MaxRunCadence></ns3:LX></Extensions></Lap>
<Creator xsi:type="Device_t"><Name>Forerunner</Name><UnitId>1</UnitId><Version><VersionMajor>3</VersionMajor><VersionMinor>10</VersionMinor><BuildMajor>0</BuildMajor></Version></Creator></Activity></Activities><Author><Name>Connect Api</Name></Author></TrainingCenterDatabase>`,
    columns: {
      ...position,
      elevationM: [200, 200],
      distanceM: [0, 5],
      heartRateBpm: [101, 102],
      speedMps: [2.5, 2.5],
      cadenceSpm: [160, 160],
    },
    rest: {
      sport: 'run',
      claimed: { timerS: 2, distanceM: 5 },
      device: { product: 'Forerunner', softwareVersion: '3.10' },
    },
  },
  'Strava, with blanks before the markup': {
    xml: `          <?xml version="1.0" encoding="UTF-8"?>${tcxHead}<Activities><Activity Sport="Running"><Id>2026-05-01T06:00:00Z</Id><Lap StartTime="2026-05-01T06:00:00Z"><TotalTimeSeconds>2</TotalTimeSeconds><DistanceMeters>5</DistanceMeters><Track>
<Trackpoint><Time>2026-05-01T06:00:00Z</Time>${bpm(101)}<Cadence>80</Cadence><Extensions><TPX xmlns="x"><Speed>2.5</Speed><Watts>240</Watts></TPX></Extensions></Trackpoint>
<Trackpoint><Time>2026-05-01T06:00:02Z</Time>${bpm(102)}<Cadence>80</Cadence><Extensions><TPX xmlns="x"><Speed>2.5</Speed><Watts>241</Watts></TPX></Extensions></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
    columns: { heartRateBpm: [101, 102], cadenceSpm: [160, 160], speedMps: [2.5, 2.5], powerW: [240, 241] },
    rest: { sport: 'run' },
  },
  'Polar, in local time': {
    xml: `${tcxHead}<Activities><Activity Sport="Running"><Id>2026-05-01T08:00:00.000+02:00</Id><Lap StartTime="2026-05-01T08:00:00.000+02:00"><TotalTimeSeconds>2.0</TotalTimeSeconds><Track>
<Trackpoint><Time>2026-05-01T08:00:00.000+02:00</Time>${bpm(101)}<SensorState>Present</SensorState></Trackpoint>
<Trackpoint><Time>2026-05-01T08:00:02.000+02:00</Time>${bpm(102)}<SensorState>Present</SensorState></Trackpoint></Track></Lap><Creator xsi:type="Device_t"><Name>Polar M400</Name></Creator></Activity></Activities></TrainingCenterDatabase>`,
    columns: { heartRateBpm: [101, 102] },
    rest: { utcOffsetS: 7200, device: { product: 'Polar M400' } },
  },
  'Suunto, prefixes never declared': {
    xml: `<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-05-01T06:00:00.000Z</Id><Lap StartTime="2026-05-01T06:00:00.000Z"><Track>
<Trackpoint><Time>2026-05-01T06:00:00.000Z</Time>${bpm(101)}<Extensions><ext:TPX><ext:Speed>2.5</ext:Speed><ext:RunCadence>80</ext:RunCadence></ext:TPX></Extensions></Trackpoint>
<Trackpoint><Time>2026-05-01T06:00:02.000Z</Time>${bpm(102)}<Extensions><ext:TPX><ext:Speed>2.5</ext:Speed><ext:RunCadence>80</ext:RunCadence></ext:TPX></Extensions></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
    columns: { heartRateBpm: [101, 102], speedMps: [2.5, 2.5], cadenceSpm: [160, 160] },
    rest: { sport: 'run' },
  },
  'Amazfit, cadence of both feet': {
    xml: `${tcxHead}<Activities><Activity Sport="Running"><Id>2026-05-01T06:00:00Z</Id><Lap StartTime="2026-05-01T06:00:00Z"><Track>
<Trackpoint><Time>2026-05-01T06:00:00Z</Time>${bpm(101)}<Extensions><ns3:TPX><ns3:RunCadence>165</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>
<Trackpoint><Time>2026-05-01T06:00:02Z</Time>${bpm(102)}<Extensions><ns3:TPX><ns3:RunCadence>165</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
    columns: { heartRateBpm: [101, 102], cadenceSpm: [165, 165] },
    rest: { sport: 'run' },
  },
  'Runkeeper, with notes': {
    xml: `${tcxHead}<Activities><Activity Sport="Running"><Id>2026-05-01T06:00:00Z</Id><Lap StartTime="2026-05-01T06:00:00Z"><TotalTimeSeconds>2</TotalTimeSeconds><Track><Trackpoint><Time>2026-05-01T06:00:00Z</Time>${bpm(101)}</Trackpoint><Trackpoint><Time>2026-05-01T06:00:02Z</Time>${bpm(102)}</Trackpoint></Track></Lap><Notes>Along the river</Notes></Activity></Activities></TrainingCenterDatabase>`,
    columns: { heartRateBpm: [101, 102] },
    rest: { annotation: { title: 'Along the river' } },
  },
}

describe.each([
  ['GPX', gpxDialects, 1],
  ['TCX', tcxDialects, 2],
] as const)('%s as it is written by', (_, dialects, stepS) => {
  test.each(Object.entries(dialects))('%s', (_name, { xml, columns, rest }) => {
    const activity = onlyActivity(xml)
    expect(activity).toMatchObject({ startEpochS, ...rest })
    expect(columnsOf(activity.streams)).toEqual({ timeS: [0, stepS], ...columns })
  })
})

/** What goes wrong in either format is met in the same way. */
describe.each([
  [
    'GPX',
    (points: string) => `<gpx><trk><type>run</type><trkseg>${points}</trkseg></trk></gpx>`,
    (time: string, inside = '') =>
      `<trkpt lat="1" lon="2">${time === '' ? '' : `<time>${time}</time>`}${inside}</trkpt>`,
  ],
  [
    'TCX',
    (points: string) =>
      `<TrainingCenterDatabase><Activities><Activity Sport="Running"><Lap StartTime="2026-05-01T06:00:00Z"><Track>${points}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
    (time: string, inside = '') =>
      `<Trackpoint>${time === '' ? '' : `<Time>${time}</Time>`}${inside}</Trackpoint>`,
  ],
] as const)('in %s', (format, file, point) => {
  const time = (second: number) => `2026-05-01T06:00:0${second}Z`
  const codesOf = (activity: RawActivity) => activity.issues.map(({ code }) => code)

  test('time that runs backwards is kept as it is, and said', () => {
    const activity = onlyActivity(file([1, 0, 2].map((second) => point(time(second))).join('')))
    const epochsS = Array.from(
      activity.streams.timeS,
      (timeS) => (activity.startEpochS ?? 0) + timeS - startEpochS,
    )
    expect(epochsS).toEqual([1, 0, 2])
    expect(codesOf(activity)).toEqual(['time-runs-backwards'])
  })

  test('a point without a time is left out, and said', () => {
    const activity = onlyActivity(file(point(time(0)) + point('') + point('soon') + point(time(1))))
    expect([...activity.streams.timeS]).toEqual([0, 1])
    expect(codesOf(activity)).toEqual(['samples-without-time'])
  })

  test('a time without a zone is taken as UTC, and said', () => {
    const activity = onlyActivity(file(point('2026-05-01T06:00:00') + point('2026-05-01T06:00:01')))
    expect(activity.startEpochS).toBe(startEpochS)
    expect(activity).not.toHaveProperty('utcOffsetS')
    expect(codesOf(activity)).toEqual(['time-zone-missing'])
  })

  test('a doubled tag does not double the sample', () => {
    const twice = format === 'GPX' ? '<ele>5</ele><ele>5</ele>' : `${bpm(101)}${bpm(101)}`
    const { streams } = onlyActivity(file(point(time(0), twice) + point(time(1), twice)))
    expect(streams.timeS).toHaveLength(2)
    expect(Array.from((format === 'GPX' ? streams.elevationM : streams.heartRateBpm) ?? [])).toEqual(
      format === 'GPX' ? [5, 5] : [101, 101],
    )
  })

  test('a prefix that is never declared is read by its name, and said', () => {
    const extension = '<Extensions><x:TPX><x:speed>2</x:speed><x:Speed>2</x:Speed></x:TPX></Extensions>'
    const xml = file(point(time(0), extension))
    const result = (format === 'GPX' ? decodeGpx : decodeTcx)(encoder.encode(xml))
    expect(result).toMatchObject({
      value: {
        activities: [{ streams: { speedMps: Float32Array.of(2) } }],
        issues: [{ code: 'namespace-undeclared' }],
      },
    })
  })
})
