import { describe, expect, test } from 'vitest'
import { easyMps } from '../behaviour/easy-executions.ts'
import { recoveryMps } from '../behaviour/easy-sessions.ts'
import { drawTemperament } from '../behaviour/temperament.ts'
import { createRandom } from '../chance/random.ts'
import { limitTimeS } from './endurance.ts'
import { steadyHeartRateBpm } from './heart-rate-curve.ts'
import { levels } from './levels.ts'
import type { Physiology } from './physiology.ts'
import { drawRunner, type VirtualRunner } from './runner.ts'

const population = Array.from({ length: 3000 }, (_, seed) => drawRunner({ seed }))

function moments(of: (body: Physiology) => number, runners: readonly VirtualRunner[] = population) {
  const values = runners.map((runner) => of(runner.physiology))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  return { mean, sd }
}

/**
 * The published mean with four standard errors of both samples, and the standard deviation within a tenth.
 * `count` is that of the publication.
 */
function expectPublished(drawn: { mean: number; sd: number }, published: { mean: number; sd: number }) {
  const standardError = published.sd * Math.sqrt(1 / population.length + 1 / 1411)
  expect(Math.abs(drawn.mean - published.mean)).toBeLessThan(4 * standardError)
  expect(Math.abs(drawn.sd / published.sd - 1)).toBeLessThan(0.1)
}

describe('a population of virtual runners', () => {
  test('has the boundaries of Esteve-Lanao et al. 2026 in heart rate', () => {
    expectPublished(
      moments((body) => (100 * body.lt1Bpm) / body.heartRateMaxBpm),
      { mean: 85.1, sd: 4.6 },
    )
    expectPublished(
      moments((body) => (100 * body.lt2Bpm) / body.heartRateMaxBpm),
      { mean: 93.5, sd: 2.5 },
    )
  })

  test('has the boundaries of Esteve-Lanao et al. 2026 in speed', () => {
    expectPublished(
      moments((body) => (100 * body.lt1Mps) / body.speedAtVo2PeakMps),
      { mean: 73.9, sd: 5.5 },
    )
    expectPublished(
      moments((body) => (100 * body.lt2Mps) / body.speedAtVo2PeakMps),
      { mean: 87.6, sd: 3.9 },
    )
  })

  test('differs from the formula of Nes 2013 for maximum heart rate by about 10 bpm and no bias', () => {
    const errors = population.map(
      (runner) => runner.physiology.heartRateMaxBpm - (211 - 0.64 * runner.ageYears),
    )
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    const rmse = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)
    expect(Math.abs(mean)).toBeLessThan(0.8)
    // J Clin Med 2023;12:2884: 9 to 10 bpm whatever the formula.
    expect(rmse).toBeGreaterThan(8.5)
    expect(rmse).toBeLessThan(10.5)
  })

  test('keeps critical speed within a few per cent of LT2, and D′ between 150 and 300 m', () => {
    for (const { physiology } of population) {
      expect(Math.abs(physiology.criticalSpeedMps / physiology.lt2Mps - 1)).toBeLessThan(0.055)
      expect(physiology.criticalSpeedMps).toBeLessThan(physiology.speedAtVo2PeakMps)
      expect(physiology.dPrimeM).toBeGreaterThanOrEqual(150)
      expect(physiology.dPrimeM).toBeLessThanOrEqual(300)
    }
  })

  test('women have higher relative thresholds than men, male beginners higher ones than male elites', () => {
    const lt1Frac = (body: Physiology) => body.lt1Mps / body.speedAtVo2PeakMps
    const women = population.filter((runner) => runner.sex === 'female')
    const men = population.filter((runner) => runner.sex === 'male')
    expect(moments(lt1Frac, women).mean).toBeGreaterThan(moments(lt1Frac, men).mean + 0.005)
    expect(
      moments(
        lt1Frac,
        men.filter((runner) => runner.level === 'beginner'),
      ).mean,
    ).toBeGreaterThan(
      moments(
        lt1Frac,
        men.filter((runner) => runner.level === 'sub-elite'),
      ).mean + 0.005,
    )
  })
})

describe('every virtual runner', () => {
  test('is ordered: recovery below easy below LT1 below LT2 below maximum, in speed and in heart rate', () => {
    for (const { physiology: body, seed } of population.slice(0, 500)) {
      const person = { body, temperament: drawTemperament(createRandom(seed, 'temperament')) }
      const speeds = [recoveryMps(person), easyMps(person), body.lt1Mps, body.lt2Mps, body.speedAtVo2PeakMps]
      const heartRates = [
        body.heartRateRestBpm,
        ...speeds.slice(0, -1).map((speedMps) => steadyHeartRateBpm(body, speedMps)),
        body.heartRateMaxBpm,
      ]
      for (const list of [speeds, heartRates])
        for (let i = 1; i < list.length; i++) expect(list[i]).toBeGreaterThan(list[i - 1] ?? Number.NaN)
    }
  })

  test('has gaps that a laboratory could tell apart', () => {
    for (const { physiology: body } of population) {
      expect(body.lt2Bpm - body.lt1Bpm).toBeGreaterThan(4)
      expect(body.heartRateMaxBpm - body.lt2Bpm).toBeGreaterThan(2.5)
      expect(body.lt2Mps / body.lt1Mps).toBeGreaterThan(1.03)
    }
  })
})

describe('levels', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed)
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

  test('each is faster than the one before and has a higher oxygen uptake', () => {
    const typical = levels.map((level) => {
      const bodies = seeds.map((seed) => drawRunner({ seed, level, sex: 'male', ageYears: 30 }).physiology)
      return {
        fiveKmS: median(bodies.map((body) => limitTimeS(body, 5000))),
        marathonS: median(bodies.map((body) => limitTimeS(body, 42_195))),
        vo2Peak: median(bodies.map((body) => body.vo2PeakMlPerKgMin)),
      }
    })
    for (let i = 1; i < typical.length; i++) {
      expect(typical[i]?.fiveKmS).toBeLessThan(typical[i - 1]?.fiveKmS ?? 0)
      expect(typical[i]?.vo2Peak).toBeGreaterThan(typical[i - 1]?.vo2Peak ?? 0)
    }
    // The last level is the 2:30 marathon runner; the first is an untrained adult's 38 to 43 ml/kg/min.
    expect(Math.abs((typical.at(-1)?.marathonS ?? 0) - 9000)).toBeLessThan(240)
    expect(typical[0]?.vo2Peak).toBeGreaterThan(36)
    expect(typical[0]?.vo2Peak).toBeLessThan(45)
  })

  test('an older runner has a lower maximum and is slower, a woman is slower than a man', () => {
    for (const seed of seeds) {
      const at = (ageYears: number, sex: 'male' | 'female') =>
        drawRunner({ seed, level: 'club', sex, ageYears }).physiology
      expect(at(65, 'male').heartRateMaxBpm).toBeLessThan(at(25, 'male').heartRateMaxBpm)
      expect(at(65, 'male').criticalSpeedMps).toBeLessThan(at(40, 'male').criticalSpeedMps)
      expect(at(30, 'female').criticalSpeedMps).toBeLessThan(at(30, 'male').criticalSpeedMps)
    }
  })
})

test('the same arguments give the same runner', () => {
  expect(drawRunner({ seed: 11, level: 'club' })).toEqual(drawRunner({ seed: 11, level: 'club' }))
  expect(drawRunner({ seed: 11 })).not.toEqual(drawRunner({ seed: 12 }))
})
