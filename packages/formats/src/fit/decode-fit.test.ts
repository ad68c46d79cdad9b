// The reader against a file written by hand, byte by byte, and what it makes of stored numbers.

import { describe, expect, test } from 'vitest'
import { decodeFit } from './decode-fit.ts'
import { decodeFile, issueCodes, onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  heartRateField,
  record,
  recordDefinition,
  session,
  sessionDefinition,
  startEpochS,
  startFitS,
  timestampField,
  u16,
  u32,
  u32BigEndian,
  withChecksum,
} from './test/fit-file.fixture.ts'

describe('a literal file, header to checksum', () => {
  // Two records at 2024-03-01T07:00:00Z and a second later; the checksums were worked out elsewhere.
  // biome-ignore format: one line for each part of the file
  const literal = Uint8Array.from([
    0x0e, 0x20, 0x34, 0x08,                         // header of 14 bytes, protocol 2.0, profile 21.00
    0x39, 0x00, 0x00, 0x00, 0x2e, 0x46, 0x49, 0x54, // 57 bytes of data, ".FIT"
    0x79, 0x11,                                     // checksum of the header
    0x40, 0x00, 0x00, 0x00, 0x00, 0x01,             // definition 0: little-endian, file_id, one field
    0x00, 0x01, 0x00,                               //   type, 1 byte, enum
    0x00, 0x04,                                     // data 0: activity
    0x41, 0x00, 0x00, 0x14, 0x00, 0x04,             // definition 1: little-endian, record, four fields
    0xfd, 0x04, 0x86,                               //   timestamp, 4 bytes, uint32
    0x03, 0x01, 0x02,                               //   heart_rate, 1 byte, uint8
    0x05, 0x04, 0x86,                               //   distance, 4 bytes, uint32, 1/100 m
    0x4e, 0x04, 0x86,                               //   enhanced_altitude, 4 bytes, uint32, 1/5 m above -500 m
    0x01, 0xf0, 0x30, 0x44, 0x40,                   // data 1: 1078210800 s after 1989-12-31
    0x78, 0x00, 0x00, 0x00, 0x00,                   //   120 bpm, 0 m
    0xb8, 0x0b, 0x00, 0x00,                         //   3000 / 5 - 500 = 100 m
    0x01, 0xf1, 0x30, 0x44, 0x40,                   // data 1: a second later
    0xff, 0x38, 0x01, 0x00, 0x00,                   //   no heart rate, 3.12 m
    0xb9, 0x0b, 0x00, 0x00,                         //   100.2 m
    0xef, 0xcd,                                     // checksum of everything before
  ])

  test('gives its columns', () => {
    const { contentKind, activities, issues } = decodeFile(literal)
    expect(contentKind).toBe('activity')
    expect(issues).toEqual([])
    expect(activities).toHaveLength(1)
    expect(activities[0]).toMatchObject({ format: 'fit', startEpochS, claimed: {}, laps: [], pauses: [] })
    expect(activities[0]?.streams).toEqual({
      timeS: Float64Array.of(0, 1),
      heartRateBpm: Float32Array.of(120, Number.NaN),
      distanceM: Float64Array.of(0, 3.12),
      elevationM: Float32Array.of(100, 100.2),
    })
    expect(activities[0]?.issues.map(({ code }) => code)).toEqual(['no-session'])
  })

  test('is read all the same with a wrong checksum, which is told', () => {
    const wrong = Uint8Array.from(literal)
    wrong[wrong.length - 1] = 0xce
    expect(issueCodes(wrong)).toEqual(['checksum-mismatch'])
    expect(onlyActivity(wrong).streams).toEqual(onlyActivity(literal).streams)
  })

  test('is read without looking at the checksum when asked so', () => {
    const wrong = Uint8Array.from(literal)
    wrong[wrong.length - 1] = 0xce
    const result = decodeFit(wrong, { verifyChecksum: false })
    expect(result.ok && result.value.issues).toEqual([])
  })

  test('tells a wrong checksum of the header, but takes 0 for "not worked out"', () => {
    const wrong = Uint8Array.from(literal)
    wrong[12] = 0x78
    expect(issueCodes(wrong)).toContain('checksum-mismatch')
    expect(onlyActivity(wrong).streams.timeS).toHaveLength(2)
    const content = [...literal.subarray(0, literal.length - 2)]
    content.splice(12, 2, 0, 0)
    expect(issueCodes(withChecksum(content))).toEqual([])
  })

  test('gives the same from the middle of a larger buffer', () => {
    const padded = Uint8Array.from([9, 9, 9, ...literal, 9, 9])
    const inside = padded.subarray(3, 3 + literal.length)
    expect(onlyActivity(inside).streams).toEqual(onlyActivity(literal).streams)
  })
})

