import { describe, expect, test } from 'vitest'
import { localAthleteId } from '../ports/store.ts'
import { importSmallHistory } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryFiles, smallHistoryToday } from '../test/small-history.fixture.ts'
import { easyDocumentOf } from './answers.ts'
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
