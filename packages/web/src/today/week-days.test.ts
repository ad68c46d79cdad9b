import type { PlannedSession } from '@footing/engine'
import { expect, test } from 'vitest'
import type { RunSummary } from '../api/documents.generated.ts'
import { weekDays } from './week-days.ts'

const run = (date: string): RunSummary => ({
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
})

const session = (date: string, target = true): PlannedSession => ({
  date,
  kind: target ? 'easy' : 'rest',
  title: 'Easy run',
  ...(target ? { target: { durationS: 2700, feel: 'You can talk in full sentences.' } } : {}),
  purpose: 'Keeps the habit.',
  reasons: [],
})

// 18 November 2026 is a Wednesday.
const today = '2026-11-18'

test('the week runs from Monday to Sunday around today', () => {
  const days = weekDays(today, { runs: [], sessions: [] })
  expect(days.map((day) => day.date).at(0)).toBe('2026-11-16')
  expect(days.map((day) => day.date).at(-1)).toBe('2026-11-22')
  expect(days.filter((day) => day.isToday).map((day) => day.date)).toEqual([today])
})

test('done stands on its day, planned from today on, rest nowhere', () => {
  const days = weekDays(today, {
    runs: [run('2026-11-16'), run('2026-11-09')],
    sessions: [session('2026-11-17'), session(today), session('2026-11-19', false), session('2026-11-20')],
  })
  expect(days.map((day) => day.done.length)).toEqual([1, 0, 0, 0, 0, 0, 0])
  expect(days.map((day) => day.planned.length)).toEqual([0, 0, 1, 0, 1, 0, 0])
})

test('a day that was run is done, whatever was planned for it', () => {
  const days = weekDays(today, { runs: [run(today)], sessions: [session(today)] })
  expect(days[2]?.planned).toEqual([])
  expect(days[2]?.done).toHaveLength(1)
})
