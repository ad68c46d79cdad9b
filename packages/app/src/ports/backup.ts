import type { LocalDate, Result } from '@footing/engine'

/** What a backup holds, found by reading all of it. */
export interface BackupFacts {
  readonly sizeByte: number
  readonly schemaVersion: number
  readonly activityCount: number
  readonly originalFileCount: number
  /** Every table and how many rows it has, by name. */
  readonly tables: readonly { readonly table: string; readonly rowCount: number }[]
}

export interface Restored extends BackupFacts {
  /** Where the data that lay there before are kept; absent where there were none. */
  readonly keptBefore?: string
}

/**
 * Backups of a data folder, each one file. They work beside a server and imports that run: a backup is the data at one
 * moment, and a restore is seen by others whole or not at all. Expected failures are the codes `nothing-to-back-up`,
 * `backup-exists`, `backup-not-found`, `not-a-backup`, `backup-newer`, `backup-damaged` and `restore-would-replace`; a
 * disk that refuses throws `FileFailure`, a broken store `StoreFailure`.
 */
export interface Backups {
  /**
   * Writes a backup and reads all of it again before it gets its name. A file of that name is refused unless it may be
   * replaced; it stays as it was until the new one is sound.
   */
  write(file: string, options: { readonly replaces: boolean }): Promise<Result<BackupFacts>>
  /**
   * Reads all of a backup, then makes it the data of the folder. A folder with activities is refused unless they may
   * be replaced; what lay there is kept beside. After a kill the folder holds the old or the new.
   */
  restore(
    file: string,
    options: { readonly replaces: boolean; readonly date: LocalDate },
  ): Promise<Result<Restored>>
}
