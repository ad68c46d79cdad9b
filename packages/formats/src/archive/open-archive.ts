import { type Failure, type Issue, ok, type Result } from '@footing/engine'
import type { Entry } from 'yauzl'
import { validateFileName } from 'yauzl'
import { formatFailure } from '../codes.ts'
import { type ArchiveLimits, archiveLimits } from './archive-limits.ts'
import { type ByteSource, byteSourceOf } from './byte-source.ts'
import { couldHoldActivity, isLeftover } from './could-hold-activity.ts'
import { type InflationBudget, isStored, openEntry, peekEntry, readEntry } from './entry-data.ts'
import { streamEntry } from './entry-stream.ts'
import { gunzip, gzipTruncated } from './gunzip.ts'
import { isGzip } from './gzip-members.ts'
import type { Inflated } from './inflate.ts'
import { entryName, findZip, isSymbolicLink, type OpenZip } from './zip-reader.ts'

/** A file in an archive, not yet read. */
export interface ArchiveEntry {
  /** Its name with forward slashes; inside nested archives after theirs. For display, never a path on disk. */
  readonly path: string
  /** Its size as the archive states it. */
  readonly sizeByte: number
  /** What reading noticed; complete once `read` has ended. */
  readonly issues: readonly Issue[]
  /** The gzip file that the content came out of, if it was one and holds nothing else; there once `read` has ended. */
  readonly packed: Uint8Array | undefined
  /** Its content; gzip is already inflated. */
  read(): Promise<Result<Uint8Array>>
  /**
   * Its content as it lies in the archive, gzip and all, in pieces of at most a few hundred kilobytes: for
   * entries of any size. Each piece may be used until the next is asked for.
   */
  openStream(): Promise<Result<AsyncIterable<Uint8Array>>>
}

export interface Archive {
  /** How many entries the archive's own directory states, folders included; nested archives count as one. */
  readonly entryCount: number
  readonly entries: AsyncIterable<ArchiveEntry>
}

interface Opening {
  readonly limits: ArchiveLimits
  readonly budget: InflationBudget
}

interface Place {
  /** Names of the archives around, each ending in "/". */
  readonly prefix: string
  readonly depth: number
}

const zipMagic = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
] as const

export function isZip(bytes: Uint8Array): boolean {
  return zipMagic.some((magic) => magic.every((byte, index) => bytes[index] === byte))
}

function failedEntry(path: string, sizeByte: number, failed: { ok: false; error: Failure }): ArchiveEntry {
  return {
    path,
    sizeByte,
    issues: [],
    packed: undefined,
    read: async () => failed,
    openStream: async () => failed,
  }
}

function damagedArchive() {
  return formatFailure(
    'archive-damaged',
    'The archive, or the rest of it, is damaged and cannot be read. Download it again.',
  )
}

function nestedTooMuch() {
  return formatFailure(
    'expands-too-much',
    'The archives in this archive hold far more than an export could; this one was left closed.',
  )
}

/** Inflates what is gzipped; the archive's budget pays for it. */
function ungzipped(opening: Opening, bytes: Uint8Array): Result<Inflated> {
  if (!isGzip(bytes)) return ok({ bytes, isComplete: true, isExact: false })
  const { limits, budget } = opening
  const inflated = gunzip(bytes, Math.min(limits.entrySizeByte, budget.leftByte))
  if (inflated.ok) budget.leftByte -= inflated.value.bytes.length
  return inflated
}

function fileEntry(
  opening: Opening,
  path: string,
  entry: Entry,
  openData: () => Promise<Result<ByteSource>>,
): ArchiveEntry {
  const issues: Issue[] = []
  let packed: Uint8Array | undefined
  return {
    path,
    sizeByte: entry.uncompressedSize,
    issues,
    get packed() {
      return packed
    },
    read: async () => {
      issues.length = 0
      packed = undefined
      const data = await openData()
      if (!data.ok) return data
      const { limits, budget } = opening
      const content = await readEntry(data.value, entry, { limits, budget, limitByte: limits.entrySizeByte })
      if (!content.ok) return content
      issues.push(...content.value.issues)
      const inflated = ungzipped(opening, content.value.bytes)
      if (!inflated.ok) return inflated
      if (!inflated.value.isComplete) issues.push(gzipTruncated())
      if (inflated.value.isExact) packed = content.value.bytes
      return ok(inflated.value.bytes)
    },
    openStream: async () => {
      issues.length = 0
      const data = await openData()
      return data.ok ? ok(streamEntry(data.value, entry, { ...opening, issues })) : data
    },
  }
}

