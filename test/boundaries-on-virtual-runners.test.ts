// The boundaries against runners whose truth is known. `npm run evaluate` prints the same for more runners.

import { beforeAll, describe, expect, test } from 'vitest'
import {
  boundaryErrors,
  type RunnerError,
  runnerGroups,
  summaryOf,
} from '../bench/evaluation/boundary-errors.ts'

const runnersPerGroup = 60

describe('boundaries of simulated runners', () => {
  let errors: ReadonlyMap<string, readonly RunnerError[]>

  beforeAll(() => {
    errors = boundaryErrors({
      groups: runnerGroups,
      runnersPerGroup,
      firstSeed: 2001,
      weeks: 12,
      startDate: '2026-01-05',
      asOf: '2026-03-30',
    })
  }, 300_000)

  test('with a hard effort, LT1 is within 7 bpm on average and the 80 % band is honest', () => {
    for (const group of runnerGroups.filter((each) => each.name.startsWith('races'))) {
      const summary = summaryOf(errors.get(group.name) ?? [])
      expect(summary.runnerCount).toBe(runnersPerGroup)
      expect(summary.lt1MeanAbsoluteBpm).toBeLessThan(7)
      expect(summary.lt1InBandFrac).toBeGreaterThanOrEqual(0.7)
      expect(summary.lt1InBandFrac).toBeLessThanOrEqual(0.9)
    }
  })

  test('in every group LT1, LT2 and the maximum keep their order', () => {
    for (const [, group] of errors) expect(summaryOf(group).orderedFrac).toBe(1)
  })

  test('in every group the estimate beats what a watch presets and what the age gives', () => {
    for (const [, group] of errors) {
      const summary = summaryOf(group)
      expect(summary.lt1MeanAbsoluteBpm).toBeLessThan(summary.ageShortcutMeanAbsoluteBpm)
      expect(summary.lt1MeanAbsoluteBpm).toBeLessThan(summary.watchShortcutMeanAbsoluteBpm)
    }
  })
})
