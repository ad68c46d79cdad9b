// The boundaries against runners whose truth is known. `npm run evaluate` prints the same for more runners.

import { beforeAll, describe, expect, test } from 'vitest'
import { boundaryErrors, runnerGroups, summaryOf } from '../bench/evaluation/boundary-errors.ts'
import {
  easyOnlyScenarios,
  hardScenarios,
  type SimulatedRunner,
  simulateRunners,
} from '../bench/evaluation/simulated-runner.ts'

const runnersPerKind = 60

describe('boundaries of simulated runners', () => {
  let runners: readonly SimulatedRunner[]
  const summaryOfGroup = (name: string) => {
    const group = runnerGroups.find((each) => each.name === name)
    if (group === undefined) throw new Error(`no group "${name}"`)
    return summaryOf(boundaryErrors(group, runners))
  }

  beforeAll(() => {
    const simulation = { count: runnersPerKind, firstSeed: 8001, startDate: '2026-01-05', weeks: 12 }
    runners = [
      ...simulateRunners({ ...simulation, scenarioNames: hardScenarios, isHard: true }),
      ...simulateRunners({ ...simulation, scenarioNames: easyOnlyScenarios, isHard: false }),
    ]
  }, 300_000)

  // Bounds on 60 runners leave room for chance: the figures over 300 are in docs/science/evaluation.md.
  test.each([
    ['hard runs or races', 6.5],
    ['hard runs or races, ten talk notes', 5.3],
    ['easy only', 9],
    ['easy only, entered maximum 12 too low', 9.5],
    ['easy only, entered maximum 12 too high', 9.5],
  ])('%s: LT1 is within %d bpm on average and its 80 %% band is honest', (name, mostBpm) => {
    const summary = summaryOfGroup(name)
    expect(summary.runnerCount).toBe(runnersPerKind)
    expect(summary.lt1MeanAbsoluteBpm).toBeLessThan(mostBpm)
    expect(summary.lt1InBandFrac).toBeGreaterThanOrEqual(0.68)
    expect(summary.lt1InBandFrac).toBeLessThanOrEqual(0.93)
  })

  test('with a race, LT2 is close in heart rate and in speed', () => {
    const summary = summaryOfGroup('a race among them')
    expect(summary.runnerCount).toBeGreaterThan(runnersPerKind / 4)
    expect(summary.lt2MeanAbsoluteBpm).toBeLessThan(5)
    expect(summary.lt2SpeedMeanAbsoluteFrac).toBeLessThan(0.04)
  })

  test('notes on talking narrow the band and bring LT1 closer', () => {
    const without = summaryOfGroup('easy only')
    const withNotes = summaryOfGroup('easy only, ten talk notes')
    expect(withNotes.lt1SdBpm).toBeLessThan(without.lt1SdBpm)
    expect(withNotes.lt1MeanAbsoluteBpm).toBeLessThan(without.lt1MeanAbsoluteBpm)
  })

  test('in every group LT1, LT2 and the maximum keep their order', () => {
    for (const { name } of runnerGroups) expect(summaryOfGroup(name).orderedFrac).toBe(1)
  })

  test('in every group the estimate beats every shortcut', () => {
    for (const { name } of runnerGroups) {
      const summary = summaryOfGroup(name)
      for (const errorBpm of Object.values(summary.shortcutsMeanAbsoluteBpm))
        expect(summary.lt1MeanAbsoluteBpm).toBeLessThan(errorBpm)
    }
  })
})
