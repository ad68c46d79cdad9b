/** Text that changes whenever a file's content may have changed. */
export type FileStamp = string

/** Looks into folders, and hears that there may be something new in them. */
export interface FolderWatching {
  /**
   * Every file below a folder that holds something, with its stamp; files that are still being downloaded are left
   * out. Undefined where there is no such folder at this moment.
   */
  list(folder: string): Promise<ReadonlyMap<string, FileStamp> | undefined>
  /**
   * Hears of changes below the folders, those that come and go included. It may call for nothing, and where a system
   * does not tell (a network drive, too many folders) it may stay silent: `list` alone says what there is.
   */
  listen(folders: readonly string[], onHint: () => void): Promise<Listening>
}

interface Listening {
  close(): Promise<void>
}
