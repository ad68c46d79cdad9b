// The reader against files written by hand, byte by byte.

import type { RawActivity } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import type { DecodedFile } from '../decoded-file.ts'
import { decodeFit } from './decode-fit.ts'
import {
  activityFileId,
  bitwiseCrc16,
  definition,
  fitFile,
  startEpochS,
  startFitS,
  u16,
  u32,
  u32BigEndian,
} from './fit-fixture.ts'

const timestampField = [253, 4, 0x86] as const
const heartRateField = [3, 1, 0x02] as const

function decode(bytes: Uint8Array): DecodedFile {
  const result = decodeFit(bytes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function onlyActivity(bytes: Uint8Array): RawActivity {
  const { activities } = decode(bytes)
  expect(activities).toHaveLength(1)
  return activities[0] as RawActivity
}

function codes(bytes: Uint8Array): readonly string[] {
  return decode(bytes).issues.map(({ code }) => code)
}

/** A record of the definition below: seconds since the start, heart rate. */
function record(second: number, heartRateBpm: number): readonly number[] {
  return [1, ...u32(startFitS + second), heartRateBpm]
}
const recordDefinition = definition(1, 20, [timestampField, heartRateField])

/** A session of these fields: timestamp, start, elapsed, timer, distance, sport, sub-sport, heart rates. */
const sessionDefinition = definition(2, 18, [
  timestampField,
  [2, 4, 0x86],
  [7, 4, 0x86],
  [8, 4, 0x86],
  [9, 4, 0x86],
  [5, 1, 0x00],
  [6, 1, 0x00],
  [16, 1, 0x02],
  [17, 1, 0x02],
])
interface SessionFixture {
  readonly start: number
  readonly elapsedS: number
  readonly distanceM: number
  readonly sport: readonly [number, number]
}
function session({ start, elapsedS, distanceM, sport }: SessionFixture): readonly number[] {
  const times = [...u32(startFitS + start + elapsedS), ...u32(startFitS + start)]
  const sums = [...u32(elapsedS * 1000), ...u32(elapsedS * 1000), ...u32(distanceM * 100)]
  return [2, ...times, ...sums, ...sport, 150, 0xff]
}

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
    const { contentKind, activities, issues } = decode(literal)
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
    expect(codes(wrong)).toEqual(['checksum-mismatch'])
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
    expect(codes(wrong)).toContain('checksum-mismatch')
    expect(onlyActivity(wrong).streams.timeS).toHaveLength(2)
    const content = [...literal.subarray(0, literal.length - 2)]
    content.splice(12, 2, 0, 0)
    expect(codes(withChecksum(content))).toEqual([])
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

describe('developer fields', () => {
  const power = [...'Power'].map((letter) => letter.charCodeAt(0))
  // field_description: developer 0, field 5, uint16, "Power", stands for native field 7 of message 20.
  const description = [
    definition(4, 206, [
      [0, 1, 0x02],
      [1, 1, 0x02],
      [2, 1, 0x02],
      [3, 6, 0x07],
      [14, 2, 0x84],
      [15, 1, 0x02],
    ]),
    [4, 0, 5, 0x84, ...power, 0, ...u16(20), 7],
  ]
  // A record definition with the developer flag: after its fields come field 5, 2 bytes, developer 0.
  const withDeveloperField = (fields: readonly (readonly [number, number, number])[]) => [
    0x60 | 1,
    ...definition(1, 20, fields).slice(1),
    1,
    5,
    2,
    0,
  ]

  test('give power where the watch has none', () => {
    const bytes = fitFile([
      ...activityFileId,
      ...description,
      withDeveloperField([timestampField]),
      [1, ...u32(startFitS), ...u16(250)],
    ])
    expect(onlyActivity(bytes).streams.powerW).toEqual(Float32Array.of(250))
  })

  test('never overwrite what the watch recorded, nor fill its gaps', () => {
    const bytes = fitFile([
      ...activityFileId,
      ...description,
      withDeveloperField([timestampField, [7, 2, 0x84]]),
      [1, ...u32(startFitS), ...u16(300), ...u16(250)],
      [1, ...u32(startFitS + 1), ...u16(0xffff), ...u16(251)],
    ])
    expect(onlyActivity(bytes).streams.powerW).toEqual(Float32Array.of(300, Number.NaN))
  })

  test('are known by name where they name no native field', () => {
    const named = description.map((message) => [...message])
    named[1]?.splice(10, 3, 0xff, 0xff, 0xff)
    const bytes = fitFile([
      ...activityFileId,
      ...named,
      withDeveloperField([timestampField]),
      [1, ...u32(startFitS), ...u16(250)],
    ])
    expect(onlyActivity(bytes).streams.powerW).toEqual(Float32Array.of(250))
  })

  test('of unknown meaning are stepped over', () => {
    const unknown = description.map((message) => [...message])
    unknown[1]?.splice(4, 5, ...[...'Shoes'].map((letter) => letter.charCodeAt(0)))
    unknown[1]?.splice(12, 1, 0xff)
    const bytes = fitFile([
      ...activityFileId,
      ...unknown,
      withDeveloperField([timestampField, heartRateField]),
      [1, ...u32(startFitS), 140, ...u16(250)],
      [1, ...u32(startFitS + 1), 141, ...u16(251)],
    ])
    const { streams } = onlyActivity(bytes)
    expect(Object.keys(streams)).toEqual(['timeS', 'heartRateBpm'])
    expect(streams.heartRateBpm).toEqual(Float32Array.of(140, 141))
  })
})

describe('whole and broken streams', () => {
  const messages = [...activityFileId, recordDefinition, record(0, 120), record(1, 121), record(2, 122)]
  const whole = fitFile(messages)

  test('several files one after another give the activities of all', () => {
    const other = fitFile([...activityFileId, recordDefinition, record(5000, 130)])
    const chained = Uint8Array.from([...whole, ...other])
    const { activities, issues } = decode(chained)
    expect(issues).toEqual([])
    expect(activities.map(({ streams }) => streams.timeS.length)).toEqual([3, 1])
    expect(activities.map((activity) => activity.startEpochS)).toEqual([startEpochS, startEpochS + 5000])
  })

  test('a part that does not say what it is belongs to the file before it', () => {
    const rest = fitFile([recordDefinition, record(3, 123)])
    const { activities } = decode(Uint8Array.from([...whole, ...rest]))
    expect(activities.map(({ streams }) => streams.timeS.length)).toEqual([4])
  })

  test('a truncated file gives what is there', () => {
    const cut = whole.subarray(0, whole.length - 5)
    expect(codes(cut)).toEqual(['truncated'])
    expect(onlyActivity(cut).streams.heartRateBpm).toEqual(Float32Array.of(120, 121))
  })

  test('cut anywhere, it gives a value and never more samples than the whole', () => {
    for (let length = 0; length < whole.length; length++) {
      const result = decodeFit(whole.subarray(0, length))
      if (!result.ok) {
        expect(length).toBeLessThan(12)
        expect(result.error.code).toBe('not-fit')
        continue
      }
      const samples = result.value.activities.flatMap(({ streams }) => [...(streams.heartRateBpm ?? [])])
      expect([120, 121, 122].slice(0, samples.length)).toEqual(samples)
      expect(result.value.issues.map(({ code }) => code)).toContain('truncated')
    }
  })

  test.each([0, 0xffff_ffff])('a size of %i that was never filled in is read to the end', (size) => {
    const unwritten = Uint8Array.from(whole)
    unwritten.set(u32(size), 4)
    expect(codes(unwritten)).toEqual(['data-size-missing'])
    expect(onlyActivity(unwritten).streams.timeS).toHaveLength(3)
  })

  test('a size that is too small is not believed when the checksum proves it wrong', () => {
    const content = [...whole.subarray(0, whole.length - 2)]
    content.splice(4, 4, ...u32(content.length - 12 - 6))
    const { activities, issues } = decode(withChecksum(content))
    expect(issues.map(({ code }) => code)).toEqual(['data-size-wrong'])
    expect(activities[0]?.streams.timeS).toHaveLength(3)
  })

  test('stray bytes behind the end are told', () => {
    expect(codes(Uint8Array.from([...whole, 0x0a]))).toEqual(['trailing-bytes'])
  })

  test('damage ends the reading and keeps what came before', () => {
    const undefinedMessage = [7, 1, 2, 3]
    const bytes = fitFile([...messages, undefinedMessage, record(3, 123)])
    expect(codes(bytes)).toEqual(['damaged'])
    expect(onlyActivity(bytes).streams.timeS).toHaveLength(3)
    // Architecture 2 does not exist.
    const badDefinition = fitFile([...messages, [0x41, 0, 2, 20, 0, 0], record(3, 123)])
    expect(codes(badDefinition)).toEqual(['damaged'])
    expect(onlyActivity(badDefinition).streams.timeS).toHaveLength(3)
  })

  test('the part after a damaged one is read', () => {
    const damaged = fitFile([...messages, [7, 1, 2, 3]])
    expect(decode(Uint8Array.from([...damaged, ...whole])).activities).toHaveLength(2)
  })

  test('what is not FIT is a failure', () => {
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode('<?xml version="1.0"?><gpx></gpx>')]) {
      expect(decodeFit(bytes)).toMatchObject({ ok: false, error: { code: 'not-fit' } })
    }
  })

  test('messages and fields nobody asked for are stepped over', () => {
    const bytes = fitFile([
      ...messages,
      definition(5, 0xff00, [[1, 3, 0x0d]]),
      [5, 1, 2, 3],
      // A record with an unknown field and a 64-bit one before the heart rate.
      definition(1, 20, [[200, 3, 0x0d], [201, 8, 0x8f], timestampField, heartRateField]),
      [1, 1, 2, 3, ...u32(1), ...u32(2), ...u32(startFitS + 3), 123],
    ])
    expect(codes(bytes)).toEqual([])
    expect(onlyActivity(bytes).streams.heartRateBpm).toEqual(Float32Array.of(120, 121, 122, 123))
  })

  test('a file of another kind says so and holds no activity', () => {
    const workout = fitFile([definition(0, 0, [[0, 1, 0x00]]), [0, 5], recordDefinition, record(0, 120)])
    expect(decode(workout)).toEqual({ contentKind: 'workout', activities: [], issues: [] })
  })

  test('an activity file without anything in it says so', () => {
    expect(codes(fitFile(activityFileId))).toEqual(['empty-activity'])
  })
})

