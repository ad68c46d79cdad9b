import { addDays } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { steadyHeartRateBpm, steadySpeedMps } from '../physiology/heart-rate-curve.ts'
import { drawRunner } from '../physiology/runner.ts'
import { settledFitness } from './fitness.ts'
import { createDatedBody, type FitnessCourse } from './fitness-course.ts'
import { noDose } from './training-dose.ts'

const startDate = '2025-01-06'
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

function dated(seed: number, course: FitnessCourse) {
  const body = drawRunner({ seed }).physiology
  const first = settledFitness(noDose, 1)
  return { body, dated: createDatedBody(body, { course, startDate, first, trainability: 1 }) }
}

describe('a fitness course', () => {
  test('frozen stays whatever is trained', () => {
    const { body, dated: frozen } = dated(1, 'frozen')
    frozen.train(startDate, { aerobicMin: 900, fastS: 900 })
    expect(frozen.bodyOn(addDays(startDate, 300))).toBe(body)
  })

  test('planted moves speed at any heart rate by exactly what was planted, and only between its weeks', () => {
    const planted = { speedFrac: 0.04, fromWeek: 10, toWeek: 22 }
    for (const seed of seeds) {
      const { body, dated: course } = dated(seed, { planted })
      for (const [week, part] of [
        [0, 0],
        [10, 0],
        [16, 0.5],
        [22, 1],
        [50, 1],
      ] as const) {
        const now = course.bodyOn(addDays(startDate, 7 * week))
        for (const heartRateBpm of [body.lt1Bpm - 15, body.lt1Bpm, body.lt2Bpm])
          expect(steadySpeedMps(now, heartRateBpm) / steadySpeedMps(body, heartRateBpm)).toBeCloseTo(
            1 + 0.04 * part,
            6,
          )
      }
    }
  })

  test('adapting keeps heart rate at LT1 and LT2, moves their speeds, and keeps every order', () => {
    for (const seed of seeds) {
      const { body, dated: course } = dated(seed, 'adapting')
      for (let day = 0; day < 200; day += 2)
        course.train(addDays(startDate, day), { aerobicMin: 60, fastS: 20 })
      const now = course.bodyOn(addDays(startDate, 200))
      expect(now.lt1Bpm).toBe(body.lt1Bpm)
      expect(now.lt2Bpm).toBe(body.lt2Bpm)
      expect(steadyHeartRateBpm(now, now.lt1Mps)).toBeCloseTo(now.lt1Bpm, 6)
      expect(steadyHeartRateBpm(now, now.lt2Mps)).toBeCloseTo(now.lt2Bpm, 6)
      expect(now.heartRateRestBpm).toBeLessThan(body.heartRateRestBpm)
      const gains = [
        now.lt1Mps / body.lt1Mps,
        now.lt2Mps / body.lt2Mps,
        now.speedAtVo2PeakMps / body.speedAtVo2PeakMps,
      ]
      expect(gains[0]).toBeGreaterThan(1.03)
      // A patient gain shows at the top first.
      expect(gains[1]).toBeGreaterThan(gains[0] ?? 9)
      expect(gains[2]).toBeGreaterThan(gains[1] ?? 9)
      expect(now.criticalSpeedMps).toBeLessThan(now.speedAtVo2PeakMps)
    }
  })
})
