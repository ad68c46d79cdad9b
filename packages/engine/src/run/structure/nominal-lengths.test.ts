import { describe, expect, test } from 'vitest'
import { areRound, kindsOf, measureOf, nominalLength } from './nominal-lengths.ts'

const timed = (durationsS: readonly number[], speedMps = 4.4) =>
  durationsS.map((runS, i) => ({ runS, distanceM: runS * speedMps * (1 + ((i % 3) - 1) / 60) }))
const measured = (distancesM: readonly number[], speedMps = 4.4) =>
  distancesM.map((distanceM, i) => ({ distanceM, runS: (distanceM / speedMps) * (1 + ((i % 3) - 1) / 60) }))

describe('measured in metres or in minutes', () => {
  test.each([30, 60, 90, 120, 180, 240, 300, 480, 600])('%i s each is a time', (durationS) => {
    expect(measureOf(timed([0, 1, -1, 1].map((edgeS) => durationS + edgeS)), { isOnTrack: false })).toBe(
      'time',
    )
  })

  test.each([200, 300, 400, 600, 800, 1000, 1609, 2000])('%i m each is a distance', (distanceM) => {
    const distances = [3, -2, 4, -3, 2].map((edgeM) => distanceM + edgeM)
    expect(measureOf(measured(distances), { isOnTrack: false })).toBe('distance')
  })
})

test.each([
  [{ runS: 181, distanceM: 760 }, 'time', { by: 'time', durationS: 180 }],
  [{ runS: 92, distanceM: 409 }, 'distance', { by: 'distance', distanceM: 400 }],
  [{ runS: 200, distanceM: 872 }, 'time', { by: 'time', durationS: 200 }],
  [{ runS: 400, distanceM: 1603 }, 'distance', { by: 'distance', distanceM: 1609.344 }],
] as const)('%o by %s is said as %o', (repetition, by, length) => {
  expect(nominalLength(repetition, by)).toEqual(length)
})

test('lengths that differ by a few metres are of one kind', () => {
  expect(kindsOf(measured([400, 412, 205, 396, 200, 800]), 'distance')).toEqual([0, 0, 1, 0, 1, 2])
})

test('what traffic lights leave is not round', () => {
  expect(areRound(measured([400, 300, 200, 405]))).toBe(true)
  expect(
    areRound([
      { runS: 713, distanceM: 2674 },
      { runS: 447, distanceM: 1713 },
    ]),
  ).toBe(false)
})
