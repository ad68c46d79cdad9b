import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseLongWeekday, chooseRunWeekdays, daysToNearest } from './weekdays.ts'

const habits = (runs: Readonly<Record<number, number>>, longest: Readonly<Record<number, number>> = {}) => ({
  runCounts: new Map(Object.entries(runs).map(([day, count]) => [Number(day), count])),
  longestCounts: new Map(Object.entries(longest).map(([day, count]) => [Number(day), count])),
})

test('the usual days come first', () => {
  const usual = habits({ 1: 7, 3: 8, 6: 6, 7: 1 })
  expect(chooseRunWeekdays({ habits: usual, count: 3, spaced: false })).toEqual([1, 3, 6])
})

test('of nearly equal days those with rest between them are taken', () => {
  const most = habits({ 1: 6, 2: 7, 3: 6, 5: 5, 7: 5 })
  expect(chooseRunWeekdays({ habits: most, count: 3, spaced: false })).toEqual([2, 5, 7])
})

test('a strict habit stands, side by side or not', () => {
  const weekend = habits({ 2: 8, 6: 8, 7: 8, 4: 1 })
  expect(chooseRunWeekdays({ habits: weekend, count: 3, spaced: false })).toEqual([2, 6, 7])
})

test('without a habit the days are spread', () => {
  const days = chooseRunWeekdays({ habits: habits({}), count: 3, spaced: true })
  for (const day of days)
    expect(
      daysToNearest(
        day,
        days.filter((other) => other !== day),
      ),
    ).toBeGreaterThan(1)
})

test('spaced days leave a day between while they can, whatever the habit', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), fc.integer({ min: 0, max: 8 })),
      (runs) => {
        const days = chooseRunWeekdays({ habits: habits(runs), count: 2, spaced: true })
        expect(daysToNearest(days[0] ?? 0, [days[1] ?? 0])).toBeGreaterThan(1)
      },
    ),
  )
})

test('as many days as asked for, each once, seven at most', () => {
  for (let count = 0; count < 10; count++) {
    const days = chooseRunWeekdays({ habits: habits({ 2: 3 }), count, spaced: false })
    expect(new Set(days).size).toBe(Math.min(7, count))
    expect(days.length).toBe(Math.min(7, count))
  }
})

test('the long run lies where the longest run usually is, else on the weekend', () => {
  expect(chooseLongWeekday([2, 4, 6, 7], habits({}, { 6: 5, 7: 2 }))).toBe(6)
  expect(chooseLongWeekday([2, 4, 6, 7], habits({}))).toBe(7)
  expect(chooseLongWeekday([2, 4], habits({}))).toBe(2)
  expect(chooseLongWeekday([], habits({}))).toBeUndefined()
})

test('Sunday and Monday are neighbours', () => {
  expect(daysToNearest(7, [1])).toBe(1)
  expect(daysToNearest(1, [4, 6])).toBe(2)
  expect(daysToNearest(3, [])).toBe(7)
})