describe('how numbers are stored', () => {
  test('big-endian records', () => {
    const bytes = fitFile([
      ...activityFileId,
      // Architecture 1: message number and all values have the high byte first.
      [0x41, 0, 1, 0, 20, 4, ...timestampField, 6, 2, 0x84, 0, 4, 0x85, 1, 4, 0x85],
      [1, ...u32BigEndian(startFitS), 0x0b, 0xb8, 0x20, 0, 0, 0, 0xe0, 0, 0, 0],
    ])
    const { streams } = onlyActivity(bytes)
    expect(streams.speedMps).toEqual(Float32Array.of(3))
    // 2^29 semicircles are a quarter of 180 degrees.
    expect(streams.latitudeDeg?.[0]).toBeCloseTo(45, 9)
    expect(streams.longitudeDeg?.[0]).toBeCloseTo(-45, 9)
  })

  test('the wide fields win over the 16-bit ones, which fill in for them', () => {
    const bytes = fitFile([
      ...activityFileId,
      definition(1, 20, [timestampField, [73, 4, 0x86], [6, 2, 0x84], [78, 4, 0x86], [2, 2, 0x84]]),
      [1, ...u32(startFitS), ...u32(3100), ...u16(3000), ...u32(2600), ...u16(2500)],
      [1, ...u32(startFitS + 1), ...u32(0xffff_ffff), ...u16(3000), ...u32(0xffff_ffff), ...u16(2500)],
      [1, ...u32(startFitS + 2), ...u32(0xffff_ffff), ...u16(0xffff), ...u32(0xffff_ffff), ...u16(0xffff)],
    ])
    const { speedMps, elevationM } = onlyActivity(bytes).streams
    expect(speedMps).toEqual(Float32Array.of(3.1, 3, Number.NaN))
    expect(elevationM).toEqual(Float32Array.of(20, 0, Number.NaN))
  })

  test('a field is read as the file defines it, floating point too; infinity is no speed', () => {
    const bytes = fitFile([
      ...activityFileId,
      definition(1, 20, [timestampField, [6, 4, 0x88]]),
      // 3000 as a 32-bit float, then infinity.
      [1, ...u32(startFitS), ...u32(0x453b_8000)],
      [1, ...u32(startFitS + 1), ...u32(0x7f80_0000)],
    ])
    expect(onlyActivity(bytes).streams.speedMps).toEqual(Float32Array.of(3, Number.NaN))
  })

  test('a heart rate of 0 is missing; a column that is never filled is absent', () => {
    const bytes = fitFile([
      ...activityFileId,
      definition(1, 20, [timestampField, heartRateField, [7, 2, 0x84], [13, 1, 0x01]]),
      [1, ...u32(startFitS), 0, ...u16(0xffff), 0x7f],
      [1, ...u32(startFitS + 1), 140, ...u16(0xffff), 0xfb],
    ])
    expect(onlyActivity(bytes).streams).toEqual({
      timeS: Float64Array.of(0, 1),
      heartRateBpm: Float32Array.of(Number.NaN, 140),
      temperatureC: Float32Array.of(Number.NaN, -5),
    })
  })

  test('cadence counts both feet on foot, with its fraction, and is left out on a bicycle', () => {
    const ride = (sport: number) =>
      fitFile([
        ...activityFileId,
        definition(1, 20, [timestampField, [4, 1, 0x02], [53, 1, 0x02]]),
        [1, ...u32(startFitS), 85, 64],
        [1, ...u32(startFitS + 1), 86, 0xff],
        [1, ...u32(startFitS + 2), 0xff, 64],
        sessionDefinition,
        session({ start: 0, elapsedS: 2, distanceM: 6, sport: [sport, 0] }),
      ])
    expect(onlyActivity(ride(1)).streams.cadenceSpm).toEqual(Float32Array.of(171, 172, Number.NaN))
    expect(onlyActivity(ride(2)).streams).not.toHaveProperty('cadenceSpm')
  })

  test('compressed time, speed and distance', () => {
    const bytes = fitFile([
      ...activityFileId,
      // An event with a full time: 1078210800 ends in the five bits 10000.
      definition(3, 21, [timestampField, [0, 1, 0x00], [1, 1, 0x00]]),
      [3, ...u32(startFitS), 0, 0],
      definition(1, 20, [[8, 3, 0x0d], heartRateField]),
      // Header: compressed, local number 1, five bits of time. Speed 0x162 = 3.54 m/s, distance 0.
      [0x80 | (1 << 5) | 0x12, 0x62, 0x01, 0x00, 120],
      // Speed 0x163 = 3.55 m/s; distance 0xf00 / 16 = 240 m.
      [0x80 | (1 << 5) | 0x1f, 0x63, 0x01, 0xf0, 121],
      // The five bits wrapped round: 2 is 3 s after 31. Distance wrapped round 256 m: 0x010 is 257 m.
      [0x80 | (1 << 5) | 0x02, 0x63, 0x01, 0x01, 122],
      // 30 s later the five bits stand at 0.
      [0x80 | (1 << 5) | 0x00, 0xff, 0xff, 0xff, 123],
    ])
    const { streams, startEpochS: start } = onlyActivity(bytes)
    expect(start).toBe(startEpochS + 2)
    expect(streams.timeS).toEqual(Float64Array.of(0, 13, 16, 46))
    expect(streams.speedMps).toEqual(Float32Array.of(3.54, 3.55, 3.55, Number.NaN))
    expect(streams.distanceM).toEqual(Float64Array.of(0, 240, 257, Number.NaN))
    expect(streams.heartRateBpm).toEqual(Float32Array.of(120, 121, 122, 123))
  })

  test('times that repeat or are missing are kept as they are', () => {
    const bytes = fitFile([
      ...activityFileId,
      recordDefinition,
      record(0, 120),
      record(0, 121),
      [1, ...u32(0xffff_ffff), 122],
      record(3, 123),
    ])
    expect(onlyActivity(bytes).streams.timeS).toEqual(Float64Array.of(0, 0, Number.NaN, 3))
  })
})
