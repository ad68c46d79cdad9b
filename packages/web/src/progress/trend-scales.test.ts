import { addDays } from '@footing/engine'
import { expect, test } from 'vitest'
import { trendAxisPx, trendScales } from './trend-scales.ts'

const points = Array.from({ length: 10 }, (_, index) => ({
  date: addDays('2025-01-12', 7 * index),
  speedMps: 2.8,
  low90Mps: 2.7,
  high90Mps: 2.9,
  runCount: 1,
}))
const scales = trendScales({ points, runs: [{ speedMps: 2.6 }, { speedMps: 3 }] }, 656)

test('the first week begins at the left edge and the last day ends at the right one', () => {
  expect(scales?.toX('2025-01-06')).toBe(trendAxisPx.left)
  expect(scales?.toX('2025-03-16')).toBe(656 - trendAxisPx.right)
})

test('every day of a week points at that week, and a pixel outside at the nearest one', () => {
  const weekOf = (date: string) => scales?.toWeekIndex(scales.toX(date))
  for (const [date, index] of [
    ['2025-01-06', 0],
    ['2025-01-12', 0],
    ['2025-01-13', 1],
    ['2025-03-15', 9],
  ] as const)
    expect(weekOf(date), date).toBe(index)
  expect(scales?.toWeekIndex(-50)).toBe(0)
  expect(scales?.toWeekIndex(5000)).toBe(9)
})

test('faster lies higher, and without weeks there is nothing to draw', () => {
  expect(scales?.y.toPixel(2.9)).toBeLessThan(scales?.y.toPixel(2.7) ?? 0)
  expect(trendScales({ points: [], runs: [] }, 600)).toBeUndefined()
})
