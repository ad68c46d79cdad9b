import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { isAvailable, present, type RawActivity, type Streams } from '@footing/engine'
import { encodeFitActivity } from '@footing/formats'
import { drawRunner, scenarios, simulateHistory } from '@footing/virtual-runner'
import { describe, expect, test } from 'vitest'
import { localAthleteId } from '../ports/store.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { temporaryFolder } from '../test/temporary-folder.fixture.ts'
import { zipOf } from '../test/zip.fixture.ts'
import type { House } from './house.ts'
import { importFiles } from './import-files.ts'
import { readRun } from './read-run.ts'
import { readRunner } from './read-runner.ts'
import { tellApart } from './run-recordings.ts'
import { setAsideDocumentOf, tellSport } from './set-aside.ts'

const [watchRun, laterRun] = Array.from(
  simulateHistory({
    runner: drawRunner({ seed: 4, level: 'club' }),
    scenario: scenarios['easy-only'],
    seed: 6,
    startDate: '2026-01-05',
    weeks: 1,
  }),
  ({ activity }) => activity,
) as [RawActivity, RawActivity]

/** A run as a phone would have it: begun seconds later, a point every third second, no heart rate, no title. */
function asPhone({ streams, startEpochS = 0, ...run }: RawActivity): RawActivity {
  const every = <C extends Float32Array | Float64Array>(column: C): C =>
    column.filter((_, i) => i % 3 === 0) as C
  const { heartRateBpm: _, cadenceSpm: __, ...channels } = streams
  const columns = Object.entries(channels).map(([name, column]) => [name, every(column)])
  return {
    ...run,
    startEpochS: startEpochS + 7,
    streams: Object.fromEntries(columns) as unknown as Streams,
    laps: [],
    pauses: [],
    device: { manufacturer: 'strava' },
  }
}

/** The watch's recording without what the phone has. */
function withoutPositions({ streams, ...run }: RawActivity): RawActivity {
  const { latitudeDeg: _, longitudeDeg: __, elevationM: ___, ...rest } = streams
  return { ...run, streams: rest }
}

function importAll(house: House, files: Readonly<Record<string, Uint8Array>>) {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return importFiles({ ...house, athleteId: localAthleteId, paths: [{ path: folder }] })
}

const read = (house: House) => readRunner({ ...house, athleteId: localAthleteId, asOf: '2026-02-01' })

