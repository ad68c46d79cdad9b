import { present } from '@footing/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '../compose.ts'
import { StoreFailure } from '../ports/store-failure.ts'
import { type ApiUnderTest, apiOn, importSmallHistory } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryFiles, smallHistoryToday } from '../test/small-history.fixture.ts'
import { makeTemporaryFolder } from '../test/temporary-folder.fixture.ts'
import type { DocumentName, DocumentOf } from '../usecases/documents/all-documents.ts'
import { documentSchemas } from '../usecases/documents/schemas/document-schemas.ts'
import type { House } from '../usecases/house.ts'

const runCount = smallHistoryFiles().length
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

/** The document of a response, held to its schema. */
async function documentIn<Name extends DocumentName>(
  response: Response,
  name: Name,
): Promise<DocumentOf<Name>> {
  expect(response.status).toBe(200)
  const document: unknown = await response.json()
  expect(documentSchemas[name].safeParse(document).error).toBeUndefined()
  return document as DocumentOf<Name>
}

async function failureIn(response: Response) {
  const { error } = (await response.json()) as { error: { code: string; sentence: string } }
  return { status: response.status, ...error }
}

describe('the answers over HTTP', () => {
  test.each([
    ['/api/status', 'footing.status/1'],
    ['/api/easy', 'footing.easy/1'],
    ['/api/easy/history', 'footing.boundary-history/1'],
    ['/api/tests', 'footing.tests/1'],
    ['/api/check?weeks=12', 'footing.check/1'],
    ['/api/why', 'footing.why/1'],
    ['/api/plan?days=7', 'footing.plan/1'],
    ['/api/zones', 'footing.zones/1'],
    ['/api/predict', 'footing.predict/1'],
    ['/api/predict?distanceM=8000', 'footing.predict/1'],
    ['/api/runs', 'footing.runs/1'],
    ['/api/profile', 'footing.profile/1'],
    ['/api/constants', 'footing.constants/1'],
  ] as const)('%s has the shape %s', async (path, name) => {
    await documentIn(await api.send(path), name)
  })

  test('the status counts the runs and names the days between which they lie', async () => {
    const status = await documentIn(await api.send('/api/status'), 'footing.status/1')
    expect(status).toMatchObject({
      runCount,
      activityCount: runCount,
      isSample: false,
      today: smallHistoryToday,
    })
    const firstName = present(smallHistoryFiles()[0], 'there is a first run').fileName
    expect(firstName.startsWith(present(status.firstDate, 'there is a first date'))).toBe(true)
  })

  test('the check lists as many runs as it counts verdicts, newest first, shares adding up to one', async () => {
    const check = await documentIn(await api.send('/api/check?weeks=4'), 'footing.check/1')
    const { counts } = check
    expect(check.runs.map((run) => run.activityId)).toEqual(check.activityIds)
    expect(check.runs).toHaveLength(
      counts.easyCount +
        counts.nearTheTopCount +
        counts.inDoubtCount +
        counts.crossedOverCount +
        counts.moderateThroughoutCount +
        counts.unavailableCount,
    )
    const dates = check.runs.map((run) => run.date)
    expect(dates).toEqual(dates.toSorted().toReversed())
    for (const run of check.runs) {
      if (run.verdict === undefined) continue
      const shares = [run.underCeilingFrac, run.nearTheTopFrac, run.overCeilingFrac].map(
        (share) => share ?? Number.NaN,
      )
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
    }
  })

  test('the plan has a session for each day asked for', async () => {
    const plan = await documentIn(await api.send('/api/plan?days=5'), 'footing.plan/1')
    expect(plan.daysCount).toBe(5)
    expect(new Set(plan.sessions.map((session) => session.date)).size).toBe(5)
  })

  test('runs come page by page, each once', async () => {
    const ids: string[] = []
    let before = ''
    do {
      const page = await documentIn(await api.send(`/api/runs?limit=6${before}`), 'footing.runs/1')
      ids.push(...page.runs.map((run) => run.activityId))
      before = page.nextBefore === undefined ? '' : `&before=${page.nextBefore}`
    } while (before !== '')
    expect(ids).toHaveLength(runCount)
    expect(new Set(ids).size).toBe(runCount)
  })

  test('a run comes with columns of equal length and no place on earth', async () => {
    const { runs } = await documentIn(await api.send('/api/runs?limit=1'), 'footing.runs/1')
    const activityId = present(runs[0], 'there is a run').activityId
    const run = await documentIn(await api.send(`/api/runs/${activityId}`), 'footing.run/1')
    const { elapsedS, ...columns } = run.series
    expect(elapsedS.length).toBeGreaterThan(100)
    expect(elapsedS.length).toBeLessThanOrEqual(1200)
    expect(Object.keys(columns)).toEqual(
      expect.arrayContaining([
        'heartRateBpm',
        'speedMps',
        'gradeAdjustedSpeedMps',
        'elevationM',
        'eastM',
        'northM',
      ]),
    )
    for (const column of Object.values(columns)) expect(column).toHaveLength(elapsedS.length)
    const reachM = Math.max(...(run.series.eastM ?? []).map((metres) => Math.abs(metres ?? 0)))
    expect(reachM).toBeGreaterThan(50)
    expect(reachM).toBeLessThan(20_000)
  })

  test('what a run was meant to be can be told and taken back', async () => {
    const { runs } = await documentIn(await api.send('/api/runs?limit=1'), 'footing.runs/1')
    const { activityId, intent } = present(runs[0], 'there is a run')
    const tell = (told: string | null) =>
      api.send(`/api/runs/${activityId}/intent`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ intent: told }),
      })
    const told = await documentIn(await tell('race'), 'footing.run/1')
    expect(told.intent).toMatchObject({ intent: 'race', from: 'runner', probabilityFrac: 1 })
    const back = await documentIn(await tell(null), 'footing.run/1')
    expect(back.intent).toMatchObject({ intent, from: 'inferred' })
    expect((await tell('fun')).status).toBe(400)
  })

  test('how a run felt can be told in parts and taken back', async () => {
    const { runs } = await documentIn(await api.send('/api/runs?limit=1'), 'footing.runs/1')
    const { activityId } = present(runs[0], 'there is a run')
    const easyBefore = await (await api.send('/api/easy')).text()
    const tell = (report: object, id = activityId) =>
      api.send(`/api/runs/${id}/report`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(report),
      })
    const said = async (report: object) => (await documentIn(await tell(report), 'footing.run/1')).report
    expect(await said({ effortCr10: 0 })).toEqual({ effortCr10: 0 })
    expect(await said({ talk: 'broken' })).toEqual({ talk: 'broken', effortCr10: 0 })
    expect(await said({})).toEqual({ talk: 'broken', effortCr10: 0 })
    expect((await tell({ talk: 'singing' })).status).toBe(400)
    expect((await tell({ effortCr10: 10.5 })).status).toBe(400)
    expect((await tell({ talk: null }, 'nothing')).status).toBe(404)
    expect(await said({ talk: null, effortCr10: null })).toEqual({})
    expect(await (await api.send('/api/easy')).text()).toBe(easyBefore)
  })

  test('a piece of evidence can be ignored and counted again', async () => {
    const ledgerOf = ({ lt1Bpm }: DocumentOf<'footing.easy/1'>) =>
      lt1Bpm.status === 'available' ? lt1Bpm.evidence : []
    const before = await (await api.send('/api/easy')).text()
    const keyed = ledgerOf(JSON.parse(before) as DocumentOf<'footing.easy/1'>).filter(({ key }) => key)
    const key = present(keyed[0]?.key, 'something in the ledger can be ignored')
    const path = `/api/easy/ignored/${encodeURIComponent(key)}`
    const without = await documentIn(await api.send(path, { method: 'PUT' }), 'footing.easy/1')
    const ignored = ledgerOf(without).filter((item) => item.key === key)
    expect(ignored.length).toBeGreaterThan(0)
    for (const item of ignored) expect(item).toMatchObject({ setAside: 'ignored', weightFrac: 0 })
    expect(await (await api.send('/api/easy')).text()).not.toBe(before)
    expect(await (await api.send(path, { method: 'DELETE' })).text()).toBe(before)
    const unknown = await failureIn(await api.send('/api/easy/ignored/nothing', { method: 'PUT' }))
    expect(unknown).toMatchObject({ status: 404, code: 'unknown-evidence' })
  })

  test('the history ends on the day of the answer with the boundary of the answer', async () => {
    const { points } = await documentIn(await api.send('/api/easy/history'), 'footing.boundary-history/1')
    const { lt1Bpm, asOf } = await documentIn(await api.send('/api/easy'), 'footing.easy/1')
    const dates = points.map(({ date }) => date)
    expect(dates).toEqual([...new Set(dates)].toSorted())
    const last = present(points.at(-1), 'there is a history')
    expect(last.date).toBe(asOf)
    expect(lt1Bpm.status === 'available' && Math.abs(lt1Bpm.mean - last.lt1.valueBpm) < 0.5).toBe(true)
  })

  test('a profile entry changes the answer, and removing it gives the old answer back', async () => {
    const before = await (await api.send('/api/easy')).text()
    const headers = { 'content-type': 'application/json' }
    const entry = { field: 'lt1Bpm', value: 139, from: '2026-02-01', source: 'lab' }
    const set = await api.send('/api/profile', { method: 'PUT', headers, body: JSON.stringify(entry) })
    const profile = await documentIn(set, 'footing.profile/1')
    expect(profile.fields.find((field) => field.field === 'lt1Bpm')?.current).toEqual(entry)
    const easy = await documentIn(await api.send('/api/easy'), 'footing.easy/1')
    expect(
      easy.lt1Bpm.status === 'available' && easy.lt1Bpm.evidence.some((item) => item.kind === 'lab'),
    ).toBe(true)
    const { field, from } = entry
    await api.send('/api/profile', { method: 'DELETE', headers, body: JSON.stringify({ field, from }) })
    expect(await (await api.send('/api/easy')).text()).toBe(before)
  })

  test('a constant can be set within its range and set back', async () => {
    const { constants } = await documentIn(await api.send('/api/constants'), 'footing.constants/1')
    const constant = present(
      constants.find((one) => one.highest > one.proposedValue),
      'some proposal can be raised',
    )
    const set = (value: number | null) =>
      api.send('/api/constants', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: constant.name, value }),
      })
    const changed = await documentIn(await set(constant.highest), 'footing.constants/1')
    expect(changed.constants.filter((one) => one.isChanged).map((one) => one.name)).toEqual([constant.name])
    expect((await failureIn(await set(constant.highest + 1_000_000))).code).toBe('proposal-out-of-range')
    const back = await documentIn(await set(null), 'footing.constants/1')
    expect(back.constants.some((one) => one.isChanged)).toBe(false)
  })
})

