import { inflateRawSync } from 'node:zlib'
import { zlibErrorCode } from './zlib-error.ts'

const gzipMagic = [0x1f, 0x8b] as const
const fixedHeaderByte = 10
const flagsAt = 3
/** Checksum and size at the end of each member. */
const trailerByte = 8
const flags = { checksum: 2, extra: 4, name: 8, comment: 16 } as const

export function isGzip(bytes: Uint8Array): boolean {
  return gzipMagic.every((byte, index) => bytes[index] === byte)
}

/** Where the compressed data of a member begins. */
function headerByte(member: Uint8Array): number {
  const given = member[flagsAt] ?? 0
  let position = fixedHeaderByte
  if ((given & flags.extra) !== 0) position += 2 + (member[position] ?? 0) + (member[position + 1] ?? 0) * 256
  for (const text of [flags.name, flags.comment]) {
    if ((given & text) === 0) continue
    const end = member.indexOf(0, position)
    if (end === -1) return member.length
    position = end + 1
  }
  return (given & flags.checksum) === 0 ? position : position + 2
}

/**
 * The members of a gzip file one after the other, up to the first that cannot be inflated: for files that
 * have something else behind their end, which zlib's own reader of several members refuses. Undefined where
 * not even the first can be inflated within the bound.
 */
export function inflateGzipMembers(
  bytes: Uint8Array,
  limitByte: number,
): { readonly bytes: Uint8Array; readonly isComplete: boolean } | undefined {
  const parts: Uint8Array[] = []
  let leftByte = limitByte
  let rest = bytes
  while (isGzip(rest)) {
    const packed = rest.subarray(headerByte(rest))
    try {
      // With `info` the result says how much was read, which the types do not know.
      const inflated: unknown = inflateRawSync(packed, { info: true, maxOutputLength: Math.max(1, leftByte) })
      const { buffer, engine } = inflated as { buffer: Uint8Array; engine: { bytesWritten: number } }
      parts.push(buffer)
      leftByte -= buffer.length
      rest = packed.subarray(engine.bytesWritten + trailerByte)
    } catch (error) {
      if (zlibErrorCode(error) === undefined) throw error
      break
    }
  }
  return parts.length === 0 ? undefined : { bytes: Buffer.concat(parts), isComplete: !isGzip(rest) }
}