describe('one run from a watch and a phone', () => {
  test('counts once, takes from the phone what the watch lacks, and can be told apart and put together', async () => {
    const house = await temporaryHouse()
    await importAll(house, {
      'watch.fit': encodeFitActivity(withoutPositions(watchRun)),
      'phone.fit': encodeFitActivity(asPhone(watchRun)),
    })
    const runner = await read(house)
    expect(runner.judged).toHaveLength(1)
    const run = present(runner.judged[0], 'one run').facts
    expect(isAvailable(run.heartRate)).toBe(true)
    expect(isAvailable(run.ascentM)).toBe(true)

    const { activityId } = run
    const shown = await readRun({ store: house.store, runner, idOrStart: activityId })
    const recordings = shown.ok ? (shown.value.recordings ?? []) : []
    expect(recordings.map(({ fileName }) => fileName.replace(/.*\//, ''))).toEqual(['watch.fit', 'phone.fit'])
    expect(recordings[1]?.lent).toEqual(expect.arrayContaining(['latitudeDeg', 'longitudeDeg', 'elevationM']))

    const pair = {
      store: house.store,
      idOrStart: activityId,
      otherIdOrStart: present(recordings[1], 'two recordings').activityId,
    }
    expect(await tellApart({ ...pair, runner, isApart: true })).toMatchObject({ ok: true })
    const apart = await read(house)
    expect(apart.judged).toHaveLength(2)
    const alone = apart.judged.find(({ facts }) => facts.activityId === activityId)?.facts
    expect(alone && isAvailable(alone.ascentM)).toBe(false)

    expect(await tellApart({ ...pair, runner: apart, isApart: false })).toMatchObject({ ok: true })
    const again = await read(house)
    expect(again.facts).toEqual(runner.facts)
    expect(again.judged).toHaveLength(1)
  })

  test('another recording that the run does not have is refused', async () => {
    const house = await temporaryHouse()
    await importAll(house, { 'a.fit': encodeFitActivity(watchRun), 'b.fit': encodeFitActivity(laterRun) })
    const runner = await read(house)
    const [first, second] = runner.judged.map(({ facts }) => facts.activityId)
    const refused = await tellApart({
      store: house.store,
      runner,
      idOrStart: first ?? '',
      otherIdOrStart: second ?? '',
      isApart: true,
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-recording' } })
  })
})

describe('a ride that a file calls a run', () => {
  const ride: RawActivity = {
    ...withoutPositions(watchRun),
    streams: {
      timeS: Float64Array.from({ length: 3000 }, (_, s) => s),
      distanceM: Float64Array.from({ length: 3000 }, (_, s) => s * 8.5),
      heartRateBpm: new Float32Array(3000).fill(118),
    },
    claimed: {},
    laps: [],
    pauses: [],
  }

  test('is set aside with a reason, is a run once the runner says so, and can be taken back', async () => {
    const house = await temporaryHouse()
    const { store } = house
    const report = await importAll(house, { 'ride.fit': encodeFitActivity(ride) })
    expect(report.counts.notRun).toBe(1)
    const aside = await setAsideDocumentOf(store, localAthleteId)
    expect(aside.activities).toMatchObject([{ sport: 'ride' }])
    const { activityId = '', sentence = '' } = aside.activities[0] ?? {}
    expect(sentence).toMatch(/\.$/)
    expect((await read(house)).judged).toHaveLength(0)

    const tell = (sport: string) =>
      tellSport({ store, athleteId: localAthleteId, idOrStart: activityId.slice(0, 6), sport })
    expect(await tell('run')).toMatchObject({ ok: true, value: { sport: 'run' } })
    expect((await read(house)).judged).toHaveLength(1)
    expect((await setAsideDocumentOf(store, localAthleteId)).activities).toMatchObject([
      { sport: 'run', takenForSport: 'ride' },
    ])
    expect(await tell('auto')).toMatchObject({ ok: true, value: { sport: 'ride' } })
    expect((await read(house)).judged).toHaveLength(0)
    expect(await tell('cartwheel')).toMatchObject({ ok: false, error: { code: 'unknown-sport' } })
  })
})

describe('an export with a list', () => {
  test('gives activities their titles and keeps those that have no file', async () => {
    const house = await temporaryHouse()
    const start = (raw: RawActivity) => new Date((raw.startEpochS ?? 0) * 1000)
    const dateText = (date: Date) =>
      `${date.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })}, ${date.toLocaleTimeString('en-US', { timeZone: 'UTC' })}`
    const list = [
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Elapsed Time,Distance',
      `1,"${dateText(start(watchRun))}",6 × 3 min,Run,"hard, but\nfine",3600,10.0,activities/1.fit.gz,3600,10000`,
      `2,"${dateText(new Date(Date.UTC(2026, 0, 3, 8)))}",Without a file,Run,,2400,7.0,,2400,7000`,
    ].join('\n')
    const files = {
      'export.zip': zipOf({
        'activities.csv': Buffer.from(list),
        'activities/1.fit.gz': gzipSync(encodeFitActivity(watchRun)),
      }),
    }
    const report = await importAll(house, files)
    expect(report.counts).toMatchObject({ added: 2, beside: 1, failed: 0 })
    const { judged } = await read(house)
    expect(judged.map(({ facts }) => facts.annotation)).toMatchObject([
      { title: 'Without a file' },
      { title: '6 × 3 min', description: 'hard, but\nfine' },
    ])
    const again = await importAll(house, files)
    expect(again.counts).toMatchObject({ added: 0, known: 1, beside: 1 })
    expect(await house.store.listActivities(localAthleteId)).toHaveLength(2)
  })
})
