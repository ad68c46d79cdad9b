import { present } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { localAthleteId as athlete, type NewImport, type Store } from '../store.ts'
import { sampleFacts, sampleImport } from './sample-imports.ts'

/** Facts of runs, and which of them are stale. */
export function describeFacts(name: string, openStore: () => Promise<Store>): void {
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
}
