// Small valid files of every format, from which the mutations start.

import { gzipSync } from 'node:zlib'
import { encodeFitActivity } from '@footing/formats'
import { drawRunner, scenarios, simulateHistory } from '@footing/virtual-runner'

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
    files.push({ fileName: `run-${files.length}.fit`, bytes: encodeFitActivity({ ...activity, streams }) })
  }
  const text = new TextEncoder()
  files.push(
    { fileName: 'run.gpx', bytes: text.encode(gpx) },
    { fileName: 'run.tcx', bytes: text.encode(tcx) },
  )
  const [first] = files
  if (first !== undefined)
    files.push({ fileName: 'run.fit.gz', bytes: new Uint8Array(gzipSync(first.bytes)) })
  return files
}