describe('a request that cannot be answered', () => {
  test.each([
    ['/api/runs/nothing', 404, 'unknown-run'],
    ['/api/nothing', 404, 'not-found'],
    ['/api/check?weeks=0', 400, 'invalid-request'],
    ['/api/check?weeks=many', 400, 'invalid-request'],
    ['/api/imports/none', 404, 'unknown-import'],
  ])('%s gives %i and %s', async (path, status, code) => {
    const failure = await failureIn(await api.send(path))
    expect(failure).toMatchObject({ status, code })
    expect(failure.sentence).toMatch(/\.$/)
  })

  test('a body that is no JSON, and one of another shape, give 400', async () => {
    const headers = { 'content-type': 'application/json' }
    for (const body of ['{', '[]', '{"field":"lt1Bpm"}']) {
      expect((await failureIn(await api.send('/api/profile', { method: 'PUT', headers, body }))).status).toBe(
        400,
      )
    }
  })

  test('a store that fails gives 500 and a sentence, and no word of the inside', async () => {
    const failing: House = {
      ...house,
      store: { ...house.store, listActivities: () => Promise.reject(new Error('secret detail at line 3')) },
    }
    const broken = await apiOn(failing)
    const response = await broken.send('/api/easy')
    const text = await response.clone().text()
    expect(await failureIn(response)).toMatchObject({ status: 500, code: 'internal' })
    expect(text).not.toContain('secret')
    expect(broken.unexpected).toHaveLength(1)
  })

  test('a store that says why gives its own sentence', async () => {
    const failing: House = {
      ...house,
      store: {
        ...house.store,
        listActivities: () => Promise.reject(new StoreFailure('store-busy', 'Another Footing is at work.')),
      },
    }
    const broken = await apiOn(failing)
    expect(await failureIn(await broken.send('/api/easy'))).toEqual({
      status: 503,
      code: 'store-busy',
      sentence: 'Another Footing is at work.',
    })
  })
})

