import { describe, expect, test } from 'vitest'
import type { Scenario } from '../scenarios/scenario.ts'
import { type ScenarioName, scenarioNames, scenarioRunner, scenarios } from '../scenarios/scenarios.ts'
import { simulateHistory, type VirtualSession } from './simulate.ts'

const startDate = '2025-01-06'
const shortHistoryWeeks = 16

function history(name: ScenarioName, options: { seed?: number; weeks?: number } = {}): VirtualSession[] {
  const { seed = 1, weeks = shortHistoryWeeks } = options
  const scenario: Scenario = scenarios[name]
  const runner = scenarioRunner(scenario, seed)
  return [...simulateHistory({ runner, scenario, seed, startDate, weeks })]
}

const simulated = new Map<string, VirtualSession[]>()

/** Some months, simulated once for all tests that only look at them. */
function someMonths(name: ScenarioName, seed: number): VirtualSession[] {
  const key = `${name} ${seed}`
  const known = simulated.get(key) ?? history(name, { seed })
  simulated.set(key, known)
  return known
}

function shareAboveLt1(sessions: readonly VirtualSession[]): number {
  let above = 0
  let all = 0
  for (const { truth } of sessions) {
    if (truth.intent !== 'easy' && truth.intent !== 'long') continue
    above += truth.byDemand.moderateS + truth.byDemand.hardS
    all += truth.byDemand.easyS + truth.byDemand.moderateS + truth.byDemand.hardS
  }
  return above / all
}

describe('determinism', () => {
  test('the same options give the same samples and the same truth', () => {
    expect(history('drifter', { weeks: 5 })).toEqual(history('drifter', { weeks: 5 }))
  })

  test('another seed gives another history', () => {
    const first = history('drifter', { weeks: 2, seed: 1 })[0]?.activity.streams.heartRateBpm
    const other = history('drifter', { weeks: 2, seed: 2 })[0]?.activity.streams.heartRateBpm
    expect(first).not.toEqual(other)
  })

  test('a longer history begins with the shorter one', () => {
    const short = history('interrupted-weeks', { weeks: 4 })
    expect(history('interrupted-weeks', { weeks: 7 }).slice(0, short.length)).toEqual(short)
  })

  test('a runner is simulated the same whatever was simulated before', () => {
    const alone = history('high-volume', { weeks: 1, seed: 8 })
    history('new-runner', { weeks: 1, seed: 3 })
    expect(history('high-volume', { weeks: 1, seed: 8 })).toEqual(alone)
  })
})

describe('a history of every scenario', () => {
  const weeks = 5
  const all = new Map(scenarioNames.map((name) => [name, history(name, { weeks })]))

  test('runs forward in time without overlaps', () => {
    for (const sessions of all.values()) {
      expect(sessions.length).toBeGreaterThan(3)
      let endEpochS = 0
      for (const { activity } of sessions) {
        expect(activity.startEpochS).toBeGreaterThan(endEpochS)
        endEpochS = (activity.startEpochS ?? 0) + (activity.claimed.elapsedS ?? 0)
      }
    }
  })

  test('holds heart rates, speeds and distances that people have', () => {
    const known = (values: Float32Array | undefined) =>
      (values ?? new Float32Array()).filter((value) => !Number.isNaN(value))
    const lowest = (values: Float32Array) => values.reduce((least, value) => Math.min(least, value), 1e9)
    const highest = (values: Float32Array) => values.reduce((most, value) => Math.max(most, value), -1e9)
    for (const sessions of all.values())
      for (const { activity } of sessions) {
        const heartRateBpm = known(activity.streams.heartRateBpm)
        const speedMps = known(activity.streams.speedMps)
        expect(lowest(heartRateBpm)).toBeGreaterThan(45)
        expect(highest(heartRateBpm)).toBeLessThan(260)
        expect(lowest(speedMps)).toBeGreaterThanOrEqual(0)
        expect(highest(speedMps)).toBeLessThan(9)
        expect(activity.claimed.distanceM).toBeGreaterThan(1500)
        expect(activity.claimed.distanceM).toBeLessThan(45_000)
      }
  })
})

describe('scenarios do what they say', () => {
  const seeds = [1, 2]
  const of = (name: ScenarioName) => seeds.map((seed) => someMonths(name, seed))

  test('consistent-easy-with-races and easy-only keep easy days easy', () => {
    for (const name of ['consistent-easy-with-races', 'easy-only'] as const)
      for (const sessions of of(name)) expect(shareAboveLt1(sessions)).toBeLessThan(0.06)
  })

  test('drifters spend more than a fifth of their easy time above LT1, and cross after minute 15', () => {
    for (const sessions of of('drifter')) {
      expect(shareAboveLt1(sessions)).toBeGreaterThan(0.2)
      const crossings = sessions
        .filter(({ truth }) => truth.execution === 'drifter')
        .map(({ truth }) => truth.byDemand.crossedLt1AtS ?? Number.POSITIVE_INFINITY)
        .sort((a, b) => a - b)
      expect(crossings[crossings.length >> 1]).toBeGreaterThan(15 * 60)
      expect(crossings[crossings.length >> 1]).toBeLessThan(50 * 60)
    }
  })

  test('moderate-throughout is above LT1 for most of its easy time', () => {
    for (const sessions of of('moderate-throughout')) expect(shareAboveLt1(sessions)).toBeGreaterThan(0.6)
  })

  test('easy-only has no hard minute, high-volume has hard minutes every week', () => {
    const hardS = (sessions: VirtualSession[]) =>
      sessions.reduce((sum, { truth }) => sum + truth.byDemand.hardS, 0)
    for (const sessions of of('easy-only')) expect(hardS(sessions)).toBeLessThan(120)
    for (const sessions of of('high-volume')) expect(hardS(sessions) / shortHistoryWeeks).toBeGreaterThan(300)
  })

  test('volumes are those of the scenarios', () => {
    const weeklyHours = (name: ScenarioName) => {
      const hours = of(name)
        .flat()
        .reduce((sum, { activity }) => sum + (activity.claimed.timerS ?? 0) / 3600, 0)
      return hours / seeds.length / shortHistoryWeeks
    }
    expect(weeklyHours('high-volume')).toBeGreaterThan(7)
    expect(weeklyHours('low-volume-half-goal')).toBeLessThan(2.3)
    expect(weeklyHours('new-runner')).toBeLessThan(2.3)
    expect(weeklyHours('interrupted-weeks')).toBeLessThan(weeklyHours('easy-only') * 0.85)
  })

  test('races take a little longer than the body’s limit', () => {
    const racing = ['consistent-easy-with-races', 'drifter', 'high-volume', 'races-without-a-plan'] as const
    const races = racing.flatMap((name) =>
      of(name)
        .flat()
        .flatMap(({ truth }) => truth.allOut ?? []),
    )
    expect(races.length).toBeGreaterThan(9)
    for (const race of races) {
      expect(race.timeS / race.limitTimeS).toBeGreaterThan(0.995)
      expect(race.timeS / race.limitTimeS).toBeLessThan(1.12)
    }
  })
})
