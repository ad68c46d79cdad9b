import { describe, expect, test } from 'vitest'
import { createRandom } from './random.ts'

const drawCount = 40_000

describe('seeded random numbers', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const numbers = (seed: number) => {
      const random = createRandom(seed)
      return Array.from({ length: 20 }, () => random.uniform())
    }
    expect(numbers(5)).toEqual(numbers(5))
    expect(numbers(5)).not.toEqual(numbers(6))
    expect(numbers(5)).not.toEqual(numbers(5 + 2 ** 32))
  })

  test('uniforms fill [0, 1) evenly', () => {
    const random = createRandom(1)
    const bins = new Array<number>(50).fill(0)
    for (let i = 0; i < drawCount; i++) {
      const value = random.uniform()
      // A value outside [0, 1) would make a bin of its own, which the sum below misses.
      const bin = Math.floor(value * bins.length)
      if (bin in bins) bins[bin] = (bins[bin] ?? 0) + 1
    }
    expect(bins.reduce((sum, count) => sum + count, 0)).toBe(drawCount)
    const expected = drawCount / bins.length
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 49 degrees of freedom: 0.1 % and 99.9 % points.
    expect(chiSquare).toBeGreaterThan(23.98)
    expect(chiSquare).toBeLessThan(85.35)
  })

  test('normals have the moments and the tails of a normal distribution', () => {
    const random = createRandom(2)
    const values = Array.from({ length: drawCount }, () => random.normal())
    const mean = values.reduce((sum, value) => sum + value, 0) / drawCount
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawCount
    const beyondTwo = values.filter((value) => Math.abs(value) > 2).length / drawCount
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(drawCount))
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / drawCount))
    expect(beyondTwo).toBeCloseTo(0.0455, 2)
  })

  test('noise is the normals of its stream, whatever else is drawn', () => {
    const noise = createRandom(8).noise('pace')
    const stream = createRandom(8).stream('pace')
    for (let i = 0; i < 1000; i++) expect(noise()).toBe(stream.normal())
  })

  test('a stream does not depend on what was drawn elsewhere', () => {
    const quiet = createRandom(3)
    const busy = createRandom(3)
    for (let i = 0; i < 7; i++) busy.normal()
    busy.stream('other').uniform()
    expect(busy.stream('sensor').uniform()).toBe(quiet.stream('sensor').uniform())
  })

  test('streams of different labels, depths and seeds are uncorrelated', () => {
    const correlation = (a: { normal(): number }, b: { normal(): number }) => {
      let sum = 0
      for (let i = 0; i < 4000; i++) sum += a.normal() * b.normal()
      return sum / 4000
    }
    const root = createRandom(4)
    const limit = 4 / Math.sqrt(4000)
    for (let i = 0; i < 20; i++) {
      expect(Math.abs(correlation(root.stream(`run ${i}`), root.stream(`run ${i + 1}`)))).toBeLessThan(limit)
      expect(Math.abs(correlation(root.stream('a/b'), root.stream(`a${i}`).stream('b')))).toBeLessThan(limit)
      expect(Math.abs(correlation(createRandom(i), createRandom(i + 1)))).toBeLessThan(limit)
    }
  })
})