function withChecksum(content: readonly number[]): Uint8Array {
  return Uint8Array.from([...content, ...u16(bitwiseCrc16(content))])
}

describe('sessions', () => {
  const records = [record(0, 120), record(10, 121), record(20, 122), record(30, 123)]
  const run = session({ start: 0, elapsedS: 20, distanceM: 60, sport: [1, 3] })
  const ride = session({ start: 20, elapsedS: 15, distanceM: 90, sport: [2, 0] })

  test('one session claims the sport, the surface and the sums', () => {
    const activity = onlyActivity(
      fitFile([...activityFileId, recordDefinition, ...records, sessionDefinition, run]),
    )
    expect(activity).toMatchObject({
      claimedSport: 'running/trail',
      sport: 'run',
      surface: 'trail',
      claimed: { elapsedS: 20, timerS: 20, distanceM: 60, averageHeartRateBpm: 150 },
      issues: [],
    })
    expect(activity.claimed).not.toHaveProperty('maximumHeartRateBpm')
  })

  test.each([
    ['at the end', [recordDefinition, ...records, sessionDefinition, run, ride]],
    ['first', [sessionDefinition, run, ride, recordDefinition, ...records]],
    ['out of order', [recordDefinition, ...records, sessionDefinition, ride, run]],
  ])('two sessions %s share the records by time', (_, messages) => {
    const { activities } = decode(fitFile([...activityFileId, ...messages]))
    expect(activities.map(({ sport }) => sport)).toEqual(['run', 'ride'])
    expect(activities.map(({ streams }) => [...streams.timeS])).toEqual([
      [0, 10],
      [0, 10],
    ])
    expect(activities.map(({ streams }) => [...(streams.heartRateBpm ?? [])])).toEqual([
      [120, 121],
      [122, 123],
    ])
  })

  test('the distance of a later session counts from its own start', () => {
    const counting = [
      definition(1, 20, [timestampField, [5, 4, 0x86]]),
      ...[0, 3000, 6100, 9000].map((distance, index) => [
        1,
        ...u32(startFitS + 10 * index),
        ...u32(distance),
      ]),
    ]
    const { activities } = decode(fitFile([...activityFileId, ...counting, sessionDefinition, run, ride]))
    expect(activities.map(({ streams }) => [...(streams.distanceM ?? [])])).toEqual([
      [0, 30],
      [1, 30],
    ])
  })

  test('the sport of a file that breaks off before its session is known from its start', () => {
    const sport = [
      definition(3, 12, [
        [0, 1, 0x00],
        [1, 1, 0x00],
      ]),
      [3, 1, 4],
    ]
    const activity = onlyActivity(fitFile([...activityFileId, ...sport, recordDefinition, ...records]))
    expect(activity).toMatchObject({ sport: 'run', surface: 'track', claimed: {} })
    expect(activity.issues.map(({ code }) => code)).toEqual(['no-session'])
  })

  test('a session without records is an activity that only claims', () => {
    const {
      streams,
      claimed,
      startEpochS: start,
    } = onlyActivity(fitFile([...activityFileId, sessionDefinition, run]))
    expect(streams).toEqual({ timeS: new Float64Array(0) })
    expect(claimed.distanceM).toBe(60)
    expect(start).toBe(startEpochS)
  })

  test('time counts from the session’s start, even when samples come later', () => {
    const late = fitFile([...activityFileId, recordDefinition, record(4, 120), sessionDefinition, run])
    expect(onlyActivity(late)).toMatchObject({ startEpochS, streams: { timeS: Float64Array.of(4) } })
  })

  test('a start that lies days from the first sample is not believed', () => {
    const odd = session({ start: -200_000, elapsedS: 20, distanceM: 60, sport: [1, 0] })
    const bytes = fitFile([...activityFileId, recordDefinition, record(0, 120), sessionDefinition, odd])
    expect(onlyActivity(bytes)).toMatchObject({ startEpochS, streams: { timeS: Float64Array.of(0) } })
  })

  test('laps go to their session, with what ended them', () => {
    // lap: start, elapsed, trigger.
    const lapDefinition = definition(3, 19, [
      [2, 4, 0x86],
      [7, 4, 0x86],
      [24, 1, 0x00],
    ])
    const lap = (start: number, elapsedS: number, trigger: number) => [
      3,
      ...u32(startFitS + start),
      ...u32(elapsedS * 1000),
      trigger,
    ]
    const laps = [lap(0, 10, 0), lap(10, 10, 7), lap(20, 9, 2), lap(29, 6, 0xff)]
    const file = [
      ...activityFileId,
      recordDefinition,
      ...records,
      lapDefinition,
      ...laps,
      sessionDefinition,
      run,
      ride,
    ]
    const { activities } = decode(fitFile(file))
    expect(activities.map(({ laps }) => laps)).toEqual([
      [
        { startEpochS, elapsedS: 10, trigger: 'manual' },
        { startEpochS: startEpochS + 10, elapsedS: 10, trigger: 'session-end' },
      ],
      [
        { startEpochS: startEpochS + 20, elapsedS: 9, trigger: 'automatic' },
        { startEpochS: startEpochS + 29, elapsedS: 6, trigger: 'unknown' },
      ],
    ])
  })

  test('a stop of the timer that a start ends is a pause; the last stop is none', () => {
    const event = (second: number, kind: number) => [3, ...u32(startFitS + second), 0, kind]
    const bytes = fitFile([
      ...activityFileId,
      definition(3, 21, [timestampField, [0, 1, 0x00], [1, 1, 0x00]]),
      event(0, 0),
      event(5, 4),
      event(6, 4),
      event(9, 0),
      // Another event than the timer's is no stop.
      [3, ...u32(startFitS + 10), 9, 4],
      event(12, 1),
      event(14, 0),
      event(20, 4),
      sessionDefinition,
      run,
    ])
    expect(onlyActivity(bytes).pauses).toEqual([
      { startEpochS: startEpochS + 5, endEpochS: startEpochS + 9 },
      { startEpochS: startEpochS + 12, endEpochS: startEpochS + 14 },
    ])
  })
})

