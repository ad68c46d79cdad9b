import type { ProfileEntry } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { localAthleteId as athlete, type Store } from '../store.ts'

/** What the runner told Footing, and what Footing said. */
export function describeTold(name: string, openStore: () => Promise<Store>): void {
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
}
