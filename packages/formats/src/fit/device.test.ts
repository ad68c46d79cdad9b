import { describe, expect, test } from 'vitest'
import { onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  record,
  recordDefinition,
  u16,
} from './test/fit-file.fixture.ts'

describe('devices and settings', () => {
  const records = [recordDefinition, record(0, 120)]

  test('the device as file_id and the creator’s device_info name it', () => {
    const bytes = fitFile([
      definition(0, 0, [
        [0, 1, 0x00],
        [1, 2, 0x84],
        [2, 2, 0x84],
      ]),
      [0, 4, ...u16(1), ...u16(3992)],
      ...records,
      // device_info: index, software version 17.28.
      definition(3, 23, [
        [0, 1, 0x02],
        [5, 2, 0x84],
      ]),
      [3, 2, ...u16(101)],
      [3, 0, ...u16(1728)],
    ])
    expect(onlyActivity(bytes).device).toEqual({
      manufacturer: 'Garmin',
      product: 'Forerunner 255',
      softwareVersion: '17.28',
    })
  })

  test.each([
    ['an ANT+ strap', [[120, 1]], true],
    ['a strap of an early file, which names no source', [[120, 0xff]], true],
    ['a Bluetooth strap', [[1, 3]], true],
    [
      'an ANT+ foot pod and the barometer',
      [
        [124, 1],
        [4, 5],
      ],
      undefined,
    ],
    ['the optical sensor', [[10, 5]], false],
    [
      'a strap beside the optical sensor',
      [
        [10, 5],
        [120, 1],
      ],
      true,
    ],
    ['the local sensor that shares its number with a Bluetooth strap', [[1, 5]], undefined],
  ])('%s', (_, devices, expected) => {
    const bytes = fitFile([
      ...activityFileId,
      ...records,
      // device_info: device type, source type.
      definition(3, 23, [
        [1, 1, 0x02],
        [25, 1, 0x00],
      ]),
      ...devices.map((device) => [3, ...device]),
    ])
    expect(onlyActivity(bytes).hasChestStrap).toBe(expected)
  })

  // time_in_zone: reference message, zone edges, method, maximum, rest, threshold.
  const timeInZone = definition(3, 216, [
    [0, 2, 0x84],
    [6, 6, 0x02],
    [10, 1, 0x00],
    [11, 1, 0x02],
    [12, 1, 0x02],
    [13, 1, 0x02],
  ])

  test('the heart-rate settings that the session’s zones were counted by', () => {
    const bytes = fitFile([
      ...activityFileId,
      ...records,
      timeInZone,
      [3, ...u16(19), 1, 2, 3, 4, 5, 6, 0, 0, 0, 0],
      [3, ...u16(18), 100, 120, 140, 160, 180, 200, 2, 200, 50, 0],
    ])
    // An array ends at its first "no value"; a 0 is not set.
    const short = fitFile([
      ...activityFileId,
      ...records,
      timeInZone,
      [3, ...u16(18), 100, 120, 0xff, 160, 180, 200, 0xff, 0, 0, 0],
    ])
    expect(onlyActivity(short).watch).toEqual({ zoneUpperBpm: [100, 120] })
    expect(onlyActivity(bytes).watch).toEqual({
      zoneMethod: 'heart-rate-reserve',
      heartRateMaxBpm: 200,
      heartRateRestBpm: 50,
      zoneUpperBpm: [100, 120, 140, 160, 180, 200],
    })
  })

  test('else the targets, the list of zones and the runner’s profile', () => {
    const bytes = fitFile([
      ...activityFileId,
      ...records,
      definition(3, 7, [
        [1, 1, 0x02],
        [2, 1, 0x02],
        [5, 1, 0x00],
      ]),
      [3, 190, 170, 1],
      definition(3, 8, [
        [254, 2, 0x84],
        [1, 1, 0x02],
      ]),
      [3, ...u16(1), 133],
      [3, ...u16(0), 114],
      definition(3, 3, [[8, 1, 0x02]]),
      [3, 48],
    ])
    expect(onlyActivity(bytes).watch).toEqual({
      zoneMethod: 'heart-rate-max',
      heartRateMaxBpm: 190,
      heartRateRestBpm: 48,
      thresholdHeartRateBpm: 170,
      zoneUpperBpm: [114, 133],
    })
  })

  test('the name of the workout that was run is the title', () => {
    const name = [...new TextEncoder().encode('Låångt pass')]
    const bytes = fitFile([
      ...activityFileId,
      ...records,
      definition(3, 26, [[8, name.length + 3, 0x07]]),
      [3, ...name, 0, 65, 66],
    ])
    expect(onlyActivity(bytes).annotation?.title).toBe('Låångt pass')
  })
})