describe('between two sessions', () => {
  test('a stopped timer is a pause of neither', () => {
    const event = (second: number, kind: number) => [3, ...u32(startFitS + second), 0, kind]
    const bytes = fitFile([
      ...activityFileId,
      definition(3, 21, [timestampField, [0, 1, 0x00], [1, 1, 0x00]]),
      event(5, 4),
      event(6, 0),
      event(18, 4),
      event(25, 0),
      sessionDefinition,
      session({ start: 0, elapsedS: 20, distanceM: 60, sport: [1, 0] }),
      session({ start: 25, elapsedS: 20, distanceM: 60, sport: [2, 0] }),
    ])
    expect(decode(bytes).activities.map(({ pauses }) => pauses)).toEqual([
      [{ startEpochS: startEpochS + 5, endEpochS: startEpochS + 6 }],
      [],
    ])
  })
})

describe('clocks', () => {
  // activity: timestamp, local_timestamp.
  const activityDefinition = definition(3, 34, [timestampField, [5, 4, 0x86]])
  const small = (second: number) => [1, ...u32(1000 + second), 120]

  test.each([
    ['two hours ahead', 7200, 7200],
    ['nine and a half hours behind, noted three seconds late', -34_200 + 3, -34_200],
    ['no time zone there is', 1234, undefined],
  ])('the runner’s clock: %s', (_, difference, expected) => {
    const activity = [3, ...u32(startFitS), ...u32(startFitS + difference)]
    const bytes = fitFile([...activityFileId, recordDefinition, record(0, 120), activityDefinition, activity])
    expect(onlyActivity(bytes).utcOffsetS).toBe(expected)
  })

  test('an offset of zero is not believed far from Greenwich', () => {
    const positioned = (longitudeDeg: number) =>
      fitFile([
        ...activityFileId,
        definition(1, 20, [timestampField, [1, 4, 0x85]]),
        [1, ...u32(startFitS), ...u32((longitudeDeg * 2 ** 31) / 180)],
        activityDefinition,
        [3, ...u32(startFitS), ...u32(startFitS)],
      ])
    expect(onlyActivity(positioned(0)).utcOffsetS).toBe(0)
    expect(onlyActivity(positioned(15))).not.toHaveProperty('utcOffsetS')
  })

  test('else the time zone of the settings', () => {
    const bytes = fitFile([
      ...activityFileId,
      definition(4, 2, [[2, 4, 0x86]]),
      // -6 h, stored without a sign.
      [4, ...u32(2 ** 32 - 21_600)],
      recordDefinition,
      record(0, 120),
    ])
    expect(onlyActivity(bytes).utcOffsetS).toBe(-21_600)
  })

  test('a watch that did not know the date gives no start', () => {
    const { issues, streams, ...rest } = onlyActivity(
      fitFile([...activityFileId, recordDefinition, small(0), small(7)]),
    )
    expect(rest).not.toHaveProperty('startEpochS')
    expect(streams.timeS).toEqual(Float64Array.of(0, 7))
    expect(issues.map(({ code }) => code)).toContain('no-absolute-time')
  })

  test('one that states in the end what its dial showed gives a start without a time zone', () => {
    const activity = [3, ...u32(1020), ...u32(startFitS + 20)]
    const bytes = fitFile([
      ...activityFileId,
      recordDefinition,
      small(0),
      small(7),
      activityDefinition,
      activity,
    ])
    const { issues, ...rest } = onlyActivity(bytes)
    expect(rest.startEpochS).toBe(startEpochS)
    expect(rest).not.toHaveProperty('utcOffsetS')
    expect(issues.map(({ code }) => code)).toContain('only-local-time')
  })
})

