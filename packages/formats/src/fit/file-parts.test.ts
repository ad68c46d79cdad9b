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
  startEpochS,
  startFitS,
  timestampField,
  u32,
  withChecksum,
} from './test/fit-file.fixture.ts'

describe('whole and broken streams', () => {
  const messages = [...activityFileId, recordDefinition, record(0, 120), record(1, 121), record(2, 122)]
  const whole = fitFile(messages)

  test('several files one after another give the activities of all', () => {
    const other = fitFile([...activityFileId, recordDefinition, record(5000, 130)])
    const chained = Uint8Array.from([...whole, ...other])
    const { activities, issues } = decodeFile(chained)
    expect(issues).toEqual([])
    expect(activities.map(({ streams }) => streams.timeS.length)).toEqual([3, 1])
    expect(activities.map((activity) => activity.startEpochS)).toEqual([startEpochS, startEpochS + 5000])
  })

  test('a part that does not say what it is belongs to the file before it', () => {
    const rest = fitFile([recordDefinition, record(3, 123)])
    const { activities } = decodeFile(Uint8Array.from([...whole, ...rest]))
    expect(activities.map(({ streams }) => streams.timeS.length)).toEqual([4])
  })

  test('a truncated file gives what is there', () => {
    const cut = whole.subarray(0, whole.length - 5)
    expect(issueCodes(cut)).toEqual(['truncated'])
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
    expect(issueCodes(unwritten)).toEqual(['data-size-missing'])
    expect(onlyActivity(unwritten).streams.timeS).toHaveLength(3)
  })

  test('a size that is too small is not believed when the checksum proves it wrong', () => {
    const content = [...whole.subarray(0, whole.length - 2)]
    content.splice(4, 4, ...u32(content.length - 12 - 6))
    const { activities, issues } = decodeFile(withChecksum(content))
    expect(issues.map(({ code }) => code)).toEqual(['data-size-wrong'])
    expect(activities[0]?.streams.timeS).toHaveLength(3)
  })

  test('stray bytes behind the end are told', () => {
    expect(issueCodes(Uint8Array.from([...whole, 0x0a]))).toEqual(['trailing-bytes'])
  })

  test('damage ends the reading and keeps what came before', () => {
    const undefinedMessage = [7, 1, 2, 3]
    const bytes = fitFile([...messages, undefinedMessage, record(3, 123)])
    expect(issueCodes(bytes)).toEqual(['damaged'])
    expect(onlyActivity(bytes).streams.timeS).toHaveLength(3)
    // Architecture 2 does not exist.
    const badDefinition = fitFile([...messages, [0x41, 0, 2, 20, 0, 0], record(3, 123)])
    expect(issueCodes(badDefinition)).toEqual(['damaged'])
    expect(onlyActivity(badDefinition).streams.timeS).toHaveLength(3)
  })

  test('the part after a damaged one is read', () => {
    const damaged = fitFile([...messages, [7, 1, 2, 3]])
    expect(decodeFile(Uint8Array.from([...damaged, ...whole])).activities).toHaveLength(2)
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
    expect(issueCodes(bytes)).toEqual([])
    expect(onlyActivity(bytes).streams.heartRateBpm).toEqual(Float32Array.of(120, 121, 122, 123))
  })

  test('a file of another kind says so and holds no activity', () => {
    const workout = fitFile([definition(0, 0, [[0, 1, 0x00]]), [0, 5], recordDefinition, record(0, 120)])
    expect(decodeFile(workout)).toEqual({ contentKind: 'workout', activities: [], issues: [] })
  })

  test('an activity file without anything in it says so', () => {
    expect(issueCodes(fitFile(activityFileId))).toEqual(['empty-activity'])
  })
})
