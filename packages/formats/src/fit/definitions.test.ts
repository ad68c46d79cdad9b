// Definitions as hostile or careless software writes them.

import { describe, expect, test } from 'vitest'
import { decodeFit } from './decode-fit.ts'
import { issueCodes, onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  heartRateField,
  record,
  recordDefinition,
  startFitS,
  timestampField,
  u16,
  u32,
} from './test/fit-file.fixture.ts'

describe('sizes that cannot be', () => {
  test('a field of no bytes holds nothing and moves nothing', () => {
    const bytes = fitFile([
      ...activityFileId,
      definition(1, 20, [timestampField, [7, 0, 0x84], heartRateField, [41, 0, 0x84]]),
      [1, ...u32(startFitS), 120],
    ])
    expect(issueCodes(bytes)).toEqual([])
    expect(onlyActivity(bytes).streams).toEqual({
      timeS: Float64Array.of(0),
      heartRateBpm: Float32Array.of(120),
    })
  })

  test('messages without any field are a byte each and hold nothing', () => {
    const empty = Array.from({ length: 1000 }, () => [5])
    const bytes = fitFile([
      ...activityFileId,
      definition(5, 27, []),
      ...empty,
      recordDefinition,
      record(0, 120),
    ])
    expect(issueCodes(bytes)).toEqual([])
    expect(onlyActivity(bytes)).not.toHaveProperty('workout')
  })

  test('a field too small for its type, or of one byte more than its numbers, is no number of another', () => {
    const bytes = fitFile([
      ...activityFileId,
      definition(1, 20, [timestampField, [7, 1, 0x84], heartRateField]),
      [1, ...u32(startFitS), 9, 120],
      definition(3, 78, [[0, 5, 0x84]]),
      [3, ...u16(500), ...u16(510), 7],
      definition(4, 78, [[0, 1, 0x84]]),
      [4, 7],
    ])
    const { streams, beats } = onlyActivity(bytes)
    expect(streams).toEqual({ timeS: Float64Array.of(0), heartRateBpm: Float32Array.of(120) })
    expect(beats?.intervalS).toEqual(Float32Array.of(0.5, 0.51))
  })

  test.each([0xffff_fffe, 0x8000_0000, 0x7fff_ffff])(
    'data of %i bytes that are not there are told as missing',
    (size) => {
      const bytes = fitFile([...activityFileId, recordDefinition, record(0, 120)])
      bytes.set(u32(size), 4)
      expect(issueCodes(bytes)).toEqual(['truncated'])
      // The checksum behind the data reads as the beginning of a message that never ends.
      expect(onlyActivity(bytes).streams.heartRateBpm?.[0]).toBe(120)
    },
  )

  test('a header that says it is longer than the file is none', () => {
    const bytes = fitFile([...activityFileId, recordDefinition, record(0, 120)])
    bytes[0] = 0xff
    expect(decodeFit(bytes)).toMatchObject({ ok: false, error: { code: 'not-fit' } })
  })

  test('255 fields of 255 bytes, of which the file holds none, end the reading', () => {
    const fields = Array.from({ length: 255 }, (_, number) => [number, 255, 0x0d] as const)
    const bytes = fitFile([
      ...activityFileId,
      recordDefinition,
      record(0, 120),
      definition(1, 20, fields),
      [1, 0],
    ])
    expect(issueCodes(bytes)).toEqual(['damaged'])
    expect(onlyActivity(bytes).streams.timeS).toHaveLength(1)
  })
})

describe('a local number', () => {
  test('may be defined anew, as another message or with other fields, at any time', () => {
    const bytes = fitFile([
      ...activityFileId,
      recordDefinition,
      record(0, 120),
      definition(1, 78, [[0, 2, 0x84]]),
      [1, ...u16(500)],
      definition(1, 20, [heartRateField, timestampField, [41, 2, 0x84]]),
      [1, 121, ...u32(startFitS + 1), ...u16(2480)],
      // Big-endian from here on.
      [0x41, 0, 1, 0, 20, 2, ...timestampField, 41, 2, 0x84],
      [1, ...u32(startFitS + 2).toReversed(), 0x09, 0xba],
    ])
    const { streams, extraStreams, beats } = onlyActivity(bytes)
    expect(streams).toEqual({
      timeS: Float64Array.of(0, 1, 2),
      heartRateBpm: Float32Array.of(120, 121, Number.NaN),
    })
    expect(extraStreams).toEqual({ groundContactTimeMs: Float32Array.of(Number.NaN, 248, 249) })
    expect(beats?.intervalS).toEqual(Float32Array.of(0.5))
  })

  test('of a part is not that of the next part', () => {
    const first = fitFile([...activityFileId, recordDefinition, record(0, 120)])
    const second = fitFile([record(1, 121)])
    expect(issueCodes(Uint8Array.from([...first, ...second]))).toEqual(['damaged'])
  })
})

test('an array ends at its first “no value”; one that has none is absent', () => {
  // time_in_zone of the session: zone edges.
  const zones = (...edges: readonly number[]) =>
    onlyActivity(
      fitFile([
        ...activityFileId,
        recordDefinition,
        record(0, 120),
        definition(3, 216, [
          [0, 2, 0x84],
          [6, edges.length, 0x02],
        ]),
        [3, ...u16(18), ...edges],
      ]),
    ).watch?.zoneUpperBpm
  expect(zones(100, 120, 0xff, 140)).toEqual([100, 120])
  expect(zones(0xff, 120)).toBeUndefined()
})

test('the runner’s own rating of the session, 0 to 10', () => {
  const rated = (stored: number) =>
    onlyActivity(
      fitFile([
        ...activityFileId,
        recordDefinition,
        record(0, 120),
        definition(2, 18, [
          [2, 4, 0x86],
          [193, 1, 0x02],
        ]),
        [2, ...u32(startFitS), stored],
      ]),
    ).annotation
  expect(rated(70)).toEqual({ perceivedExertionCr10: 7 })
  expect(rated(0xff)).toBeUndefined()
})
