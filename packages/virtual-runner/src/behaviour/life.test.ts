import { addDays } from '@footing/engine'
import { expect, test } from 'vitest'
import { createRandom } from '../chance/random.ts'
import { everydayScenarios } from '../scenarios/everyday.ts'
import type { Habit } from './habit.ts'
import { comebackFrac, depletionIn, drawLife } from './life.ts'

const startDate = '2025-01-06'
const habit: Habit = everydayScenarios['easy-only'].habit

function daysOf(habitOf: Habit, seed: number, weeks = 520) {
  const lifeOn = drawLife(habitOf, { startDate, weeks, random: createRandom(seed) })
  return Array.from({ length: weeks * 7 }, (_, day) => lifeOn(addDays(startDate, day)))
}

test('who is never ill and never away runs every day', () => {
  for (const day of daysOf(habit, 1)) expect(day).toEqual({ sickness: 0, isAway: false })
})

test('illnesses come about as often as the habit says, last days, and fade', () => {
  const days = daysOf({ ...habit, illnessesPerYear: 2 }, 2)
  const starts = days.filter(
    ({ interruption }, index) =>
      interruption?.kind === 'illness' && days[index - 1]?.interruption?.from !== interruption.from,
  )
  expect(starts.length / 10).toBeGreaterThan(1.2)
  expect(starts.length / 10).toBeLessThan(3)
  for (const { interruption } of starts)
    expect(interruption && interruption.to > interruption.from).toBe(true)
  const ends = days.findIndex(
    (day, index) => day.interruption?.kind === 'illness' && days[index + 1]?.interruption === undefined,
  )
  const after = days.slice(ends + 1, ends + 6).map(({ sickness }) => sickness)
  for (let i = 1; i < after.length; i++) expect(after[i]).toBeLessThan(after[i - 1] ?? 0)
})

test('some holidays are spent with running shoes, some without', () => {
  const days = daysOf({ ...habit, holidaysPerYear: 2 }, 3)
  expect(days.some(({ isAway }) => isAway)).toBe(true)
  expect(days.some(({ interruption }) => interruption?.kind === 'holiday')).toBe(true)
})

test('after weeks off somebody comes back with half and grows to the whole; a builder grows on', () => {
  const back = [0, 1, 2, 4, 8].map((weeks) => comebackFrac(habit, { weeks, brokenWeeks: 4 }))
  expect(back).toEqual([0.5, 0.625, 0.75, 1, 1])
  expect(comebackFrac(habit, { weeks: 0, brokenWeeks: 0 })).toBe(1)
  const builder = { ...habit, buildUp: { fromFrac: 0.5, perWeekFrac: 0.15, mostFrac: 1.6 } }
  expect(comebackFrac(builder, { weeks: 20, brokenWeeks: 3 })).toBe(1.6)
  expect(comebackFrac(builder, { weeks: 1, brokenWeeks: 3 })).toBeCloseTo(0.575, 6)
})

test('depletion sets in over weeks and ends with them', () => {
  const worn = { ...habit, depleted: { fromWeek: 10, toWeek: 20 } }
  expect([9, 10, 11.5, 15, 20].map((week) => depletionIn(worn, week))).toEqual([0, 0, 0.5, 1, 0])
})
