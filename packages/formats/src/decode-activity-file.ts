import { ok, type Result } from '@footing/engine'
import { decodeHealthWorkout, isHealthWorkout } from './apple-health/health-workout-json.ts'
import { archiveLimits } from './archive/archive-limits.ts'
import { gunzip, gzipTruncated } from './archive/gunzip.ts'
import { isGzip } from './archive/gzip-members.ts'
import { isZip } from './archive/open-archive.ts'
import { formatFailure } from './codes.ts'
import type { DecodedFile } from './decoded-file.ts'
import { decodeExport } from './exports/export-kinds.ts'
import { decodeFit } from './fit/decode-fit.ts'
import { decodeGpx } from './gpx/decode-gpx.ts'
import { decodeTcx } from './tcx/decode-tcx.ts'
import { findXmlRoot } from './xml/find-xml-root.ts'

export interface ActivityFile {
  readonly bytes: Uint8Array
  /** The file's name or path: a hint where the content says nothing, and nothing more. */
  readonly fileName: string
}

const fitMagic = [...'.FIT'].map((character) => character.charCodeAt(0))
const fitMagicOffset = 8

/** What a real element is called; noise that happens to hold a `<` is not. */
const elementName = /^[A-Za-z_][\w.-]*$/

/** How much of a foreign element's name is repeated to the runner. */
const shownNameLength = 40

function isFit(bytes: Uint8Array): boolean {
  return fitMagic.every((byte, index) => bytes[fitMagicOffset + index] === byte)
}

function unknownFormat(rootName: string | undefined): Result<DecodedFile> {
  return formatFailure(
    'unknown-format',
    rootName === undefined || !elementName.test(rootName)
      ? 'This is no FIT, TCX or GPX file. Export the activity from your watch or app as FIT, TCX or GPX.'
      : `This is an XML file of another kind (${rootName.slice(0, shownNameLength)}). Export the activity as FIT, TCX or GPX.`,
  )
}

function decodeXml(bytes: Uint8Array): Result<DecodedFile> {
  const rootName = findXmlRoot(bytes)
  switch (rootName?.toLowerCase()) {
    case 'gpx':
      return decodeGpx(bytes)
    case 'trainingcenterdatabase':
      return decodeTcx(bytes)
    default:
      return unknownFormat(rootName)
  }
}

function decodeGzip(bytes: Uint8Array, fileName: string, depth: number): Result<DecodedFile> {
  if (depth === archiveLimits.depthCount) {
    return formatFailure('archive-too-deep', 'This is packed many times over; it was left closed.')
  }
  const inflated = gunzip(bytes)
  if (!inflated.ok) return inflated
  const decoded = decodeContent(inflated.value.bytes, fileName.replace(/\.gz$/i, ''), depth + 1)
  if (!decoded.ok || inflated.value.isComplete) return decoded
  return ok({ ...decoded.value, issues: [...decoded.value.issues, gzipTruncated()] })
}

function decodeContent(bytes: Uint8Array, fileName: string, depth: number): Result<DecodedFile> {
  if (bytes.length === 0) return formatFailure('empty-file', 'The file is empty.')
  if (isFit(bytes)) return decodeFit(bytes)
  if (isGzip(bytes)) return decodeGzip(bytes, fileName, depth)
  if (isZip(bytes)) {
    return formatFailure(
      'is-archive',
      'This is a zip archive, whatever its name: its files are read one by one.',
    )
  }
  if (isHealthWorkout(bytes)) return decodeHealthWorkout(bytes)
  // A FIT file whose header is damaged: its own reader can say best what is wrong.
  if (/\.fit$/i.test(fileName) && findXmlRoot(bytes) === undefined) return decodeFit(bytes)
  return decodeExport(bytes, fileName) ?? decodeXml(bytes)
}

/**
 * Reads an activity file of any of the three formats, gzipped or not, by what it holds and not by its name;
 * the lists and records of account exports by their names and else by how they begin.
 * A zip archive is not opened here: code "is-archive" asks the caller for `openArchive`.
 */
export function decodeActivityFile({ bytes, fileName }: ActivityFile): Result<DecodedFile> {
  return decodeContent(bytes, fileName, 1)
}
