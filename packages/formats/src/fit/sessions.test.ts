import { describe, expect, test } from 'vitest'
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
  startFitS,
  timestampField,
  u32,
} from './test/fit-file.fixture.ts'

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
    const { activities } = decodeFile(fitFile([...activityFileId, ...messages]))
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
    const { activities } = decodeFile(fitFile([...activityFileId, ...counting, sessionDefinition, run, ride]))
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
    const { activities } = decodeFile(fitFile(file))
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
    expect(decodeFile(bytes).activities.map(({ pauses }) => pauses)).toEqual([
      [{ startEpochS: startEpochS + 5, endEpochS: startEpochS + 6 }],
      [],
    ])
  })
})
