import { decodeActivityFile } from '@footing/formats'
import { describe, expect, test } from 'vitest'
import { drawRunner } from '../physiology/runner.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type ScenarioName, scenarioRunner, scenarios } from '../scenarios/scenarios.ts'
import { virtualFile } from './files.ts'
import { type HistoryOptions, simulateHistory, type VirtualSession } from './simulate.ts'

const startDate = '2025-01-06'

function weeksOf(name: ScenarioName, options: Partial<HistoryOptions> = {}, seed = 1): VirtualSession[] {
  const scenario: Scenario = scenarios[name]
  const runner = scenarioRunner(scenario, seed)
  return [...simulateHistory({ runner, scenario, seed, startDate, weeks: 12, ...options })]
}

const crossingsOf = (sessions: readonly VirtualSession[]) =>
  sessions.flatMap(({ truth }) => truth.crossedBecause.byDemand ?? [])

function shareOf<T>(values: readonly T[], wanted: T): number {
  return values.filter((value) => value === wanted).length / values.length
}

describe('why a run crossed LT1', () => {
  test('is what the scenario plants', () => {
    const planted = [
      ['fast-starter', 'start-too-fast'],
      ['hill-pusher', 'hill'],
      ['group-on-thursdays', 'group'],
      ['drifter', 'late-drift'],
      ['race-every-run', 'too-fast-throughout'],
      ['moderate-throughout', 'too-fast-throughout'],
    ] as const
    for (const [name, cause] of planted) {
      const crossings = crossingsOf(weeksOf(name))
      expect(crossings.length).toBeGreaterThan(4)
      expect(shareOf(crossings, cause)).toBeGreaterThan(0.7)
    }
  })

  test('in heat the heart crosses where the effort does not', () => {
    const summer = weeksOf('in-the-heat', { startDate: '2025-06-02' })
    const hot = summer.filter(({ truth }) => truth.day.isHot)
    expect(hot.length).toBeGreaterThan(10)
    const byHeart = hot.filter(({ truth }) => truth.crossedBecause.byHeart === 'heat')
    expect(byHeart.length).toBeGreaterThan(3)
    for (const { truth } of byHeart) expect(truth.day.feltC).toBeGreaterThan(20)
  })

  test('stands only where a run meant easy crossed', () => {
    for (const { truth } of weeksOf('club-sessions')) {
      const isEasy = truth.intent === 'easy' || truth.intent === 'long'
      expect(truth.crossedBecause.byDemand !== undefined).toBe(
        isEasy && truth.byDemand.crossedLt1AtS !== undefined,
      )
    }
  })
})

describe('sessions', () => {
  const club = [1, 2].flatMap((seed) => weeksOf('club-sessions', { weeks: 16 }, seed))

  test('repetitions are as many as planned, in order, and most of the hard time', () => {
    const structured = club.filter(({ truth }) => truth.plannedRepCount > 1)
    expect(new Set(structured.map(({ truth }) => truth.kind)).size).toBeGreaterThan(3)
    for (const { truth } of structured) {
      expect(truth.reps.length).toBe(truth.plannedRepCount)
      for (const [index, rep] of truth.reps.entries()) {
        expect(rep.endS).toBeGreaterThan(rep.startS)
        expect(rep.startS).toBeGreaterThanOrEqual(truth.reps[index - 1]?.endS ?? 0)
        expect(rep.distanceM).toBeGreaterThan(50)
      }
    }
  })

  test('strides are counted where they were run, hills climb', () => {
    const strides = club.filter(({ truth }) => truth.kind === 'strides')
    expect(strides.length).toBeGreaterThan(5)
    for (const { truth } of strides) {
      expect(truth.strideCount).toBeGreaterThanOrEqual(4)
      expect(truth.strideCount).toBeLessThanOrEqual(8)
    }
    for (const { truth } of club)
      if (truth.kind === 'hills') expect(truth.climbM / truth.reps.length).toBeGreaterThan(4)
  })
})

