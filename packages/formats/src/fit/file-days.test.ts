// No file of monitoring, sleep or weight is in the collection of real files: these are built by hand from the
// published layout of the messages, and by the writer.

import { type DailyMeasurement, dateOfDayNumber } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeFitDays } from './encode-days.ts'
import { decodeFile } from './test/decoded.fixture.ts'
import { definition, fitFile, startFitS, timestampField, u16, u32 } from './test/fit-file.fixture.ts'

const hourS = 3600

/** A Garmin file of a kind: file_id with kind, maker and creation. */
function fileOf(kind: number, messages: readonly (readonly number[])[]): Uint8Array {
  const fileId = definition(0, 0, [
    [0, 1, 0x00],
    [1, 2, 0x84],
    [4, 4, 0x86],
  ])
  return fitFile([fileId, [0, kind, ...u16(1), ...u32(startFitS)], ...messages])
}

/** monitoring_info: the watch shows so many hours more than UTC. The files' clock starts at 07:00 UTC on 1 March. */
const ahead = (hours: number) => [
  definition(1, 103, [timestampField, [0, 4, 0x86]]),
  [1, ...u32(startFitS), ...u32(startFitS + hours * hourS)],
]

describe('values of days', () => {
  test('resting heart rate of the day, not of the week; the last of a day counts', () => {
    const bytes = fileOf(32, [
      ...ahead(1),
      definition(2, 211, [timestampField, [0, 1, 0x02], [1, 1, 0x02]]),
      [2, ...u32(startFitS), 47, 46],
      [2, ...u32(startFitS + 5 * hourS), 47, 45],
      [2, ...u32(startFitS + 16 * hourS), 47, 50],
      [2, ...u32(startFitS + 17 * hourS), 47, 0xff],
    ])
    expect(decodeFile(bytes)).toEqual({
      contentKind: 'monitoring',
      activities: [],
      days: [
        { date: '2024-03-01', quantity: 'heartRateRestBpm', value: 45, source: 'garmin' },
        // 23:00 UTC is midnight an hour to the east.
        { date: '2024-03-02', quantity: 'heartRateRestBpm', value: 50, source: 'garmin' },
      ],
      issues: [],
    })
  })

  test('the night’s variability, in 1/128 ms', () => {
    const bytes = fileOf(68, [
      ...ahead(0),
      definition(2, 370, [timestampField, [0, 2, 0x84], [1, 2, 0x84], [6, 1, 0x00]]),
      [2, ...u32(startFitS), ...u16(60 * 128), ...u16(56 * 128 + 64), 4],
    ])
    expect(decodeFile(bytes)).toMatchObject({
      contentKind: 'heart-rate variability',
      days: [{ date: '2024-03-01', quantity: 'heartRateVariabilityRmssdMs', value: 56.5 }],
    })
  })

  test('sleep: light, deep and dreaming, until the next stage; the night belongs to the day it ends', () => {
    const level = (hours: number, stage: number) => [2, ...u32(startFitS + hours * hourS), stage]
    const bytes = fileOf(49, [
      ...ahead(0),
      definition(2, 275, [timestampField, [0, 1, 0x00]]),
      level(14, 1),
      level(15, 2),
      level(17, 3),
      level(18, 1),
      level(19, 4),
      level(20, 0xff),
      level(21, 2),
      definition(3, 21, [timestampField, [0, 1, 0x00], [1, 1, 0x00]]),
      [3, ...u32(startFitS + 14 * hourS), 74, 0],
      [3, ...u32(startFitS + 23 * hourS), 74, 1],
    ])
    // 22:00 to 06:00: two hours light, one deep, one awake, one dreaming, one unknown, two light.
    expect(decodeFile(bytes)).toMatchObject({
      contentKind: 'sleep',
      days: [{ date: '2024-03-02', quantity: 'sleepS', value: 6 * hourS, source: 'garmin' }],
    })
  })

  test('body mass from a scale; "still weighing" is no mass', () => {
    const bytes = fileOf(9, [
      ...ahead(0),
      definition(2, 30, [timestampField, [0, 2, 0x84]]),
      [2, ...u32(startFitS), ...u16(7250)],
      [2, ...u32(startFitS + 1), ...u16(0xfffe)],
    ])
    expect(decodeFile(bytes)).toMatchObject({
      contentKind: 'weight',
      days: [{ date: '2024-03-01', quantity: 'bodyMassKg', value: 72.5 }],
    })
  })

  test('aerobic capacity, but not that of cycling', () => {
    const bytes = fileOf(44, [
      ...ahead(0),
      definition(2, 229, [
        [0, 4, 0x86],
        [2, 2, 0x84],
        [5, 1, 0x00],
      ]),
      [2, ...u32(startFitS), ...u16(523), 1],
      [2, ...u32(startFitS + 1), ...u16(610), 2],
    ])
    expect(decodeFile(bytes).days).toEqual([
      { date: '2024-03-01', quantity: 'vo2maxMlPerKgMin', value: 52.3, source: 'garmin' },
    ])
  })

  test('what stands in the profile says so, and gives way to what was measured', () => {
    const profile = [
      definition(2, 3, [
        [4, 2, 0x84],
        [8, 1, 0x02],
      ]),
      [2, ...u16(725), 48],
    ]
    expect(decodeFile(fileOf(2, [...ahead(0), ...profile])).days).toEqual([
      { date: '2024-03-01', quantity: 'bodyMassKg', value: 72.5, source: 'garmin-profile' },
      { date: '2024-03-01', quantity: 'heartRateRestBpm', value: 48, source: 'garmin-profile' },
    ])
    const weighed = [definition(3, 30, [timestampField, [0, 2, 0x84]]), [3, ...u32(startFitS), ...u16(7100)]]
    expect(decodeFile(fileOf(2, [...ahead(0), ...profile, ...weighed])).days?.[0]).toEqual({
      date: '2024-03-01',
      quantity: 'bodyMassKg',
      value: 71,
      source: 'garmin',
    })
  })

  test('without a time zone the date is that in UTC, which is told; impossible values are none', () => {
    const bytes = fileOf(32, [
      definition(2, 211, [timestampField, [1, 1, 0x02]]),
      [2, ...u32(startFitS), 46],
      [2, ...u32(startFitS + 24 * hourS), 7],
    ])
    const { days, issues } = decodeFile(bytes)
    expect(days).toHaveLength(1)
    expect(issues.map(({ code }) => code)).toEqual(['time-zone-missing'])
  })
})

