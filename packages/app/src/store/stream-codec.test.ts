import { channelNames, type Streams } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomOf, sampleStreams } from '../ports/test/sample-imports.ts'
import { decodeStreams, encodeStreams, streamCodecVersion } from './stream-codec.ts'

/** Streams of any channels, any values, missing samples among them. */
const anyStreams: fc.Arbitrary<Streams> = fc
  .tuple(fc.nat({ max: 60 }), fc.subarray([...channelNames]), fc.nat())
  .map(([sampleCount, names, seed]) => {
    const random = randomOf(seed)
    const value = () => (random() < 0.2 ? Number.NaN : random() < 0.5 ? random() : Math.round(random() * 500))
    const doubles: readonly string[] = ['distanceM', 'latitudeDeg', 'longitudeDeg']
    const columns = names.map((name) => [
      name,
      doubles.includes(name)
        ? new Float64Array(sampleCount).map(value)
        : new Float32Array(sampleCount).map(value),
    ])
    return { timeS: new Float64Array(sampleCount).map(value), ...Object.fromEntries(columns) } as Streams
  })

describe('streams come back as they were:', () => {
  test('any channels with any values', () => {
    fc.assert(
      fc.property(anyStreams, (streams) => {
        expect(decodeStreams(encodeStreams(streams))).toStrictEqual({ ok: true, value: streams })
      }),
    )
  })

  test('an hour of every channel, in a fifth of its bytes', () => {
    const streams = sampleStreams(1, 3600)
    const blob = encodeStreams(streams)
    expect(decodeStreams(blob)).toEqual({ ok: true, value: streams })
    const rawByte = Object.values(streams).reduce((sum: number, column) => sum + column.byteLength, 0)
    expect(blob.length).toBeLessThan(rawByte / 5)
  })

  test('bytes that lie in the middle of a larger buffer', () => {
    const streams = sampleStreams(2, 30)
    const blob = encodeStreams(streams)
    const around = Buffer.alloc(blob.length + 20, 0xff)
    around.set(blob, 10)
    expect(decodeStreams(around.subarray(10, -10))).toEqual({ ok: true, value: streams })
  })

  test('bytes that an earlier program wrote, by version', () => {
    const written = {
      1: 'ASi1L/1k/gC9BwCCDjItcGmaA1ZVVVVV9Zw+w/a0bOqlRUptrRTRLSgHk7jw/pCYIYh2FgvV2WD6+F8GkkuBQcReEHY3YHclFgrGLgAau41l7OQ4E+vXwEC5MiPmQTDABJj1YA4IhQ/4kfq1g2+UM7FEezFrsRhFuJ1CU8fQG+VMXKGbtFPkq/UlVAddLelgxA+dV472rvRNrhj54pT8XK12OttRjpK8grRzQ0Sgfl7l6pXhhCpvf+R7uEV9gePrN017lVGC0+GKtbeUpoRhFF29ZVcxEREAmdtHxExxrA3g3orpe5gCuOFAZBCmuXCFwkAEGoNbFGHt3YGQN8d6M0wzbVIliw==',
    }
    expect(Object.keys(written)).toContain(String(streamCodecVersion))
    for (const blob of Object.values(written)) {
      expect(decodeStreams(Buffer.from(blob, 'base64'))).toStrictEqual({
        ok: true,
        value: {
          timeS: Float64Array.of(0, 1, 2, 4.5),
          heartRateBpm: Float32Array.of(120, Number.NaN, 123, 121),
          latitudeDeg: Float64Array.of(47.1234567, 47.1234569, 47.123457, 47.1234572),
          powerW: Float32Array.of(Math.PI, 1, -0, 250),
        },
      })
    }
  })
})

describe('bytes that are no streams are a failure, never an exception:', () => {
  const streams = sampleStreams(3, 50)
  const blob = encodeStreams(streams)

  test('one byte changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: blob.length - 1 }), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const changed = blob.map((byte, at) => (at === index ? byte ^ change : byte))
        const result = decodeStreams(changed)
        // A few bits of a frame's head change nothing that is in it.
        if (result.ok) expect(result.value).toEqual(streams)
        else expect(result.error.code).toMatch(/^streams-(damaged|version-unknown)$/)
      }),
      { numRuns: 1000 },
    )
  })

  test('cut short anywhere', () => {
    for (let length = 0; length < blob.length; length++)
      expect(decodeStreams(blob.subarray(0, length)).ok).toBe(false)
  })

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeStreams(Uint8Array.of(streamCodecVersion, ...bytes)).ok).toBe(false)
      }),
    )
  })

  test('a version of tomorrow', () => {
    expect(decodeStreams(Uint8Array.of(streamCodecVersion + 1, ...blob.subarray(1)))).toMatchObject({
      ok: false,
      error: { code: 'streams-version-unknown' },
    })
  })
})
