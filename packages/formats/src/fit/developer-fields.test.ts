import { describe, expect, test } from 'vitest'
import { onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  heartRateField,
  startFitS,
  timestampField,
  u16,
  u32,
} from './test/fit-file.fixture.ts'

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
