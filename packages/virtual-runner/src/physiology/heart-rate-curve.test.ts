import { describe, expect, test } from 'vitest'
import { steadyHeartRateBpm } from './heart-rate-curve.ts'
import { drawRunner } from './runner.ts'

const bodies = Array.from({ length: 300 }, (_, seed) => drawRunner({ seed }).physiology)

describe('steady heart rate', () => {
  test('rises with speed and never passes maximum', () => {
    for (const body of bodies) {
      let before = 0
      for (let share = 0.3; share <= 1.3; share += 0.02) {
        const now = steadyHeartRateBpm(body, share * body.speedAtVo2PeakMps)
        expect(now).toBeLessThanOrEqual(body.heartRateMaxBpm)
        if (before < body.heartRateMaxBpm) expect(now).toBeGreaterThan(before)
        before = now
      }
    }
  })

  test('is nearly a straight line between 60 and 90 % of maximum', () => {
    for (const body of bodies) {
      const points: [number, number][] = []
      for (let share = 0.3; share <= 1; share += 0.01) {
        const bpm = steadyHeartRateBpm(body, share * body.speedAtVo2PeakMps)
        const maxFrac = bpm / body.heartRateMaxBpm
        if (maxFrac >= 0.6 && maxFrac <= 0.9) points.push([share, bpm])
      }
      const [firstX, firstY] = points[0] ?? [0, 0]
      const [lastX, lastY] = points.at(-1) ?? [1, 1]
      for (const [x, y] of points) {
        const chord = firstY + ((lastY - firstY) * (x - firstX)) / (lastX - firstX)
        expect(Math.abs(y - chord)).toBeLessThan(2)
      }
    }
  })

  test('flattens near maximum', () => {
    const slope = (body: (typeof bodies)[number], share: number) =>
      steadyHeartRateBpm(body, (share + 0.005) * body.speedAtVo2PeakMps) -
      steadyHeartRateBpm(body, (share - 0.005) * body.speedAtVo2PeakMps)
    for (const body of bodies) {
      expect(slope(body, 0.99)).toBeLessThan(slope(body, 0.9))
      expect(slope(body, 0.9)).toBeLessThan(slope(body, 0.6))
    }
  })
})
