// "Am I fitter?" on simulated runners whose fitness is known. `bench/evaluation/trend-errors.ts` measures the same on many.

import {
  addDays,
  checkActivity,
  estimateBoundaries,
  type FitnessTrend,
  isAvailable,
  type LocalDate,
  measureFitness,
  type RunFacts,
  runFactsOf,
  defaultProposalValues as values,
} from '@footing/engine'
import { type FitnessCourse, scenarioRunner, scenarios, simulateHistory } from '@footing/virtual-runner'
import { describe, expect, test } from 'vitest'

const startDate = '2024-01-01'
const watch = { sensor: 'strap', hasThermometer: true, forgottenStrapFrac: 0 } as const

function runsOf(options: {
  readonly scenarioName: 'same-week-for-a-year' | 'consistent-easy-with-races'
  readonly seed: number
  readonly weeks: number
  readonly fitness: FitnessCourse
}): readonly RunFacts[] {
  const scenario = scenarios[options.scenarioName]
  const runner = scenarioRunner(scenario, options.seed)
  const sessions = simulateHistory({ ...options, runner, scenario, startDate, watch })
  return [...sessions].flatMap(({ activity }, index) => {
    const checked = checkActivity(activity)
    return checked.ok ? [runFactsOf(checked.value, { activityId: `run-${index}`, values })] : []
  })
}

function trendOn(all: readonly RunFacts[], asOf: LocalDate): FitnessTrend {
  const runs = all.filter(({ localDate }) => localDate <= asOf)
  const boundaries = estimateBoundaries({ runs, profile: [], asOf, values })
  const trend = measureFitness({ runs, boundaries, asOf, values })
  if (!isAvailable(trend)) throw new Error(trend.reason.sentence)
  return trend
}

const endOfWeek = (week: number) => addDays(startDate, 7 * week - 1)

function over(trend: FitnessTrend, weeks: number) {
  const change = trend.changes.find(({ periodWeeks }) => periodWeeks === weeks)
  if (change === undefined) throw new Error(`no change over ${weeks} weeks`)
  return change
}

describe('a year of the same three easy runs, from untrained (acceptance A19)', () => {
  const runs = runsOf({ scenarioName: 'same-week-for-a-year', seed: 2003, weeks: 52, fitness: 'adapting' })

  test('improved after three months', () => {
    expect(over(trendOn(runs, endOfWeek(13)), 6).verdict).toBe('improved')
    expect(over(trendOn(runs, endOfWeek(16)), 12).verdict).toBe('improved')
  })

  test.each([39, 52])('settled in week %i: no change, explained, and no word of not responding', (week) => {
    const trend = trendOn(runs, endOfWeek(week))
    const change = over(trend, 12)
    expect(change.verdict).toBe('no-change')
    expect(change.reasons.map(({ code }) => code)).toContain('easy-marker-may-be-settled')
    expect(trend.sentences.join(' ')).toContain('three to six months of the same training')
    expect(JSON.stringify(trend)).not.toMatch(/respon/i)
  })
})

describe('four runs a week through the seasons', () => {
  const weeks = 44
  const same = { scenarioName: 'consistent-easy-with-races', seed: 2002, weeks } as const

  test('nobody is told of a change that is not there, and a planted one is found', () => {
    const still = over(trendOn(runsOf({ ...same, fitness: 'frozen' }), endOfWeek(weeks)), 12)
    expect(still.verdict).toBe('no-change')
    if (!isAvailable(still.estimate)) throw new Error(still.sentence)
    const { smallestVisibleFrac, low90Frac, high90Frac } = still.estimate
    expect(low90Frac).toBeLessThan(0)
    expect(high90Frac).toBeGreaterThan(0)
    expect(smallestVisibleFrac).toBeLessThan(0.035)

    const speedFrac = 2 * smallestVisibleFrac
    const planted = { speedFrac, fromWeek: weeks - 12, toWeek: weeks - 12 }
    const changed = over(trendOn(runsOf({ ...same, fitness: { planted } }), endOfWeek(weeks)), 12)
    expect(changed.verdict).toBe('improved')
    if (!isAvailable(changed.estimate)) throw new Error(changed.sentence)
    expect(changed.estimate.low90Frac).toBeLessThan(speedFrac)
    expect(changed.estimate.high90Frac).toBeGreaterThan(speedFrac)
  })
})
