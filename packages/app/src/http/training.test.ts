import { present } from '@footing/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '../compose.ts'
import { type ApiUnderTest, apiOn, importSmallHistory } from '../test/api.fixture.ts'
import { smallHistoryToday } from '../test/small-history.fixture.ts'
import { makeTemporaryFolder } from '../test/temporary-folder.fixture.ts'
import type { DocumentName, DocumentOf } from '../usecases/documents/all-documents.ts'
import { documentSchemas } from '../usecases/documents/schemas/document-schemas.ts'
import type { House } from '../usecases/house.ts'

const folder = makeTemporaryFolder()
let house: House
let api: ApiUnderTest

beforeAll(async () => {
  house = await openHouse({ dataFolder: folder.path, today: smallHistoryToday })
  await importSmallHistory(house)
  api = await apiOn(house)
})

afterAll(async () => {
  await api.close()
  await house.close()
  folder.remove()
})

/** The document at an address, held to its schema. */
async function ask<Name extends DocumentName>(path: string, name: Name): Promise<DocumentOf<Name>> {
  const response = await api.send(path)
  expect(response.status).toBe(200)
  const document: unknown = await response.json()
  expect(documentSchemas[name].safeParse(document).error).toBeUndefined()
  return document as DocumentOf<Name>
}

describe('what training did, over HTTP', () => {
  test('the trend has a point for each week, and every run either takes part or is counted with its reason', async () => {
    const { trend, sentences } = await ask('/api/trend', 'footing.trend/1')
    expect(sentences[0]).toMatch(/\.$/)
    if (trend.status !== 'available') throw new Error('this history has a trend')
    const { totalCount } = await ask('/api/runs', 'footing.runs/1')
    const leftOut = trend.leftOut.reduce((sum, { runCount }) => sum + runCount, 0)
    expect(trend.runs.length + leftOut).toBe(totalCount)
    expect(trend.points.reduce((sum, { runCount }) => sum + runCount, 0)).toBe(trend.runs.length)
    for (const { low90Mps, speedMps, high90Mps } of trend.points) {
      expect(low90Mps).toBeLessThan(speedMps)
      expect(speedMps).toBeLessThan(high90Mps)
    }
    expect(trend.changes.map(({ periodWeeks }) => periodWeeks)).toEqual([6, 12, 26, 52])
  })

  test('the reason for not improving begins with what the trend says, or ends with its doubt', async () => {
    const { sentences, trend } = await ask('/api/why', 'footing.why/1')
    const told = trend.status === 'available' ? trend.sentence : trend.reason.sentence
    expect(sentences.join(' ').toLowerCase()).toContain(told.toLowerCase())
  })

  test('a week holds the runs of its seven days, and the weeks together hold all of them', async () => {
    const { runs } = await ask('/api/runs', 'footing.runs/1')
    const ids: string[] = []
    for (const day of ['2026-01-28', '2026-02-04', '2026-02-11', '2026-02-18', '2026-02-25', '2026-03-02']) {
      const week = await ask(`/api/week?day=${day}`, 'footing.week/1')
      expect(week.monday <= day).toBe(true)
      expect(week.sums.runCount).toBe(week.runs.length)
      ids.push(...week.runs.map(({ activityId }) => activityId))
    }
    expect(ids.toSorted()).toEqual(runs.map(({ activityId }) => activityId).toSorted())
  })

  test('without a day it is the week of today, and a day that is none is refused', async () => {
    const { monday, asOf } = await ask('/api/week', 'footing.week/1')
    expect([monday, asOf]).toEqual(['2026-03-02', smallHistoryToday])
    expect((await api.send('/api/week?day=today')).status).toBe(400)
  })

  test('the season is blocks of four weeks without a gap between them', async () => {
    const { blocks } = await ask('/api/season', 'footing.season/1')
    expect(blocks.length).toBeGreaterThan(0)
    for (const { from, to, weeksCount } of blocks) {
      expect(weeksCount).toBe(4)
      expect(from < to).toBe(true)
    }
  })

  test('a run carries its structure, its stresses and whether it held; its parts lie inside it and apart', async () => {
    const { runs } = await ask('/api/runs?limit=100', 'footing.runs/1')
    const { activityId } = present(
      runs.find(({ structure }) => structure?.includes('×')),
      'a run with repetitions',
    )
    const run = await ask(`/api/runs/${activityId}`, 'footing.run/1')
    const { parts } = present(run.structure, 'a structure')
    expect(parts.filter(({ kind }) => kind === 'repetition').length).toBeGreaterThan(1)
    let lastEndS = 0
    for (const { startS, endS, runS } of parts) {
      expect(startS).toBeGreaterThanOrEqual(lastEndS)
      expect(endS).toBeLessThanOrEqual(run.summary.elapsedS + 1)
      expect(runS).toBeLessThanOrEqual(endS - startS + 1)
      lastEndS = endS
    }
    const { mechanical } = present(run.stress, 'the stresses')
    if (mechanical.status !== 'available') throw new Error('this run has a mechanical stress')
    expect(mechanical.causes.reduce((sum, { shareFrac }) => sum + shareFrac, 0)).toBeCloseTo(1, 6)
    expect(run.held.decoupling.status).toBe('unavailable')
  })

  test('the check names who said what a run was meant to be', async () => {
    const { runs, nextHardSession } = await ask('/api/check?weeks=5', 'footing.check/1')
    expect(runs.every(({ intentFrom }) => intentFrom === 'inferred')).toBe(true)
    expect(nextHardSession.status).toBe('unavailable')
  })
})
