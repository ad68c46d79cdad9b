import type { Result } from '@footing/engine'
import type { ImportProgress, ImportStateDocument } from './documents/import-documents.ts'

/** What the server tells the pages that listen. */
export type ServerEvent =
  | { readonly type: 'import-progress'; readonly importId: string; readonly progress: ImportProgress }
  | { readonly type: 'import-ended'; readonly importId: string }
  | { readonly type: 'answers-changed' }

/** Imports that run beside the server, so that it answers meanwhile. One runs at a time. */
export interface ImportJobs {
  /** Opens an import that takes files. */
  open(): ImportStateDocument
  /**
   * Takes one file. The name is only what the runner calls it; on disk the file lies under a number inside
   * the data folder. Fails where it is larger than allowed.
   */
  addFile(
    importId: string,
    file: { readonly name: string; readonly body: ReadableStream<Uint8Array> },
  ): Promise<Result<ImportStateDocument>>
  start(importId: string): Result<ImportStateDocument>
  /** Makes the sample runner and imports it as a person of its own. */
  startSample(): Promise<Result<ImportStateDocument>>
  find(importId: string): ImportStateDocument | undefined
  /** The import that runs at this moment. */
  findRunning(): ImportStateDocument | undefined
  /** Stops after the file at hand; what was saved stays. */
  cancel(importId: string): Promise<Result<ImportStateDocument>>
  /** Hears every event until the returned function is called. */
  listen(listener: (event: ServerEvent) => void): () => void
  /** Tells those who listen that something else than an import changed the answers. */
  answersChanged(): void
  close(): Promise<void>
}
