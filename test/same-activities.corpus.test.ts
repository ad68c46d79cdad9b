// Two recordings of one run among real files, and what recordings really are. Skipped where the folder of real
// files is missing: it is not part of the repository.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Activity,
  checkActivity,
  defaultProposalValues,
  findSameActivities,
  mergeRecordings,
  sketchRecording,
} from '@footing/engine'
import { decodeActivityFile } from '@footing/formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { inferSurface } from '../packages/engine/src/activity/infer-surface.ts'
import { findVehicleEnd } from '../packages/engine/src/activity/vehicle-end.ts'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '../../shared/corpus')
const isMissing = !existsSync(corpus)

/** The activities of some files, by path and place in the file. */
function read(folder: string, files = readdirSync(join(corpus, folder))): Map<string, Activity> {
  const activities = new Map<string, Activity>()
  for (const file of files) {
    const decoded = decodeActivityFile({ bytes: readFileSync(join(corpus, folder, file)), fileName: file })
    for (const [place, raw] of decoded.ok ? decoded.value.activities.entries() : []) {
      const checked = checkActivity(raw)
      if (checked.ok)
        activities.set(`${folder.split('/').at(-1)}/${file}${place === 0 ? '' : `#${place}`}`, checked.value)
    }
  }
  return activities
}

function groupsOf(activities: ReadonlyMap<string, Activity>) {
  return findSameActivities([...activities].map(([id, activity]) => sketchRecording(activity, id)))
}

function quantileOf(values: readonly number[], frac: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * frac)] ?? Number.NaN
}

describe.skipIf(isMissing)('a watch and a phone of one person', () => {
  let activities: ReadonlyMap<string, Activity> = new Map()
  let pairs: readonly (readonly [string, string, number])[] = []

  beforeAll(() => {
    activities = new Map([...read('runner-a/watch'), ...read('runner-a/phone')])
    pairs = readFileSync(join(corpus, 'runner-a/same-run-pairs.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([phone = '', watch = '', offsetS]) => [watch, phone, Number(offsetS)])
  })

  test('every known pair is found with the watch first, and one more: a phone started ten minutes late', () => {
    const groups = groupsOf(activities)
    const found = new Set(groups.map(({ primaryId, otherIds }) => [primaryId, ...otherIds].join(' ')))
    expect(pairs).toHaveLength(20)
    for (const [watch, phone] of pairs) expect(found).toContain(`${watch} ${phone}`)
    expect(groups).toHaveLength(pairs.length + 1)
    const [late] = groups.filter(({ primaryId }) => !pairs.some(([watch]) => watch === primaryId))
    const startOf = (id: string | undefined) => activities.get(id ?? '')?.startEpochS ?? Number.NaN
    expect(startOf(late?.otherIds[0]) - startOf(late?.primaryId)).toBe(640)
  })

  test('laid over each other at the known offset, they agree in place and heart rate', () => {
    for (const [watch, phone, offsetS] of pairs) {
      const [primary, other] = [activities.get(watch), activities.get(phone)]
      if (primary === undefined || other === undefined) throw new Error(`${watch} or ${phone} is missing`)
      const { latitudeDeg, longitudeDeg, heartRateBpm, ...streams } = primary.streams
      const filled = mergeRecordings({ ...primary, streams }, [{ activityId: phone, activity: other }])
      expect(Math.abs((filled.borrowed?.[0]?.offsetS ?? 0) - offsetS)).toBeLessThan(1)
      const differences = (
        own: ArrayLike<number> | undefined,
        borrowed: Float32Array | Float64Array | undefined,
      ) =>
        Array.from(borrowed ?? [], (value, i) => Math.abs(value - (own?.[i] ?? Number.NaN))).filter(
          (value) => !Number.isNaN(value),
        )
      // 0.0001 degrees of latitude are eleven metres.
      const places = differences(latitudeDeg, filled.streams.latitudeDeg)
      expect(places.length).toBeGreaterThan(0.9 * primary.streams.timeS.length)
      expect(quantileOf(places, 0.5)).toBeLessThan(0.0001)
      if (other.streams.heartRateBpm !== undefined)
        expect(quantileOf(differences(heartRateBpm, filled.streams.heartRateBpm), 0.95)).toBeLessThanOrEqual(
          2,
        )
      const merged = mergeRecordings(primary, [{ activityId: phone, activity: other }])
      expect(merged.streams).toEqual(primary.streams)
      const back = mergeRecordings(other, [{ activityId: watch, activity: primary }])
      expect(back.borrowed?.map(({ channel }) => channel)).toEqual(
        expect.arrayContaining(['heartRateBpm', 'cadenceSpm', 'powerW', 'elevationM']),
      )
    }
  })

  test('every one of them stays a run, but for one that was walked, and nothing is cut off', () => {
    const sports = [...activities.values()].map(({ sport }) => sport)
    expect(sports.filter((sport) => sport !== 'run')).toEqual(['walk'])
    for (const { streams } of activities.values())
      expect(findVehicleEnd(streams, defaultProposalValues).issues).toEqual([])
  })
})

describe.skipIf(isMissing)('an export of another person', () => {
  let activities: ReadonlyMap<string, Activity> = new Map()

  beforeAll(() => {
    activities = read('runner-b/strava-export/activities')
  })

  test('holds no run twice', () => {
    expect(groupsOf(activities)).toEqual([])
  })

  test('every sport stays what the watch said, and every ride called a run is found out', () => {
    for (const { claimedSport = '', sport } of activities.values())
      expect([claimedSport.split('/')[0], sport]).toSatisfy(
        ([claimed, taken]) =>
          taken ===
          ({ running: 'run', cycling: 'ride', swimming: 'swim', racket: 'other' } as Record<string, string>)[
            claimed
          ],
      )
    const rides = [...activities.values()].filter(({ sport }) => sport === 'ride')
    expect(rides.length).toBeGreaterThan(10)
    for (const claim of [{ sport: 'run' as const }, {}])
      for (const { format, startEpochS, claimed, streams } of rides) {
        const again = checkActivity({
          format,
          ...claim,
          startEpochS,
          claimed,
          streams,
          laps: [],
          pauses: [],
          issues: [],
        })
        expect(again.ok && again.value.sport).toBe('ride')
      }
  })

  test('a track is told by its laps in more than half of the files that say so, and never on a treadmill', () => {
    const surfaces = [...activities.values()]
      .filter(({ sport, surfaceFrom }) => sport === 'run' && surfaceFrom === 'file')
      .map(({ surface, streams }) => ({
        said: surface,
        seen: inferSurface({}, { sport: 'run', streams, values: defaultProposalValues }).surface,
      }))
    const tracks = surfaces.filter(({ said }) => said === 'track')
    expect(tracks.filter(({ seen }) => seen === 'track').length).toBeGreaterThan(tracks.length / 2)
    expect(
      surfaces.filter(({ said, seen }) => said === 'treadmill' && seen !== 'treadmill' && seen !== 'unknown'),
    ).toEqual([])
  })
})

test.skipIf(isMissing)(
  'of single files only two formats of one run and copies of one test file are grouped',
  () => {
    const groups = groupsOf(read('formats'))
    expect(
      groups.map(({ primaryId, otherIds }) =>
        [primaryId, ...otherIds].every((id) => /samerun_|mit_activity/.test(id)),
      ),
    ).toEqual([true, true])
    expect(groups.find(({ primaryId }) => primaryId.includes('samerun'))?.otherIds).toEqual([
      'formats/samerun_garmin.gpx',
    ])
  },
)
