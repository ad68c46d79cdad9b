import type { Issue, Result } from '@footing/engine'
import { formatIssue } from '../codes.ts'
import { archiveLimits } from './archive-limits.ts'
import { type Inflated, inflate } from './inflate.ts'

const sizeFieldByte = 4

/** Inflates a gzip file. What comes out is bounded by its size and by `limitByte`. */
export function gunzip(bytes: Uint8Array, limitByte: number = archiveLimits.entrySizeByte): Result<Inflated> {
  const { expansion, smallSizeByte } = archiveLimits
  const boundByte = Math.min(limitByte, Math.max(smallSizeByte, expansion * bytes.length))
  return inflate(bytes, { container: 'gzip', limitByte: boundByte, expectedByte: statedSizeByte(bytes) })
}

/** What the end of a gzip file says of its content; anything, if it is damaged. */
function statedSizeByte(bytes: Uint8Array): number {
  if (bytes.length < sizeFieldByte) return 0
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - sizeFieldByte, true)
}

export function gzipTruncated(): Issue {
  return formatIssue('gzip-truncated', 'The packed file breaks off; everything before that was read.')
}
