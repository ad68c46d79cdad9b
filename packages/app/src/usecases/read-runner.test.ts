import { describe, expect, onTestFinished, test } from 'vitest'
import { openHouse } from '../compose.ts'
import { localAthleteId } from '../ports/store.ts'
import { importSmallHistory } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryFiles, smallHistoryToday } from '../test/small-history.fixture.ts'
import { boundaryHistoryDocumentOf, checkDocumentOf, easyDocumentOf } from './answers.ts'
import { readRunner } from './read-runner.ts'
import { sayPlan } from './say-plan.ts'
import { factsVersionOf, valuesInForce } from './values-in-force.ts'

describe('reading the runner', () => {
  test('facts of another version are made anew from the kept activity, and come out the same', async () => {
    const house = await temporaryHouse()
    await importSmallHistory(house)
    const options = { ...house, athleteId: localAthleteId, asOf: smallHistoryToday }
    const before = await readRunner(options)
    // The same facts, kept as if an older version had made them.
    await house.store.saveRunFacts(localAthleteId, 1, before.facts)
    const told: number[] = []
    const after = await readRunner({ ...options, onRefresh: ({ doneCount }) => told.push(doneCount) })
    expect(told.at(-1)).toBe(smallHistoryFiles().length)
    expect(after.facts).toEqual(before.facts)
    expect(easyDocumentOf(after)).toEqual(easyDocumentOf(before))
    await readRunner({ ...options, onRefresh: () => expect.unreachable('nothing is stale any more') })
  })

  test('on an earlier day it is what the runs until then say', async () => {
    const house = await temporaryHouse()
    await importSmallHistory(house)
    const asOf = '2026-02-12'
    const runner = await readRunner({ ...house, athleteId: localAthleteId, asOf })
    expect(runner.facts.length).toBeGreaterThan(0)
    expect(runner.facts.every((run) => run.localDate <= asOf)).toBe(true)
    expect(runner.facts.length + runner.laterRunCount).toBe(smallHistoryFiles().length)
  })

  test('after one run more it takes over what has not changed, and says what it would say without', async () => {
    const house = await temporaryHouse()
    const files = smallHistoryFiles()
    await importSmallHistory(house, localAthleteId, files.slice(0, -1))
    const options = { ...house, athleteId: localAthleteId, asOf: smallHistoryToday }
    const before = await readRunner(options)
    before.boundaryHistory()
    await importSmallHistory(house, localAthleteId, files.slice(-1))
    const after = await readRunner({ ...options, before })
    expect(after.facts.length).toBe(before.facts.length + 1)
    for (const facts of before.facts) expect(after.facts).toContain(facts)

    const other = await openHouse({ dataFolder: house.dataFolder, today: smallHistoryToday })
    onTestFinished(() => other.close())
    const anew = await readRunner({ ...other, athleteId: localAthleteId, asOf: smallHistoryToday })
    expect(anew.facts[0]).not.toBe(after.facts[0])
    expect(after.judged).toEqual(anew.judged)
    expect(checkDocumentOf(after, 4)).toEqual(checkDocumentOf(anew, 4))
    expect(boundaryHistoryDocumentOf(after)).toEqual(boundaryHistoryDocumentOf(anew))
  })

  test('facts that were written anew, here or by another process, are read anew', async () => {
    const house = await temporaryHouse()
    await importSmallHistory(house)
    const version = factsVersionOf({})
    const [first, second] = await house.store.listRunFacts(localAthleteId, version)
    if (first === undefined || second === undefined) throw new Error('the small history holds runs')
    await house.store.saveRunFacts(localAthleteId, version, [{ ...first, movingS: first.movingS + 1 }])
    const other = await openHouse({ dataFolder: house.dataFolder, today: smallHistoryToday })
    onTestFinished(() => other.close())
    const notes = [{ code: 'noted', sentence: 'Another process was here.' }]
    await other.store.saveRunFacts(localAthleteId, version, [{ ...second, notes }])
    const again = await house.store.listRunFacts(localAthleteId, version)
    expect(again[0]?.movingS).toBe(first.movingS + 1)
    expect(again[1]?.notes).toEqual(notes)
    expect((await house.store.listRunFacts(localAthleteId, version))[0]).toBe(again[0])
  })

  test('without any run every answer still stands', async () => {
    const house = await temporaryHouse()
    const runner = await readRunner({
      ...house,
      athleteId: localAthleteId,
      asOf: smallHistoryToday,
    })
    expect(easyDocumentOf(runner).sentences[0]).toMatch(/\.$/)
    const plan = await sayPlan({ ...house, runner, daysCount: 7 })
    expect(plan.sessions.length).toBeGreaterThan(0)
  })
})

describe('the version of facts', () => {
  const a = 'sampleGapLongestS'
  const b = 'speedSmoothingS'

  test('differs with the numbers that facts depend on, and not with the order in which they were set', () => {
    expect(factsVersionOf({ [a]: 1, [b]: 2 })).toBe(factsVersionOf({ [b]: 2, [a]: 1 }))
    const versions = [{}, { [a]: 1 }, { [a]: 2 }, { [b]: 1 }, { [a]: 1, [b]: 2 }].map((set) =>
      factsVersionOf(set),
    )
    expect(new Set(versions).size).toBe(versions.length)
    // PostgreSQL keeps it as a whole number of four bytes.
    for (const version of versions) expect(version).toBeLessThan(2 ** 31)
  })

  test('is left alone by a number that facts do not depend on', () => {
    expect(factsVersionOf({ labThresholdSdBpm: 6 })).toBe(factsVersionOf({}))
  })

  test('a kept number that no longer exists, or lies outside its range, is passed over', () => {
    expect(valuesInForce({ gone: 1, impossibleRunSpeedMps: 1_000_000 })).toEqual(valuesInForce({}))
  })
})

describe('a plan that is said', () => {
  test('is kept as it was said first, and only when today is really today', async () => {
    const house = await temporaryHouse()
    await importSmallHistory(house)
    const runner = await readRunner({
      ...house,
      athleteId: localAthleteId,
      asOf: smallHistoryToday,
    })
    await sayPlan({ ...house, runner, daysCount: 7 })
    expect(await house.store.listSaid(localAthleteId, 'plan')).toEqual([])
    const clock = { ...house.clock, isTodayGiven: false }
    const first = await sayPlan({ ...house, clock, runner, daysCount: 7 })
    await sayPlan({ ...house, clock, runner, daysCount: 3 })
    const said = await house.store.listSaid(localAthleteId, 'plan')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatchObject({ date: smallHistoryToday, document: JSON.parse(JSON.stringify(first)) })
  })
})
