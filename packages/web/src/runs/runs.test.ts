import { describe, expect, test } from 'vitest'
import type { RunSummary } from '../api/documents.generated.ts'
import { runMonths } from './month-groups.ts'
import { matchesRun } from './run-filter.ts'

const run = (date: string, more: Partial<RunSummary> = {}): RunSummary => ({
  activityId: date,
  date,
  startEpochS: 0,
  utcOffsetS: 0,
  surface: 'road',
  elapsedS: 1800,
  timerS: 1800,
  movingS: 1800,
  intent: 'easy',
  intentProbabilityFrac: 0.9,
  intentFrom: 'inferred',
  sentence: 'This run stayed easy.',
  ...more,
})

describe('months', () => {
  test('keep the order, add up time, and do not count an unknown distance as a distance', () => {
    const months = runMonths([
      run('2026-02-03', { distanceM: 5000 }),
      run('2026-02-02'),
      run('2026-01-31', { distanceM: 8000 }),
    ])
    expect(
      months.map(({ month, runs, movingS, distanceM }) => [month, runs.length, movingS, distanceM]),
    ).toEqual([
      ['2026-02', 2, 3600, 5000],
      ['2026-01', 1, 1800, 8000],
    ])
  })
})

describe('filters', () => {
  const crossed = run('2026-03-05', { verdict: 'crossed-over', title: 'Evening river loop' })
  const race = run('2026-03-08', { intent: 'race', title: 'City 10 km' })

  test('tell kinds apart', () => {
    expect(matchesRun(crossed, { filter: 'not-stayed-easy', words: '' })).toBe(true)
    expect(matchesRun(race, { filter: 'not-stayed-easy', words: '' })).toBe(false)
    expect(matchesRun(race, { filter: 'hard-or-race', words: '' })).toBe(true)
  })

  test('every word must be there, in any case and order', () => {
    expect(matchesRun(crossed, { filter: 'all', words: 'RIVER evening' })).toBe(true)
    expect(matchesRun(crossed, { filter: 'all', words: 'river morning' })).toBe(false)
    expect(matchesRun(crossed, { filter: 'all', words: '2026-03' })).toBe(true)
  })
})
