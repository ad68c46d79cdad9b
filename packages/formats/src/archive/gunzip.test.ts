import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gunzip } from './gunzip.ts'

describe('gzip', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(gunzip(gzipSync(bytes))).toEqual({
          ok: true,
          value: { bytes: Buffer.from(bytes), isComplete: true, isExact: true },
        })
      }),
    )
  })

  test('gives what stood before a missing end, and says that it is missing', () => {
    const text = Array.from({ length: 2000 }, (_, index) => `line ${index * 7919}`).join('\n')
    const packed = gzipSync(text)
    const half = gunzip(packed.subarray(0, packed.length / 2))
    if (!half.ok) throw new Error(half.error.code)
    expect(half.value.isComplete).toBe(false)
    expect(half.value.bytes.length).toBeGreaterThan(text.length / 4)
    expect(text.startsWith(new TextDecoder().decode(half.value.bytes))).toBe(true)
  })

  test('is refused where it expands beyond its bound or beyond reason', () => {
    const packed = gzipSync(new Uint8Array(5_000_000))
    expect(gunzip(packed)).toMatchObject({ ok: false, error: { code: 'expands-too-much' } })
    expect(gunzip(gzipSync('word'.repeat(1000)), 1000)).toMatchObject({
      ok: false,
      error: { code: 'expands-too-much' },
    })
  })

  test('any bytes, any cut and any change end in a value', () => {
    const packed = gzipSync('a run is a run is a run. '.repeat(20))
    fc.assert(
      fc.property(
        fc.nat(packed.length),
        fc.nat(packed.length - 1),
        fc.uint8Array({ maxLength: 20 }),
        (end, index, noise) => {
          const damaged = Uint8Array.from(packed.subarray(0, end))
          damaged.set(noise.subarray(0, Math.max(0, damaged.length - index)), Math.min(index, damaged.length))
          for (const bytes of [damaged, noise, Uint8Array.of(0x1f, 0x8b, ...noise)]) {
            const result = gunzip(bytes)
            if (!result.ok) expect(result.error.code).toBe('gzip-damaged')
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
