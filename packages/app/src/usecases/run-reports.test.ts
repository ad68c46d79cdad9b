import { present, type RunReport } from '@footing/engine'
import { expect, test } from 'vitest'
import { importSmallHistory } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryToday } from '../test/small-history.fixture.ts'
import { readRunner } from './read-runner.ts'
import { reportsOfRuns, tellReport } from './run-reports.ts'

test('what was told of another recording of a run holds for the one that counts, and what is told anew before it', async () => {
  const house = await temporaryHouse()
  await importSmallHistory(house)
  const runner = await readRunner({ ...house, athleteId: 'local', asOf: smallHistoryToday })
  const [facts] = runner.facts
  const run = present(facts, 'there is a run')
  const recorded = { ...run, otherRecordings: { activityIds: [run.activityId, 'other-0'], lent: {} } }
  const told = new Map<string, RunReport>([
    [run.activityId, { effortCr10: 4 }],
    ['other-0', { talk: 'broken', effortCr10: 9 }],
  ])
  expect(reportsOfRuns([recorded as never], told).get(run.activityId)).toEqual({
    talk: 'broken',
    effortCr10: 4,
  })
  expect(reportsOfRuns([run], new Map()).size).toBe(0)

  for (const [activityId, report] of told) await house.store.saveRunReport('local', activityId, report)
  const judged = runner.judged.map((each) =>
    each.facts.activityId === run.activityId ? { ...each, facts: recorded as never } : each,
  )
  const change = { talk: null }
  const said = await tellReport({
    store: house.store,
    runner: { ...runner, judged },
    idOrStart: run.activityId,
    change,
  })
  expect(said.ok).toBe(true)
  const kept = reportsOfRuns([recorded as never], await house.store.listRunReports('local'))
  expect(kept.get(run.activityId)).toEqual({ effortCr10: 4 })
})
