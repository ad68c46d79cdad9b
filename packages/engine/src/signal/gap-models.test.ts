import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitFactors } from '../base/units.ts'
import { gapHeartRateTable } from './gap-heart-rate-table.ts'
import { gapMinetti, minettiCostJPerKgM } from './gap-minetti.ts'
import { gradeAdjustedSpeed } from './grade-adjusted-speed.ts'

const models = [gapHeartRateTable, gapMinetti]

describe('properties of every grade model', () => {
  test.each(models)('$name: 1 on the level, above 1 uphill and rising', ({ factor, range }) => {
    expect(factor(0)).toBeCloseTo(1, 12)
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: range[1] - 0.011, noNaN: true }), (grade) => {
        expect(factor(grade)).toBeGreaterThan(1)
        expect(factor(grade + 0.01)).toBeGreaterThan(factor(grade))
      }),
    )
  })

  test.each(models)(
    '$name: a mild descent dips below the level, a steep one rises again',
    ({ factor, range }) => {
      for (const grade of [-0.02, -0.05, -0.08]) expect(factor(grade)).toBeLessThan(1)
      const lowest = Math.min(...Array.from({ length: 300 }, (_, i) => factor(-i / 1000)))
      expect(factor(range[0])).toBeGreaterThan(lowest + 0.1)
    },
  )

  test.each(models)('$name: beyond its range it stays at its end', ({ factor, range }) => {
    expect(factor(range[0] - 1)).toBe(factor(range[0]))
    expect(factor(range[1] + 1)).toBe(factor(range[1]))
  })
})

test('Minetti 2002: the polynomial at the grades of its table, in J/kg/m', () => {
  const published = [
    [-0.45, 4.032],
    [-0.3, 2.462],
    [-0.2, 1.8],
    [-0.18, 1.781],
    [-0.1, 2.152],
    [-0.05, 2.746],
    [0, 3.6],
    [0.02, 4.008],
    [0.05, 4.685],
    [0.1, 5.968],
    [0.2, 9.007],
    [0.3, 12.579],
    [0.45, 19.426],
  ] as const
  for (const [grade, cost] of published)
    expect(Math.abs(minettiCostJPerKgM(grade) - cost)).toBeLessThanOrEqual(0.001)
})

test('Minetti 2002: near what was measured, except on the level and at the steepest climb', () => {
  const measured = [
    [0.45, 18.93, 0.5],
    [-0.2, 1.73, 0.25],
    [-0.45, 3.92, 0.25],
    [0, 3.4, 0.21],
  ] as const
  for (const [grade, cost, tolerance] of measured)
    expect(Math.abs(minettiCostJPerKgM(grade) - cost)).toBeLessThanOrEqual(tolerance)
})

test('paces that the vendor shows for 8:00 a mile on a grade, within a second', () => {
  const secondsPerMile = (grade: number) => (8 * unitFactors.sPerMin) / gapHeartRateTable.factor(grade)
  const shown = [
    [0.1, 5 * 60 + 29],
    [-0.1, 9 * 60 + 8],
    [-0.2, 7 * 60 + 24],
  ] as const
  for (const [grade, seconds] of shown)
    expect(Math.abs(secondsPerMile(grade) - seconds)).toBeLessThanOrEqual(1)
})

test('the two models disagree downhill as their sources say', () => {
  expect(gapMinetti.factor(-0.1)).toBeCloseTo(0.598, 3)
  expect(gapHeartRateTable.factor(-0.1)).toBeCloseTo(0.876, 3)
})

test('along a run the factor is looked up to a thousandth; without grade the speed stays', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.45, max: 0.45, noNaN: true }), (grade) => {
      const [adjusted] = gradeAdjustedSpeed(Float32Array.of(3), Float32Array.of(grade), gapHeartRateTable)
      expect(Math.abs((adjusted ?? 0) - 3 * gapHeartRateTable.factor(grade))).toBeLessThan(0.02)
    }),
  )
  const unknown = gradeAdjustedSpeed(
    Float32Array.of(3, Number.NaN),
    Float32Array.of(Number.NaN, 0),
    gapMinetti,
  )
  expect([...unknown]).toEqual([3, Number.NaN])
})
