import { expect, test } from 'vitest'
import { reEntryShareFrac } from './re-entry.ts'

/** Shares on each day of the way back, as often as they last. */
function sharesOf(breakDays: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let day = 0; day < 80; day++) {
    const share = reEntryShareFrac(breakDays, day, 28)
    counts.set(share, (counts.get(share) ?? 0) + 1)
  }
  return counts
}

test('after two weeks off: a week at half, a week at three quarters', () => {
  expect([...sharesOf(14)]).toEqual([
    [0.5, 7],
    [0.75, 7],
    [1, 66],
  ])
})

test('after six weeks off: thirds', () => {
  expect([...sharesOf(42)]).toEqual([
    [0.33, 14],
    [0.5, 14],
    [0.75, 14],
    [1, 38],
  ])
})

test('the way back is never longer than eight weeks', () => {
  expect(reEntryShareFrac(400, 55, 28)).toBe(0.75)
  expect(reEntryShareFrac(400, 56, 28)).toBe(1)
})

test('it never goes back down', () => {
  for (const breakDays of [7, 10, 27, 28, 60])
    for (let day = 1; day < 70; day++)
      expect(reEntryShareFrac(breakDays, day, 28)).toBeGreaterThanOrEqual(
        reEntryShareFrac(breakDays, day - 1, 28),
      )
})
