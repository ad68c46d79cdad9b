import { expect, test } from 'vitest'
import { decodeFile } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  session,
  sessionDefinition,
  startEpochS,
  startFitS,
  u16,
  u32,
} from './test/fit-file.fixture.ts'

// length: start, elapsed, strokes, active or idle.
const lengthDefinition = definition(3, 101, [
  [2, 4, 0x86],
  [3, 4, 0x86],
  [5, 2, 0x84],
  [12, 1, 0x00],
])

function length(second: number, elapsedMs: number, strokeCount: number, kind: number): readonly number[] {
  return [3, ...u32(startFitS + second), ...u32(elapsedMs), ...u16(strokeCount), kind]
}

test('lengths of a pool go to the session that they were swum in', () => {
  const { activities } = decodeFile(
    fitFile([
      ...activityFileId,
      lengthDefinition,
      length(0, 29_500, 11, 1),
      length(30, 20_000, 0xffff, 0),
      length(100, 27_000, 12, 0xff),
      length(130, 27_000, 0xffff, 0xff),
      length(160, 0xffff_ffff, 9, 1),
      sessionDefinition,
      session({ start: 0, elapsedS: 60, distanceM: 25, sport: [5, 17] }),
      session({ start: 100, elapsedS: 60, distanceM: 25, sport: [1, 0] }),
    ]),
  )
  expect(activities.map(({ poolLengths }) => poolLengths)).toEqual([
    [
      { startEpochS, elapsedS: 29.5, strokeCount: 11, isActive: true },
      { startEpochS: startEpochS + 30, elapsedS: 20, isActive: false },
    ],
    [
      { startEpochS: startEpochS + 100, elapsedS: 27, strokeCount: 12, isActive: true },
      { startEpochS: startEpochS + 130, elapsedS: 27, isActive: false },
    ],
  ])
})
