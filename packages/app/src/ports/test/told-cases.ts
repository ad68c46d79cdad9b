import { type Annotation, type ProfileEntry, present, type RunReport } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { localAthleteId as athlete, type Store } from '../store.ts'
import { sampleImport } from './sample-imports.ts'

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

    test('which sport an activity is can be said and taken back, and every reading says so', async () => {
      const store = await openStore()
      const ride = sampleImport({ seed: 5, sport: 'ride', factsVersion: 3 })
      const { activityId } = present(ride.activities[0], 'made with one')
      await store.saveImports(athlete, [ride])
      expect(await store.listStaleRuns(athlete, 3)).toEqual([])
      await store.saveToldSport(athlete, activityId, 'run')
      expect(await store.listActivities(athlete)).toMatchObject([{ sport: 'run', takenForSport: 'ride' }])
      expect(await store.findActivity(athlete, activityId)).toMatchObject({ sport: 'run' })
      expect(await store.listStaleRuns(athlete, 4)).toEqual([activityId])
      await store.saveToldSport(athlete, activityId, 'walk')
      expect(await store.listStaleRuns(athlete, 4)).toEqual([])
      expect(await store.listRunFacts(athlete, 3)).toEqual([])
      await store.saveToldSport(athlete, activityId, undefined)
      const [row] = await store.listActivities(athlete)
      expect(row?.sport).toBe('ride')
      expect(row).not.toHaveProperty('takenForSport')
    })

    test('two recordings can be told apart and taken together again, in whatever order they are named', async () => {
      const store = await openStore()
      await store.saveToldApart(athlete, { pair: ['b-0', 'a-0'], isApart: true })
      await store.saveToldApart(athlete, { pair: ['a-0', 'b-0'], isApart: true })
      await store.saveToldApart(athlete, { pair: ['a-0', 'c-0'], isApart: true })
      expect(await store.listToldApart(athlete)).toEqual([
        ['a-0', 'b-0'],
        ['a-0', 'c-0'],
      ])
      await store.saveToldApart(athlete, { pair: ['c-0', 'a-0'], isApart: false })
      expect(await store.listToldApart(athlete)).toEqual([['a-0', 'b-0']])
    })

    test('notes from lists are kept by activity, the newest staying', async () => {
      const store = await openStore()
      await store.saveAnnotations(athlete, new Map())
      await store.saveAnnotations(
        athlete,
        new Map([
          ['b-0', { title: 'Intervals', marks: ['workout'] }],
          ['a-0', { description: 'two\nlines' }],
        ]),
      )
      await store.saveAnnotations(
        athlete,
        new Map([['b-0', { title: '6 × 3 min', perceivedExertionCr10: 7 }]]),
      )
      expect(await store.listAnnotations(athlete)).toEqual(
        new Map<string, Annotation>([
          ['a-0', { description: 'two\nlines' }],
          ['b-0', { title: '6 × 3 min', perceivedExertionCr10: 7 }],
        ]),
      )
      expect(await store.listAnnotations('someone-else')).toEqual(new Map())
    })

    test('values of days are kept by day, quantity and source', async () => {
      const store = await openStore()
      const rest = (date: string, value: number, source = 'garmin') =>
        ({ date, quantity: 'heartRateRestBpm', value, source }) as const
      await store.saveDailyMeasurements(athlete, [rest('2026-01-02', 50), rest('2026-01-01', 48)])
      await store.saveDailyMeasurements(athlete, [
        rest('2026-01-02', 47),
        rest('2026-01-02', 47.5),
        rest('2026-01-02', 52, 'apple-health'),
      ])
      expect(await store.listDailyMeasurements(athlete)).toEqual([
        rest('2026-01-01', 48),
        rest('2026-01-02', 52, 'apple-health'),
        rest('2026-01-02', 47.5),
      ])
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

    test('how a run felt can be said in parts, changed and taken back', async () => {
      const store = await openStore()
      await store.saveRunReport(athlete, 'b-0', { effortCr10: 3.5 })
      await store.saveRunReport(athlete, 'a-0', { talk: 'broken' })
      await store.saveRunReport(athlete, 'a-0', { effortCr10: 0 })
      await store.saveRunReport(athlete, 'a-0', { talk: 'comfortable' })
      await store.saveRunReport(athlete, 'a-0', {})
      expect(await store.listRunReports(athlete)).toEqual(
        new Map<string, RunReport>([
          ['a-0', { talk: 'comfortable', effortCr10: 0 }],
          ['b-0', { effortCr10: 3.5 }],
        ]),
      )
      await store.saveRunReport(athlete, 'a-0', { effortCr10: null })
      expect((await store.listRunReports(athlete)).get('a-0')).toEqual({ talk: 'comfortable' })
      await store.saveRunReport(athlete, 'a-0', { talk: null })
      await store.saveRunReport(athlete, 'b-0', { talk: null, effortCr10: null })
      await store.saveRunReport(athlete, 'never-said-0', { talk: null })
      expect(await store.listRunReports(athlete)).toEqual(new Map())
    })

    test('evidence can be ignored and counted again', async () => {
      const store = await openStore()
      for (const evidenceKey of ['race b-0', 'race a-0', 'race a-0'])
        await store.saveIgnoredEvidence(athlete, { evidenceKey, isIgnored: true })
      expect(await store.listIgnoredEvidence(athlete)).toEqual(new Set(['race a-0', 'race b-0']))
      for (const evidenceKey of ['race b-0', 'never-ignored'])
        await store.saveIgnoredEvidence(athlete, { evidenceKey, isIgnored: false })
      expect(await store.listIgnoredEvidence(athlete)).toEqual(new Set(['race a-0']))
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
