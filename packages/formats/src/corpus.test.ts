// What the readers make of real files, compared with the text of the files themselves. Skipped where the
// folder of real files is missing: it is not part of the repository.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { RawActivity } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { byteSourceOf } from './archive/byte-source.ts'
import { openArchive } from './archive/open-archive.ts'
import { decodeActivityFile } from './decode-activity-file.ts'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '../../../../shared/corpus')
const formats = join(corpus, 'formats')
const phone = join(corpus, 'runner-a/phone')

function read(path: string) {
  const result = decodeActivityFile({ bytes: readFileSync(path), fileName: path })
  if (!result.ok) throw new Error(`${path}: ${result.error.code}`)
  return result.value
}

function onlyActivity(path: string): RawActivity {
  const [activity] = read(path).activities
  if (activity === undefined) throw new Error(`${path}: no activity`)
  return activity
}

function values(column: ArrayLike<number> | undefined): number[] {
  return Array.from(column ?? []).filter((value) => !Number.isNaN(value))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0) / numbers.length
}

/** What a search for text finds in the points of a file: no parser, no knowledge of structure. */
function naive(path: string) {
  const bytes = readFileSync(path)
  const text = new TextDecoder().decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  const points = text.match(/<(trkpt|Trackpoint)\b[\s\S]*?<\/\1>/g) ?? []
  const timed = points
    .map((point) => ({ point, epochS: Date.parse(/<time>(.*?)<\/time>/i.exec(point)?.[1] ?? '') / 1000 }))
    .filter(({ epochS }) => !Number.isNaN(epochS))
  const heartRates = timed
    .map(({ point }) =>
      Number(
        /<(?:\w+:)?hr>(\d+)</.exec(point)?.[1] ?? /<HeartRateBpm[^>]*>\s*<Value>(\d+)</.exec(point)?.[1] ?? 0,
      ),
    )
    .filter((bpm) => bpm > 0)
  return { epochsS: timed.map(({ epochS }) => epochS), heartRates }
}

function xmlFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.(gpx|tcx|tcx\.gz)$/.test(name))
    .map((name) => join(folder, name))
}

function expectAgreement(path: string) {
  const { activities } = read(path)
  const expected = naive(path)
  const epochsS = activities.flatMap(({ startEpochS = Number.NaN, streams }) =>
    Array.from(streams.timeS, (timeS) => startEpochS + timeS),
  )
  expect(epochsS).toHaveLength(expected.epochsS.length)
  for (const [index, epochS] of epochsS.entries()) expect(epochS).toBeCloseTo(expected.epochsS[index] ?? 0, 3)
  expect(activities.flatMap(({ streams }) => values(streams.heartRateBpm))).toEqual(expected.heartRates)
}

describe.skipIf(!existsSync(formats))(
  'real TCX and GPX files (skipped without the folder of real files)',
  () => {
    test.each(xmlFiles(formats).map((path) => [path.slice(formats.length + 1), path]))(
      '%s: every time and heart rate is what the text says',
      (_, path) => expectAgreement(path),
    )

    test('phone files: every time and heart rate is what the text says', () => {
      const files = xmlFiles(phone)
      // Every tenth keeps the test short.
      for (const path of files.filter((_, index) => index % 10 === 0)) expectAgreement(path)
    })

    test('three trainings in one file are three activities', () => {
      const { activities } = read(join(formats, 'ra_Multiple-Trainings.tcx'))
      expect(activities.map(({ laps }) => laps.length)).toEqual([1, 3, 1])
    })

    test.each([
      ['ra_Multiple-Trainings.tcx', 0],
      ['ra_Standard.tcx', 0],
      ['ra_Wrong-time-zone-by-polar.tcx', 0],
      ['run_garmin_vivoactive3.tcx', 0],
      ['run_strava.tcx', 0],
    ])('%s: distance and mean heart rate are within 1 %% of what the laps claim', (name, index) => {
      const activity = read(join(formats, name)).activities[index]
      const { claimed, streams } = activity ?? onlyActivity(name)
      const distanceM = Math.max(...values(streams.distanceM))
      expect(Math.abs(distanceM / (claimed.distanceM ?? 0) - 1)).toBeLessThan(0.01)
      const heartRateBpm = mean(values(streams.heartRateBpm))
      expect(Math.abs(heartRateBpm / (claimed.averageHeartRateBpm ?? 0) - 1)).toBeLessThan(0.01)
    })

    test('the time with the timer on is what the laps claim, once the pauses are taken off', () => {
      for (const name of ['ra_Multiple-Trainings.tcx', 'ra_Standard.tcx']) {
        for (const { streams, pauses, claimed } of read(join(formats, name)).activities) {
          const pausedS = pauses.reduce(
            (total, { startEpochS, endEpochS }) => total + endEpochS - startEpochS,
            0,
          )
          const timerS = (streams.timeS.at(-1) ?? 0) - pausedS
          expect(Math.abs(timerS / (claimed.timerS ?? 0) - 1)).toBeLessThan(0.001)
        }
      }
    })

    test('the same run in FIT and GPX is the same run', () => {
      const fit = onlyActivity(join(formats, 'samerun_garmin.fit'))
      const gpx = onlyActivity(join(formats, 'samerun_garmin.gpx'))
      const count = gpx.streams.timeS.length
      // A last record without a position is not in the GPX.
      expect(fit.streams.timeS).toHaveLength(count + 1)
      expect(fit.streams.latitudeDeg?.[count]).toBeNaN()
      expect(gpx.startEpochS).toBe(fit.startEpochS)
      for (const channel of ['timeS', 'heartRateBpm', 'elevationM'] as const) {
        expect([...(gpx.streams[channel] ?? [])]).toEqual([
          ...(fit.streams[channel]?.subarray(0, count) ?? []),
        ])
      }
      for (const channel of ['latitudeDeg', 'longitudeDeg'] as const) {
        for (const [index, degrees] of (gpx.streams[channel] ?? []).entries()) {
          expect(degrees).toBeCloseTo(fit.streams[channel]?.[index] ?? 0, 7)
        }
      }
    })

    test('steps of both feet are told from strides of one leg', () => {
      const doubled = onlyActivity(join(formats, 'ra_Treadmill-doubled-cadence.tcx'))
      expect(doubled.issues.map(({ code }) => code)).toContain('cadence-both-feet')
      for (const name of [
        'run_garmin_vivoactive3.tcx',
        'run_strava.gpx',
        'ra_Movescount-mixed-extensions.gpx',
      ]) {
        const cadence = values(onlyActivity(join(formats, name)).streams.cadenceSpm).sort((a, b) => a - b)
        const median = cadence[cadence.length >> 1] ?? 0
        expect(median).toBeGreaterThan(100)
        expect(median).toBeLessThan(200)
      }
    })

    test('a zip called .fit is an archive with one FIT file', async () => {
      const bytes = readFileSync(join(formats, 'zip_named_fit.fit'))
      expect(decodeActivityFile({ bytes, fileName: 'a.fit' })).toMatchObject({
        error: { code: 'is-archive' },
      })
      const archive = await openArchive(byteSourceOf(bytes))
      if (!archive.ok) throw new Error(archive.error.code)
      const formatsInside: string[] = []
      for await (const entry of archive.value.entries) {
        const content = await entry.read()
        expect(entry.issues).toEqual([])
        if (!content.ok) throw new Error(content.error.code)
        const decoded = decodeActivityFile({ bytes: content.value, fileName: entry.path })
        if (decoded.ok) formatsInside.push(...decoded.value.activities.map(({ format }) => format))
      }
      expect(formatsInside).toEqual(['fit'])
    })
  },
)
