import { readFile } from 'node:fs/promises'
import { failure, ok, type Result } from '@footing/engine'
import { archiveLimits, gunzip } from '@footing/formats'
import type { SourceContent } from '../ports/source-files.ts'

/** A file from disk, inflated where its name says that it is packed and its content agrees. */
export async function readSourceFile(file: {
  readonly path: string
  /** What the runner calls it; on disk it may lie under another name. */
  readonly name: string
  readonly sizeByte: number
}): Promise<Result<SourceContent>> {
  if (file.sizeByte > archiveLimits.entrySizeByte) {
    return failure('file-too-large', 'The file is larger than any recording of an activity.')
  }
  let bytes: Uint8Array
  try {
    bytes = await readFile(file.path)
  } catch {
    return failure('path-not-readable', 'The file may not be read, or the disk gave an error.')
  }
  if (!/\.gz$/i.test(file.name)) return ok({ bytes, issues: [] })
  const inflated = gunzip(bytes)
  if (inflated.ok) {
    const issues = inflated.value.isComplete
      ? []
      : [
          {
            code: 'gzip-truncated',
            sentence: 'The packed file breaks off; everything before that was read.',
          },
        ]
    const packed = inflated.value.isExact ? { packed: bytes } : {}
    return ok({ bytes: inflated.value.bytes, issues, ...packed })
  }
  // Browsers unpack downloads and leave the ending: what is no gzip at all may be the activity itself.
  return inflated.error.code === 'gzip-damaged' ? ok({ bytes, issues: [] }) : inflated
}
