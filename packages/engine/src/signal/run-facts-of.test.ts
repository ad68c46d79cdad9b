import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ActivitySketch,
  checked,
  sketchActivity,
  sketchRaw,
  sketchStartEpochS,
} from '../activity/raw-activity.fixture.ts'
import type { RawActivity } from '../activity/raw-activity.ts'
import { channelNames, type Streams } from '../activity/streams.ts'
import { got } from '../base/computed.fixture.ts'
import type { RunFacts } from './run-facts.ts'
import { runFactsOf } from './run-facts-of.ts'

const hilly: ActivitySketch = {
  durationS: 3000,
  speedMps: (s) => 2.9 + 0.5 * Math.sin(s / 210),
  heartRateBpm: (s) =>
    Math.round(140 + 12 * Math.sin(s / 210) - 30 * Math.exp(-s / 70) + 2 * Math.sin(s / 13)),
  elevationM: (_, metres) => 120 + 15 * Math.sin(metres / 300),
  cadenceSpm: (s) => 168 + Math.round(2 * Math.sin(s / 31)),
}

function factsOf(raw: RawActivity) {
  return runFactsOf(checked(raw), { activityId: 'a' })
}

/** Every number in a result outside its typed columns, with its path. */
function scalars(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => scalars(inner, `${path}/${key}`))
}

describe('a hilly run', () => {
  const facts = factsOf(sketchRaw(hilly))

  test('has its clocks, distance and climbs', () => {
    expect([facts.elapsedS, facts.timerS]).toEqual([3000, 3000])
    expect(facts.movingS).toBe(3000)
    const distance = got(facts.distanceM)
    expect(distance.from).toBe('device')
    expect(got(facts.averageSpeedMps).valueMps).toBeCloseTo(distance.valueM / 3000, 9)
    expect(got(facts.ascentM).valueM).toBeGreaterThan(100)
    expect(got(facts.gradeAdjustedSpeedMps).valueMps).toBeGreaterThan(got(facts.averageSpeedMps).valueMps)
  })

  test('has its heart rate: mean, histogram and extremes fit together', () => {
    const heart = got(facts.heartRate)
    const { fromBpm, secondsS } = heart.histogram
    const total = secondsS.reduce((sum, s) => sum + s, 0)
    const mean = secondsS.reduce((sum, s, i) => sum + s * (fromBpm + i), 0) / total
    expect(total).toBe(3000)
    expect(mean).toBeCloseTo(heart.averageBpm, 1)
    expect(heart.usableFrac).toBe(1)
    expect(heart.lowestSustainedBpm).toBeLessThan(heart.averageBpm)
    expect(heart.highestSustainedBpm).toBeGreaterThan(heart.averageBpm)
    expect(heart.highestSustainedBpm).toBeLessThanOrEqual(fromBpm + secondsS.length - 1)
  })

  test('comes in half minutes', () => {
    const { heartRateBpm, movingFrac, speedMps } = facts.halfMinutes
    expect([heartRateBpm.length, movingFrac.length, speedMps.length]).toEqual([100, 100, 100])
    expect(Math.min(...movingFrac)).toBe(1)
  })
})

/** The facts without what tells on which day the run was. */
function withoutDay({ startEpochS: _, localDate: __, ...facts }: RunFacts) {
  return facts
}

test('the same run on another day, in another order and with samples twice gives the same facts', () => {
  const raw = sketchRaw({ ...hilly, durationS: 1500 })
  const facts = factsOf(raw)
  fc.assert(
    fc.property(
      fc.integer({ min: -1e8, max: 1e8 }),
      fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 1500 }).filter((step) => ![3, 19, 79].some((prime) => step % prime === 0)),
      (laterS, repeated, step) => {
        const order = [...raw.streams.timeS.keys()].map((i) => (i * step) % 1501).concat(repeated)
        const columns = Object.entries(raw.streams).map(([name, column]) => [
          name,
          column instanceof Float32Array
            ? Float32Array.from(order, (i) => column[i] ?? 0)
            : Float64Array.from(order, (i) => column[i] ?? 0),
        ])
        const startEpochS = sketchStartEpochS + laterS
        const moved = factsOf({ ...raw, startEpochS, streams: Object.fromEntries(columns) as Streams })
        expect(withoutDay(moved)).toEqual(withoutDay(facts))
      },
    ),
    { numRuns: 20 },
  )
})

