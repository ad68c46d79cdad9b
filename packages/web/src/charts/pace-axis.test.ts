import { paceSPerKm } from '@footing/engine'
import { expect, test } from 'vitest'
import { ordinaryRange, paceTicksMps } from './pace-axis.ts'

test('labels fall on round paces, slow to fast', () => {
  const paces = paceTicksMps([1000 / 430, 1000 / 325], 5).map((speed) => Math.round(paceSPerKm(speed)))
  expect(paces).toEqual([420, 390, 360, 330])
})

test('a range that is none has no labels', () => {
  expect(paceTicksMps([3, 3], 5)).toEqual([])
  expect(paceTicksMps([0, 3], 5)).toEqual([])
})

test('one wild sample does not set the range', () => {
  const values: (number | null)[] = Array.from({ length: 200 }, (_, index) => 2.8 + (index % 10) / 50)
  values[50] = 25
  values[60] = null
  const range = ordinaryRange(values, { leastSpan: 0.5 })
  expect(range?.[1]).toBeLessThan(4)
  expect(range?.[0]).toBeLessThanOrEqual(2.8)
})

test('an even run is not blown up to fill the picture', () => {
  const range = ordinaryRange([3, 3, 3], { leastSpan: 1 })
  expect(range).toBeDefined()
  expect((range?.[1] ?? 0) - (range?.[0] ?? 0)).toBeGreaterThanOrEqual(1)
})

test('nothing there, no range', () => {
  expect(ordinaryRange([null, null], { leastSpan: 1 })).toBeUndefined()
})
