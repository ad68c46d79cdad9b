import { gzipSync } from 'node:zlib'
import { type Activity, present } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { localAthleteId as athlete, type NewImport, type Store } from '../store.ts'
import { differencesOf, sampleActivity, sampleBytes, sampleImport, sampleStreams } from './sample-imports.ts'
import { contentsOf, expectSame, withActivity } from './store-contents.ts'

/** Files and activities: whole or absent, once, and as they were. */
export function describeImports(name: string, openStore: () => Promise<Store>): void {
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
          utcOffsetS: activity.utcOffsetS,
          localDate: activity.localDate,
          title: activity.annotation?.title,
          elapsedS: activity.streams.timeS.at(-1),
        })),
      )
    })

    test('what is absent stays absent', async () => {
      const store = await openStore()
      const { annotation, device, watch, hasChestStrap, claimedSport, ...bare } = sampleActivity({ seed: 2 })
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
      const activity = { ...sampleActivity({ seed: 8 }), annotation: { title } }
      const activityId = present(saved.activities[0], 'made with one').activityId
      await store.saveImports(athlete, [
        { ...saved, original: { ...saved.original, name: title }, activities: [{ activityId, activity }] },
      ])
      expect((await store.findActivity(athlete, activityId))?.annotation?.title).toBe(title)
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
}
