import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Computed, isAvailable } from '../../base/computed.ts'
import { addDays, type LocalDate } from '../../base/time.ts'
import { sketchBoundaries } from '../../run/boundaries.fixture.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { FitnessTrend } from './fitness-trend.ts'
import { measureFitness } from './measure-fitness.ts'
import { sketchTrendRun, trendRuns } from './trend-runs.fixture.ts'

const from = '2024-01-01'
const weeksCount = 60
const asOf = addDays(from, 7 * weeksCount - 1)

function known<T>(computed: Computed<T>): T {
  if (!isAvailable(computed)) throw new Error(computed.reason.sentence)
  return computed
}

function measured(runs: readonly RunFacts[], on: LocalDate = asOf): FitnessTrend {
  return known(measureFitness({ runs, boundaries: sketchBoundaries(), asOf: on, values }))
}

function changeOver(trend: FitnessTrend, weeks: number) {
  const change = trend.changes.find(({ periodWeeks }) => periodWeeks === weeks)
  if (change === undefined) throw new Error(`no change over ${weeks} weeks`)
  return change
}

const fasterBy = (frac: number, fromWeek: number) => (week: number) => ({
  speedMps: week < fromWeek ? 2.8 : 2.8 * (1 + frac),
})

describe('a runner who stays the same', () => {
  const trend = measured(trendRuns({ from, weeksCount }))

  test('is told so, with what would have shown', () => {
    for (const change of trend.changes) {
      expect(change.verdict).toBe('no-change')
      const { low90Frac, high90Frac, smallestVisibleFrac } = known(change.estimate)
      expect(low90Frac).toBeLessThan(0)
      expect(high90Frac).toBeGreaterThan(0)
      expect(change.sentence).toContain(
        `a change above ${(100 * smallestVisibleFrac).toFixed(1)} % would have shown`,
      )
    }
  })

  test('has one point a week whose band holds the true speed', () => {
    expect(trend.points).toHaveLength(weeksCount)
    expect(trend.points.at(-1)?.date).toBe(asOf)
    for (const { low90Mps, speedMps, high90Mps } of trend.points) {
      expect(low90Mps).toBeLessThan(speedMps)
      expect(high90Mps).toBeGreaterThan(speedMps)
      expect(low90Mps).toBeLessThan(2.8)
      expect(high90Mps).toBeGreaterThan(2.8)
    }
  })

  test('sees smaller changes with more runs', () => {
    const thin = measured(trendRuns({ from, weeksCount }).filter((_, index) => index % 2 === 0))
    for (const weeks of [12, 26, 52])
      expect(known(changeOver(trend, weeks).estimate).smallestVisibleFrac).toBeLessThan(
        known(changeOver(thin, weeks).estimate).smallestVisibleFrac,
      )
  })
})

describe('a runner who became faster', () => {
  const change = changeOver(measured(trendRuns({ from, weeksCount, runOf: fasterBy(0.05, 48) })), 12)

  test('is told by how much, and since when', () => {
    expect(change.verdict).toBe('improved')
    expect(known(change.estimate).changeFrac).toBeCloseTo(0.05, 1)
    expect(change.sentence).toMatch(
      /^You are [45]\.\d % faster at the same heart rate than in (October|November) 2024 \(\d\.\d to \d\.\d %\)\.$/,
    )
  })

  test('by as much as another becomes slower', () => {
    const mirrored = changeOver(
      measured(trendRuns({ from, weeksCount, runOf: fasterBy(1 / 1.05 - 1, 48) })),
      12,
    )
    expect(mirrored.verdict).toBe('worse')
    expect(mirrored.sentence).toContain('slower')
    const up = known(change.estimate).changeFrac
    const down = known(mirrored.estimate).changeFrac
    const chance = known(changeOver(measured(trendRuns({ from, weeksCount })), 12).estimate).changeFrac
    expect(Math.abs(((1 + up) * (1 + down)) / (1 + chance) ** 2 - 1)).toBeLessThan(0.003)
  })
})

