import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl'
import type { ByteSource } from './byte-source.ts'
import { withoutPreamble } from './zip-start.ts'

/** The directory of a zip is read in many small steps; this much is fetched at a time. */
const blockSizeByte = 65_536

/** What yauzl needs of a source: reads with a callback, few and large instead of many and small. */
class SourceReader extends RandomAccessReader {
  /** What the source itself threw: trouble with the disk, not with the archive. */
  sourceError: unknown
  readonly #source: ByteSource
  #block: Uint8Array = new Uint8Array()
  #blockStart = 0

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
    const start = position - this.#blockStart
    if (start >= 0 && start + length <= this.#block.length) return this.#block.subarray(start, start + length)
    if (position < 0 || position + length > this.#source.sizeByte) return new Uint8Array()
    const wanted = Math.min(Math.max(length, blockSizeByte), this.#source.sizeByte - position)
    this.#block = await this.#source.read(position, wanted)
    this.#blockStart = position
    return this.#block.subarray(0, length)
  }
}

/** A zip whose directory is open. */
export interface OpenZip {
  readonly zip: ZipFile
  readonly source: ByteSource
  /** Throws what the source threw, if it did: that is not the archive's fault. */
  throwSourceError(): void
}

/** Opens a zip by its central directory; undefined where there is none to be found. */
export async function findZip(whole: ByteSource): Promise<OpenZip | undefined> {
  const source = await withoutPreamble(whole)
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
