import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl'
import type { ByteSource } from './byte-source.ts'
import { withoutPreamble } from './zip-start.ts'

/** The directory of a zip is read in many small steps, one behind the other; this much is fetched at a time. */
const blockSizeByte = 65_536

/** What yauzl needs of a source: reads with a callback, few and large instead of many and small. */
class SourceReader extends RandomAccessReader {
  /** What the source itself threw: trouble with the disk, not with the archive. */
  sourceError: unknown
  readonly #source: ByteSource
  #block: Block = { start: 0, bytes: new Uint8Array() }
  /** The last read somewhere else: what goes on from there is read in blocks, a header of one entry is not. */
  #elsewhere: Block = this.#block

  constructor(source: ByteSource) {
    super()
    this.#source = source
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, readByte?: number) => void,
  ): void {
    this.#bytesAt(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset)
        callback(null, bytes.length)
      },
      (error: unknown) => {
        this.sourceError = error
        callback(error instanceof Error ? error : new Error(String(error)))
      },
    )
  }

  async #bytesAt(position: number, length: number): Promise<Uint8Array> {
    const start = position - this.#block.start
    if (start >= 0 && start + length <= this.#block.bytes.length)
      return this.#block.bytes.subarray(start, start + length)
    if (position < 0 || position + length > this.#source.sizeByte) return new Uint8Array()
    if (!goesOnFrom(this.#block, position) && !goesOnFrom(this.#elsewhere, position)) {
      const bytes = await this.#source.read(position, length)
      this.#elsewhere = { start: position, bytes }
      return bytes
    }
    const wanted = Math.min(Math.max(length, blockSizeByte), this.#source.sizeByte - position)
    this.#block = { start: position, bytes: await this.#source.read(position, wanted) }
    return this.#block.bytes.subarray(0, length)
  }
}

/** Bytes of the source that were read. */
interface Block {
  readonly start: number
  readonly bytes: Uint8Array
}

function goesOnFrom({ start, bytes }: Block, position: number): boolean {
  return position >= start && position <= start + bytes.length
}

/** A source that remembers the part that was fetched last. */
class FetchedSource implements ByteSource {
  readonly sizeByte: number
  readonly #source: ByteSource
  #fetched: Block = { start: 0, bytes: new Uint8Array() }

  constructor(source: ByteSource) {
    this.#source = source
    this.sizeByte = source.sizeByte
  }

  async read(offsetByte: number, lengthByte: number): Promise<Uint8Array> {
    const { start, bytes } = this.#fetched
    const from = offsetByte - start
    if (from >= 0 && from + lengthByte <= bytes.length) return bytes.subarray(from, from + lengthByte)
    return await this.#source.read(offsetByte, lengthByte)
  }

  /** Reads a part at once of which parts will be wanted one after the other. */
  async fetch(offsetByte: number, lengthByte: number): Promise<void> {
    this.#fetched = { start: offsetByte, bytes: await this.#source.read(offsetByte, lengthByte) }
  }
}

/** A zip whose directory is open. */
export interface OpenZip {
  readonly zip: ZipFile
  readonly source: FetchedSource
  /** Throws what the source threw, if it did: that is not the archive's fault. */
  throwSourceError(): void
}

/** Opens a zip by its central directory; undefined where there is none to be found. */
export async function findZip(whole: ByteSource): Promise<OpenZip | undefined> {
  const source = new FetchedSource(await withoutPreamble(whole))
  const reader = new SourceReader(source)
  const throwSourceError = () => {
    if (reader.sourceError !== undefined) throw reader.sourceError
  }
  try {
    const zip = await fromRandomAccessReaderPromise(reader, source.sizeByte, {
      autoClose: false,
      // yauzl ends the whole reading at the first bad name or size: both are looked at entry by entry here.
      decodeStrings: false,
      validateEntrySizes: false,
    })
    return { zip, source, throwSourceError }
  } catch {
    throwSourceError()
    return undefined
  }
}

/** The entry's name with forward slashes. Many programs write UTF-8 without saying so. */
export function entryName(entry: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw).replaceAll('\\', '/')
  } catch {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  }
}

const unixModeShift = 16
const fileTypeMask = 0o170000
const symbolicLink = 0o120000

export function isSymbolicLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> unixModeShift) & fileTypeMask) === symbolicLink
}
