import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { present } from '@footing/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCodes } from '../failures.ts'
import { runFooting } from '../test/command-line.fixture.ts'
import { smallHistoryFiles, smallHistoryToday } from '../test/small-history.fixture.ts'
import { makeTemporaryFolder } from '../test/temporary-folder.fixture.ts'
import type { RunDocument, RunsDocument } from '../usecases/documents/run-documents.ts'
import type { TrendDocument, WeekDocument } from '../usecases/documents/training-documents.ts'

const folder = makeTemporaryFolder()
const environment = {
  ...process.env,
  FOOTING_DATA: join(folder.path, 'data'),
  FOOTING_TODAY: smallHistoryToday,
}

async function said(...args: string[]): Promise<string> {
  const { out, code } = await runFooting(args, environment)
  expect(code).toBe(exitCodes.done)
  expect(out).not.toMatch(/NaN|undefined|Infinity|\[object/)
  return out
}

async function asked<T>(...args: string[]): Promise<T> {
  return JSON.parse(await said(...args, '--json')) as T
}

beforeAll(async () => {
  const recordings = join(folder.path, 'recordings')
  mkdirSync(recordings)
  for (const { fileName, bytes } of smallHistoryFiles()) writeFileSync(join(recordings, fileName), bytes)
  await said('import', recordings)
})

afterAll(() => folder.remove())

describe('the trend', () => {
  test('says its answer, each period, what else moves speed, and whether pace holds', async () => {
    const { sentences, trend } = await asked<TrendDocument>('trend')
    const words = await said('trend')
    for (const sentence of sentences) expect(words).toContain(sentence)
    expect(trend.status).toBe('available')
    for (const weeks of [6, 12, 26, 52]) expect(words).toContain(`over ${weeks} weeks`)
    expect(words).toContain('Heat')
    expect(words).toContain('Does your pace hold late')
    const { tissue } = await asked<TrendDocument>('trend')
    expect(words).toContain('What are your legs used to?')
    for (const sentence of tissue.sentences) expect(words).toContain(sentence)
  })
})

describe('the week', () => {
  test('lists its runs with three stresses side by side, and no sum of them', async () => {
    const week = await asked<WeekDocument>('week', '--day', '2026-02-11')
    expect(week).toMatchObject({ monday: '2026-02-09', isOver: true })
    expect(week.runs.length).toBeGreaterThan(1)
    const words = await said('week', '--day', '2026-02-11')
    for (const { activityId } of week.runs) expect(words).toContain(activityId.slice(0, 8))
    expect(words).toMatch(/legs +metabolism +nerves/)
    expect(words).toContain('never added up')
    expect(words).toContain('by session, each counted by its hardest part')
  })

  test('a week without runs says so, and the season stands beside it', async () => {
    expect(await said('week', '--day', '2025-06-02')).toContain('No runs in this week.')
    expect(await said('week', '--season')).toMatch(/Four weeks from +runs +time a week/)
  })
})

describe('a run', () => {
  test('is told in the words of a runner, with its parts, what it cost and whether it held', async () => {
    const { runs } = await asked<RunsDocument>('runs', '--limit', '100')
    const { activityId, structure } = present(
      runs.find((run) => run.structure?.includes('×')),
      'a run with repetitions',
    )
    const { structure: shown, stress } = await asked<RunDocument>('run', activityId)
    expect(shown?.words).toBe(structure)
    const words = await said('run', activityId)
    expect(words).toContain(`What happened: ${structure}`)
    expect(words.match(/^ *\d+ +rep /gm)).toHaveLength(
      present(shown, 'a structure').parts.filter(({ kind }) => kind === 'repetition').length,
    )
    const { mechanical, metabolic, neuromuscular } = present(stress, 'the stresses')
    for (const one of [mechanical, metabolic, neuromuscular])
      expect(words).toContain(one.status === 'available' ? one.sentence : one.reason.sentence)
    expect(words).toContain('Whether your pace held cannot be told.')
    expect(await said('runs', '--limit', '100')).toContain(structure)
  })

  test('what it was meant to be is told with it, said with it, and taken back', async () => {
    const { runs } = await asked<RunsDocument>('runs', '--limit', '5')
    const { activityId } = present(runs[0], 'there is a run')
    expect(await said('run', activityId)).toContain('Was it meant otherwise?')
    const { intent } = await asked<RunDocument>('run', activityId, '--meant', 'race')
    expect(intent).toMatchObject({ intent: 'race', from: 'runner', probabilityFrac: 1 })
    const words = await said('run', activityId)
    expect(words).toContain('Meant: race (as you said).')
    expect(words).toContain(`footing run ${activityId.slice(0, 8)} --meant none`)
    const after = await asked<RunDocument>('run', activityId, '--meant', 'none')
    expect(after.intent.from).toBe('inferred')
  })

  test('the check says what easy days cost, or why it cannot be told', async () => {
    expect(await said('check', '--weeks', '5')).toMatch(/hard sessions/)
  })
})
