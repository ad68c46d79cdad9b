// Whatever the bytes are, the reader gives a value: it never throws, hangs or invents samples.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFit } from './decode-fit.ts'
import { encodeFitActivity } from './encode-fit.ts'
import { anyActivity } from './test/any-activity.fixture.ts'
import { fitFile, u32 } from './test/fit-file.fixture.ts'

/** Samples of all activities, or 0 where nothing could be read. */
function sampleCount(bytes: Uint8Array): number {
  const result = decodeFit(bytes)
  if (!result.ok) return 0
  return result.value.activities.reduce((sum, { streams }) => sum + streams.timeS.length, 0)
}

function expectWhole(bytes: Uint8Array): void {
  const result = decodeFit(bytes)
  if (!result.ok) {
    expect(result.error.code).toBe('not-fit')
    return
  }
  for (const { streams, claimed, laps } of result.value.activities) {
    for (const column of Object.values(streams)) expect(column).toHaveLength(streams.timeS.length)
    for (const value of Object.values(claimed)) expect(value).not.toBeNaN()
    for (const { startEpochS, elapsedS } of laps) expect(startEpochS + elapsedS).not.toBeNaN()
    for (const bpm of streams.heartRateBpm ?? []) expect(bpm).not.toBe(0)
  }
}

const header = [12, 0x10, 100, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54]

describe('any bytes', () => {
  test('give a value', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectWhole))
  })

  test('behind a header give a value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectWhole(Uint8Array.from([...header, ...bytes]))
        expectWhole(fitFile([[...bytes]]))
      }),
      { numRuns: 300 },
    )
  })

  test('made of messages that fit together give a value', () => {
    const field = fc.tuple(fc.constantFrom(0, 2, 3, 5, 6, 7, 8, 10, 253, 254), fc.nat(9), fc.nat(0x9f))
    const message = fc
      .record({
        number: fc.constantFrom(0, 2, 3, 7, 8, 12, 18, 19, 20, 21, 23, 26, 34, 132, 206, 216),
        architecture: fc.nat(1),
        fields: fc.array(field, { maxLength: 6 }),
        data: fc.uint8Array({ minLength: 60, maxLength: 60 }),
        isCompressed: fc.boolean(),
      })
      .map(({ number, architecture, fields, data, isCompressed }) => {
        const globalNumber = architecture === 1 ? [0, number] : [number, 0]
        const definition = [0x40, 0, architecture, ...globalNumber, fields.length, ...fields.flat()]
        const size = fields.reduce((sum, [, sizeByte]) => sum + sizeByte, 0)
        return [...definition, isCompressed ? 0x80 : 0, ...data.subarray(0, size)]
      })
    fc.assert(
      fc.property(fc.array(message, { maxLength: 12 }), (messages) => {
        expectWhole(fitFile([...messages]))
        const result = decodeFit(fitFile(messages))
        expect(result.ok && result.value.issues.map(({ code }) => code)).not.toContain('damaged')
      }),
      { numRuns: 300 },
    )
  })
})

describe('a written file', () => {
  test('with any bytes changed gives a value', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(anyActivity, changes, (activity, all) => {
        const bytes = encodeFitActivity(activity)
        for (const [at, value] of all) bytes[at % bytes.length] = value
        expectWhole(bytes)
      }),
      { numRuns: 150 },
    )
  })

  test('cut anywhere gives a value and never more samples than the whole', () => {
    fc.assert(
      fc.property(anyActivity, fc.nat(), (activity, at) => {
        const bytes = encodeFitActivity(activity)
        const cut = bytes.subarray(0, at % bytes.length)
        expectWhole(cut)
        expect(sampleCount(cut)).toBeLessThanOrEqual(activity.streams.timeS.length)
      }),
      { numRuns: 150 },
    )
  })

  test('twice in a row gives the activity twice', () => {
    fc.assert(
      fc.property(anyActivity, (activity) => {
        const bytes = encodeFitActivity(activity)
        const result = decodeFit(Uint8Array.from([...bytes, ...bytes]))
        if (!result.ok) throw new Error(result.error.code)
        expect(result.value.issues).toEqual([])
        expect(result.value.activities).toHaveLength(2)
        expect(result.value.activities[0]).toEqual(result.value.activities[1])
      }),
      { numRuns: 50 },
    )
  })
})

describe('hostile files end soon and small', () => {
  const megabyte = 2 ** 20

  test('a megabyte of messages without any bytes', () => {
    const bytes = new Uint8Array(megabyte)
    bytes.set([...header, 0x40, 0, 0, 20, 0, 0])
    expect(sampleCount(bytes)).toBe(megabyte - header.length - 6)
    bytes.set([...header, 0x40, 0, 0, 18, 0, 0])
    expect(sampleCount(bytes)).toBe(0)
  })

  test('more sessions than any activity has', () => {
    const definition = [0x40, 0, 0, 18, 0, 1, 2, 4, 0x86]
    const sessions = Array.from({ length: 60_000 }, (_, index) => [0, ...u32(0x1000_0000 + index)])
    const result = decodeFit(fitFile([[0x40, 0, 0, 0, 0, 1, 0, 1, 0], [0, 4], definition, ...sessions]))
    expect(result.ok && result.value.activities.length).toBe(49_999)
    expect(result.ok && result.value.issues.map(({ code }) => code)).toEqual(['too-many-messages'])
  })

  test('many sessions of a workout of many steps that all go back', () => {
    const sessionsAndSteps = [
      [0x40, 0, 0, 18, 0, 1, 2, 4, 0x86],
      ...Array.from({ length: 20_000 }, (_, index) => [0, ...u32(0x1000_0000 + index)]),
      [0x41, 0, 0, 27, 0, 2, 1, 1, 0x00, 2, 4, 0x86],
      ...Array.from({ length: 20_000 }, () => [1, 6, ...u32(7)]),
    ]
    const result = decodeFit(fitFile([[0x40, 0, 0, 0, 0, 1, 0, 1, 0], [0, 4], ...sessionsAndSteps]))
    expect(result.ok && result.value.activities.length).toBe(20_000)
    expect(result.ok && result.value.activities[0]?.workout?.steps.length).toBe(20_000)
  })

  test('beats between many records without a time', () => {
    const recordsAndBeats = [
      [0x40, 0, 0, 20, 0, 1, 3, 1, 0x02],
      [0x41, 0, 0, 78, 0, 1, 0, 2, 0x84],
      ...Array.from({ length: 100_000 }, () => [0, 120, 1, 0xf4, 0x01]),
    ]
    const result = decodeFit(fitFile([[0x40, 0, 0, 0, 0, 1, 0, 1, 0], [0, 4], ...recordsAndBeats]))
    expect(result.ok && result.value.activities[0]?.beats?.timeS.length).toBe(100_000)
  })

  test('more chained files than any watch writes', () => {
    const part = [
      ...fitFile([
        [0x40, 0, 0, 0, 0, 1, 0, 1, 0],
        [0, 4],
      ]),
    ]
    const chained = Uint8Array.from(
      { length: part.length * 3000 },
      (_, index) => part[index % part.length] ?? 0,
    )
    const result = decodeFit(chained)
    expect(result.ok && result.value.issues.map(({ code }) => code)).toEqual([
      'too-many-parts',
      'empty-activity',
    ])
  })
})
