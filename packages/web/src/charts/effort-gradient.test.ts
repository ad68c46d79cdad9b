import { expect, test } from 'vitest'
import { effortStops } from './effort-gradient.ts'

test('each boundary is as soft as its band', () => {
  const stops = effortStops([100, 200], {
    lt1Bpm: { low80: 140, high80: 150 },
    lt2Bpm: { low80: 165, high80: 170 },
  })
  expect(stops).toEqual([
    { offsetFrac: 0.4, effort: 'easy' },
    { offsetFrac: 0.5, effort: 'moderate' },
    { offsetFrac: 0.65, effort: 'moderate' },
    { offsetFrac: 0.7, effort: 'hard' },
  ])
})

test('without an upper boundary nothing is painted hard', () => {
  const stops = effortStops([100, 200], { lt1Bpm: { low80: 140, high80: 150 } })
  expect(stops.map((stop) => stop.effort)).toEqual(['easy', 'moderate'])
})

test('wide bands that overlap still ascend', () => {
  const stops = effortStops([100, 200], {
    lt1Bpm: { low80: 135, high80: 170 },
    lt2Bpm: { low80: 160, high80: 180 },
  })
  const offsets = stops.map((stop) => stop.offsetFrac)
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
  expect(offsets[1]).toBe(0.65)
})
