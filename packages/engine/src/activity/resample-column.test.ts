import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resampledColumn } from './resample-column.ts'

test('linear over a short gap, the nearest number beside a long one, NaN beyond', () => {
  const source = { timeS: [0, 4, 8, 40, 42], column: [100, 104, Number.NaN, 140, 144] }
  expect([...resampledColumn(source, [-6, -2, 0, 1, 4, 7, 20, 36, 41, 45, 60], 10)]).toEqual([
    Number.NaN,
    100,
    100,
    101,
    104,
    104,
    Number.NaN,
    140,
    142,
    144,
    Number.NaN,
  ])
})

test('at its own instants a column is itself, and elsewhere it never leaves its range', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ stepS: fc.integer({ min: 1, max: 30 }), value: fc.integer({ min: 50, max: 200 }) }),
      ),
      fc.array(fc.integer({ min: -100, max: 1000 })),
      (drawn, at) => {
        let now = 0
        const timeS = drawn.map(({ stepS }) => (now += stepS))
        const column = drawn.map(({ value }) => value)
        expect([...resampledColumn({ timeS, column }, timeS, 10)]).toEqual(column)
        for (const value of resampledColumn(
          { timeS, column },
          at.sort((a, b) => a - b),
          10,
        ))
          if (!Number.isNaN(value)) {
            expect(value).toBeGreaterThanOrEqual(Math.min(...column))
            expect(value).toBeLessThanOrEqual(Math.max(...column))
          }
      },
    ),
  )
})
