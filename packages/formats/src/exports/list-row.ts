import type { ListedActivity } from '../decoded-file.ts'

/** What became of one row: the activity in it, or the end of the sentence that says why there is none. */
export type ListRow = { readonly listed: ListedActivity } | { readonly problem: string }

/** Reads the rows of a list, each when it comes, and afterwards gives what only the whole list can tell. */
export interface ListReading {
  readonly readRow: (cells: readonly string[]) => ListRow
  /** Corrects what single rows could not know; absent where every row stands for itself. */
  readonly finish?: (listed: readonly ListedActivity[]) => readonly ListedActivity[]
}

/** Undefined where the header is that of another kind of table. */
export type ListReader = (header: readonly string[]) => ListReading | undefined
