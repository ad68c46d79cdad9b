import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeCostFrac } from './grade-cost.ts'

const undamped = { uphillShareFrac: 1, downhillShareFrac: 1 }
const damped = { uphillShareFrac: 0.75, downhillShareFrac: 0.4 }

describe('cost of a grade', () => {
  test('undamped it is the polynomial of Minetti et al. 2002', () => {
    // J/kg/m at each grade, computed independently from the published coefficients.
    const table = [
      [-0.3, 2.462],
      [-0.2, 1.8],
      [-0.1, 2.152],
      [-0.05, 2.746],
      [0, 3.6],
      [0.02, 4.008],
      [0.05, 4.685],
      [0.1, 5.968],
      [0.2, 9.007],
      [0.3, 12.579],
    ] as const
    for (const [grade, cost] of table) expect(gradeCostFrac(undamped, grade) * 3.6).toBeCloseTo(cost, 3)
  })

  test('rises uphill, dips below level on a mild descent, and is damped both ways', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 0.15, noNaN: true }), (grade) => {
        expect(gradeCostFrac(damped, grade)).toBeGreaterThan(1)
        expect(gradeCostFrac(damped, grade)).toBeLessThan(gradeCostFrac(undamped, grade))
        expect(gradeCostFrac(damped, -grade)).toBeLessThan(1)
        expect(gradeCostFrac(damped, -grade)).toBeGreaterThan(gradeCostFrac(undamped, -grade))
      }),
    )
  })
})
