/**
 * Where the parts of a byte stream lie. A stream may hold several FIT files one after another; each has a
 * header that states the size of its data, and two bytes of checksum behind them. Devices that lost power
 * never wrote the size, copies break off, and some software appends a stray byte: the parts found here are
 * what can be read, with an issue for everything that does not fit.
 */

import type { Issue } from '@footing/engine'
import { crc16 } from './crc16.ts'
import { type FileHeader, findHeader } from './file-header.ts'
import { fitIssues } from './fit-issues.ts'

export const checksumByte = 2
const unwrittenDataSize = 0xffff_ffff

export interface FilePart {
  readonly dataFrom: number
  readonly dataTo: number
  /** False where the size of the data is not known or not all of them are there. */
  readonly isComplete: boolean
  /** Where the next part would begin. */
  readonly end: number
  readonly issues: readonly Issue[]
}

export interface PartOptions {
  readonly verifyChecksum: boolean
}

/** The part that begins at a place, or undefined where none does. */
export function findPart(bytes: Uint8Array, from: number, options: PartOptions): FilePart | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = findHeader(view, from)
  if (header === undefined) return undefined
  const issues: Issue[] = header.checksumFits ? [] : [fitIssues.headerChecksumMismatch(from)]
  const extent = findExtent(view, from, header)
  if (extent.issue) issues.push(extent.issue)
  const dataFrom = from + header.sizeByte
  const end = Math.min(extent.dataTo + checksumByte, bytes.length)
  if (options.verifyChecksum && extent.isComplete && crc16(bytes, from, end) !== 0) {
    issues.push(fitIssues.checksumMismatch(extent.dataTo))
  }
  return { dataFrom, dataTo: extent.dataTo, isComplete: extent.isComplete, end, issues }
}

interface Extent extends Pick<FilePart, 'dataTo' | 'isComplete'> {
  readonly issue?: Issue
}

function findExtent(view: DataView, from: number, header: FileHeader): Extent {
  const dataFrom = from + header.sizeByte
  const length = view.byteLength
  const leftByte = length - dataFrom
  const isUnwritten = header.dataSizeByte === 0 || header.dataSizeByte === unwrittenDataSize
  if (isUnwritten && leftByte > checksumByte) {
    return { ...toEndOfStream(view, from), issue: fitIssues.dataSizeMissing(from) }
  }
  const dataTo = dataFrom + header.dataSizeByte
  const end = dataTo + checksumByte
  if (end > length) {
    return { dataTo: Math.min(dataTo, length), isComplete: false, issue: fitIssues.truncated(length) }
  }
  if (end === length || findHeader(view, end) !== undefined) return { dataTo, isComplete: true }
  const whole = toEndOfStream(view, from)
  if (whole.isComplete) return { ...whole, issue: fitIssues.dataSizeWrong(from) }
  return { dataTo, isComplete: true, issue: fitIssues.trailingBytes(end) }
}

/** Everything to the end of the stream, less a checksum where the last two bytes prove to be one. */
function toEndOfStream(view: DataView, from: number): Extent {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  const endsInChecksum = crc16(bytes, from, bytes.length) === 0
  return {
    dataTo: endsInChecksum ? bytes.length - checksumByte : bytes.length,
    isComplete: endsInChecksum,
  }
}
