// Small valid files of every format, from which the mutations start.

import { gzipSync } from 'node:zlib'
import type { DailyMeasurement, RawActivity } from '@footing/engine'
import { encodeFitActivity, encodeFitDays } from '@footing/formats'
import { drawRunner, scenarios, simulateHistory } from '@footing/virtual-runner'
import { exportSeeds } from './export-seeds.ts'

const samplesKeptCount = 240

export interface NamedBytes {
  readonly fileName: string
  readonly bytes: Uint8Array
}

const gpx = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Footing" xmlns="http://www.topografix.com/GPX/1/1" xmlns:t="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
<metadata><time>2026-03-01T07:00:00Z</time></metadata>
<trk><name>Morning &amp; hills</name><type>running</type><trkseg>${Array.from(
  { length: 120 },
  (_, second) =>
    `<trkpt lat="${46.5 + second * 2.5e-5}" lon="7.0"><ele>${500 + (second % 30)}</ele><time>2026-03-01T07:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}Z</time><extensions><t:TrackPointExtension><t:hr>${130 + (second % 20)}</t:hr><t:cad>84</t:cad></t:TrackPointExtension></extensions></trkpt>`,
).join('')}</trkseg></trk></gpx>`

const tcx = `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="Running"><Id>2026-03-01T07:00:00Z</Id><Lap StartTime="2026-03-01T07:00:00Z"><TotalTimeSeconds>120</TotalTimeSeconds><DistanceMeters>360</DistanceMeters><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>${Array.from(
  { length: 120 },
  (_, second) =>
    `<Trackpoint><Time>2026-03-01T07:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000Z</Time><AltitudeMeters>500</AltitudeMeters><DistanceMeters>${second * 3}</DistanceMeters><HeartRateBpm><Value>${130 + (second % 20)}</Value></HeartRateBpm><Cadence>84</Cadence></Trackpoint>`,
).join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`

/** What few watches write beside the samples. */
const besides: Partial<RawActivity> = {
  beats: {
    timeS: Float64Array.from({ length: 300 }, (_, beat) => (beat + 1) * 0.45),
    intervalS: new Float32Array(300).fill(0.45),
  },
  extraStreams: {
    verticalOscillationMm: new Float32Array(samplesKeptCount).fill(88),
    groundContactTimeMs: new Float32Array(samplesKeptCount).fill(251),
  },
  workout: {
    name: 'Intervals',
    steps: [
      { kind: 'warm-up', durationS: 600 },
      { kind: 'active', distanceM: 800, targetSpeedMps: { low: 4, high: 4.2 } },
      { kind: 'recovery', durationS: 90, targetHeartRateBpm: { low: 110, high: 130 } },
      { kind: 'repeat', repeatFromIndex: 1, repeatCount: 6 },
    ],
  },
}

const days: readonly DailyMeasurement[] = [
  { date: '2026-03-01', quantity: 'heartRateRestBpm', value: 47, source: 'garmin' },
  { date: '2026-03-01', quantity: 'heartRateVariabilityRmssdMs', value: 61, source: 'garmin' },
  { date: '2026-03-02', quantity: 'sleepS', value: 27_000, source: 'garmin' },
]

/** A few FIT files of a simulated runner, cut short so that each mutation matters, and one file of every other kind. */
export function seedFiles(): readonly NamedBytes[] {
  const runner = drawRunner({ seed: 11 })
  const files: NamedBytes[] = []
  for (const { activity } of simulateHistory({
    runner,
    scenario: scenarios['consistent-easy-with-races'],
    seed: 11,
    startDate: '2026-01-05',
    weeks: 1,
  })) {
    const streams = Object.fromEntries(
      Object.entries(activity.streams).map(([name, column]) => [name, column.slice(0, samplesKeptCount)]),
    ) as unknown as typeof activity.streams
    const whole = files.length % 2 === 0 ? { ...activity, streams } : { ...activity, streams, ...besides }
    files.push({ fileName: `run-${files.length}.fit`, bytes: encodeFitActivity(whole) })
  }
  const text = new TextEncoder()
  files.push(
    { fileName: 'run.gpx', bytes: text.encode(gpx) },
    { fileName: 'run.tcx', bytes: text.encode(tcx) },
    {
      fileName: 'monitoring.fit',
      bytes: encodeFitDays({ days, manufacturer: 'garmin', utcOffsetS: 3600 }),
    },
    ...exportSeeds(),
  )
  const [first] = files
  if (first !== undefined)
    files.push({ fileName: 'run.fit.gz', bytes: new Uint8Array(gzipSync(first.bytes)) })
  return files
}
