import { daysBetween, isoWeekday, weekStart } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../chance/random.ts'
import { scenarioNames, scenarios } from '../scenarios/scenarios.ts'
import type { Appointment } from './appointment.ts'
import type { Habit } from './habit.ts'
import { scheduledRuns } from './schedule.ts'

const startDate = '2025-01-06'
const weeks = 52

function yearOf(habit: Habit, seed = 1): Appointment[] {
  return [...scheduledRuns(habit, { startDate, weeks, random: createRandom(seed) })]
}

const neverMissing = { missedRunFrac: 0, missedWeekFrac: 0 }

describe('schedules', () => {
  test('hold as many runs a week as the habit says when none is missed', () => {
    for (const name of scenarioNames) {
      const { gaps: _, ...habit }: Habit = { ...scenarios[name].habit, ...neverMissing }
      const perWeek = new Map<string, number>()
      for (const { date } of yearOf(habit))
        perWeek.set(weekStart(date), (perWeek.get(weekStart(date)) ?? 0) + 1)
      expect(perWeek.size).toBe(weeks)
      for (const count of perWeek.values()) expect(count).toBe(habit.runsPerWeek)
    }
  })

  test('run in order of time, inside their dates, and never twice at once', () => {
    for (const name of scenarioNames) {
      const runs = yearOf(scenarios[name].habit)
      for (const [index, run] of runs.entries()) {
        expect(daysBetween(startDate, run.date)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(startDate, run.date)).toBeLessThan(7 * weeks)
        expect(run.startsAtS).toBeGreaterThan(3 * 3600)
        expect(run.startsAtS).toBeLessThan(22 * 3600)
        const before = runs[index - 1]
        if (before?.date === run.date) expect(run.startsAtS - before.startsAtS).toBeGreaterThan(3 * 3600)
        else if (before !== undefined) expect(before.date < run.date).toBe(true)
      }
    }
  })

  test('races fall on Sundays, in the weeks and over the distances of the habit', () => {
    const races = yearOf(scenarios['consistent-easy-with-races'].habit).filter(({ kind }) => kind === 'race')
    expect(races.map((race) => (race.kind === 'race' ? race.distanceM : 0))).toEqual([
      5000, 10_000, 21_097.5, 5000, 10_000, 21_097.5,
    ])
    expect(races.map(({ date }) => Math.floor(daysBetween(startDate, date) / 7))).toEqual([
      6, 15, 24, 33, 42, 51,
    ])
    for (const { date } of races) expect(isoWeekday(date)).toBe(7)
  })

  test('gaps are empty weeks', () => {
    const runs = yearOf({ ...scenarios['interrupted-weeks'].habit, ...neverMissing })
    const weeksRun = new Set(runs.map(({ date }) => Math.floor(daysBetween(startDate, date) / 7)))
    const empty = Array.from({ length: weeks }, (_, week) => week).filter((week) => !weeksRun.has(week))
    expect(empty).toEqual([5, 6, 18, 19, 31, 32, 44, 45])
  })

  test('easy-only weeks hold nothing but easy and long runs', () => {
    for (const run of yearOf(scenarios['easy-only'].habit)) expect(['easy', 'long']).toContain(run.kind)
  })

  test('half a hard session a week is one every second week, and the kinds take turns', () => {
    const hard = yearOf({ ...scenarios.drifter.habit, ...neverMissing }).filter(
      ({ kind }) => kind === 'tempo' || kind === 'vo2max-intervals',
    )
    // 26 of 52 weeks, less those that fall on one of the four race weeks.
    expect(hard.length).toBeGreaterThanOrEqual(22)
    expect(hard.length).toBeLessThanOrEqual(26)
    const tempos = hard.filter(({ kind }) => kind === 'tempo').length
    expect(Math.abs(tempos - hard.length / 2)).toBeLessThanOrEqual(2)
  })

  test('a change of start date only cuts what lies before it', () => {
    const habit = scenarios.drifter.habit
    const random = createRandom(1)
    const late = [...scheduledRuns(habit, { startDate: '2025-01-09', weeks, random })]
    expect(late).toEqual(yearOf(habit).filter(({ date }) => date >= '2025-01-09'))
  })
})
