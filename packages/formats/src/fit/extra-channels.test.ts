import { describe, expect, test } from 'vitest'
import { decodeFile, onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  session,
  sessionDefinition,
  startFitS,
  timestampField,
  u16,
  u32,
} from './test/fit-file.fixture.ts'
import { textBytes } from './test/text.fixture.ts'

const nameByte = 24
const unitByte = 12

interface Described {
  readonly developer?: number
  readonly field: number
  readonly type?: number
  readonly name: string
  readonly unit?: string
  readonly native?: number
}

/** field_description: developer, field, base type, name, unit, native field of a record. */
const descriptionDefinition = definition(4, 206, [
  [0, 1, 0x02],
  [1, 1, 0x02],
  [2, 1, 0x02],
  [3, nameByte, 0x07],
  [8, unitByte, 0x07],
  [15, 1, 0x02],
])

function describing({ developer = 0, field, type = 0x84, name, unit = '', native = 0xff }: Described) {
  return [4, developer, field, type, ...textBytes(name, nameByte), ...textBytes(unit, unitByte), native]
}

/** A record definition of a time, these fields and these fields of developers. */
function recordsOf(
  fields: readonly (readonly [number, number, number])[],
  developers: readonly (readonly [field: number, sizeByte: number, developer: number])[],
): readonly number[] {
  return [
    0x60 | 1,
    ...definition(1, 20, [timestampField, ...fields]).slice(1),
    developers.length,
    ...developers.flat(),
  ]
}

const at = (second: number) => [1, ...u32(startFitS + second)]

describe('running dynamics', () => {
  test('in the units of their names', () => {
    const bytes = fitFile([
      ...activityFileId,
      definition(1, 20, [
        timestampField,
        [39, 2, 0x84],
        [40, 2, 0x84],
        [41, 2, 0x84],
        [83, 2, 0x84],
        [84, 2, 0x84],
        [85, 2, 0x84],
        [99, 1, 0x02],
        [139, 2, 0x84],
      ]),
      [
        ...at(0),
        ...u16(825),
        ...u16(3250),
        ...u16(2480),
        ...u16(790),
        ...u16(4943),
        ...u16(10_450),
        31,
        ...u16(3712),
      ],
      [
        ...at(1),
        ...u16(0xffff),
        ...u16(3250),
        ...u16(2480),
        ...u16(790),
        ...u16(4943),
        ...u16(10_450),
        0xff,
        ...u16(3713),
      ],
    ])
    expect(onlyActivity(bytes).extraStreams).toEqual({
      verticalOscillationMm: Float32Array.of(82.5, Number.NaN),
      groundContactFrac: Float32Array.of(0.325, 0.325),
      groundContactTimeMs: Float32Array.of(248, 248),
      groundContactBalanceLeftFrac: Float32Array.of(0.4943, 0.4943),
      verticalRatioFrac: Float32Array.of(0.079, 0.079),
      stepLengthM: Float32Array.of(1.045, 1.045),
      respirationRatePerMin: Float32Array.of(31, Number.NaN),
      coreTemperatureC: Float32Array.of(37.12, 37.13),
    })
  })

  test('the finer respiration rate wins; a channel that is never filled is absent', () => {
    const bytes = fitFile([
      ...activityFileId,
      definition(1, 20, [timestampField, [108, 2, 0x84], [99, 1, 0x02], [41, 2, 0x84]]),
      [...at(0), ...u16(3125), 31, ...u16(0xffff)],
    ])
    expect(onlyActivity(bytes).extraStreams).toEqual({ respirationRatePerMin: Float32Array.of(31.25) })
  })
})

