import { expect, test } from 'vitest'
import { areaPath, linePath } from '../charts/band-lines.ts'
import { linearScale } from '../charts/linear-scale.ts'
import { bandPointsOf, joinedStretches } from './history-lines.ts'

const band = (value: number) => ({ valueBpm: value, low80Bpm: value - 5, high80Bpm: value + 5 })
const month = (date: string, value: number) => ({ date, lt1: band(value), lt2: band(value + 20) })
const points = [
  month('2024-01-31', 140),
  month('2024-02-28', 141),
  month('2024-03-30', 142),
  month('2024-11-30', 139),
]

test('a line ends where nothing was run for long and where the sensor changed', () => {
  const stretches = joinedStretches(bandPointsOf(points, 'lt1'), [
    { date: '2024-03-10', kind: 'sensor', sentence: 'A strap from here on.' },
  ])
  expect(stretches.map((stretch) => stretch.map(({ date }) => date))).toEqual([
    ['2024-01-31', '2024-02-28'],
    ['2024-03-30'],
    ['2024-11-30'],
  ])
  expect(joinedStretches([], [])).toEqual([])
})

test('what is not known of a month is left out', () => {
  expect(bandPointsOf(points, 'lt1Speed')).toEqual([])
  expect(bandPointsOf(points, 'lt2')[0]).toEqual({ date: '2024-01-31', value: 160, low: 155, high: 165 })
})

test('a band is drawn along its top and back along its bottom, higher values higher up', () => {
  const axes = { toX: (date: string) => Number(date.slice(5, 7)), y: linearScale([100, 200], [100, 0]) }
  const [stretch = []] = joinedStretches(bandPointsOf(points.slice(0, 2), 'lt1'), [])
  expect(linePath(stretch, axes)).toBe('M1.0 60.0L2.0 59.0')
  expect(areaPath(stretch, axes)).toBe('M1.0 55.0L2.0 54.0L2.0 64.0L1.0 65.0Z')
})
