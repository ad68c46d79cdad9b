import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runningMedianExtremes } from './running-median.ts'

/** The same by sorting every window. */
function bySorting(column: readonly number[], window: number) {
  const medians: number[] = []
  for (let end = window; end <= column.length; end++) {
    const values = column.slice(end - window, end)
    if (values.some(Number.isNaN)) continue
    medians.push(values.toSorted((a, b) => a - b)[Math.ceil(window / 2) - 1] ?? Number.NaN)
  }
  return medians.length === 0 ? undefined : { highest: Math.max(...medians), lowest: Math.min(...medians) }
}

test('what slides along agrees with sorting every window, holes included', () => {
  const value = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 255 }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  )
  fc.assert(
    fc.property(fc.array(value, { maxLength: 120 }), fc.integer({ min: 1, max: 20 }), (column, window) => {
      expect(runningMedianExtremes(Float32Array.from(column), window)).toEqual(bySorting(column, window))
    }),
    { numRuns: 500 },
  )
})