describe('faults', () => {
  test('a cadence lock lies on the steps while it lasts', () => {
    let locks = 0
    for (const { activity, truth } of weeksOf('watch-counts-steps')) {
      const { heartRateBpm, cadenceSpm, timeS } = activity.streams
      for (const fault of truth.faults.filter(({ kind }) => kind === 'cadence-lock')) {
        const gaps: number[] = []
        timeS.forEach((second, sample) => {
          const gap = Math.abs((heartRateBpm?.[sample] ?? Number.NaN) - (cadenceSpm?.[sample] ?? 0))
          if (second > fault.startS + 60 && second < fault.endS && gap >= 0) gaps.push(gap)
        })
        if (gaps.length < 120) continue
        locks += 1
        gaps.sort((a, b) => a - b)
        expect(gaps[gaps.length >> 1]).toBeLessThan(5)
      }
    }
    expect(locks).toBeGreaterThan(8)
  })

  test('lie inside their run and in order', () => {
    for (const { truth, activity } of weeksOf('watch-counts-steps'))
      for (const [index, fault] of truth.faults.entries()) {
        expect(fault.endS).toBeGreaterThan(fault.startS)
        expect(fault.startS).toBeGreaterThanOrEqual(truth.faults[index - 1]?.startS ?? 0)
        expect(fault.endS).toBeLessThanOrEqual((activity.claimed.elapsedS ?? 0) + 2)
      }
  })

  test('a new sensor is named in the file and shows what it shows, the body stays', () => {
    const scenario: Scenario = {
      ...scenarios['new-watch-mid-year'],
      laterWatches: [{ fromWeek: 6, watch: { sensor: 'optical', opticalBiasBpm: 7 } }],
    }
    const runner = drawRunner({ seed: 4, level: 'club' })
    const sessions = [
      ...simulateHistory({ runner, scenario, seed: 4, startDate, weeks: 12, fitness: 'frozen' }),
    ]
    const products = sessions.map(({ activity }) => activity.device?.product)
    expect(new Set(products).size).toBe(2)
    for (const { activity, truth } of sessions) {
      expect(activity.device?.product).toBe(truth.watchProduct)
      expect(truth.physiology).toBe(runner.physiology)
    }
  })
})

test('every kind of watch leaves a file that reads back as it was written', () => {
  for (const name of [
    'sparse-recorder',
    'without-heart-rate',
    'zone-two-too-high',
    'mostly-treadmill',
  ] as const)
    for (const { activity } of weeksOf(name, { weeks: 2, watch: { titles: 'telling' } })) {
      const decoded = decodeActivityFile(virtualFile(activity))
      const again = decoded.ok ? decoded.value.activities[0] : undefined
      expect(again?.streams.timeS).toEqual(activity.streams.timeS)
      expect(again?.streams.heartRateBpm).toEqual(activity.streams.heartRateBpm)
      expect(again?.watch).toEqual(activity.watch)
      expect(again?.annotation).toEqual(activity.annotation)
      expect(again?.pauses).toEqual(activity.pauses)
    }
})

describe('what lasts from run to run', () => {
  test('the boundaries of a beginner move within a history, those of a frozen one do not', () => {
    const scenario = scenarios['same-week-for-a-year']
    const runner = scenarioRunner(scenario, 3)
    const options = { runner, scenario, seed: 3, startDate, weeks: 14 }
    const adapting = [...simulateHistory(options)]
    const frozen = [...simulateHistory({ ...options, fitness: 'frozen' })]
    expect(adapting[0]?.truth.physiology.lt1Mps).toBeCloseTo(runner.physiology.lt1Mps, 3)
    expect(adapting.at(-1)?.truth.physiology.lt1Mps).toBeGreaterThan(runner.physiology.lt1Mps * 1.01)
    expect(adapting.at(-1)?.truth.physiology.lt1Bpm).toBe(runner.physiology.lt1Bpm)
    expect(frozen.at(-1)?.truth.physiology).toBe(runner.physiology)
  })

  test('the day after a hard day starts tired; breaks are told by the run after them', () => {
    const sessions = weeksOf('injury-saw-tooth', { weeks: 52 })
    const injuries = sessions
      .flatMap(({ truth }) => truth.sinceLastRun)
      .filter(({ kind }) => kind === 'injury')
    expect(injuries.length).toBeGreaterThanOrEqual(2)
    const club = weeksOf('club-sessions')
    const after = (wasHard: boolean) => {
      const tired = club.flatMap(({ truth }, index) => {
        const before = club[index - 1]?.truth
        return before !== undefined && (before.intent === 'hard') === wasHard ? [truth.day.tiredness] : []
      })
      return tired.reduce((sum, value) => sum + value, 0) / tired.length
    }
    expect(after(true)).toBeGreaterThan(after(false) * 1.3)
  })
})

test('talking is comfortable below LT1 and impossible above LT2, with honest mistakes between', () => {
  const sessions = [...weeksOf('drifter'), ...weeksOf('easy-only')]
  const easy = sessions.filter(({ truth }) => truth.execution === 'true-easy')
  expect(
    shareOf(
      easy.map(({ report }) => report.talk),
      'comfortable',
    ),
  ).toBeGreaterThan(0.9)
  const drifted = sessions.filter(({ truth }) => truth.execution === 'drifter')
  expect(
    shareOf(
      drifted.map(({ report }) => report.talk),
      'comfortable',
    ),
  ).toBeLessThan(0.6)
  for (const { report } of sessions) {
    expect(report.effort).toBeGreaterThanOrEqual(1)
    expect(report.effort).toBeLessThanOrEqual(10)
  }
})
