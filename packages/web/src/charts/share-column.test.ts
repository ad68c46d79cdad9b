import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ceilingPx, roomOverFrac, type Shares, shareColumn } from './share-column.ts'

const shares = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]): Shares => {
    const [low, high] = a < b ? [a, b] : [b, a]
    return { wellUnderFrac: low, nearTheTopFrac: high - low, overCeilingFrac: 1 - high }
  })

test('every column is as long as every other and hangs from one line', () => {
  fc.assert(
    fc.property(fc.array(shares, { minLength: 1, maxLength: 30 }), (runs) => {
      const plot = { heightPx: 240, roomOverFrac: roomOverFrac(runs) }
      for (const run of runs) {
        const column = shareColumn(run, plot)
        const length = column.over.heightPx + column.near.heightPx + column.under.heightPx
        expect(length).toBeCloseTo(plot.heightPx / (1 + plot.roomOverFrac), 6)
        expect(column.over.topPx + column.over.heightPx).toBeCloseTo(ceilingPx(plot), 6)
        expect(column.over.topPx).toBeGreaterThanOrEqual(-1e-6)
        expect(column.under.topPx + column.under.heightPx).toBeLessThanOrEqual(plot.heightPx + 1e-6)
      }
    }),
  )
})

test('calm weeks keep a little room above the line', () => {
  expect(roomOverFrac([{ wellUnderFrac: 1, nearTheTopFrac: 0, overCeilingFrac: 0 }])).toBe(0.2)
  expect(roomOverFrac([])).toBe(0.2)
  expect(roomOverFrac([{ wellUnderFrac: 0.45, nearTheTopFrac: 0.2, overCeilingFrac: 0.35 }])).toBe(0.4)
})
