import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be put into a zip for a test, with whatever should be wrong about it. */
export interface ZipFixtureFile {
  readonly name: string
  readonly content: Uint8Array
  readonly isStored?: boolean
  readonly isEncrypted?: boolean
  readonly isSymbolicLink?: boolean
  /** Compression method to state, whatever was done. */
  readonly statedMethod?: number
  readonly statedCrc32?: number
  readonly statedSizeByte?: number
  readonly statedPackedByte?: number
  /** Sizes and place in an extra field of 64 bits, as archives beyond 4 GB have them. */
  readonly isZip64?: boolean
  /** The local header knows nothing, as when a program streams; what follows the data lies. */
  readonly hasDataDescriptor?: boolean
  /** The bytes to stand in place of the compressed content. */
  readonly packed?: Uint8Array
  /** Share the data of an earlier file, by its index, instead of having any. */
  readonly sameDataAs?: number
}

const localHeaderSize = 30
const centralHeaderSize = 46
const endSize = 22
const largest32 = 0xffff_ffff
const descriptorFlag = 8

export interface ZipFixtureOptions {
  /** How many entries the end of the archive states. */
  readonly statedCount?: number
  /** Count and place of the directory in records of 64 bits too. */
  readonly isZip64?: boolean
}

/** A lying data descriptor: signature, checksum and both sizes. */
const dataDescriptor = Buffer.from(`PK\x07\x08${'\xff'.repeat(12)}`, 'latin1')

/** The extra field that holds both sizes and the place as 64-bit numbers. */
function zip64Extra(sizeByte: number, packedByte: number, start: number): Buffer {
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(sizeByte), 4)
  extra.writeBigUInt64LE(BigInt(packedByte), 12)
  extra.writeBigUInt64LE(BigInt(start), 20)
  return extra
}

/** The end of an archive that needs 64 bits for its count or its places. */
export function zip64End(count: number, directoryByte: number, start: number): Buffer {
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(directoryByte), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(start + directoryByte), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(endSize)
  end.write('PK\x05\x06', 'latin1')
  end.fill(0xff, 8, 20)
  return Buffer.concat([record, locator, end])
}

function localHeader(name: Uint8Array): Buffer {
  const header = Buffer.alloc(localHeaderSize)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(name.length, 26)
  return header
}

/** Writes a small zip, one call after the other as the format's description lays it out. */
export function zipFixture(files: readonly ZipFixtureFile[], options: ZipFixtureOptions = {}): Uint8Array {
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.name)
    const packed = file.packed ?? (file.isStored === true ? file.content : deflateRawSync(file.content))
    const start = file.sameDataAs === undefined ? offset : (offsets[file.sameDataAs] ?? 0)
    offsets.push(start)
    if (file.sameDataAs === undefined) {
      const descriptor = file.hasDataDescriptor === true ? dataDescriptor : Buffer.alloc(0)
      parts.push(localHeader(name), name, packed, descriptor)
      offset += localHeaderSize + name.length + packed.length + descriptor.length
    }
    const header = Buffer.alloc(centralHeaderSize)
    header.write('PK\x01\x02', 'latin1')
    const descriptorBit = file.hasDataDescriptor === true ? descriptorFlag : 0
    header.writeUInt16LE((file.isEncrypted === true ? 1 : 0) + descriptorBit, 8)
    header.writeUInt16LE(file.statedMethod ?? (file.isStored === true ? 0 : 8), 10)
    header.writeUInt32LE(file.statedCrc32 ?? crc32(file.content), 16)
    const packedByte = file.statedPackedByte ?? packed.length
    const sizeByte = file.statedSizeByte ?? file.content.length
    const extra = file.isZip64 === true ? zip64Extra(sizeByte, packedByte, start) : Buffer.alloc(0)
    header.writeUInt32LE(file.isZip64 === true ? largest32 : packedByte, 20)
    header.writeUInt32LE(file.isZip64 === true ? largest32 : sizeByte, 24)
    header.writeUInt16LE(name.length, 28)
    header.writeUInt16LE(extra.length, 30)
    header.writeUInt32LE(file.isSymbolicLink === true ? 0o120777 * 2 ** 16 : 0, 38)
    header.writeUInt32LE(file.isZip64 === true ? largest32 : start, 42)
    directory.push(header, name, extra)
  }
  const count = options.statedCount ?? files.length
  const directoryByte = Buffer.concat(directory).length
  if (options.isZip64 === true) {
    return Buffer.concat([...parts, ...directory, zip64End(count, directoryByte, offset)])
  }
  const end = Buffer.alloc(endSize)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directoryByte, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
