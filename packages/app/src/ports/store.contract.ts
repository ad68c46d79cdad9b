import { gzipSync } from 'node:zlib'
import { type Activity, type ProfileEntry, present } from '@footing/engine'
import { afterEach, describe, expect, test } from 'vitest'
import { type AthleteId, localAthleteId, type NewImport, type Store } from './store.ts'
import {
  differencesOf,
  sampleActivity,
  sampleBytes,
  sampleFacts,
  sampleImport,
  sampleStreams,
} from './test/sample-imports.ts'

const athlete = localAthleteId
const other: AthleteId = 'someone-else'

/**
 * What every store does, whatever database it stands on. `open` gives a store that holds nothing yet.
 */
export function describeStoreContract(name: string, open: () => Promise<Store>): void {
  const opened: Store[] = []
  const openStore = async () => {
    const store = await open()
    opened.push(store)
    return store
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })

  describe(`${name}: imports`, () => {
    test('what was saved comes back as it was', async () => {
      const store = await openStore()
      const saved = sampleImport({ seed: 1, activityCount: 2, factsVersion: 3 })
      await store.saveImports(athlete, [saved])
      for (const { activityId, activity } of saved.activities)
        expectSame(await store.findActivity(athlete, activityId), activity)
      expect(await store.findOriginal(athlete, saved.original.contentHash)).toEqual({
        ...saved.original,
        issues: saved.issues,
        importedEpochS: saved.importedEpochS,
      })
      expect(await store.listRunFacts(athlete, 3)).toEqual(saved.activities.map(({ facts }) => facts))
      expect(await store.listActivities(athlete)).toEqual(
        saved.activities.map(({ activityId, activity }) => ({
          activityId,
          contentHash: saved.original.contentHash,
          fileName: saved.original.name,
          sport: 'run',
          startEpochS: activity.startEpochS,
          localDate: activity.localDate,
          title: activity.title,
          elapsedS: activity.streams.timeS.at(-1),
        })),
      )
    })

    test('what is absent stays absent', async () => {
      const store = await openStore()
      const { title, device, watch, hasChestStrap, claimedSport, ...bare } = sampleActivity({ seed: 2 })
      const activity: Activity = { ...bare, claimed: {}, streams: { timeS: Float64Array.of(0, 1, 2.5) } }
      await store.saveImports(athlete, [withActivity(2, activity)])
      const [row] = await store.listActivities(athlete)
      expect(row).not.toHaveProperty('title')
      expect(row?.elapsedS).toBe(2.5)
      expect(await store.findActivity(athlete, present(row, 'saved').activityId)).toStrictEqual(activity)
    })

    test('an activity without samples lasts as long as its file claims', async () => {
      const store = await openStore()
      const activity = { ...sampleActivity({ seed: 3 }), streams: { timeS: new Float64Array(0) } }
      await store.saveImports(athlete, [withActivity(3, activity)])
      expect((await store.listActivities(athlete))[0]?.elapsedS).toBe(activity.claimed.elapsedS)
    })

    test('values at the edge of what a column holds come back to the last bit', async () => {
      const store = await openStore()
      const edges = [Number.NaN, 0, -0, 1e-30, -1e30, 1 / 3, 2 ** 24 + 1, Number.POSITIVE_INFINITY]
      const activity = {
        ...sampleActivity({ seed: 4 }),
        streams: {
          timeS: Float64Array.from(edges.keys()),
          distanceM: Float64Array.from(edges),
          speedMps: Float32Array.from(edges),
          heartRateBpm: new Float32Array(edges.length).fill(Number.NaN),
        },
      }
      const saved = withActivity(4, activity)
      await store.saveImports(athlete, [saved])
      const found = await store.findActivity(athlete, present(saved.activities[0], 'saved').activityId)
      expect(differencesOf(present(found, 'saved'), activity)).toEqual([])
    })

    test('an activity of a hundred thousand samples comes back', async () => {
      const store = await openStore()
      const activity = { ...sampleActivity({ seed: 5 }), streams: sampleStreams(5, 100_000) }
      const saved = withActivity(5, activity)
      await store.saveImports(athlete, [saved])
      expectSame(
        await store.findActivity(athlete, present(saved.activities[0], 'saved').activityId),
        activity,
      )
    })

    test('original files come back byte for byte, compressed ones, empty ones and large ones too', async () => {
      const store = await openStore()
      const contents = [
        new Uint8Array(0),
        gzipSync(sampleBytes(6, 5000)),
        new Uint8Array(1_000_000),
        sampleBytes(7, 300_000),
      ]
      const imports = contents.map((bytes, index) => {
        const saved = sampleImport({ seed: 60 + index, activityCount: 0 })
        return { ...saved, original: { ...saved.original, bytes } }
      })
      await store.saveImports(athlete, imports)
      for (const { original } of imports) {
        const found = present(await store.findOriginal(athlete, original.contentHash), 'just saved')
        expect(Buffer.compare(found.bytes, original.bytes)).toBe(0)
      }
    })

    test('a name that no database likes does no harm', async () => {
      const store = await openStore()
      const saved = sampleImport({ seed: 8 })
      const title = "a\0b \ud800 '; drop table activity; -- %s $1 ?"
      const activity = { ...sampleActivity({ seed: 8 }), title }
      const activityId = present(saved.activities[0], 'made with one').activityId
      await store.saveImports(athlete, [
        { ...saved, original: { ...saved.original, name: title }, activities: [{ activityId, activity }] },
      ])
      expect((await store.findActivity(athlete, activityId))?.title).toBe(title)
      const [row] = await store.listActivities(athlete)
      expect(row?.title).toContain("'; drop table activity; -- %s $1 ?")
      expect(row?.fileName).toBe(row?.title)
    })

    test('asks which files are known, however many there are', async () => {
      const store = await openStore()
      const saved = [10, 11].map((seed) => sampleImport({ seed, activityCount: 0 }))
      await store.saveImports(athlete, saved)
      const hashes = saved.map(({ original }) => original.contentHash)
      const unknown = Array.from({ length: 2500 }, (_, index) => index.toString(16).padStart(64, '0'))
      expect(await store.findKnown(athlete, [...unknown, ...hashes])).toEqual(new Set(hashes))
      expect(await store.findKnown(athlete, [])).toEqual(new Set())
    })

    test('a file saved again changes nothing', async () => {
      const store = await openStore()
      const first = sampleImport({ seed: 12, factsVersion: 1 })
      await store.saveImports(athlete, [first])
      const before = await contentsOf(store)
      const again: NewImport = {
        ...sampleImport({ seed: 12, factsVersion: 2 }),
        original: { ...first.original, name: 'another name.fit' },
        importedEpochS: first.importedEpochS + 1,
      }
      await store.saveImports(athlete, [again, again])
      expect(await contentsOf(store)).toEqual(before)
      expect((await store.findOriginal(athlete, first.original.contentHash))?.name).toBe(first.original.name)
    })

    test('of one file given twice at once the first counts', async () => {
      const store = await openStore()
      const first = sampleImport({ seed: 13 })
      const second = { ...first, original: { ...first.original, name: 'second.fit' } }
      await store.saveImports(athlete, [first, second])
      expect((await store.listActivities(athlete)).map(({ fileName }) => fileName)).toEqual([
        first.original.name,
      ])
    })

    test('saves all of a batch or nothing of it', async () => {
      const store = await openStore()
      await store.saveImports(athlete, [sampleImport({ seed: 14, factsVersion: 1 })])
      const before = await contentsOf(store)
      const taken = present((await store.listActivities(athlete))[0], 'just saved').activityId
      const clashing = sampleImport({ seed: 15 })
      const bad = { ...clashing, activities: [{ activityId: taken, activity: sampleActivity({ seed: 15 }) }] }
      const batch = [sampleImport({ seed: 16, factsVersion: 1 }), bad, sampleImport({ seed: 17 })]
      await expect(store.saveImports(athlete, batch)).rejects.toThrow()
      expect(await contentsOf(store)).toEqual(before)
      expect(
        await store.findKnown(
          athlete,
          batch.map(({ original }) => original.contentHash),
        ),
      ).toEqual(new Set())
      await store.saveImports(athlete, [present(batch[0], 'three given')])
      expect(await store.listActivities(athlete)).toHaveLength(2)
    })

    test('facts without the version that made them are a bug, and nothing is saved', async () => {
      const store = await openStore()
      const saved = sampleImport({ seed: 18, factsVersion: 1 })
      const activities = saved.activities.map(({ factsVersion, ...rest }) => rest)
      await expect(store.saveImports(athlete, [{ ...saved, activities }])).rejects.toThrow('version')
      expect(await store.listActivities(athlete)).toEqual([])
    })

    test('many saves of overlapping files at the same time keep each once', async () => {
      const store = await openStore()
      const files = Array.from({ length: 12 }, (_, index) =>
        sampleImport({ seed: 20 + index, factsVersion: 1 }),
      )
      await Promise.all([
        store.saveImports(athlete, files.slice(0, 8)),
        store.saveImports(athlete, files.slice(4).reverse()),
        store.saveImports(athlete, files),
        store.listActivities(athlete),
      ])
      expect(await store.listActivities(athlete)).toHaveLength(files.length)
      expect(await store.listRunFacts(athlete, 1)).toHaveLength(files.length)
    })

    test('a batch of hundreds is saved and listed by start, whatever the order it came in', async () => {
      const store = await openStore()
      const files = Array.from({ length: 250 }, (_, index) =>
        sampleImport({ seed: 1000 + ((index * 97) % 250), sampleCount: 3, factsVersion: 1 }),
      )
      await store.saveImports(athlete, files)
      const starts = files
        .flatMap(({ activities }) => activities.map(({ activity }) => activity.startEpochS))
        .sort((a, b) => a - b)
      expect((await store.listActivities(athlete)).map((row) => row.startEpochS)).toEqual(starts)
      expect((await store.listRunFacts(athlete, 1)).map((facts) => facts.startEpochS)).toEqual(starts)
      expect(await store.listStaleRuns(athlete, 2)).toHaveLength(files.length)
    })

    test('activities that start together are listed by id', async () => {
      const store = await openStore()
      const activity = sampleActivity({ seed: 30 })
      const saved = sampleImport({ seed: 30, activityCount: 0 })
      const ids = ['b-0', 'B-0', 'a-1', 'a_1', 'a-0']
      await store.saveImports(athlete, [
        { ...saved, activities: ids.map((activityId) => ({ activityId, activity })) },
      ])
      const expected = [...ids].sort()
      expect((await store.listActivities(athlete)).map(({ activityId }) => activityId)).toEqual(expected)
      expect(await store.listStaleRuns(athlete, 1)).toEqual(expected)
    })
  })

  describe(`${name}: facts`, () => {
    test('runs without facts, or with facts of another version, are stale; other sports never', async () => {
      const store = await openStore()
      const run = sampleImport({ seed: 40, factsVersion: 1 })
      const bare = sampleImport({ seed: 41 })
      const ride = sampleImport({ seed: 42, sport: 'ride' })
      await store.saveImports(athlete, [ride, bare, run])
      const idOf = (saved: NewImport) => present(saved.activities[0], 'made with one').activityId
      expect(await store.listStaleRuns(athlete, 1)).toEqual([idOf(bare)])
      expect(await store.listStaleRuns(athlete, 2)).toEqual([idOf(run), idOf(bare)])
      expect(await store.listRunFacts(athlete, 2)).toEqual([])
    })

    test('facts made anew take the place of the old ones', async () => {
      const store = await openStore()
      const saved = sampleImport({ seed: 43, activityCount: 3, factsVersion: 1 })
      await store.saveImports(athlete, [saved])
      const anew = saved.activities.map(({ activityId, activity }) => ({
        ...sampleFacts(activityId, activity),
        movingS: 1234.5,
      }))
      await store.saveRunFacts(athlete, 2, anew.slice(1))
      expect(await store.listRunFacts(athlete, 2)).toEqual(anew.slice(1))
      expect(await store.listRunFacts(athlete, 1)).toEqual([saved.activities[0]?.facts])
      await store.saveRunFacts(athlete, 2, anew)
      await store.saveRunFacts(athlete, 2, [])
      expect(await store.listRunFacts(athlete, 2)).toEqual(anew)
      expect(await store.listStaleRuns(athlete, 2)).toEqual([])
    })

    test('facts of a run that is not there are a bug, and none of them is saved', async () => {
      const store = await openStore()
      const saved = sampleImport({ seed: 44 })
      await store.saveImports(athlete, [saved])
      const [{ activityId, activity }] = saved.activities as [NewImport['activities'][0]]
      const facts = [sampleFacts(activityId, activity), sampleFacts('nowhere-0', activity)]
      await expect(store.saveRunFacts(athlete, 1, facts)).rejects.toThrow()
      expect(await store.listRunFacts(athlete, 1)).toEqual([])
    })

    test('the list of runs is the same when facts are asked for while others are saved', async () => {
      const store = await openStore()
      const files = Array.from({ length: 30 }, (_, index) =>
        sampleImport({ seed: 50 + index, factsVersion: 1 }),
      )
      const [listed] = await Promise.all([
        store.listRunFacts(athlete, 1),
        store.saveImports(athlete, files),
        store.listRunFacts(athlete, 1),
      ])
      expect([0, files.length]).toContain(listed.length)
    })
  })

  describe(`${name}: what the runner told`, () => {
    const birth: ProfileEntry = {
      field: 'birthDate',
      value: '1980-02-29',
      from: '1980-02-29',
      source: 'runner',
    }
    const rest: ProfileEntry = {
      field: 'heartRateRestBpm',
      value: 47.5,
      from: '2026-01-01',
      source: 'device',
    }
    const maximum: ProfileEntry = { field: 'heartRateMaxBpm', value: 188, from: '2026-01-01', source: 'race' }

    test('profile entries are kept by field and day, numbers as numbers and words as words', async () => {
      const store = await openStore()
      for (const entry of [rest, birth, maximum]) await store.saveProfileEntry(athlete, entry)
      const later = { ...rest, from: '2026-03-01', value: 45 }
      await store.saveProfileEntry(athlete, later)
      expect(await store.listProfileEntries(athlete)).toEqual([birth, maximum, rest, later])
    })

    test('an entry of the same field and day takes the place of the old one', async () => {
      const store = await openStore()
      await store.saveProfileEntry(athlete, rest)
      await store.saveProfileEntry(athlete, { ...rest, value: 44, source: 'lab' })
      expect(await store.listProfileEntries(athlete)).toEqual([{ ...rest, value: 44, source: 'lab' }])
    })

    test('an entry can be taken back, and only that one goes', async () => {
      const store = await openStore()
      const later = { ...rest, from: '2026-03-01' }
      for (const entry of [rest, later, maximum]) await store.saveProfileEntry(athlete, entry)
      await store.deleteProfileEntry(athlete, { field: rest.field, from: rest.from })
      await store.deleteProfileEntry(athlete, { field: 'sex', from: rest.from })
      expect(await store.listProfileEntries(athlete)).toEqual([maximum, later])
    })

    test('what a run was meant to be can be said, changed and taken back', async () => {
      const store = await openStore()
      await store.saveToldIntent(athlete, 'a-0', 'easy')
      await store.saveToldIntent(athlete, 'b-0', 'race')
      await store.saveToldIntent(athlete, 'a-0', 'long')
      expect(await store.listToldIntents(athlete)).toEqual(
        new Map([
          ['a-0', 'long'],
          ['b-0', 'race'],
        ]),
      )
      await store.saveToldIntent(athlete, 'a-0', undefined)
      await store.saveToldIntent(athlete, 'never-said-0', undefined)
      expect(await store.listToldIntents(athlete)).toEqual(new Map([['b-0', 'race']]))
    })

    test('a proposal can be set, changed and taken back', async () => {
      const store = await openStore()
      await store.saveProposalOverride(athlete, 'someShareFrac', 0.1)
      await store.saveProposalOverride(athlete, 'otherLimitS', 90)
      await store.saveProposalOverride(athlete, 'someShareFrac', 1 / 3)
      expect(await store.listProposalOverrides(athlete)).toEqual({ someShareFrac: 1 / 3, otherLimitS: 90 })
      await store.saveProposalOverride(athlete, 'someShareFrac', undefined)
      expect(await store.listProposalOverrides(athlete)).toEqual({ otherLimitS: 90 })
    })
  })

  describe(`${name}: what was said`, () => {
    test('the first document of a kind and day stays', async () => {
      const store = await openStore()
      const document = { days: [{ targetBpm: [120, 140.5], note: 'ruhig – „easy“', rest: null }] }
      await store.saveSaid(athlete, { kind: 'plan', date: '2026-05-02', document })
      await store.saveSaid(athlete, { kind: 'plan', date: '2026-05-02', document: { days: [] } })
      expect(await store.listSaid(athlete, 'plan')).toEqual([{ kind: 'plan', date: '2026-05-02', document }])
    })

    test('lists one kind by day', async () => {
      const store = await openStore()
      for (const date of ['2026-05-09', '2025-12-31', '2026-05-10'])
        await store.saveSaid(athlete, { kind: 'plan', date, document: date })
      await store.saveSaid(athlete, { kind: 'cause', date: '2026-01-01', document: 7 })
      expect((await store.listSaid(athlete, 'plan')).map(({ document }) => document)).toEqual([
        '2025-12-31',
        '2026-05-09',
        '2026-05-10',
      ])
      expect(await store.listSaid(athlete, 'nothing')).toEqual([])
    })
  })

  describe(`${name}: as a whole`, () => {
    test('athletes are kept apart in everything', async () => {
      const store = await openStore()
      const saved = sampleImport({ seed: 70, factsVersion: 1 })
      const [{ activityId }] = saved.activities as [NewImport['activities'][0]]
      const entry: ProfileEntry = { field: 'sex', value: 'female', from: '2026-01-01', source: 'runner' }
      await store.saveImports(athlete, [saved])
      await store.saveProfileEntry(athlete, entry)
      await store.saveToldIntent(athlete, activityId, 'hard')
      await store.saveProposalOverride(athlete, 'someShareFrac', 0.1)
      await store.saveSaid(athlete, { kind: 'plan', date: '2026-01-01', document: 'mine' })
      const mine = await contentsOf(store)

      expect(await contentsOf(store, other)).toEqual(await contentsOf(await openStore()))
      expect(await store.findKnown(other, [saved.original.contentHash])).toEqual(new Set())
      expect(await store.findActivity(other, activityId)).toBeUndefined()
      expect(await store.findOriginal(other, saved.original.contentHash)).toBeUndefined()

      await store.saveImports(other, [saved])
      expect(await store.listActivities(other)).toEqual(await store.listActivities(athlete))
      await store.saveRunFacts(other, 2, await store.listRunFacts(other, 1))
      await store.saveProfileEntry(other, { ...entry, value: 'male' })
      await store.deleteProfileEntry(other, entry)
      await store.saveToldIntent(other, activityId, undefined)
      await store.saveProposalOverride(other, 'someShareFrac', undefined)
      await store.saveSaid(other, { kind: 'plan', date: '2026-01-01', document: 'theirs' })
      expect(await contentsOf(store)).toEqual(mine)
      expect((await store.listSaid(other, 'plan')).map(({ document }) => document)).toEqual(['theirs'])
    })

    test('nothing is there before anything is saved, and saving nothing adds nothing', async () => {
      const store = await openStore()
      await store.saveImports(athlete, [])
      await store.saveRunFacts(athlete, 1, [])
      expect(await contentsOf(store)).toEqual({
        activities: [],
        facts: [],
        stale: [],
        profile: [],
        told: new Map(),
        overrides: {},
        said: [],
      })
      expect(await store.findActivity(athlete, 'unknown-0')).toBeUndefined()
      expect(await store.findOriginal(athlete, 'unknown')).toBeUndefined()
    })

    test('a store that is well has a version and no complaints', async () => {
      const store = await openStore()
      await store.saveImports(athlete, [sampleImport({ seed: 80, factsVersion: 1 })])
      const { schemaVersion, complaints } = await store.checkHealth()
      expect(complaints).toEqual([])
      expect(schemaVersion).toBeGreaterThan(0)
    })
  })
}

/** Everything that can be listed of one athlete. */
async function contentsOf(store: Store, athleteId = athlete): Promise<unknown> {
  return {
    activities: await store.listActivities(athleteId),
    facts: await store.listRunFacts(athleteId, 1),
    stale: await store.listStaleRuns(athleteId, 1),
    profile: await store.listProfileEntries(athleteId),
    told: await store.listToldIntents(athleteId),
    overrides: await store.listProposalOverrides(athleteId),
    said: await store.listSaid(athleteId, 'plan'),
  }
}

function withActivity(seed: number, activity: Activity): NewImport {
  const saved = sampleImport({ seed })
  return { ...saved, activities: saved.activities.map(({ activityId }) => ({ activityId, activity })) }
}

function expectSame(found: Activity | undefined, saved: Activity): void {
  const { streams: foundStreams, ...foundHeader } = present(found, 'an activity that was saved is found')
  const { streams, ...header } = saved
  expect(foundHeader).toStrictEqual(header)
  expect(Object.keys(foundStreams).sort()).toEqual(Object.keys(streams).sort())
  expect(differencesOf(present(found, 'as above'), saved)).toEqual([])
}
