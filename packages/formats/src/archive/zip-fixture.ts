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
  /** The bytes to stand in place of the compressed content. */
  readonly packed?: Uint8Array
  /** Share the data of an earlier file, by its index, instead of having any. */
  readonly sameDataAs?: number
}

const localHeaderSize = 30
const centralHeaderSize = 46
const endSize = 22

function localHeader(name: Uint8Array): Buffer {
  const header = Buffer.alloc(localHeaderSize)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(name.length, 26)
  return header
}

/** Writes a small zip, one call after the other as the format's description lays it out. */
export function zipFixture(files: readonly ZipFixtureFile[]): Uint8Array {
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
      parts.push(localHeader(name), name, packed)
      offset += localHeaderSize + name.length + packed.length
    }
    const header = Buffer.alloc(centralHeaderSize)
    header.write('PK\x01\x02', 'latin1')
    header.writeUInt16LE(file.isEncrypted === true ? 1 : 0, 8)
    header.writeUInt16LE(file.statedMethod ?? (file.isStored === true ? 0 : 8), 10)
    header.writeUInt32LE(file.statedCrc32 ?? crc32(file.content), 16)
    header.writeUInt32LE(packed.length, 20)
    header.writeUInt32LE(file.statedSizeByte ?? file.content.length, 24)
    header.writeUInt16LE(name.length, 28)
    header.writeUInt32LE(file.isSymbolicLink === true ? 0o120777 * 2 ** 16 : 0, 38)
    header.writeUInt32LE(start, 42)
    directory.push(header, name)
  }
  const end = Buffer.alloc(endSize)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