describe('what is worked out once', () => {
  test('the runner is read again only after something changed', async () => {
    let readCount = 0
    const counting: House = {
      ...house,
      store: {
        ...house.store,
        listRunFacts: (...args) => {
          readCount += 1
          return house.store.listRunFacts(...args)
        },
      },
    }
    const counted = await apiOn(counting)
    for (const path of ['/api/easy', '/api/why', '/api/check', '/api/runs']) await counted.send(path)
    expect(readCount).toBe(1)
    // Another process writes to the same folder.
    const other = await openHouse({ dataFolder: house.dataFolder })
    await other.store.saveProfileEntry('local', {
      field: 'sex',
      value: 'female',
      from: '2026-01-01',
      source: 'runner',
    })
    await other.close()
    const profile = await documentIn(await counted.send('/api/profile'), 'footing.profile/1')
    expect(profile.fields.find((field) => field.field === 'sex')?.current?.value).toBe('female')
    expect(readCount).toBe(2)
    await house.store.deleteProfileEntry('local', { field: 'sex', from: '2026-01-01' })
  })

  test('the same history gives the same documents, whatever the machine’s own day', async () => {
    const second = await temporaryHouse()
    await importSmallHistory(second)
    const twin = await apiOn(second)
    for (const path of ['/api/easy', '/api/check', '/api/why', '/api/plan', '/api/runs?limit=1000']) {
      expect(await (await twin.send(path)).text()).toBe(await (await api.send(path)).text())
    }
    await twin.close()
  })
})
