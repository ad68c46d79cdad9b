/**
 * The checksum of FIT files: CRC-16/ARC (polynomial x^16 + x^15 + x^2 + 1, reflected, starting from 0).
 *
 * Eight bytes are folded in per step ("slicing"): table k holds the effect of a byte that is followed by
 * k zero bytes, so the eight look-ups do not wait for each other as they do when bytes go in one by one.
 * A run of bytes that ends in its own checksum, low byte first, has the checksum 0.
 */

const reflectedPolynomial = 0xa001
const bytesPerStep = 8
const valuesPerByte = 256

const tables = slicingTables()

function slicingTables(): Uint16Array {
  const result = new Uint16Array(bytesPerStep * valuesPerByte)
  for (let byte = 0; byte < valuesPerByte; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ reflectedPolynomial : crc >>> 1
    result[byte] = crc
  }
  for (let index = valuesPerByte; index < result.length; index++) {
    const crc = result[index - valuesPerByte] as number
    result[index] = (crc >>> 8) ^ (result[crc & 0xff] as number)
  }
  return result
}

/** The checksum of the bytes from `from` up to, not including, `to`. */
export function crc16(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0
  let at = from
  for (; at + bytesPerStep <= to; at += bytesPerStep) {
    crc =
      (tables[0x700 | ((crc ^ (bytes[at] as number)) & 0xff)] as number) ^
      (tables[0x600 | ((crc >>> 8) ^ (bytes[at + 1] as number))] as number) ^
      (tables[0x500 | (bytes[at + 2] as number)] as number) ^
      (tables[0x400 | (bytes[at + 3] as number)] as number) ^
      (tables[0x300 | (bytes[at + 4] as number)] as number) ^
      (tables[0x200 | (bytes[at + 5] as number)] as number) ^
      (tables[0x100 | (bytes[at + 6] as number)] as number) ^
      (tables[bytes[at + 7] as number] as number)
  }
  for (; at < to; at++) crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[at] as number)) & 0xff] as number)
  return crc
}