test('whatever is missing, no scalar is NaN or infinite, and no second counts that the timer did not', () => {
  const holes = fc.record(
    Object.fromEntries(
      channelNames.map((name) => [
        name,
        fc.option(
          fc.record({
            from: fc.integer({ min: 0, max: 900 }),
            length: fc.integer({ min: 0, max: 900 }),
            every: fc.integer({ min: 1, max: 40 }),
          }),
          { nil: undefined },
        ),
      ]),
    ),
  )
  const pause = fc.tuple(fc.integer({ min: -50, max: 900 }), fc.integer({ min: 0, max: 300 }))
  fc.assert(
    fc.property(holes, fc.array(pause, { maxLength: 3 }), fc.boolean(), (spoil, stops, hasPositions) => {
      const raw = sketchRaw({ ...hilly, durationS: 900, hasPositions })
      for (const name of channelNames) {
        const hole = spoil[name]
        const column = raw.streams[name]
        if (hole === undefined || column === undefined) continue
        for (let i = hole.from; i < Math.min(column.length, hole.from + hole.length); i += hole.every)
          column[i] = Number.NaN
      }
      const pauses = stops.map(([from, length]) => ({
        startEpochS: sketchStartEpochS + from,
        endEpochS: sketchStartEpochS + from + length,
      }))
      const facts = factsOf({ ...raw, pauses })
      for (const [path, value] of scalars(facts)) expect([path, Number.isFinite(value)]).toEqual([path, true])
      expect(facts.movingS).toBeLessThanOrEqual(facts.timerS)
      expect(facts.timerS).toBeLessThanOrEqual(facts.elapsedS)
      if (facts.heartRate.status === 'available') {
        const seconds = facts.heartRate.histogram.secondsS.reduce((sum, s) => sum + s, 0)
        expect(seconds).toBeLessThanOrEqual(facts.timerS)
        expect(facts.heartRate.usableFrac).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})

describe('what cannot be said is said to be so', () => {
  test('no heart rate', () => {
    const facts = factsOf(sketchRaw({ durationS: 1200, speedMps: () => 3 }))
    expect(facts.heartRate).toMatchObject({ status: 'unavailable', reason: { code: 'no-heart-rate' } })
    expect(facts.notes.map(({ code }) => code)).toEqual(['no-elevation', 'no-heart-rate'])
    expect(facts.hardestSpans).toEqual([])
  })

  test('a heart rate that is a flat line', () => {
    const facts = factsOf(sketchRaw({ durationS: 1200, speedMps: () => 3, heartRateBpm: () => 150 }))
    expect(facts.heartRate).toMatchObject({ reason: { code: 'heart-rate-not-believed' } })
  })

  test('only a summary', () => {
    const facts = factsOf(
      sketchRaw({
        durationS: 0,
        speedMps: () => 0,
        raw: {
          streams: { timeS: new Float64Array(0) },
          claimed: { distanceM: 5000, elapsedS: 1700, timerS: 1600, averageHeartRateBpm: 150 },
        },
      }),
    )
    expect(facts).toMatchObject({ elapsedS: 1700, timerS: 1600, movingS: 1600 })
    expect(facts.distanceM).toEqual({ status: 'available', valueM: 5000, from: 'claim' })
    expect(got(facts.averageSpeedMps).valueMps).toBeCloseTo(5000 / 1600, 9)
    expect(facts.heartRate).toMatchObject({ reason: { code: 'only-a-summary' } })
    expect(facts.bestEfforts).toEqual([])
  })

  test('a treadmill is taken as level, and says so', () => {
    const facts = factsOf(sketchRaw({ ...hilly, raw: { surface: 'treadmill' } }))
    expect(got(facts.gradeAdjustedSpeedMps).valueMps).toBeCloseTo(got(facts.averageSpeedMps).valueMps, 6)
    expect(facts.ascentM).toMatchObject({ reason: { code: 'level-by-surface' } })
    expect(facts.notes.map(({ code }) => code)).toEqual(['taken-as-level'])
    expect(facts.steadyWindows.length).toBeGreaterThan(0)
  })

  test('a summary that disagrees with its samples', () => {
    const claimed = { distanceM: 12_000 }
    const facts = factsOf(sketchRaw({ ...hilly, raw: { claimed } }))
    expect(facts.notes.map(({ code }) => code)).toEqual(['distance-differs-from-claim'])
  })
})

test('pauses and gaps count in no heart-rate second', () => {
  const pauses = [{ startEpochS: sketchStartEpochS + 1000, endEpochS: sketchStartEpochS + 1600 }]
  const facts = factsOf(sketchRaw({ ...hilly, raw: { pauses } }))
  expect(facts.timerS).toBe(2400)
  const { secondsS } = got(facts.heartRate).histogram
  expect(secondsS.reduce((sum, s) => sum + s, 0)).toBe(2400)
})

test('laps carry believed heart rate and the file’s distance, or the one that was covered', () => {
  const lap = { startEpochS: sketchStartEpochS + 600, elapsedS: 300, trigger: 'manual' as const }
  const activity = sketchActivity({ ...hilly, raw: { laps: [lap, { ...lap, distanceM: 777 }] } })
  const [covered, claimed] = runFactsOf(activity, { activityId: 'a' }).laps
  const at = (s: number) => activity.streams.distanceM?.[s] ?? Number.NaN
  expect(covered).toMatchObject({ startS: 600, durationS: 300, trigger: 'manual' })
  expect(covered?.distanceM).toBeCloseTo(at(900) - at(600), 6)
  expect(claimed?.distanceM).toBe(777)
  let sum = 0
  for (let s = 601; s <= 900; s++) sum += hilly.heartRateBpm?.(s) ?? 0
  expect(covered?.averageHeartRateBpm).toBeCloseTo(sum / 300, 3)
})
