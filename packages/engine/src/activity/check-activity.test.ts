import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkActivity, isRun } from './check-activity.ts'
import { checked, issueCodes, sketchActivity, sketchRaw, sketchStartEpochS } from './raw-activity.fixture.ts'
import type { RawActivity } from './raw-activity.ts'
import { channelNames, type Streams } from './streams.ts'

const easy = { durationS: 1800, speedMps: () => 2.8, heartRateBpm: () => 140, cadenceSpm: () => 164 }

function refusal(raw: RawActivity): string {
  const result = checkActivity(raw)
  return result.ok ? 'passed' : result.error.code
}

describe('a sound activity', () => {
  test('passes without an issue and keeps its samples', () => {
    const raw = sketchRaw(easy)
    const activity = checked(raw)
    expect(activity.issues).toEqual([])
    expect(activity.streams).toEqual(raw.streams)
    expect(isRun(activity)).toBe(true)
    expect(activity.surface).toBe('unknown')
  })

  test('keeps the reader’s own issues', () => {
    const own = { code: 'checksum-mismatch', sentence: 'The checksum does not fit.' }
    expect(checked(sketchRaw({ ...easy, raw: { issues: [own] } })).issues).toEqual([own])
  })

  test('puts laps and pauses on its own clock and inside itself', () => {
    const startEpochS = sketchStartEpochS
    const activity = checked(
      sketchRaw({
        ...easy,
        raw: {
          laps: [
            { startEpochS: startEpochS - 3, elapsedS: 303, trigger: 'manual' },
            { startEpochS: startEpochS + 9000, elapsedS: 60, trigger: 'manual' },
          ],
          pauses: [
            { startEpochS: startEpochS + 500, endEpochS: startEpochS + 520 },
            { startEpochS: startEpochS + 510, endEpochS: startEpochS + 530 },
            { startEpochS: startEpochS + 1790, endEpochS: startEpochS + 99_000 },
            { startEpochS: startEpochS + 700, endEpochS: startEpochS + 700 },
          ],
        },
      }),
    )
    expect(activity.laps).toEqual([{ startS: 0, elapsedS: 300, trigger: 'manual' }])
    expect(activity.pauses).toEqual([
      { startS: 500, endS: 530 },
      { startS: 1790, endS: 1800 },
    ])
  })
})

describe('where and when', () => {
  const at = (raw: Partial<RawActivity>, hasPositions = false) =>
    sketchActivity({
      ...easy,
      hasPositions,
      raw: { startEpochS: Date.UTC(2025, 2, 3, 23, 30) / 1000, ...raw },
    })

  test('the local date follows the file’s own offset', () => {
    expect(at({ utcOffsetS: 3600 })).toMatchObject({ localDate: '2025-03-04', utcOffsetFrom: 'file' })
  })

  test('else the longitude, fifteen degrees an hour', () => {
    const raw = sketchRaw({
      ...easy,
      hasPositions: true,
      raw: { startEpochS: Date.UTC(2025, 2, 3, 23, 30) / 1000 },
    })
    const { utcOffsetS: _, ...unset } = raw
    expect(checked(unset)).toMatchObject({
      localDate: '2025-03-04',
      utcOffsetS: 3600,
      utcOffsetFrom: 'longitude',
    })
  })

  test('else UTC, said to be assumed; an impossible offset is none', () => {
    expect(at({ utcOffsetS: 90_000 })).toMatchObject({
      localDate: '2025-03-03',
      utcOffsetS: 0,
      utcOffsetFrom: 'assumed',
    })
  })
})

describe('refuses with a code', () => {
  test('what has no time', () => {
    const { startEpochS: _, ...timeless } = sketchRaw(easy)
    expect(refusal(timeless)).toBe('no-time')
  })

  test('what was recorded before there were recordings, or far in the future', () => {
    expect(refusal(sketchRaw({ ...easy, raw: { startEpochS: 0 } }))).toBe('start-out-of-range')
    expect(refusal(sketchRaw({ ...easy, raw: { startEpochS: 9e9 } }))).toBe('start-out-of-range')
  })

  test('what holds nothing', () => {
    const nothing: Streams = { timeS: new Float64Array(0) }
    expect(refusal(sketchRaw({ ...easy, raw: { streams: nothing } }))).toBe('empty')
    const onlyTime: Streams = { timeS: Float64Array.from({ length: 100 }, (_, i) => i) }
    expect(refusal(sketchRaw({ ...easy, raw: { streams: onlyTime } }))).toBe('empty')
  })
})

test('a summary without samples passes with what it claims', () => {
  const activity = checked(
    sketchRaw({
      ...easy,
      raw: { streams: { timeS: new Float64Array(0) }, claimed: { distanceM: 5000, elapsedS: 1700 } },
    }),
  )
  expect(issueCodes(activity)).toContain('only-a-summary')
  expect(activity.claimed).toEqual({ distanceM: 5000, elapsedS: 1700 })
})

test('impossible claims are dropped', () => {
  const activity = checked(
    sketchRaw({ ...easy, raw: { claimed: { maximumHeartRateBpm: 235, distanceM: 5000, ascentM: -3 } } }),
  )
  expect(activity.claimed).toEqual({ distanceM: 5000 })
  expect(issueCodes(activity)).toEqual(['claim-out-of-range', 'claim-out-of-range'])
})

test('any streams end in a value: time rises strictly from 0, columns are of one length, values possible', () => {
  const cell = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: -1e4, max: 1e6, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300) },
  )
  const columns = fc.integer({ min: 0, max: 60 }).chain((length) =>
    fc.record({
      timeS: fc.array(cell, { minLength: length, maxLength: length }),
      ...Object.fromEntries(
        channelNames.map((name) => [
          name,
          fc.option(fc.array(cell, { minLength: length, maxLength: length }), { nil: undefined }),
        ]),
      ),
    }),
  )
  fc.assert(
    fc.property(columns, (cells) => {
      const streams = Object.fromEntries(
        Object.entries(cells)
          .filter(([, values]) => values !== undefined)
          .map(([name, values]) => [name, Float64Array.from(values as number[])]),
      ) as unknown as Streams
      const result = checkActivity(sketchRaw({ ...easy, raw: { streams } }))
      if (!result.ok) return
      const { timeS, heartRateBpm, distanceM, ...others } = result.value.streams
      expect(timeS[0] ?? 0).toBe(0)
      for (let i = 1; i < timeS.length; i++) expect(timeS[i]).toBeGreaterThan(timeS[i - 1] ?? 0)
      for (const column of [heartRateBpm, distanceM, ...Object.values(others)])
        if (column !== undefined) expect(column.length).toBe(timeS.length)
      for (const bpm of heartRateBpm ?? []) expect(bpm < 25 || bpm > 230).toBe(false)
      let lastM = 0
      for (const metres of distanceM ?? []) {
        if (Number.isNaN(metres)) continue
        expect(metres).toBeGreaterThanOrEqual(lastM)
        lastM = metres
      }
    }),
    { numRuns: 300 },
  )
})
