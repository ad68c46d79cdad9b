import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checked, sketchActivity, sketchRaw, sketchStartEpochS } from '../activity/raw-activity.fixture.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { resampled, sampleGrid } from './sample-grid.ts'

const easy = { durationS: 1200, speedMps: () => 3, heartRateBpm: (s: number) => 120 + s / 60 }

function gridOf(raw: Parameters<typeof checked>[0]) {
  return sampleGrid(checked(raw), defaultProposalValues)
}

function sum(mask: Uint8Array): number {
  return mask.reduce((total, value) => total + value, 0)
}

/** The raw activity without the samples of a stretch. */
function withHole(fromS: number, toS: number, sketch: Parameters<typeof sketchRaw>[0] = easy) {
  const raw = sketchRaw(sketch)
  const kept = [...raw.streams.timeS.keys()].filter((i) => {
    const s = raw.streams.timeS[i] ?? 0
    return s <= fromS || s >= toS
  })
  const columns = Object.entries(raw.streams).map(([name, column]) => [
    name,
    column instanceof Float32Array
      ? Float32Array.from(kept, (i) => column[i] ?? 0)
      : Float64Array.from(kept, (i) => column[i] ?? 0),
  ])
  return { ...raw, streams: Object.fromEntries(columns) }
}

test('a recording at 1 s comes through as it is', () => {
  const activity = sketchActivity(easy)
  const grid = sampleGrid(activity, defaultProposalValues)
  expect(grid.length).toBe(1201)
  expect(grid.heartRateBpm).toEqual(activity.streams.heartRateBpm)
  expect(grid.distanceM).toEqual(activity.streams.distanceM)
  expect([sum(grid.timerOn), sum(grid.recorded), grid.timerS]).toEqual([1200, 1200, 1200])
})

describe('a hole in the recording', () => {
  test('of a few seconds is filled in', () => {
    const grid = gridOf(withHole(600, 608))
    expect(sum(grid.recorded)).toBe(1200)
    expect(grid.heartRateBpm?.[604]).toBeCloseTo(120 + 604 / 60, 4)
  })

  test('of half a minute stays empty, but distance runs through it', () => {
    const grid = gridOf(withHole(600, 630))
    expect(sum(grid.recorded)).toBe(1170)
    expect(grid.heartRateBpm?.[615]).toBeNaN()
    expect(grid.distanceM?.[615]).toBeCloseTo(615 * 3, 6)
    expect(grid.timerS).toBe(1200)
  })

  test('in which nobody moved is a pause', () => {
    const still = { ...easy, speedMps: (s: number) => (s > 600 && s <= 660 ? 0 : 3) }
    const grid = gridOf(withHole(600, 660, still))
    expect(grid.timerS).toBe(1140)
    expect(sum(grid.timerOn)).toBe(1140)
  })

  test('is filled in for longer when the device always records seldom', () => {
    const grid = gridOf(sketchRaw({ ...easy, intervalS: 15 }))
    expect(sum(grid.recorded)).toBe(1200)
    expect(grid.heartRateBpm?.[607]).toBeCloseTo(120 + 607 / 60, 4)
  })
})

test('during a pause of the timer nothing is recorded and nothing counts', () => {
  const pauses = [{ startEpochS: sketchStartEpochS + 300.4, endEpochS: sketchStartEpochS + 360.2 }]
  const grid = gridOf(sketchRaw({ ...easy, raw: { pauses } }))
  expect(grid.timerS).toBeCloseTo(1200 - 59.8, 6)
  expect(sum(grid.timerOn)).toBe(1139)
  expect(grid.heartRateBpm?.[330]).toBeNaN()
  expect(grid.heartRateBpm?.[300]).not.toBeNaN()
  expect(grid.heartRateBpm?.[362]).not.toBeNaN()
})

test('seconds that count never add up to more than the timer time, wherever samples and pauses fall', () => {
  const instants = fc.array(fc.double({ min: 0, max: 4000, noNaN: true }), { minLength: 12, maxLength: 200 })
  const pauses = fc.array(
    fc.tuple(fc.double({ min: 0, max: 4000, noNaN: true }), fc.double({ min: 0, max: 600, noNaN: true })),
    {
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(instants, pauses, (times, stops) => {
      const timeS = Float64Array.from(times).sort()
      const raw = sketchRaw({
        ...easy,
        raw: {
          streams: { timeS, heartRateBpm: Float32Array.from(timeS, (s) => 120 + (s % 9)) },
          pauses: stops.map(([from, length]) => ({
            startEpochS: sketchStartEpochS + from,
            endEpochS: sketchStartEpochS + from + length,
          })),
          claimed: { elapsedS: 4000 },
        },
      })
      const grid = gridOf(raw)
      expect(sum(grid.recorded)).toBeLessThanOrEqual(sum(grid.timerOn))
      expect(sum(grid.timerOn)).toBeLessThanOrEqual(grid.timerS + 1e-6)
    }),
    { numRuns: 200 },
  )
})

/** What is left of the last digit after one interpolation. */
const rounding = 1e-9

test('resampling keeps every number that falls on a whole second, and never leaves the range of its neighbours', () => {
  const cell = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constant(Number.NaN))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), cell), { maxLength: 60 }), (samples) => {
      let nowS = 0
      const timeS = Float64Array.from(samples, ([stepS]) => (nowS += stepS))
      const column = samples.map(([, value]) => value)
      const out = resampled(timeS, column, new Float64Array(nowS + 1), {
        length: nowS + 1,
        sampleGapS: 10,
        missingGapS: 5,
      })
      for (const [i, value] of column.entries())
        if (!Number.isNaN(value))
          expect(Math.abs((out[timeS[i] ?? 0] ?? Number.NaN) - value)).toBeLessThan(rounding)
      const numbers = column.filter((value) => !Number.isNaN(value))
      for (const value of out)
        if (!Number.isNaN(value)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...numbers) - rounding)
          expect(value).toBeLessThanOrEqual(Math.max(...numbers) + rounding)
        }
    }),
  )
})

test('a watch that was never stopped is cut off after three days', () => {
  const timeS = Float64Array.from({ length: 500 }, (_, i) => i * 1700)
  const raw = sketchRaw({ ...easy, raw: { streams: { timeS, distanceM: timeS.map((s) => s) } } })
  const grid = gridOf(raw)
  expect(grid.isCut).toBe(true)
  expect(grid.length).toBe(3 * 86_400 + 1)
})