describe('devices and settings', () => {
  const records = [recordDefinition, record(0, 120)]

  test('the device as file_id and the creator’s device_info name it', () => {
    const bytes = fitFile([
      definition(0, 0, [
        [0, 1, 0x00],
        [1, 2, 0x84],
        [2, 2, 0x84],
      ]),
      [0, 4, ...u16(1), ...u16(3992)],
      ...records,
      // device_info: index, software version 17.28.
      definition(3, 23, [
        [0, 1, 0x02],
        [5, 2, 0x84],
      ]),
      [3, 2, ...u16(101)],
      [3, 0, ...u16(1728)],
    ])
    expect(onlyActivity(bytes).device).toEqual({
      manufacturer: 'Garmin',
      product: '3992',
      softwareVersion: '17.28',
    })
  })

  test.each([
    ['an ANT+ strap', [[120, 1]], true],
    ['a strap of an early file, which names no source', [[120, 0xff]], true],
    ['a Bluetooth strap', [[1, 3]], true],
    [
      'an ANT+ foot pod and the barometer',
      [
        [124, 1],
        [4, 5],
      ],
      undefined,
    ],
    ['the optical sensor', [[10, 5]], false],
    [
      'a strap beside the optical sensor',
      [
        [10, 5],
        [120, 1],
      ],
      true,
    ],
    ['the local sensor that shares its number with a Bluetooth strap', [[1, 5]], undefined],
  ])('%s', (_, devices, expected) => {
    const bytes = fitFile([
      ...activityFileId,
      ...records,
      // device_info: device type, source type.
      definition(3, 23, [
        [1, 1, 0x02],
        [25, 1, 0x00],
      ]),
      ...devices.map((device) => [3, ...device]),
    ])
    expect(onlyActivity(bytes).hasChestStrap).toBe(expected)
  })

  // time_in_zone: reference message, zone edges, method, maximum, rest, threshold.
  const timeInZone = definition(3, 216, [
    [0, 2, 0x84],
    [6, 6, 0x02],
    [10, 1, 0x00],
    [11, 1, 0x02],
    [12, 1, 0x02],
    [13, 1, 0x02],
  ])

  test('the heart-rate settings that the session’s zones were counted by', () => {
    const bytes = fitFile([
      ...activityFileId,
      ...records,
      timeInZone,
      [3, ...u16(19), 1, 2, 3, 4, 5, 6, 0, 0, 0, 0],
      [3, ...u16(18), 100, 120, 140, 160, 180, 200, 2, 200, 50, 0],
    ])
    // An array ends at its first "no value"; a 0 is not set.
    const short = fitFile([
      ...activityFileId,
      ...records,
      timeInZone,
      [3, ...u16(18), 100, 120, 0xff, 160, 180, 200, 0xff, 0, 0, 0],
    ])
    expect(onlyActivity(short).watch).toEqual({ zoneUpperBpm: [100, 120] })
    expect(onlyActivity(bytes).watch).toEqual({
      zoneMethod: 'heart-rate-reserve',
      heartRateMaxBpm: 200,
      heartRateRestBpm: 50,
      zoneUpperBpm: [100, 120, 140, 160, 180, 200],
    })
  })

  test('else the targets, the list of zones and the runner’s profile', () => {
    const bytes = fitFile([
      ...activityFileId,
      ...records,
      definition(3, 7, [
        [1, 1, 0x02],
        [2, 1, 0x02],
        [5, 1, 0x00],
      ]),
      [3, 190, 170, 1],
      definition(3, 8, [
        [254, 2, 0x84],
        [1, 1, 0x02],
      ]),
      [3, ...u16(1), 133],
      [3, ...u16(0), 114],
      definition(3, 3, [[8, 1, 0x02]]),
      [3, 48],
    ])
    expect(onlyActivity(bytes).watch).toEqual({
      zoneMethod: 'heart-rate-max',
      heartRateMaxBpm: 190,
      heartRateRestBpm: 48,
      thresholdHeartRateBpm: 170,
      zoneUpperBpm: [114, 133],
    })
  })

  test('the name of the workout that was run is the title', () => {
    const name = [...new TextEncoder().encode('Låångt pass')]
    const bytes = fitFile([
      ...activityFileId,
      ...records,
      definition(3, 26, [[8, name.length + 3, 0x07]]),
      [3, ...name, 0, 65, 66],
    ])
    expect(onlyActivity(bytes).title).toBe('Låångt pass')
  })
})

