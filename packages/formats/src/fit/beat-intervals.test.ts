import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFit } from './decode-fit.ts'
import { encodeFitActivity } from './encode-fit.ts'
import { decodeFile, onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  record,
  recordDefinition,
  session,
  sessionDefinition,
  startEpochS,
  u16,
} from './test/fit-file.fixture.ts'

const invalid = 0xffff
const beatsDefinition = definition(3, 78, [[0, 6, 0x84]])

/** A message of up to three intervals in milliseconds. */
function beats(...intervalsMs: readonly number[]): readonly number[] {
  return [3, ...[...intervalsMs, invalid, invalid, invalid].slice(0, 3).flatMap((ms) => u16(ms))]
}

function decodedBeats(messages: readonly (readonly number[])[]) {
  const found = onlyActivity(
    fitFile([...activityFileId, recordDefinition, beatsDefinition, ...messages]),
  ).beats
  if (!found) throw new Error('no beats')
  return { timeS: [...found.timeS], intervalS: [...found.intervalS] }
}

const near = (seconds: readonly number[]) => seconds.map((second) => expect.closeTo(second, 6))

describe('beats between records', () => {
  test('add up from the record before the first of them', () => {
    const { timeS, intervalS } = decodedBeats([
      record(0, 120),
      beats(500, 480),
      record(1, 121),
      beats(520),
      record(2, 122),
    ])
    expect(intervalS).toEqual(near([0.5, 0.48, 0.52]))
    expect(timeS).toEqual(near([0.5, 0.98, 1.5]))
  })

  test('“no value” and 0 are no beats, wherever in the message they stand', () => {
    const { intervalS } = decodedBeats([record(0, 120), beats(invalid, 500, 0), beats(510), record(1, 121)])
    expect(intervalS).toEqual(near([0.5, 0.51]))
  })

  test('big-endian intervals', () => {
    const bytes = fitFile([
      ...activityFileId,
      recordDefinition,
      record(0, 120),
      [0x43, 0, 1, 0, 78, 1, 0, 4, 0x84],
      [3, 0x01, 0xf4, 0xff, 0xff],
      record(1, 121),
    ])
    expect(onlyActivity(bytes).beats?.intervalS).toEqual(Float32Array.of(0.5))
  })

  test('after a pause they take up again at the record before', () => {
    const { timeS } = decodedBeats([
      record(0, 120),
      beats(500, 500),
      record(1, 120),
      record(300, 100),
      beats(600),
      record(301, 100),
    ])
    expect(timeS).toEqual(near([0.5, 1, 300.6]))
  })

  test('more beats than time wait for the records; time never runs backwards', () => {
    const messages = Array.from({ length: 60 }, (_, second) => [record(second, 120), beats(900, 900)]).flat()
    const { timeS } = decodedBeats([...messages, record(60, 120)])
    for (let beat = 1; beat < timeS.length; beat++) {
      expect(timeS[beat]).toBeGreaterThanOrEqual(timeS[beat - 1] ?? 0)
      expect(timeS[beat]).toBeLessThanOrEqual(Math.floor(beat / 2) + 1 + 3)
    }
    expect(timeS.at(-1)).toBeGreaterThan(57)
  })

  test.each([
    ['behind', (block: (readonly number[])[], records: (readonly number[])[]) => [...records, ...block]],
    ['before', (block: (readonly number[])[], records: (readonly number[])[]) => [...block, ...records]],
  ])('a block %s all records counts from the start', (_, order) => {
    const records = Array.from({ length: 100 }, (__, second) => record(second, 120))
    const block = Array.from({ length: 66 }, () => beats(500, 500, 500))
    const { timeS } = decodedBeats(order(block, records))
    expect(timeS).toEqual(near(timeS.map((__, beat) => (beat + 1) / 2)))
  })

  test('each session gets its own, on its own clock', () => {
    const { activities } = decodeFile(
      fitFile([
        ...activityFileId,
        recordDefinition,
        beatsDefinition,
        record(0, 120),
        beats(1000),
        record(1, 120),
        record(20, 130),
        beats(500, 500),
        record(21, 130),
        sessionDefinition,
        session({ start: 0, elapsedS: 20, distanceM: 60, sport: [1, 0] }),
        session({ start: 20, elapsedS: 15, distanceM: 90, sport: [2, 0] }),
      ]),
    )
    expect(activities.map(({ beats: found }) => [...(found?.timeS ?? [])])).toEqual([
      near([1]),
      near([0.5, 1]),
    ])
  })

  test('of a chained file go with their part', () => {
    const part = (second: number, ms: number) =>
      fitFile([...activityFileId, recordDefinition, beatsDefinition, record(second, 120), beats(ms)])
    const { activities } = decodeFile(Uint8Array.from([...part(0, 500), ...part(5000, 700)]))
    expect(activities.map(({ beats: found }) => [...(found?.intervalS ?? [])])).toEqual([
      near([0.5]),
      near([0.7]),
    ])
  })

  test('are absent where there are none', () => {
    expect(onlyActivity(fitFile([...activityFileId, recordDefinition, record(0, 120)]))).not.toHaveProperty(
      'beats',
    )
  })
})

test('intervals of a written activity are read back, each within a record of its time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 300, max: 1500 }), { minLength: 1, maxLength: 200 }), (ms) => {
      const intervalS = Float32Array.from(ms, (milliseconds) => milliseconds / 1000)
      let sumS = 0
      const timeS = Float64Array.from(intervalS, (seconds) => {
        sumS += seconds
        return sumS
      })
      const seconds = Float64Array.from({ length: Math.ceil(sumS) + 1 }, (_, second) => second)
      const decoded = decodeFit(
        encodeFitActivity({
          format: 'fit',
          startEpochS,
          claimed: {},
          streams: { timeS: seconds },
          beats: { timeS, intervalS },
          laps: [],
          pauses: [],
          issues: [],
        }),
      )
      const found = decoded.ok ? decoded.value.activities[0]?.beats : undefined
      expect(found?.intervalS).toEqual(intervalS)
      found?.timeS.forEach((time, beat) => {
        expect(Math.abs(time - (timeS[beat] ?? 0))).toBeLessThan(1.001)
      })
    }),
    { numRuns: 50 },
  )
})
