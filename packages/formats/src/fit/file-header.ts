/**
 * The header of a FIT file: its own size, protocol and profile versions, the size of the data that follow,
 * the letters ".FIT", and in the 14-byte form a checksum of its first 12 bytes (0 where not computed).
 */

import { crc16 } from './crc16.ts'

const smallestHeaderByte = 12
export const headerByte = 14
const signatureAt = 8
const signature = [0x2e, 0x46, 0x49, 0x54]
const headerChecksumAt = 12

/** Protocol 2.0 and profile 21.00, as their header fields write them. */
const protocolVersion = 0x20
const profileVersion = 2100

export interface FileHeader {
  readonly sizeByte: number
  readonly dataSizeByte: number
  readonly checksumFits: boolean
}

/** The header that starts at a place, or undefined where none does. */
export function findHeader(view: DataView, at: number): FileHeader | undefined {
  if (at + smallestHeaderByte > view.byteLength) return undefined
  if (!signature.every((letter, index) => view.getUint8(at + signatureAt + index) === letter))
    return undefined
  const sizeByte = view.getUint8(at)
  if (sizeByte < smallestHeaderByte || at + sizeByte > view.byteLength) return undefined
  return {
    sizeByte,
    dataSizeByte: view.getUint32(at + 4, true),
    checksumFits: sizeByte < headerByte || headerChecksumFits(view, at),
  }
}

function headerChecksumFits(view: DataView, at: number): boolean {
  const stated = view.getUint16(at + headerChecksumAt, true)
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  return stated === 0 || stated === crc16(bytes, at, at + headerChecksumAt)
}

/** Writes a 14-byte header at the start of the bytes. */
export function writeHeader(bytes: Uint8Array, dataSizeByte: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  view.setUint8(0, headerByte)
  view.setUint8(1, protocolVersion)
  view.setUint16(2, profileVersion, true)
  view.setUint32(4, dataSizeByte, true)
  bytes.set(signature, signatureAt)
  view.setUint16(headerChecksumAt, crc16(bytes, 0, headerChecksumAt), true)
}
