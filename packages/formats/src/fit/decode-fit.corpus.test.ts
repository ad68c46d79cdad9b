// Real files, sample by sample against fit-file-parser. The files are not part of the repository: without
// them these tests are skipped. FOOTING_CORPUS names their folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ChannelName, RawActivity } from '@footing/engine'
import FitParser from 'fit-file-parser'
import { describe, expect, test } from 'vitest'
import { decodeFit } from './decode-fit.ts'
import { isOnFoot } from './sport-names.ts'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '../../../../../shared/corpus')

/** Every n-th file of a folder: enough to see every kind of file in it, few enough for a quick test. */
function filesIn(folder: string, every = 1): readonly string[] {
  const path = join(corpus, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => /[.]fit([.]gz)?$/.test(name))
    .toSorted()
    .filter((_, index) => index % every === 0)
    .map((name) => join(path, name))
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  const stored = readFileSync(path)
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(stored) : stored)
}

type Compared = 'time' | Exclude<ChannelName, 'powerW' | 'temperatureC'>

/** How far two readings of one stored number may lie apart: single precision, or none. */
const tolerances: Readonly<Record<Compared, number>> = {
  time: 0,
  heartRateBpm: 0,
  distanceM: 1e-6,
  speedMps: 1e-6,
  elevationM: 1e-3,
  latitudeDeg: 1e-9,
  longitudeDeg: 1e-9,
  cadenceSpm: 1e-4,
}
const compared = Object.keys(tolerances) as Compared[]

type Samples = Readonly<Record<Compared, readonly number[]>>

/** All samples of all activities in a row; times since 1970 where the date is known. */
function ourSamples(activities: readonly RawActivity[]): Samples {
  const channel = (name: Exclude<Compared, 'time'>) =>
    activities.flatMap(({ streams }) => [...(streams[name] ?? streams.timeS.map(() => Number.NaN))])
  const time = activities.flatMap(({ streams, startEpochS = 0 }) =>
    Array.from(streams.timeS, (second) => startEpochS + second),
  )
  return {
    time,
    heartRateBpm: channel('heartRateBpm'),
    distanceM: channel('distanceM'),
    speedMps: channel('speedMps'),
    elevationM: channel('elevationM'),
    latitudeDeg: channel('latitudeDeg'),
    longitudeDeg: channel('longitudeDeg'),
    cadenceSpm: channel('cadenceSpm'),
  }
}

type PeerRecord = Readonly<Record<string, unknown>>

/** The peer's samples in our units, or undefined where it refuses the file. */
function peerSamples(bytes: Uint8Array<ArrayBuffer>): Samples | undefined {
  let records: readonly PeerRecord[] | undefined
  const parser = new FitParser({ force: true, speedUnit: 'm/s', lengthUnit: 'm', mode: 'list' })
  parser.parse(bytes.buffer, (_, data) => {
    records = data?.records as readonly PeerRecord[] | undefined
  })
  if (!records) return undefined
  const all = records
  const numbers = (value: (record: PeerRecord) => unknown) =>
    all.map((record) => {
      const number = value(record)
      return typeof number === 'number' ? number : Number.NaN
    })
  return {
    time: numbers(({ timestamp }) => new Date(timestamp as string).getTime() / 1000),
    heartRateBpm: numbers((record) => record['heart_rate']),
    distanceM: numbers((record) => record['distance']),
    speedMps: numbers((record) => record['enhanced_speed'] ?? record['speed']),
    elevationM: numbers((record) => record['enhanced_altitude'] ?? record['altitude']),
    latitudeDeg: numbers((record) => record['position_lat']),
    longitudeDeg: numbers((record) => record['position_long']),
    cadenceSpm: numbers(({ cadence, fractional_cadence: fraction }) =>
      typeof cadence === 'number' ? 2 * (cadence + (typeof fraction === 'number' ? fraction : 0)) : undefined,
    ),
  }
}

/** "column: ours only", "column: theirs only" or "column: differs", once for each that occurs. */
function differences(ours: Samples, theirs: Samples): readonly string[] {
  const found = new Set<string>()
  if (ours.time.length !== theirs.time.length) found.add('samples: ours only')
  for (const name of compared) {
    theirs[name].forEach((theirValue, row) => {
      const ourValue = ours[name][row] ?? Number.NaN
      if (Number.isNaN(ourValue) && Number.isNaN(theirValue)) return
      if (Number.isNaN(theirValue)) found.add(`${name}: ours only`)
      else if (Number.isNaN(ourValue)) found.add(`${name}: theirs only`)
      else if (Math.abs(ourValue - theirValue) > tolerances[name]) found.add(`${name}: differs`)
    })
  }
  return [...found]
}

