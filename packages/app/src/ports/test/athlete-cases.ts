import type { ProfileEntry } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { type AthleteId, localAthleteId as athlete, type NewImport, type Store } from '../store.ts'
import { sampleImport } from './sample-imports.ts'
import { contentsOf } from './store-contents.ts'

const other: AthleteId = 'someone-else'

/** The store as a whole: athletes apart, nothing to begin with, no complaints. */
export function describeAthletes(name: string, openStore: () => Promise<Store>): void {
  describe(`${name}: as a whole`, () => {
    test('athletes are kept apart in everything', async () => {
      const store = await openStore()
      const saved = sampleImport({ seed: 70, factsVersion: 1 })
      const [{ activityId }] = saved.activities as [NewImport['activities'][0]]
      const entry: ProfileEntry = { field: 'sex', value: 'female', from: '2026-01-01', source: 'runner' }
      await store.saveImports(athlete, [saved])
      await store.saveProfileEntry(athlete, entry)
      await store.saveToldIntent(athlete, activityId, 'hard')
      await store.saveRunReport(athlete, activityId, { talk: 'broken', effortCr10: 6 })
      await store.saveIgnoredEvidence(athlete, { evidenceKey: 'race x-0', isIgnored: true })
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
      await store.saveRunReport(other, activityId, { talk: null, effortCr10: 1 })
      await store.saveIgnoredEvidence(other, { evidenceKey: 'race x-0', isIgnored: false })
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
        reports: new Map(),
        ignored: new Set(),
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
