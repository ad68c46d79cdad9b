import { describe, expect, test } from 'vitest'
import { addDays } from '../base/time.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchRun } from '../signal/run-facts.fixture.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { estimateBoundaries } from './estimate-boundaries.ts'
import { estimateBoundaryHistory } from './estimate-boundary-history.ts'

const firstDay = '2025-01-01'
const asOf = '2025-12-31'

function runOn(day: number, peakBpm?: number): RunFacts {
  const sketch = sketchRun({
    activityId: `run-${day}`,
    date: addDays(firstDay, day),
    stretches:
      peakBpm === undefined
        ? [{ minutes: 45, heartRateBpm: 140, speedMps: 2.8 }]
        : [{ minutes: 21, heartRateBpm: peakBpm - 12, toHeartRateBpm: peakBpm, speedMps: 4 }],
  })
  return { ...sketch, deviceName: day < 180 ? 'First' : 'Second' }
}

const days = Array.from({ length: 91 }, (_, index) => index * 4)
const runs = days.map((day) => runOn(day, day === 300 || day === 320 ? 186 : undefined))

describe('the boundaries through a year', () => {
  const history = estimateBoundaryHistory({ runs, profile: [], asOf, values })

  test('one point a month and one for today, by date, each inside its band', () => {
    expect(history.points).toHaveLength(13)
    expect(history.points.map(({ date }) => date)).toEqual(history.points.map(({ date }) => date).toSorted())
    expect(history.points.at(-1)?.date).toBe(asOf)
    for (const { lt1, lt2 } of history.points) {
      expect(lt1.low80Bpm).toBeLessThan(lt1.valueBpm)
      expect(lt1.high80Bpm).toBeGreaterThan(lt1.valueBpm)
      expect(lt1.valueBpm).toBeLessThan(lt2.valueBpm)
    }
  })

  test('today’s point is today’s estimate', () => {
    const { lt1Bpm } = estimateBoundaries({ runs, profile: [], asOf, values })
    if (lt1Bpm.status !== 'available') throw new Error('LT1 is always available')
    expect(history.points.at(-1)?.lt1.valueBpm).toBeCloseTo(lt1Bpm.mean, 9)
  })

  test('a day is seen as known today: a race in autumn tells of the summer before it', () => {
    const inJune = history.points.find(({ date }) => date.startsWith('2025-06'))
    const knownThen = estimateBoundaries({ runs, profile: [], asOf: inJune?.date ?? asOf, values }).lt2Bpm
    if (knownThen.status !== 'available' || inJune === undefined) throw new Error('June holds runs')
    const raced = history.points.find(({ date }) => date.startsWith('2025-11'))?.lt2.valueBpm ?? 0
    expect(Math.abs(inJune.lt2.valueBpm - raced)).toBeLessThan(Math.abs(knownThen.mean - raced))
  })

  test('a change of watch is named as such, once', () => {
    expect(history.breaks).toEqual([expect.objectContaining({ date: '2025-06-30', kind: 'watch' })])
  })
})

test('today’s point is today’s estimate long after the last run too', () => {
  const later = addDays(asOf, 500)
  const { lt1Bpm } = estimateBoundaries({ runs, profile: [], asOf: later, values })
  const last = estimateBoundaryHistory({ runs, profile: [], asOf: later, values }).points.at(-1)
  if (lt1Bpm.status !== 'available') throw new Error('LT1 is always available')
  expect(last?.lt1.valueBpm).toBeCloseTo(lt1Bpm.mean, 9)
  expect(last?.lt1.low80Bpm).toBeCloseTo(lt1Bpm.low80, 9)
})

test('a watch that is worn once is no change', () => {
  const borrowed = runs.map((run, index) => (index === 10 ? { ...run, deviceName: 'Borrowed' } : run))
  const { breaks } = estimateBoundaryHistory({ runs: borrowed, profile: [], asOf, values })
  expect(breaks).toHaveLength(1)
})

test('without a run there is only today', () => {
  const { points, breaks } = estimateBoundaryHistory({ runs: [], profile: [], asOf, values })
  expect(points.map(({ date }) => date)).toEqual([asOf])
  expect(breaks).toEqual([])
})
