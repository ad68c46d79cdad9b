import { expect, test } from 'vitest'
import type { CheckedRun } from '../api/documents.generated.ts'
import { easyWeeks } from './week-columns.ts'

const run = (activityId: string, date: string): CheckedRun => ({
  activityId,
  date,
  movingS: 2400,
  intent: 'easy',
  intentFrom: 'inferred',
  intentProbabilityFrac: 0.9,
  reasons: [],
  sentence: 'This run stayed easy.',
})

test('weeks run from Monday to Sunday, oldest first, and an empty one keeps its place', () => {
  // 1 June 2026 is a Monday. The API gives the newest run first.
  const weeks = easyWeeks([run('c', '2026-06-21'), run('b', '2026-06-03'), run('a', '2026-06-01')], {
    from: '2026-06-01',
    to: '2026-06-21',
  })
  expect(weeks.map((week) => [week.monday, week.runs.map((each) => each.activityId)])).toEqual([
    ['2026-06-01', ['a', 'b']],
    ['2026-06-08', []],
    ['2026-06-15', ['c']],
  ])
})

test('a period that begins in mid-week begins with its Monday', () => {
  expect(easyWeeks([], { from: '2026-06-04', to: '2026-06-09' }).map((week) => week.monday)).toEqual([
    '2026-06-01',
    '2026-06-08',
  ])
})
