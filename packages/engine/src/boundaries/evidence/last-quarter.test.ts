import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { type Stretch, sketchRun } from '../../signal/run-facts.fixture.ts'
import { lastQuarter } from './last-quarter.ts'

const easy = { heartRateBpm: 140, speedMps: 2.8 }
const fast = { heartRateBpm: 168, speedMps: 3.6 }

function quarterOf(...stretches: Stretch[]) {
  return lastQuarter(sketchRun({ date: '2025-05-01', stretches }), values)
}

describe('the last quarter of an hour', () => {
  test('of an even run is its end', () => {
    expect(quarterOf({ minutes: 50, ...easy })).toMatchObject({
      startS: 35 * 60,
      endS: 50 * 60,
      heartRateBpm: 140,
    })
  })

  test('ends where cooling down begins', () => {
    const quarter = quarterOf({ minutes: 15, ...easy }, { minutes: 20, ...fast }, { minutes: 10, ...easy })
    expect(quarter).toMatchObject({ startS: 20 * 60, endS: 35 * 60 })
    expect(quarter?.heartRateBpm).toBeCloseTo(168, 5)
  })

  test('is not shortened where the heart goes on as before at a slower pace uphill', () => {
    const quarter = quarterOf({ minutes: 40, ...easy }, { minutes: 10, heartRateBpm: 139, speedMps: 2.2 })
    expect(quarter?.endS).toBe(50 * 60)
  })

  test('nor where the heart falls at an unchanged pace, as behind a fault of the sensor', () => {
    const quarter = quarterOf({ minutes: 40, ...easy }, { minutes: 10, heartRateBpm: 120, speedMps: 2.8 })
    expect(quarter?.endS).toBe(50 * 60)
  })

  test('says how uneven it was', () => {
    const minutes = 1
    const intervals = Array.from({ length: 10 }, () => [
      { minutes, ...fast },
      { minutes, ...easy },
    ]).flat()
    const uneven = quarterOf({ minutes: 15, ...easy }, ...intervals)
    expect(uneven?.heartRateSpreadBpm).toBeGreaterThan(10)
    expect(quarterOf({ minutes: 30, ...easy })?.heartRateSpreadBpm).toBeLessThan(1)
  })

  test('is nothing in a run too short, or without heart rate', () => {
    expect(quarterOf({ minutes: 5, ...easy })).toBeUndefined()
    expect(quarterOf({ minutes: 40, speedMps: 2.8 })).toBeUndefined()
  })
})
