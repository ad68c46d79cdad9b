import type { Result } from '@footing/engine'
import type { SourceContent, SourceFile } from '../ports/source-files.ts'

/** A file with its content, or without where it is not worth reading. */
export interface LoadedFile {
  readonly file: SourceFile
  readonly content?: Result<SourceContent>
}

/** How much may lie read and waiting. */
const waitingFileCount = 8
const waitingShareByte = 64 * 2 ** 20

/**
 * The files in their order, each with its content, while the next ones are being read: what reads and what
 * works keep each other company. How much waits is bounded.
 */
export async function* readAhead(files: AsyncIterable<SourceFile>): AsyncGenerator<LoadedFile> {
  const waiting: { readonly shareByte: number; readonly loaded: Promise<LoadedFile> }[] = []
  let waitingByte = 0
  for await (const file of files) {
    const loaded = load(file)
    // A failure is met when the file's turn comes, not when it happens.
    loaded.catch(() => {})
    waiting.push({ shareByte: file.shareByte, loaded })
    waitingByte += file.shareByte
    while (waiting.length > waitingFileCount || (waitingByte > waitingShareByte && waiting.length > 1)) {
      const next = waiting.shift()
      if (next === undefined) break
      waitingByte -= next.shareByte
      yield await next.loaded
    }
  }
  for (const { loaded } of waiting) yield await loaded
}

async function load(file: SourceFile): Promise<LoadedFile> {
  return file.isCandidate ? { file, content: await file.read() } : { file }
}