/** An archive inside the archive: one that is stored is read in place, one that is deflated in memory. */
async function nestedSource(opening: Opening, entry: Entry, data: ByteSource): Promise<Result<ByteSource>> {
  const { limits, budget } = opening
  budget.leftByte -= limits.nestedArchiveCostByte
  if (budget.leftByte <= 0) return nestedTooMuch()
  if (isStored(entry)) return ok(data)
  const content = await readEntry(data, entry, { limits, budget, limitByte: limits.nestedArchiveSizeByte })
  return content.ok ? ok(byteSourceOf(content.value.bytes)) : content
}

async function* nestedEntries(
  opening: Opening,
  place: Place,
  entry: Entry,
  data: ByteSource,
): AsyncGenerator<ArchiveEntry> {
  const path = `${place.prefix}${entryName(entry)}`
  if (place.depth === opening.limits.depthCount) {
    const tooDeep = formatFailure(
      'archive-too-deep',
      'Too many archives lie inside each other; this one was left closed.',
    )
    yield failedEntry(path, entry.uncompressedSize, tooDeep)
    return
  }
  const source = await nestedSource(opening, entry, data)
  const zip = source.ok ? await findZip(source.value) : undefined
  if (zip === undefined) {
    yield failedEntry(path, entry.uncompressedSize, source.ok ? damagedArchive() : source)
    return
  }
  yield* entriesOf(opening, { prefix: `${path}/`, depth: place.depth + 1 }, zip)
}

/** What stands behind one line of the directory: nothing, one entry, or all entries of a nested archive. */
async function* entriesBehind(
  opening: Opening,
  place: Place,
  open: OpenZip,
  entry: Entry,
): AsyncGenerator<ArchiveEntry> {
  const name = entryName(entry)
  if (name.endsWith('/') || isSymbolicLink(entry) || isLeftover(name)) return
  const path = `${place.prefix}${name}`
  if (validateFileName(name) !== null) {
    const unsafe = formatFailure(
      'archive-path-unsafe',
      'The name of this file points outside the archive; it was left out.',
    )
    yield failedEntry(path, entry.uncompressedSize, unsafe)
    return
  }
  if (!couldHoldActivity(name)) {
    yield fileEntry(opening, path, entry, () => openEntry(open, entry))
    return
  }
  const data = await openEntry(open, entry)
  if (data.ok && isZip(await peekEntry(data.value, entry))) {
    yield* nestedEntries(opening, place, entry, data.value)
  } else {
    yield fileEntry(opening, path, entry, async () => data)
  }
}

/**
 * Every entry of one archive in turn. Entries of real archives lie one behind the other: once they claim more
 * packed bytes than the archive has, they share them, and the rest is left out.
 */
async function* entriesOf(opening: Opening, place: Place, open: OpenZip): AsyncGenerator<ArchiveEntry> {
  const directory = open.zip.eachEntry()
  const archivePath = place.prefix.slice(0, -1)
  let leftByte = open.source.sizeByte
  while (true) {
    let next: IteratorResult<Entry>
    try {
      next = await directory.next()
    } catch {
      open.throwSourceError()
      yield failedEntry(archivePath, open.source.sizeByte, damagedArchive())
      return
    }
    if (next.done === true) return
    leftByte -= Math.min(
      next.value.compressedSize,
      Math.max(0, open.source.sizeByte - next.value.relativeOffsetOfLocalHeader),
    )
    if (leftByte < 0) {
      const overlapping = formatFailure(
        'archive-entries-overlap',
        'The files in this archive lie on top of each other, as in no honest archive; the rest was left out.',
      )
      yield failedEntry(archivePath, open.source.sizeByte, overlapping)
      return
    }
    yield* entriesBehind(opening, place, open, next.value)
  }
}

/**
 * Opens a zip archive for reading its files one after the other, each only when asked for. Archives inside
 * it are opened too, and gzip is inflated; folders, symbolic links and what operating systems leave behind
 * are passed over. A file that cannot be read is an entry whose `read` gives a failure; so is the rest of
 * an archive whose directory breaks off, under the archive's own name (empty for the outermost). What comes
 * out is bounded for each entry and for all together.
 */
export async function openArchive(
  source: ByteSource,
  limits: ArchiveLimits = archiveLimits,
): Promise<Result<Archive>> {
  const open = await findZip(source)
  if (open === undefined) return damagedArchive()
  const leftByte = Math.max(limits.smallTotalByte, limits.expansion * source.sizeByte)
  const opening = { limits, budget: { leftByte } }
  return ok({
    entryCount: open.zip.entryCount,
    entries: entriesOf(opening, { prefix: '', depth: 1 }, open),
  })
}
