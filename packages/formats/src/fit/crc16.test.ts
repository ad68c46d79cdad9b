import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc16 } from './crc16.ts'
import { bitwiseCrc16, u16 } from './test/fit-file.fixture.ts'

const ascii = new TextEncoder()

describe('crc16', () => {
  test('gives the published check value of CRC-16/ARC', () => {
    expect(crc16(ascii.encode('123456789'), 0, 9)).toBe(0xbb3d)
  })

  test('agrees with the definition bit by bit, at every length and place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(8), (bytes, from) => {
        const start = Math.min(from, bytes.length)
        expect(crc16(bytes, start, bytes.length)).toBe(bitwiseCrc16([...bytes.subarray(start)]))
      }),
    )
  })

  test('is 0 over bytes that end in their own checksum, and not when one of them changes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(254),
        (bytes, at, change) => {
          const whole = Uint8Array.from([...bytes, ...u16(crc16(bytes, 0, bytes.length))])
          expect(crc16(whole, 0, whole.length)).toBe(0)
          whole[at % whole.length] = (whole[at % whole.length] ?? 0) ^ (change + 1)
          expect(crc16(whole, 0, whole.length)).not.toBe(0)
        },
      ),
    )
  })
})
