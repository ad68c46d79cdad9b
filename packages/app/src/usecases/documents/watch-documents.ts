import type { ImportCounts, ImportItem } from './import-documents.ts'

export const watchEvents = [
  'started',
  /** What became of one file, or of one activity in it. */
  'file',
  /** Everything that was new is in; the counts are those of this time. */
  'imported',
  'folder-gone',
  'folder-back',
  /** Something kept the new files from coming in; it is tried again. */
  'trouble',
  'stopped',
] as const
type WatchEventName = (typeof watchEvents)[number]

/** One line of a watch with `--json`. */
export interface WatchDocument {
  readonly schema: 'footing.watch/1'
  readonly event: WatchEventName
  readonly sentence: string
  /** The folder that the event is about. */
  readonly folder?: string
  readonly item?: ImportItem
  readonly counts?: ImportCounts
}
