import { expect, test } from 'vitest'
import { effortAt, routePieces, routePlacement } from './route-pieces.ts'

const identity = (point: { eastM: number; northM: number }) => [point.eastM, point.northM] as const

test('effort follows the boundaries, and is unknown without them', () => {
  const boundaries = { lt1Bpm: 146, lt2Bpm: 167 }
  expect([120, 146, 150, 170, null].map((bpm) => effortAt(bpm, boundaries))).toEqual([
    'easy',
    'easy',
    'moderate',
    'hard',
    'unknown',
  ])
  expect(effortAt(120, {})).toBe('unknown')
  expect(effortAt(190, { lt1Bpm: 146 })).toBe('moderate')
})

test('pieces of different effort meet in one point, so that the line has no holes', () => {
  const points = [0, 1, 2, 3].map((eastM) => ({ eastM, northM: 0 }))
  expect(routePieces(points, ['easy', 'easy', 'hard', 'hard'], identity)).toEqual([
    { effort: 'easy', points: '0.0,0.0 1.0,0.0 2.0,0.0' },
    { effort: 'hard', points: '2.0,0.0 3.0,0.0' },
  ])
})

test('no line is drawn across lost signal', () => {
  const points = [
    { eastM: 0, northM: 0 },
    { eastM: 1, northM: 0 },
    undefined,
    { eastM: 9, northM: 0 },
    { eastM: 10, northM: 0 },
  ]
  expect(routePieces(points, ['easy', 'easy', 'easy', 'easy', 'easy'], identity)).toHaveLength(2)
})

test('a route keeps its shape and points north', () => {
  const points = [
    { eastM: -500, northM: -100 },
    { eastM: 500, northM: 100 },
  ]
  const place = routePlacement(points, { widthPx: 220, heightPx: 220, paddingPx: 10 })
  // 1000 m over 200 px is 0.2 px a metre, both ways.
  expect(place({ eastM: -500, northM: -100 })).toEqual([10, 130])
  expect(place({ eastM: 500, northM: 100 })).toEqual([210, 90])
})
