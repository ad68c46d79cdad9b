import { addDays, type Week } from '@footing/engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeTicks, weekBars, weekTotalS } from './week-bars.ts'
import { yearTotals } from './year-totals.ts'

const seconds = fc.integer({ min: 0, max: 40_000 })
const week = fc.record({ easyS: seconds, moderateS: seconds, hardS: seconds, unknownS: seconds }).map(
  (parts): Week => ({
    monday: '2026-06-01',
    runCount: 3,
    distanceM: 30_000,
    movingS: 10_000,
    longestRunM: 12_000,
    hardRunCount: 0,
    ...parts,
  }),
)

test('a bar is as high as its week, and its parts lie on each other without holes', () => {
  fc.assert(
    fc.property(fc.array(week, { minLength: 1, maxLength: 60 }), (weeks) => {
      const topS = Math.max(1, ...weeks.map(weekTotalS))
      const bars = weekBars(weeks, { widthPx: 600, heightPx: 200, topS })
      for (const [index, bar] of bars.entries()) {
        const height = bar.parts.reduce((sum, part) => sum + part.heightPx, 0)
        expect(height).toBeCloseTo((weekTotalS(weeks[index] as Week) / topS) * 200, 6)
        let base = 200
        for (const part of bar.parts) {
          expect(part.yPx + part.heightPx).toBeCloseTo(base, 6)
          base = part.yPx
        }
        expect(bar.xPx + bar.widthPx).toBeLessThanOrEqual(600 + 1e-6)
      }
    }),
  )
})

const from = (monday: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...fc.sample(week, { numRuns: 1, seed: 1 })[0],
    monday: addDays(monday, 7 * index),
  })) as readonly Week[]

test('a short record is labelled by month, a long one by year', () => {
  // 5 October 2026 is a Monday; new months begin in the weeks of 2 November, 7 December and 4 January.
  expect(timeTicks(from('2026-10-05', 14))).toEqual([
    { index: 4, isYear: false },
    { index: 9, isYear: false },
    { index: 13, isYear: true },
  ])
  expect(timeTicks(from('2020-01-06', 260)).every((tick) => tick.isYear)).toBe(true)
})

test('years add up, newest first, and a year that could not be judged has no easy share', () => {
  const empty = { easyS: 0, moderateS: 0, hardS: 0, unknownS: 0, movingS: 0, distanceM: 0, runCount: 0 }
  const base = fc.sample(week, { numRuns: 1, seed: 1 })[0] as Week
  const years = yearTotals([
    { ...base, ...empty, monday: '2025-12-29', movingS: 3600, unknownS: 3600, runCount: 1 },
    { ...base, ...empty, monday: '2026-01-05', movingS: 4000, easyS: 3000, moderateS: 1000, runCount: 2 },
    { ...base, ...empty, monday: '2026-01-12' },
  ])
  expect(
    years.map(({ year, runCount, easyFrac, emptyWeekCount }) => [year, runCount, easyFrac, emptyWeekCount]),
  ).toEqual([
    ['2026', 2, 0.75, 1],
    ['2025', 1, undefined, 0],
  ])
})