describe('beats that the strap stored', () => {
  // hr: timestamp, fraction, beats, whole event time; then beats and twelve-bit times only.
  const first = definition(3, 132, [timestampField, [0, 2, 0x84], [6, 1, 0x02], [9, 4, 0x86]])
  const later = definition(4, 132, [
    [6, 4, 0x02],
    [10, 6, 0x0d],
  ])
  const beats = [
    first,
    // 1000 s on the strap's clock is the start of the run.
    [3, ...u32(startFitS), ...u16(0), 100, ...u32(1000 * 1024)],
    later,
    // 1024000 ends in the twelve bits 0x000. The next ones: 0x400 (1 s), 0x800 (2 s), 0xc00 (3 s), 0x100 (4.25 s).
    [4, 101, 102, 103, 104, 0x00, 0x04, 0x80, 0x00, 0x0c, 0x10],
  ]

  test('fill records without heart rate, and those only', () => {
    const bytes = fitFile([
      ...activityFileId,
      recordDefinition,
      record(0, 0xff),
      record(1, 90),
      record(3, 0),
      record(5, 0xff),
      record(20, 0xff),
      ...beats,
    ])
    expect(onlyActivity(bytes).streams.heartRateBpm).toEqual(Float32Array.of(100, 90, 103, 104, Number.NaN))
  })
})
