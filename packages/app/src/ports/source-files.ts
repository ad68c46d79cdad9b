import type { Failure, Reason, Result } from '@footing/engine'
import type { DecodedFile } from '@footing/formats'

/** The content of one file, inflated where it was packed. */
export interface SourceContent {
  readonly bytes: Uint8Array
  /** The gzip file that the bytes came out of, where it holds nothing else. */
  readonly packed?: Uint8Array
  /** What the bytes hold, where they are an extract that was made while a larger whole was read. */
  readonly decoded?: DecodedFile
  /** What was noticed on the way, such as a packed file that breaks off. */
  readonly issues: readonly Reason[]
}

/** One file that may hold activities: on disk, or inside an archive. */
export interface SourceFile {
  /** What the runner would call it: the path as given, and inside an archive the entry's path after it. */
  readonly name: string
  /** Its share of `totals().sizeByte`. */
  readonly shareByte: number
  /** False for what was met in a folder or an archive and by its name is no activity: not worth reading. */
  readonly isCandidate: boolean
  /** Its content. A failure where it cannot be had; bounded in size. */
  read(): Promise<Result<SourceContent>>
}

/** What lies below some paths. */
export interface SourceFiles {
  /**
   * Each file, sorted by name within its folder; entries of an archive in the archive's order. What cannot be
   * opened is a file whose `read` fails. An Apple Health export, packed or not, is a larger whole: its files are
   * the workouts and the values of days that were read from it, and in an archive they come last.
   */
  readonly files: AsyncIterable<SourceFile>
  /** How much there is, as far as is known: the entries of an archive in an archive show only on the way. */
  totals(): { readonly fileCount: number; readonly sizeByte: number }
}

/** A place to look, and the name to call it by where that differs. */
export interface SourcePath {
  readonly path: string
  readonly name?: string
}

export interface FindOptions {
  /**
   * Told of what was read of a larger whole, which takes its time before its files can be given: a part of
   * `totals().sizeByte` that is in no file's `shareByte`.
   */
  readonly onRead?: ((sizeByte: number) => void) | undefined
  /** Ends the reading of a larger whole on the way; nothing half read is given as a file. */
  readonly signal?: AbortSignal | undefined
}

/** Opens places that hold files of activities. */
export interface SourceFileFinder {
  /** Every file below the paths: files, folders with all their folders, archives with all their archives. */
  find(paths: readonly SourcePath[], options?: FindOptions): Promise<SourceFiles>
  /** The files in an archive that turned up under another name. */
  unpack(
    name: string,
    bytes: Uint8Array,
    options?: FindOptions,
  ): Promise<Result<AsyncIterable<SourceFile>, Failure>>
}
