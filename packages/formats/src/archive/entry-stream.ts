import { pipeline, Readable } from 'node:stream'
import { constants, crc32, createInflateRaw } from 'node:zlib'
import type { Issue } from '@footing/engine'
import type { Entry } from 'yauzl'
import { formatIssue } from '../codes.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import type { ByteSource } from './byte-source.ts'
import { type InflationBudget, isStored } from './entry-data.ts'
import { zlibErrorCode } from './zlib-error.ts'

/** How much compressed data is read at a time, and how much comes out in one piece at most. */
const packedChunkByte = 65_536
const chunkByte = 262_144

export interface StreamEntryOptions {
  readonly limits: ArchiveLimits
  readonly budget: InflationBudget
  /** Receives what was noticed, at the end of the stream. */
  readonly issues: Issue[]
}

async function* packedChunks(data: ByteSource): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < data.sizeByte; offset += packedChunkByte) {
    const chunk = await data.read(offset, Math.min(packedChunkByte, data.sizeByte - offset))
    if (chunk.length === 0) return
    yield chunk
  }
}

async function* inflatedChunks(data: ByteSource): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: chunkByte, finishFlush: constants.Z_SYNC_FLUSH })
  const packed = Readable.from(packedChunks(data), { objectMode: true, highWaterMark: 1 })
  // Trouble on either side ends the inflater with it, and leaving early ends both: no callback is needed.
  pipeline(packed, inflater, () => {})
  for await (const chunk of inflater) yield chunk
}

function damaged(): Issue {
  return formatIssue(
    'archive-entry-damaged',
    'This part of the archive is damaged; what came before the damage was read.',
  )
}

/**
 * An entry's content in pieces, however large it is: only one piece is in memory. What it inflates to is
 * bounded by its packed size and by the archive's budget, not by the bound on entries that are read whole.
 * Its size and checksum are compared at the end; all trouble is an issue, and what was good has been given.
 */
export async function* streamEntry(
  data: ByteSource,
  entry: Entry,
  { limits, budget, issues }: StreamEntryOptions,
): AsyncGenerator<Uint8Array> {
  const limitByte = Math.min(
    Math.max(limits.smallSizeByte, limits.expansion * data.sizeByte),
    budget.leftByte,
  )
  let sizeByte = 0
  let checksum = 0
  try {
    for await (const chunk of isStored(entry) ? packedChunks(data) : inflatedChunks(data)) {
      sizeByte += chunk.length
      if (sizeByte > limitByte) {
        issues.push(
          formatIssue(
            'expands-too-much',
            'This unpacks to far more than an export could be; the rest was left out.',
          ),
        )
        return
      }
      budget.leftByte -= chunk.length
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    if (zlibErrorCode(error) === undefined) throw error
    issues.push(damaged())
    return
  }
  // Programs that know nothing of Zip64 write the size of large files modulo 2^32.
  const isWhole = sizeByte >>> 0 === entry.uncompressedSize >>> 0 && checksum === entry.crc32
  if (!isWhole) {
    issues.push(
      formatIssue(
        'checksum-mismatch',
        'The archive’s checksum does not fit this file, so it may be damaged or cut off.',
      ),
    )
  }
}
