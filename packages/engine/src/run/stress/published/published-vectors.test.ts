// Published and computed vectors of other people's load models.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitnessFatigueBalance } from './fitness-fatigue-balance.ts'
import { normalizedGradedSpeedMps, runningStressScoreAu } from './running-stress-score.ts'
import { sessionRpeAu } from './session-rpe.ts'
import { heartRateStressScoreAu, trimpBanisterAu } from './trimp-banister.ts'
import { trimpEdwardsAu } from './trimp-edwards.ts'
import { trimpLuciaAu } from './trimp-lucia.ts'

const heart = { heartRateRestBpm: 50, heartRateMaxBpm: 190 }
const man = { ...heart, sex: 'male' } as const
const woman = { ...heart, sex: 'female' } as const

/** So many minutes at one share of the heart rate reserve. */
const evenly = (minutes: number, reserveFrac: number) => ({
  fromBpm: 50 + 140 * reserveFrac,
  secondsS: [60 * minutes],
})

test.each([
  [60, 0.5, 50.14, 59.46],
  [45, 0.7, 77.3, 87.2],
])('Banister: %i min at %f of the reserve are %f for men and %f for women', (minutes, share, men, women) => {
  expect(trimpBanisterAu(evenly(minutes, share), man)).toBeCloseTo(men, 2)
  expect(trimpBanisterAu(evenly(minutes, share), woman)).toBeCloseTo(women, 2)
})

test('Banister is summed over the samples: their mean gives less, because the weight is convex', () => {
  const uneven = { fromBpm: 110, secondsS: [1800, ...new Array<number>(59).fill(0), 1800] }
  const atTheMean = { fromBpm: 140, secondsS: [3600] }
  expect(trimpBanisterAu(uneven, man)).toBeGreaterThan(1.02 * trimpBanisterAu(atTheMean, man))
})

test('below rest and above the maximum the reserve is cut', () => {
  expect(trimpBanisterAu({ fromBpm: 40, secondsS: [600] }, man)).toBe(0)
  expect(trimpBanisterAu({ fromBpm: 200, secondsS: [60] }, man)).toBeCloseTo(0.64 * Math.exp(1.92), 10)
})

test('an hour at LT2 is a hundred by heart rate, and by speed', () => {
  expect(heartRateStressScoreAu({ fromBpm: 170, secondsS: [3600] }, 170, woman)).toBeCloseTo(100, 10)
  expect(
    runningStressScoreAu({ durationS: 3600, normalizedSpeedMps: 3.6, thresholdSpeedMps: 3.6 }),
  ).toBeCloseTo(100, 10)
  // 50 min at 90 %: s · NGP · IF / (FTP · 3600) · 100.
  expect(
    runningStressScoreAu({ durationS: 3000, normalizedSpeedMps: 3.24, thresholdSpeedMps: 3.6 }),
  ).toBeCloseTo(((3000 * 3.24 * 0.9) / (3.6 * 3600)) * 100, 10)
})

test('normalised speed of an even run is its speed, of an uneven one more than its mean', () => {
  expect(normalizedGradedSpeedMps([3, 3, 3])).toBeCloseTo(3, 12)
  expect(normalizedGradedSpeedMps([2, 4])).toBeGreaterThan(3)
  expect(normalizedGradedSpeedMps([3, Number.NaN])).toBeCloseTo(3, 12)
  expect(normalizedGradedSpeedMps([Number.NaN])).toBeUndefined()
})

test('Edwards: ten minutes in each of the five zones are 150, the edge belonging to the higher zone', () => {
  const secondsS = new Array<number>(100).fill(0)
  for (const bpm of [100, 120, 140, 160, 180]) secondsS[bpm - 95] = 600
  expect(trimpEdwardsAu({ fromBpm: 95, secondsS }, 200)).toBeCloseTo(150, 10)
  expect(trimpEdwardsAu({ fromBpm: 99, secondsS: [600] }, 200)).toBe(0)
  expect(trimpEdwardsAu({ fromBpm: 205, secondsS: [60] }, 200)).toBeCloseTo(5, 10)
})

test('Lucia and session load', () => {
  expect(trimpLuciaAu({ easyS: 1800, moderateS: 600, hardS: 300 })).toBe(30 + 20 + 15)
  expect(sessionRpeAu(4, 2700)).toBe(180)
})

test('42 days of a hundred: the two discretisations are not the same', () => {
  const days = new Array<number>(42).fill(100)
  const difference = fitnessFatigueBalance(days, 'difference')
  expect(difference.chronicAu).toBeCloseTo(63.654, 3)
  expect(difference.acuteAu).toBeCloseTo(99.846, 3)
  expect(difference.balanceAu).toBeCloseTo(-36.191, 3)
  expect(fitnessFatigueBalance(days, 'exponential').chronicAu).toBeCloseTo(63.212, 3)
})

test('the load of every model rises with every added second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 189 }), fc.integer({ min: 1, max: 3600 }), (bpm, seconds) => {
      const short = { fromBpm: bpm, secondsS: [600] }
      const long = { fromBpm: bpm, secondsS: [600 + seconds] }
      expect(trimpBanisterAu(long, man)).toBeGreaterThan(trimpBanisterAu(short, man))
      expect(trimpEdwardsAu(long, 190)).toBeGreaterThan(trimpEdwardsAu(short, 190))
    }),
  )
})