describe('developers’ fields', () => {
  test('keep their own words and unit, and never touch what the watch recorded', () => {
    const bytes = fitFile([
      ...activityFileId,
      descriptionDefinition,
      describing({ field: 0, name: 'Ground Time', unit: 'Milliseconds', native: 41 }),
      describing({ field: 1, name: 'Leg Spring Stiffness', unit: 'kN/m', type: 0x88 }),
      describing({ field: 2, name: 'FS', type: 0x01 }),
      describing({ field: 3, name: 'Power', unit: 'Watts', native: 7 }),
      recordsOf(
        [
          [41, 2, 0x84],
          [7, 2, 0x84],
        ],
        [
          [0, 2, 0],
          [1, 4, 0],
          [2, 1, 0],
          [3, 2, 0],
        ],
      ),
      // 8.5 as a 32-bit float; -3 as a signed byte.
      [...at(0), ...u16(2480), ...u16(300), ...u16(251), ...u32(0x4108_0000), 0xfd, ...u16(250)],
    ])
    const { streams, extraStreams } = onlyActivity(bytes)
    expect(streams.powerW).toEqual(Float32Array.of(300))
    expect(extraStreams).toEqual({
      groundContactTimeMs: Float32Array.of(248),
      'Ground Time [Milliseconds]': Float32Array.of(251),
      'Leg Spring Stiffness [kN/m]': Float32Array.of(8.5),
      FS: Float32Array.of(-3),
      'Power [Watts]': Float32Array.of(250),
    })
  })

  test('power that stands in for the watch’s own is not told twice', () => {
    const bytes = fitFile([
      ...activityFileId,
      descriptionDefinition,
      describing({ field: 3, name: 'Power', unit: 'Watts', native: 7 }),
      recordsOf([], [[3, 2, 0]]),
      [...at(0), ...u16(250)],
    ])
    const activity = onlyActivity(bytes)
    expect(activity.streams.powerW).toEqual(Float32Array.of(250))
    expect(activity).not.toHaveProperty('extraStreams')
  })

  test('of one name from two apps stay two; strange names do no harm', () => {
    const bytes = fitFile([
      ...activityFileId,
      descriptionDefinition,
      describing({ field: 0, name: 'Strain' }),
      describing({ developer: 1, field: 0, name: 'Strain' }),
      describing({ field: 1, name: '__proto__' }),
      describing({ field: 2, name: ' two\nlines\u0007 ' }),
      recordsOf(
        [],
        [
          [0, 2, 0],
          [0, 2, 1],
          [1, 2, 0],
          [2, 2, 0],
        ],
      ),
      [...at(0), ...u16(1), ...u16(2), ...u16(3), ...u16(4)],
    ])
    const { extraStreams = {} } = onlyActivity(bytes)
    expect(Object.entries(extraStreams).map(([name, column]) => [name, ...column])).toEqual([
      ['Strain', 1],
      ['Strain (1/0)', 2],
      ['developer field 0/1', 3],
      ['two lines', 4],
    ])
  })

  test('that were never described, or whose place is too small, are stepped over', () => {
    const bytes = fitFile([
      ...activityFileId,
      descriptionDefinition,
      describing({ field: 0, name: 'Strain' }),
      recordsOf(
        [[3, 1, 0x02]],
        [
          [9, 2, 0],
          [0, 1, 0],
          [0, 0, 0],
        ],
      ),
      [...at(0), 140, ...u16(7), 7],
      [...at(1), 141, ...u16(7), 7],
    ])
    const activity = onlyActivity(bytes)
    expect(activity.streams.heartRateBpm).toEqual(Float32Array.of(140, 141))
    expect(activity).not.toHaveProperty('extraStreams')
  })

  test('more channels than any file has are not all taken', () => {
    const fields = Array.from({ length: 100 }, (_, field) => field)
    const bytes = fitFile([
      ...activityFileId,
      descriptionDefinition,
      ...fields.map((field) => describing({ field, name: `Field ${field}` })),
      recordsOf(
        [],
        fields.map((field) => [field, 2, 0]),
      ),
      [...at(0), ...fields.flatMap((field) => u16(field))],
    ])
    const names = Object.keys(onlyActivity(bytes).extraStreams ?? {})
    expect(names.length).toBeGreaterThan(20)
    expect(names.length).toBeLessThan(100)
  })
})

test('each session has the channels of its own records', () => {
  const { activities } = decodeFile(
    fitFile([
      ...activityFileId,
      definition(1, 20, [timestampField, [41, 2, 0x84]]),
      [...at(0), ...u16(2480)],
      [...at(20), ...u16(0xffff)],
      sessionDefinition,
      session({ start: 0, elapsedS: 20, distanceM: 60, sport: [1, 0] }),
      session({ start: 20, elapsedS: 15, distanceM: 90, sport: [2, 0] }),
    ]),
  )
  expect(activities.map(({ extraStreams }) => extraStreams)).toEqual([
    { groundContactTimeMs: Float32Array.of(248) },
    undefined,
  ])
})
