/**
 * The checksum of FIT files: CRC-16/ARC (polynomial x^16 + x^15 + x^2 + 1, reflected, starting from 0).
 *
 * Sixteen bytes are folded in per step ("slicing"): table k holds the effect of a byte that is followed by
 * k zero bytes, so the look-ups do not wait for each other as they do when bytes go in one by one. The bytes are
 * fetched as four words, which halves the time again.
 * A run of bytes that ends in its own checksum, low byte first, has the checksum 0.
 */

const reflectedPolynomial = 0xa001
const bytesPerStep = 16
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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let crc = 0
  let at = from
  for (; at + bytesPerStep <= to; at += bytesPerStep) {
    const a = view.getInt32(at, true) ^ crc
    const b = view.getInt32(at + 4, true)
    const c = view.getInt32(at + 8, true)
    const d = view.getInt32(at + 12, true)
    crc =
      (tables[0xf00 | (a & 0xff)] as number) ^
      (tables[0xe00 | ((a >>> 8) & 0xff)] as number) ^
      (tables[0xd00 | ((a >>> 16) & 0xff)] as number) ^
      (tables[0xc00 | (a >>> 24)] as number) ^
      (tables[0xb00 | (b & 0xff)] as number) ^
      (tables[0xa00 | ((b >>> 8) & 0xff)] as number) ^
      (tables[0x900 | ((b >>> 16) & 0xff)] as number) ^
      (tables[0x800 | (b >>> 24)] as number) ^
      (tables[0x700 | (c & 0xff)] as number) ^
      (tables[0x600 | ((c >>> 8) & 0xff)] as number) ^
      (tables[0x500 | ((c >>> 16) & 0xff)] as number) ^
      (tables[0x400 | (c >>> 24)] as number) ^
      (tables[0x300 | (d & 0xff)] as number) ^
      (tables[0x200 | ((d >>> 8) & 0xff)] as number) ^
      (tables[0x100 | ((d >>> 16) & 0xff)] as number) ^
      (tables[d >>> 24] as number)
  }
  for (; at < to; at++) crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[at] as number)) & 0xff] as number)
  return crc
}
