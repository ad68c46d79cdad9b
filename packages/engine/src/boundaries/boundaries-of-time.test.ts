import { describe, expect, test } from 'vitest'
import { isAvailable } from '../base/computed.ts'
import { addDays, daysBetween } from '../base/time.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchRun } from '../signal/run-facts.fixture.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Boundaries } from './boundaries.ts'
import { boundariesOfTime } from './boundaries-of-time.ts'
import { estimateBoundaries } from './estimate-boundaries.ts'
import { pastDays } from './past-days.ts'

const firstDay = '2022-01-03'
const asOf = '2025-01-03'

/** Three years of three runs a week, in which the runner gets a fifth faster at the same heart rates. */
const runs: readonly RunFacts[] = Array.from({ length: 470 }, (_, index) => {
  const day = Math.round((index * 7) / 3)
  const faster = 1 + 0.2 * (day / 1096)
  const isRace = index % 24 === 12
  return {
    ...sketchRun({
      activityId: `run-${index}`,
      date: addDays(firstDay, day),
      stretches: isRace
        ? [{ minutes: 24, heartRateBpm: 168, toHeartRateBpm: 182, speedMps: 3.5 * faster }]
        : [{ minutes: 45, heartRateBpm: 142, speedMps: 2.6 * faster }],
    }),
    deviceName: day < 500 ? 'First' : 'Second',
  }
})
const input = { runs, profile: [], asOf, values }
const today = estimateBoundaries(input)
const past = pastDays(input)
const boundariesOf = boundariesOfTime(today, past)

const lt1Mps = ({ lt1SpeedMps }: Boundaries) => (isAvailable(lt1SpeedMps) ? lt1SpeedMps.mean : Number.NaN)

describe('the boundaries that a run is judged by', () => {
  test('are today’s for the last weeks, and of its own time before', () => {
    for (const run of runs) {
      const { asOf: of } = boundariesOf(run)
      if (daysBetween(run.localDate, asOf) < values.judgedByTodayDays) expect(boundariesOf(run)).toBe(today)
      else expect(Math.abs(daysBetween(run.localDate, of))).toBeLessThanOrEqual(31)
    }
  })

  test('follow a runner who became faster: the first year’s speed is nearer to its own than to today’s', () => {
    const [early] = runs.slice(60)
    if (early === undefined) throw new Error('the history holds more runs')
    // A twentieth of the way has been gone by then; today all of it.
    expect(lt1Mps(boundariesOf(early)) / lt1Mps(today)).toBeLessThan(1.05 / 1.15)
  })

  test('are never those from beyond a change of the watch', () => {
    const changed = addDays(firstDay, 500)
    for (const run of runs) {
      const { asOf: of } = boundariesOf(run)
      if (of !== asOf) expect(of < changed).toBe(run.localDate < changed)
    }
  })

  test('are today’s for a run that only speed can judge, in a time that says nothing of speed', () => {
    const indoors = runs.map((run) => {
      const isEarly = run.localDate < addDays(firstDay, 300)
      return isEarly ? { ...run, steadyWindows: [], bestEfforts: [], surface: 'treadmill' as const } : run
    })
    const withHeart = indoors[0]
    const found = pastDays({ ...input, runs: indoors })
    const indoorsToday = estimateBoundaries({ ...input, runs: indoors })
    const of = boundariesOfTime(indoorsToday, found)
    if (withHeart === undefined) throw new Error('the history holds runs')
    const noHeart = sketchRun({ date: withHeart.localDate, stretches: [{ minutes: 45, speedMps: 2.6 }] })
    const own = of(withHeart)
    expect(own.asOf).not.toBe(asOf)
    expect(isAvailable(own.lt1SpeedMps)).toBe(false)
    expect(of(noHeart)).toBe(indoorsToday)
  })
})

describe('days of the past with those of before at hand', () => {
  const earlier = pastDays({ ...input, runs: runs.slice(0, -1) })
  for (const day of earlier.days) day.read()

  test('say what they say without', () => {
    const readAnew = structuredClone({ runs, values })
    const anew = pastDays({ ...input, ...readAnew })
    const after = pastDays(input, earlier)
    expect(after.days.map(({ date }) => date)).toEqual(anew.days.map(({ date }) => date))
    expect(after.days.map((day) => day.read())).toEqual(anew.days.map((day) => day.read()))
  })

  test('are the same objects where the new run is out of reach, and other ones where the profile changed', () => {
    const after = pastDays({ ...input, profile: earlier.input.profile }, earlier)
    const reach = addDays(runs.at(-1)?.localDate ?? asOf, -values.heartRateMaxMemoryDays)
    const far = after.days.filter(({ date }) => date < reach)
    expect(far.length).toBeGreaterThan(5)
    for (const day of far) expect(earlier.days).toContain(day)
    const entered = pastDays(
      {
        ...input,
        profile: [{ field: 'lt1Bpm', value: 150, from: '2023-01-01', source: 'lab' }],
      },
      earlier,
    )
    for (const day of entered.days) expect(earlier.days).not.toContain(day)
  })
})
