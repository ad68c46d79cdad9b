import { channelNames, type Streams } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomOf, sampleStreams } from '../ports/test/sample-imports.ts'
import { decodeSamples, encodeSamples, streamCodecVersion } from './stream-codec.ts'

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
        expect(decodeSamples(encodeSamples({ streams }))).toStrictEqual({ ok: true, value: { streams } })
      }),
    )
  })

  test('an hour of every channel, in a fifth of its bytes', () => {
    const streams = sampleStreams(1, 3600)
    const blob = encodeSamples({ streams })
    expect(decodeSamples(blob)).toEqual({ ok: true, value: { streams } })
    const rawByte = Object.values(streams).reduce((sum: number, column) => sum + column.byteLength, 0)
    expect(blob.length).toBeLessThan(rawByte / 5)
  })

  test('bytes that lie in the middle of a larger buffer', () => {
    const streams = sampleStreams(2, 30)
    const blob = encodeSamples({ streams })
    const around = Buffer.alloc(blob.length + 20, 0xff)
    around.set(blob, 10)
    expect(decodeSamples(around.subarray(10, -10))).toEqual({ ok: true, value: { streams } })
  })

  test('bytes that an earlier program wrote, by version', () => {
    const written = {
      1: 'ASi1L/1k/gC9BwCCDjItcGmaA1ZVVVVV9Zw+w/a0bOqlRUptrRTRLSgHk7jw/pCYIYh2FgvV2WD6+F8GkkuBQcReEHY3YHclFgrGLgAau41l7OQ4E+vXwEC5MiPmQTDABJj1YA4IhQ/4kfq1g2+UM7FEezFrsRhFuJ1CU8fQG+VMXKGbtFPkq/UlVAddLelgxA+dV472rvRNrhj54pT8XK12OttRjpK8grRzQ0Sgfl7l6pXhhCpvf+R7uEV9gePrN017lVGC0+GKtbeUpoRhFF29ZVcxEREAmdtHxExxrA3g3orpe5gCuOFAZBCmuXCFwkAEGoNbFGHt3YGQN8d6M0wzbVIliw==',
      2: 'Aii1L/1k0wIVCwDWkkEyUIW4DTAzMzMrdmZmEaSWrDQoybVI6y+RpfoXi43draPHkBcA9BcrTQnlPAoDwNHsSAEzADEANQBTRZtNXvsDoEgfSatZX59Vsvp1RGVEa1g/+CS/Iej1pVM1K0Qz9/ppVSs+qSne1jAvBAQTRfGPDm+jSw0xePmdEfM6Q+W9kuFGqVmjcVIe2drs8fqvlZhmD5VTpR41a69t/Wg90DUHLVDDulUbGpOtCpVof8KbQXi5lxeLdatSj8Qg4iBPk7jHJOMJHlUvP86GGLy8st+e1lyOAmaHHczOADtc2RwgBODNAjMTMPMAhYDDigWDmcEOXxdszc0oYf2pfJ5HpEE0r+9HvzQLIwDgE5BPYZYA9zUomNcWHEA+kAxlcItbnPQfgW6BcIEl+LGWiaDk7qVWEVFRb5wyt4+ImeJYG8C9FdP3MAVww4HIIExz4QqFgQg0Brcowtq7AyFvjvVmmGbTm7LG',
    }
    expect(Object.keys(written)).toContain(String(streamCodecVersion))
    const streams = {
      timeS: Float64Array.of(0, 1, 2, 4.5),
      heartRateBpm: Float32Array.of(120, Number.NaN, 123, 121),
      latitudeDeg: Float64Array.of(47.1234567, 47.1234569, 47.123457, 47.1234572),
      powerW: Float32Array.of(Math.PI, 1, -0, 250),
    }
    const beside = {
      extraStreams: { 'Form Power [W]': Float32Array.of(70, 71, Number.NaN, 69.5) },
      beats: { timeS: Float64Array.of(0.5, 1.012, 1.5), intervalS: Float32Array.of(0.5, 0.512, 0.488) },
    }
    expect(decodeSamples(Buffer.from(written[1], 'base64'))).toStrictEqual({ ok: true, value: { streams } })
    expect(decodeSamples(Buffer.from(written[2], 'base64'))).toStrictEqual({
      ok: true,
      value: { streams, ...beside },
    })
  })

  test('further channels and beats, of which there may be more or fewer than samples', () => {
    fc.assert(
      fc.property(anyStreams, fc.nat({ max: 90 }), fc.nat(), (streams, beatCount, seed) => {
        const random = randomOf(seed)
        const samples = {
          streams,
          extraStreams: { 'a name [N/m]': new Float32Array(streams.timeS.length).map(random) },
          beats: {
            timeS: new Float64Array(beatCount).map(random),
            intervalS: new Float32Array(beatCount).map(random),
          },
        }
        const blob = encodeSamples(samples)
        expect(decodeSamples(blob)).toStrictEqual({ ok: true, value: samples })
        const { extraStreams: _, ...forFacts } = samples
        expect(decodeSamples(blob, { withExtras: false })).toStrictEqual({ ok: true, value: forFacts })
      }),
    )
  })
})

describe('bytes that are no streams are a failure, never an exception:', () => {
  const streams = sampleStreams(3, 50)
  const blob = encodeSamples({ streams })

  test('one byte changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: blob.length - 1 }), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const changed = blob.map((byte, at) => (at === index ? byte ^ change : byte))
        const result = decodeSamples(changed)
        // A few bits of a frame's head change nothing that is in it.
        if (result.ok) expect(result.value).toEqual({ streams })
        else expect(result.error.code).toMatch(/^streams-(damaged|version-unknown)$/)
      }),
      { numRuns: 1000 },
    )
  })

  test('cut short anywhere', () => {
    for (let length = 0; length < blob.length; length++)
      expect(decodeSamples(blob.subarray(0, length)).ok).toBe(false)
  })

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeSamples(Uint8Array.of(streamCodecVersion, ...bytes)).ok).toBe(false)
      }),
    )
  })

  test('a version of tomorrow', () => {
    expect(decodeSamples(Uint8Array.of(streamCodecVersion + 1, ...blob.subarray(1)))).toMatchObject({
      ok: false,
      error: { code: 'streams-version-unknown' },
    })
  })
})