/** Every difference there is among the files of other projects' test collections, and who is right. */
const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  // We are right: the strap's own beats fill the gaps of the watch. The peer does not read them.
  'hrmplugin_hr_messages.fit': ['heartRateBpm: ours only'],
  // We are right: two files in a row. The peer reads the first.
  'mit_activity-activity-filecrc.fit': ['samples: ours only'],
  // We are right: cut by a byte, or damaged half way. The peer refuses; we read what is there and say so.
  'mit_activity-unexpected-eof.fit': ['refused by the peer'],
  'mit_strava-android-app-201.10-b1218918.fit': ['refused by the peer'],
  // Both: the watch counts on through both runs, and so does the peer; our second run begins at 0.
  'ra_Multisession.fit': ['distanceM: differs'],
  // We are right: compressed speed and distance are in the file. Its clock knew no date; the dial did.
  'run_fr70_compressed_headers.fit': ['time: differs', 'distanceM: ours only', 'speedMps: ours only'],
  // Both: distance by session as above; and strokes and pedals turn, but are no steps.
  'tri_fr255_summary_first.fit': ['distanceM: differs', 'cadenceSpm: theirs only'],
  'tri_fr920_multiheader_hrmesgs.fit': [
    'heartRateBpm: ours only',
    'distanceM: differs',
    'cadenceSpm: theirs only',
  ],
  // Neither reads it: it is a zip archive.
  'zip_named_fit.fit': ['refused by both'],
}

/** Where samples of an activity that is not on foot lose their cadence on purpose. */
function differencesOfRunner(path: string): readonly string[] {
  const bytes = readBytes(path)
  const result = decodeFit(bytes)
  const theirs = peerSamples(bytes)
  if (!result.ok || !theirs) return ['refused']
  const isFoot = result.value.activities.every(({ sport }) => isOnFoot(sport))
  return differences(ourSamples(result.value.activities), theirs).filter(
    (difference) => isFoot || difference !== 'cadenceSpm: theirs only',
  )
}

const collections = filesIn('formats')

describe.skipIf(collections.length === 0)('files of other projects’ test collections', () => {
  test('are there (all of this is skipped where the corpus is missing)', () => {
    expect(collections.map((path) => basename(path))).toEqual(
      expect.arrayContaining(Object.keys(knownDifferences)),
    )
  })

  test.each(collections.map((path) => [basename(path), path]))('%s', (name, path) => {
    const bytes = readBytes(path)
    const result = decodeFit(bytes)
    const theirs = peerSamples(bytes)
    const found = !result.ok
      ? [theirs ? 'refused by us' : 'refused by both']
      : theirs
        ? differences(ourSamples(result.value.activities), theirs)
        : ['refused by the peer']
    expect(found.toSorted()).toEqual((knownDifferences[name] ?? []).toSorted())
  })
})

const samplesOfRunners = [
  ...filesIn('runner-a/watch', 15),
  ...filesIn('runner-b/strava-export/activities', 20),
]

describe.skipIf(samplesOfRunners.length === 0)('files of two runners', () => {
  test('are there (all of this is skipped where the corpus is missing)', () => {
    expect(samplesOfRunners.length).toBeGreaterThan(0)
  })

  test.each(samplesOfRunners.map((path) => [basename(path), path]))(
    '%s agrees in every sample',
    (_, path) => {
      expect(differencesOfRunner(path)).toEqual([])
    },
  )

  test.each(samplesOfRunners.map((path) => [basename(path), path]))(
    '%s ends with what it claims',
    (_, path) => {
      const result = decodeFit(readBytes(path))
      if (!result.ok) throw new Error(result.error.code)
      expect(result.value.issues).toEqual([])
      for (const { claimed, streams } of result.value.activities) {
        const distanceM = streams.distanceM?.findLast((distance) => !Number.isNaN(distance))
        if (distanceM !== undefined) expect(distanceM / (claimed.distanceM ?? Number.NaN)).toBeCloseTo(1, 2)
      }
    },
  )
})
