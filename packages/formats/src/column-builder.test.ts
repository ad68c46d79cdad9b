import { channelNames } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ColumnBuilder } from './column-builder.ts'

const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: Number.NaN })

describe('columns built sample by sample', () => {
  test('give back what was put in, in order, for any number of samples', () => {
    const sample = fc.record({
      epochS: fc.integer({ min: 0, max: 2e9 }),
      distanceM: value,
      latitudeDeg: value,
    })
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 200, size: 'max' }), (samples) => {
        const builder = new ColumnBuilder()
        for (const one of samples) {
          Object.assign(builder.row, one)
          builder.append()
        }
        const streams = builder.toStreams(1000)
        expect([...streams.timeS]).toEqual(samples.map(({ epochS }) => epochS - 1000))
        for (const channel of ['distanceM', 'latitudeDeg'] as const) {
          const expected = samples.map((one) => one[channel])
          if (expected.every(Number.isNaN)) expect(streams).not.toHaveProperty(channel)
          else expect([...(streams[channel] ?? [])]).toEqual(expected)
        }
      }),
    )
  })

  test('all have the length of the time', () => {
    const builder = new ColumnBuilder()
    for (let index = 0; index < 100; index += 1) {
      builder.row.epochS = index
      // A channel that comes late is missing before, not shorter.
      if (index > 90) for (const channel of channelNames) builder.row[channel] = index
      builder.append()
    }
    const streams = builder.toStreams(0)
    for (const channel of channelNames) {
      expect(streams[channel]).toHaveLength(100)
      expect(streams[channel]?.[90]).toBeNaN()
      expect(streams[channel]?.[99]).toBe(99)
    }
  })

  test('nothing of one sample leaks into the next', () => {
    const builder = new ColumnBuilder()
    builder.row.epochS = 1
    builder.row.heartRateBpm = 150
    builder.append()
    builder.row.heartRateBpm = 151
    builder.clearRow()
    builder.row.epochS = 2
    builder.append()
    expect([...(builder.toStreams(0).heartRateBpm ?? [])]).toEqual([150, Number.NaN])
  })

  test('a dropped channel is an absent key', () => {
    const builder = new ColumnBuilder()
    builder.row.epochS = 1
    builder.row.powerW = 0
    builder.append()
    builder.drop('powerW')
    expect(Object.keys(builder.toStreams(0))).toEqual(['timeS'])
    expect(builder.epochSAt(0)).toBe(1)
    expect(builder.epochSAt(1)).toBeNaN()
  })
})