describe('what is not fitness', () => {
  test('a new sensor that shows seven beats more is no loss', () => {
    const trend = measured(
      trendRuns({
        from,
        weeksCount,
        runOf: (week) =>
          week < 48
            ? { deviceName: 'A watch', hasChestStrap: true }
            : { deviceName: 'A watch', hasChestStrap: false, heartRateBpm: 152 },
      }),
    )
    const change = changeOver(trend, 12)
    expect(change.verdict).not.toBe('worse')
    expect(change.reasons.map(({ code }) => code)).toContain('sensor-changed')
    expect(trend.breaks).toHaveLength(1)
    expect(trend.breaks[0]?.sentence).toContain('the wrist sensor')
  })

  test('a strap left at home once is no new sensor', () => {
    const runs = trendRuns({ from, weeksCount }).map((run, index) => ({
      ...run,
      deviceName: 'A watch',
      hasChestStrap: index % 40 !== 7,
    }))
    expect(measured(runs).breaks).toEqual([])
  })

  test('a summer without a cool run is shown, and is not compared', () => {
    const runOf = (week: number) => {
      const isHot = week >= 22
      return { temperatureC: isHot ? 30 : 10, heartRateBpm: isHot ? 151 : 145 }
    }
    const trend = measured(trendRuns({ from, weeksCount: 34, runOf }), addDays(from, 7 * 34 - 1))
    expect(trend.hotPeriods).toHaveLength(1)
    const change = changeOver(trend, 12)
    expect(change.verdict).toBe('cannot-tell')
    expect(change.reasons[0]?.code).toBe('heat-differs')
  })

  test('one ill day among many changes next to nothing', () => {
    const runs = trendRuns({ from, weeksCount })
    const ill = runs.map((run, index) =>
      index === runs.length - 3
        ? sketchTrendRun({ date: run.localDate, heartRateBpm: 166, temperatureC: 8 })
        : run,
    )
    const shift =
      known(changeOver(measured(ill), 12).estimate).changeFrac -
      known(changeOver(measured(runs), 12).estimate).changeFrac
    // A plain mean over the 48 runs of a window would move by more than half a per cent.
    expect(Math.abs(shift)).toBeLessThan(0.004)
    const told = measured(ill).runs.at(-3)?.observation
    expect(told && known(told).weightFrac).toBeLessThan(0.6)
  })
})

describe('what cannot be told', () => {
  test('no trend without a maximum, or with a handful of runs', () => {
    const few = trendRuns({ from, weeksCount: 1 })
    expect(measureFitness({ runs: few, boundaries: sketchBoundaries(), asOf, values })).toMatchObject({
      reason: { code: 'too-few-qualifying-runs' },
    })
    expect(measureFitness({ runs: [], boundaries: sketchBoundaries(), asOf, values }).status).toBe(
      'unavailable',
    )
  })

  test('a record of ten weeks does not reach back a year', () => {
    const trend = measured(trendRuns({ from, weeksCount: 10 }), addDays(from, 69))
    expect(changeOver(trend, 52)).toMatchObject({
      verdict: 'cannot-tell',
      reasons: [{ code: 'too-few-runs' }],
    })
  })

  test('every run is listed, with why it takes no part', () => {
    const runs = [
      ...trendRuns({ from, weeksCount: 20 }),
      sketchTrendRun({ date: addDays(from, 141), heartRateBpm: 185 }),
      { ...sketchTrendRun({ date: addDays(from, 142) }), steadyWindows: [] },
    ]
    const trend = measured(runs, addDays(from, 145))
    expect(trend.runs).toHaveLength(runs.length)
    expect(
      trend.runs
        .slice(-2)
        .map(({ observation }) => (isAvailable(observation) ? 'takes part' : observation.reason.code)),
    ).toEqual(['heart-rate-out-of-range', 'no-steady-stretch'])
  })
})

test('a gain that is over is explained, not called a failure', () => {
  const runOf = (week: number) => ({ speedMps: 2.6 * (1 + 0.1 * Math.min(1, week / 13)) })
  const trend = measured(trendRuns({ from, weeksCount: 52, runOf }), addDays(from, 7 * 52 - 1))
  const change = changeOver(trend, 12)
  expect(change.verdict).toBe('no-change')
  expect(change.reasons[0]?.code).toBe('easy-marker-may-be-settled')
  expect(trend.sentences.join(' ')).not.toMatch(/respond/)
})

test('neither the order of the runs nor later ones change an earlier day', () => {
  const runs = trendRuns({ from, weeksCount: 40 })
  const day = addDays(from, 7 * 30 - 1)
  const until = measured(
    runs.filter(({ localDate }) => localDate <= day),
    day,
  )
  expect(measured([...runs].reverse(), day)).toEqual(until)
})

test('whatever the runs, every sentence is whole and every number finite', () => {
  const anyRun = fc.record({
    day: fc.integer({ min: 0, max: 420 }),
    speedMps: fc.double({ min: 1.6, max: 6, noNaN: true }),
    heartRateBpm: fc.double({ min: 90, max: 200, noNaN: true }),
    temperatureC: fc.option(fc.double({ min: -20, max: 45, noNaN: true }), { nil: undefined }),
    hasChestStrap: fc.option(fc.boolean(), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 80 }), (sketches) => {
      const runs = sketches.map(({ day, temperatureC, hasChestStrap, ...sketch }) =>
        sketchTrendRun({
          ...sketch,
          date: addDays(from, day),
          ...(temperatureC !== undefined && { temperatureC }),
          ...(hasChestStrap !== undefined && { hasChestStrap }),
        }),
      )
      const trend = measureFitness({ runs, boundaries: sketchBoundaries(), asOf, values })
      if (!isAvailable(trend)) return
      const reasons = trend.changes.flatMap((change) => change.reasons.map(({ sentence }) => sentence))
      for (const sentence of [...trend.sentences, ...reasons])
        expect(sentence).toMatch(/^[A-Z](?!.*(NaN|undefined|Infinity)).*[.]$/)
      expect(JSON.stringify(trend)).not.toContain('null')
    }),
    { numRuns: 60 },
  )
})
