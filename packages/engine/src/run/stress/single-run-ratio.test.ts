import { expect, test } from 'vitest'
import { got } from '../../base/computed.fixture.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import { singleRunRatio, singleRunRisk } from './single-run-ratio.ts'

test.each([
  [0.5, 1],
  [1.1, 1],
  [1.101, 1.64],
  [1.3, 1.64],
  [1.301, 1.52],
  [2, 1.52],
  [2.01, 2.28],
])('a run of %f times the longest of 30 days belongs to the published step of %f', (ratio, hazard) => {
  expect(singleRunRisk(ratio).hazardRatioFrac).toBe(hazard)
})

test('the steps are not monotone, and are not made so', () => {
  expect(singleRunRisk(1.5).hazardRatioFrac).toBeLessThan(singleRunRisk(1.2).hazardRatioFrac)
})

const run = (minutes: number, activityId: string) =>
  sketchRun({ date: '2025-05-01', activityId, stretches: [{ minutes, speedMps: 2.5 }] })

test('it is the longest run that counts, not the last', () => {
  const ratio = got(singleRunRatio(run(72, 'now'), [run(60, 'long'), run(20, 'last')]))
  expect(ratio.longestBeforeId).toBe('long')
  expect(ratio.ratioFrac).toBeCloseTo(1.2, 10)
  expect(ratio.state).toBe('up-to-130')
  expect(ratio.sentence).toContain('20 % longer')
})

test('after a month without a run there is nothing to hold it against', () => {
  expect(singleRunRatio(run(40, 'now'), [])).toMatchObject({
    status: 'unavailable',
    reason: { code: 'no-run-in-30-days' },
  })
})
