import { describe, expect, test } from 'vitest'
import { onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  record,
  recordDefinition,
  startFitS,
  timestampField,
  u16,
  u32,
} from './test/fit-file.fixture.ts'

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
