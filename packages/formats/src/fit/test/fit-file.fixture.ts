/**
 * Builds FIT files for tests from the literal bytes of their messages. It knows nothing of the reader and the
 * writer under test: it adds a 12-byte header and a checksum worked out bit by bit.
 */

const polynomial = 0xa001

/** CRC-16/ARC the slow way, as the definition says it. */
export function bitwiseCrc16(bytes: readonly number[]): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1
  }
  return crc
}

/** A number as two bytes, low byte first. */
export function u16(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff]
}

/** A number as four bytes, low byte first. */
export function u32(value: number): readonly number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

/** A number as four bytes, high byte first. */
export function u32BigEndian(value: number): readonly number[] {
  return u32(value).toReversed()
}

/** A little-endian definition message. */
export function definition(
  localNumber: number,
  messageNumber: number,
  fields: readonly (readonly [number: number, sizeByte: number, baseTypeId: number])[],
): readonly number[] {
  return [0x40 | localNumber, 0, 0, ...u16(messageNumber), fields.length, ...fields.flat()]
}

/** A whole file: header, messages, checksum. */
export function fitFile(messages: readonly (readonly number[])[]): Uint8Array {
  const data = messages.flat()
  const header = [12, 0x10, ...u16(100), ...u32(data.length), 0x2e, 0x46, 0x49, 0x54]
  const content = [...header, ...data]
  return Uint8Array.from([...content, ...u16(bitwiseCrc16(content))])
}

/** The definition and the message that say "this file is an activity". */
export const activityFileId: readonly (readonly number[])[] = [definition(0, 0, [[0, 1, 0x00]]), [0, 4]]

/** Seconds of the file's clock at 2024-03-01T07:00:00Z: 1709276400 - 631065600. */
export const startFitS = 1_078_210_800
export const startEpochS = 1_709_276_400

/** The bytes with their checksum behind them. */
export function withChecksum(content: readonly number[]): Uint8Array {
  return Uint8Array.from([...content, ...u16(bitwiseCrc16(content))])
}

export const timestampField = [253, 4, 0x86] as const

export const heartRateField = [3, 1, 0x02] as const

/** A record of the definition below: seconds since the start, heart rate. */
export function record(second: number, heartRateBpm: number): readonly number[] {
  return [1, ...u32(startFitS + second), heartRateBpm]
}

export const recordDefinition = definition(1, 20, [timestampField, heartRateField])

/** A session of these fields: timestamp, start, elapsed, timer, distance, sport, sub-sport, heart rates. */
export const sessionDefinition = definition(2, 18, [
  timestampField,
  [2, 4, 0x86],
  [7, 4, 0x86],
  [8, 4, 0x86],
  [9, 4, 0x86],
  [5, 1, 0x00],
  [6, 1, 0x00],
  [16, 1, 0x02],
  [17, 1, 0x02],
])

export interface SessionFixture {
  readonly start: number
  readonly elapsedS: number
  readonly distanceM: number
  readonly sport: readonly [number, number]
}

export function session({ start, elapsedS, distanceM, sport }: SessionFixture): readonly number[] {
  const times = [...u32(startFitS + start + elapsedS), ...u32(startFitS + start)]
  const sums = [...u32(elapsedS * 1000), ...u32(elapsedS * 1000), ...u32(distanceM * 100)]
  return [2, ...times, ...sums, ...sport, 150, 0xff]
}
