import { describe, expect, test } from 'vitest'
import { onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  record,
  recordDefinition,
  startEpochS,
  startFitS,
  timestampField,
  u32,
} from './test/fit-file.fixture.ts'

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
