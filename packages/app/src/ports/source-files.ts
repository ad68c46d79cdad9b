import type { Failure, Result } from '@footing/engine'

/** One file that may hold activities: on disk, or inside an archive. */
export interface SourceFile {
  /** What the runner would call it: the path as given, and inside an archive the entry's path after it. */
  readonly name: string
  /** Bytes to be read for it, before anything is inflated. */
  readonly sizeByte: number
  /** False for what was met in a folder or an archive and by its name is no activity: never read. */
  readonly isCandidate: boolean
  /** The bytes, inflated. Gives a failure where they cannot be had; bounded in size. */
  read(): Promise<Result<Uint8Array>>
}

/** What lies below some paths, in sorted order. */
export interface SourceFiles {
  readonly files: readonly SourceFile[]
  /** Paths and archives that could not be opened. */
  readonly unreadable: readonly { readonly name: string; readonly failure: Failure }[]
  /** Gives back what was held open. */
  close(): Promise<void>
}

/** Finds every file below the given paths: files, folders with all their folders, archives. */
export type ListSourceFiles = (paths: readonly SourcePath[]) => Promise<SourceFiles>

/** A place to look, and the name to call it by where that differs. */
export interface SourcePath {
  readonly path: string
  readonly name?: string
}
