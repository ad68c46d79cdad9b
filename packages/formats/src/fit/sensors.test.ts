import { expect, test } from 'vitest'
import { onlyActivity } from './test/decoded.fixture.ts'
import {
  activityFileId,
  definition,
  fitFile,
  record,
  recordDefinition,
  u16,
  u32,
} from './test/fit-file.fixture.ts'
import { textBytes } from './test/text.fixture.ts'

// device_info: index, type, maker, serial number, product, software, source, name.
const deviceDefinition = definition(3, 23, [
  [0, 1, 0x02],
  [1, 1, 0x02],
  [2, 2, 0x84],
  [3, 4, 0x8c],
  [4, 2, 0x84],
  [5, 2, 0x84],
  [25, 1, 0x00],
  [27, 8, 0x07],
])

type Stored = readonly [
  index: number,
  type: number,
  maker: number,
  product: number,
  version: number,
  source: number,
]

function sensorsOf(...devices: readonly (readonly [...Stored, name?: string])[]) {
  const serialNumber = u32(123_456_789)
  return onlyActivity(
    fitFile([
      ...activityFileId,
      recordDefinition,
      record(0, 120),
      deviceDefinition,
      ...devices.map(([index, type, maker, product, version, source, name = '']) => [
        3,
        index,
        type,
        ...u16(maker),
        ...serialNumber,
        ...u16(product),
        ...u16(version),
        source,
        ...textBytes(name, 8),
      ]),
    ]),
  ).sensors
}

test('sensors by maker and by name, else by kind; the watch itself and what is built into it are none', () => {
  expect(
    sensorsOf(
      [0, 120, 1, 3992, 1728, 1],
      [1, 10, 1, 3992, 200, 5],
      [2, 120, 1, 3299, 480, 1],
      [3, 124, 95, 4660, 100, 1],
      [4, 1, 123, 0xffff, 0xffff, 3],
      [5, 6, 95, 1, 0xffff, 3, 'Pod 9'],
    ),
  ).toEqual([
    { manufacturer: 'Garmin', product: 'HRM-Dual', softwareVersion: '4.80' },
    { manufacturer: 'Stryd', product: 'foot pod', softwareVersion: '1.00' },
    { manufacturer: 'Polar', product: 'heart-rate sensor' },
    { manufacturer: 'Stryd', product: 'Pod 9' },
  ])
})

test('a sensor that is stated again and again, or in two roles, is one', () => {
  expect(
    sensorsOf([2, 120, 1, 1752, 6600, 1], [3, 30, 1, 1752, 0xffff, 1], [2, 120, 1, 1752, 6600, 1]),
  ).toEqual([{ manufacturer: 'Garmin', product: 'HRM-Run', softwareVersion: '66.00' }])
})

test('what names neither maker nor product, or is of no known kind, is left out', () => {
  expect(sensorsOf([2, 120, 0xffff, 0xffff, 100, 1], [3, 77, 1, 1, 100, 1])).toBeUndefined()
})
