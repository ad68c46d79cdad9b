import type { Result } from '@footing/engine'

/** One file in the making: whole under its name, or not there. */
export interface FileInWriting {
  write(chunk: string | Uint8Array): Promise<void>
  /** Puts the file under its name, in place of what lay there. Gives its size in bytes. */
  finish(): Promise<number>
  /** Leaves nothing behind of a file that was not finished. */
  discard(): Promise<void>
}

/** A folder outside the data folder into which things are taken out. Paths in it are written with `/`. */
export interface ExportFolder {
  /** Whether nothing lies in it but what the system puts into every folder. */
  isEmpty(): Promise<boolean>
  has(path: string): Promise<boolean>
  /** Text of a file; undefined where there is none. */
  readText(path: string): Promise<string | undefined>
  create(path: string): Promise<FileInWriting>
  remove(path: string): Promise<void>
}

/** Opens a folder, which is made where there is none. Whatever the disk refuses later is a `FileFailure`. */
export type OpenExportFolder = (path: string) => Promise<Result<ExportFolder>>