test('days that are written are read back', () => {
  const date = fc.integer({ min: 12_000, max: 22_000 }).map(dateOfDayNumber)
  const value = fc.oneof(
    fc.record({
      quantity: fc.constant('heartRateRestBpm' as const),
      value: fc.integer({ min: 30, max: 110 }),
    }),
    fc.record({
      quantity: fc.constant('heartRateVariabilityRmssdMs' as const),
      value: fc.integer({ min: 128, max: 200 * 128 }).map((stored) => stored / 128),
    }),
    fc.record({
      quantity: fc.constant('bodyMassKg' as const),
      value: fc.integer({ min: 4000, max: 15_000 }).map((stored) => stored / 100),
    }),
    fc.record({
      quantity: fc.constant('vo2maxMlPerKgMin' as const),
      value: fc.integer({ min: 200, max: 900 }).map((stored) => stored / 10),
    }),
    fc.record({ quantity: fc.constant('sleepS' as const), value: fc.integer({ min: 600, max: 14 * hourS }) }),
  )
  const day = fc.tuple(date, value).map(
    ([onDate, measured]): DailyMeasurement => ({
      date: onDate,
      ...measured,
      source: 'garmin',
    }),
  )
  const days = fc.uniqueArray(day, {
    minLength: 1,
    maxLength: 20,
    selector: (one) => `${one.date} ${one.quantity}`,
  })
  const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 900)
  const sorted = (all: readonly DailyMeasurement[] | undefined) =>
    all?.toSorted((a, b) => `${a.date} ${a.quantity}`.localeCompare(`${b.date} ${b.quantity}`))
  fc.assert(
    fc.property(days, offset, (written, utcOffsetS) => {
      const decoded = decodeFile(encodeFitDays({ days: written, manufacturer: 'Garmin', utcOffsetS }))
      expect(decoded.contentKind).toBe('monitoring')
      expect(decoded.issues).toEqual([])
      expect(sorted(decoded.days)).toEqual(sorted(written))
    }),
  )
})
