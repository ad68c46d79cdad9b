import { constants, crc32, inflateRawSync } from 'node:zlib'
import type { Issue, Result } from '@footing/engine'
import { ok } from '@footing/engine'
import type { Entry } from 'yauzl'
import { formatFailure, formatIssue } from '../codes.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { type ByteSource, partOfSource } from './byte-source.ts'
import { type Inflated, inflate } from './inflate.ts'
import type { OpenZip } from './zip-reader.ts'

const stored = 0
const localHeaderByte = 30
/** Extra fields of a local header may be longer than those in the directory. */
const spareHeaderByte = 128
const fetchedMostByte = 2 ** 20

/** Compressed bytes that are sure to hold the first few of the content. */
const peekSizeByte = 512

/** What one opening of an archive may still inflate, over all its entries and the archives inside it. */
export interface InflationBudget {
  leftByte: number
}

/** Where an entry's compressed data lies, once its local header has been read. */
async function findDataSource({ zip, source, throwSourceError }: OpenZip, entry: Entry) {
  const regionByte = localHeaderByte + entry.fileNameRaw.length + spareHeaderByte + entry.compressedSize
  // Header, first bytes and content of an ordinary recording: one visit to the disk instead of three.
  if (regionByte <= fetchedMostByte) await source.fetch(entry.relativeOffsetOfLocalHeader, regionByte)
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    // A stated size beyond the end of the archive must neither be asked for nor widen the bounds.
    const leftByte = Math.max(0, source.sizeByte - fileDataStart)
    return partOfSource(source, fileDataStart, Math.min(entry.compressedSize, leftByte))
  } catch {
    throwSourceError()
    return undefined
  }
}

/** The compressed data of an entry that can be read at all. */
export async function openEntry(open: OpenZip, entry: Entry): Promise<Result<ByteSource>> {
  if (entry.isEncrypted()) {
    return formatFailure(
      'archive-entry-encrypted',
      'This is protected by a password. Unpack the archive first and import the folder.',
    )
  }
  if (!entry.canDecodeFileData()) {
    return formatFailure(
      'archive-entry-method',
      'This is packed in an unusual way. Unpack the archive first and import the folder.',
    )
  }
  const data = await findDataSource(open, entry)
  return data === undefined
    ? formatFailure('archive-entry-damaged', 'The archive is damaged here and this part cannot be read.')
    : ok(data)
}

export function isStored(entry: Entry): boolean {
  return entry.compressionMethod === stored
}

/** The first few bytes of an entry's content, as far as they can be seen. */
export async function peekEntry(data: ByteSource, entry: Entry): Promise<Uint8Array> {
  const start = await data.read(0, Math.min(peekSizeByte, data.sizeByte))
  if (isStored(entry)) return start
  try {
    return inflateRawSync(start, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return new Uint8Array()
  }
}

export interface ReadEntryOptions {
  readonly limits: ArchiveLimits
  readonly budget: InflationBudget
  /** The most that may come out of this entry. */
  readonly limitByte: number
}

export interface EntryData {
  readonly bytes: Uint8Array
  readonly issues: readonly Issue[]
}

function tooLarge() {
  return formatFailure(
    'expands-too-much',
    'This unpacks to far more than an activity could be, so it was left out.',
  )
}

/** An entry's content, inflated within its bounds and compared with what the archive says about it. */
export async function readEntry(
  data: ByteSource,
  entry: Entry,
  options: ReadEntryOptions,
): Promise<Result<EntryData>> {
  const { limits, budget } = options
  const expandedByte = Math.max(limits.smallSizeByte, limits.expansion * data.sizeByte)
  const limitByte = Math.min(options.limitByte, expandedByte, budget.leftByte)
  if (limitByte <= 0 || data.sizeByte > options.limitByte) return tooLarge()

  const packed = await data.read(0, data.sizeByte)
  const inflated: Result<Inflated> = isStored(entry)
    ? ok({ bytes: packed, isComplete: packed.length === entry.compressedSize, isExact: true })
    : inflate(packed, { container: 'raw', limitByte, expectedByte: entry.uncompressedSize })
  if (!inflated.ok) {
    if (inflated.error.code === 'expands-too-much') budget.leftByte -= limitByte
    return inflated
  }
  const { bytes, isComplete } = inflated.value
  if (bytes.length > limitByte) return tooLarge()
  budget.leftByte -= bytes.length

  const issues: Issue[] = []
  if (!isComplete) {
    issues.push(
      formatIssue('archive-entry-truncated', 'This part of the archive breaks off; what was there was read.'),
    )
  } else if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) {
    issues.push(
      formatIssue(
        'checksum-mismatch',
        'The archive’s checksum does not fit this file, so it may be damaged.',
      ),
    )
  }
  return ok({ bytes, issues })
}
