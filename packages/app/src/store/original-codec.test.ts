import { deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleBytes } from '../ports/test/sample-imports.ts'
import { decodeOriginal, encodeOriginal } from './original-codec.ts'

describe('original bytes', () => {
  test('come back as they were, and never take more room', () => {
    const some = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat({ max: 20_000 }).map((size) => sampleBytes(size, size)),
    )
    fc.assert(
      fc.property(some, (bytes) => {
        const kept = encodeOriginal({ bytes })
        expect(kept.bytes.length).toBeLessThanOrEqual(bytes.length)
        expect(Buffer.compare(decodeOriginal(kept, bytes.length), bytes)).toBe(0)
      }),
    )
  })

  test('are made smaller where they repeat', () => {
    const kept = encodeOriginal({ bytes: sampleBytes(1, 50_000) })
    expect(kept.compression).toBe('zstd')
    expect(kept.bytes.length).toBeLessThan(25_000)
  })

  test('are kept as they are where they are compressed already', () => {
    const bytes = gzipSync(sampleBytes(2, 5000))
    expect(encodeOriginal({ bytes })).toEqual({ compression: 'none', bytes })
    const unmarked = deflateRawSync(sampleBytes(3, 5000), { level: 9 })
    expect(encodeOriginal({ bytes: unmarked }).bytes.length).toBeLessThanOrEqual(unmarked.length)
  })

  test('that came packed are kept as they came, and come back unpacked', () => {
    const bytes = sampleBytes(5, 5000)
    const packed = gzipSync(bytes)
    const kept = encodeOriginal({ bytes, packed })
    expect(kept).toEqual({ compression: 'gzip', bytes: packed })
    expect(Buffer.compare(decodeOriginal(kept, bytes.length), bytes)).toBe(0)
    expect(() => decodeOriginal(kept, bytes.length - 1)).toThrow()
  })

  test('that came in a pack larger than themselves are kept unpacked', () => {
    const bytes = new Uint8Array(5)
    expect(encodeOriginal({ bytes, packed: gzipSync(bytes) })).toEqual({ compression: 'none', bytes })
  })

  test.each(['zstd', 'gzip'])('that were changed on disk are refused: %s', (compression) => {
    const bytes = sampleBytes(4, 5000)
    const kept = encodeOriginal(compression === 'gzip' ? { bytes, packed: gzipSync(bytes) } : { bytes })
    expect(kept.compression).toBe(compression)
    const changed = kept.bytes.map((byte, index) => (index === 900 ? byte ^ 1 : byte))
    expect(() => decodeOriginal({ ...kept, bytes: changed }, bytes.length)).toThrow()
  })
})
