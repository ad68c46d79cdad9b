import { setTimeout as sleep } from 'node:timers/promises'
import type { FolderWatching } from '../ports/folder-watching.ts'
import { StoreFailure } from '../ports/store-failure.ts'
import type { ImportDocument } from './documents/import-documents.ts'
import { type ImportFilesOptions, importFiles } from './import-files.ts'
import { createSettledFiles, type SettledFiles } from './settled-files.ts'

/** What happens while folders are watched. */
export type WatchEvent =
  | { readonly type: 'started'; readonly folders: readonly string[] }
  | { readonly type: 'imported'; readonly report: ImportDocument }
  | { readonly type: 'folder-gone' | 'folder-back'; readonly folder: string }
  /** The store could not take the files; they are tried again. */
  | { readonly type: 'trouble'; readonly sentence: string }
  | { readonly type: 'stopped' }

interface WatchPace {
  /** How long a file must look the same before it is read. */
  readonly settleS: number
  /** How often the folders are looked at when nobody says that something changed. */
  readonly sweepS: number
}

/** Copying tools write at least once a second; half a minute is as long as a person waits without wondering. */
const usualPace: WatchPace = { settleS: 2, sweepS: 30 }
/** Looks per settling time: a file is read soon after it settled, and no folder is looked at all the time. */
const looksPerSettling = 2

export interface WatchFoldersOptions extends Omit<ImportFilesOptions, 'paths' | 'signal'> {
  readonly folders: readonly string[]
  readonly watching: FolderWatching
  readonly onEvent: (event: WatchEvent) => void
  /** Ends the watch after the file at hand. */
  readonly signal: AbortSignal
  readonly pace?: WatchPace
}

/**
 * Imports what lies in the folders and then whatever comes into them, until it is told to stop. What counts is what
 * the folders hold when they are looked at; the system's word that something changed only says when to look. So a
 * folder may go and come back, and nothing is missed that was written meanwhile. No content comes in twice: an import
 * knows what it has.
 */
export async function watchFolders(options: WatchFoldersOptions): Promise<void> {
  const { folders, watching, onEvent, signal, pace = usualPace } = options
  const bell = createBell(signal)
  const listening = await watching.listen(folders, bell.ring)
  const files = createSettledFiles(pace.settleS)
  const absent = new Set<string>()
  onEvent({ type: 'started', folders })
  try {
    while (!signal.aborted) {
      const ready = await lookInto(options, files, absent)
      if (ready.length > 0) await bringIn(options, files, ready)
      await bell.wait(pace.settleS / looksPerSettling)
      if (!files.isWaiting()) await bell.untilRung(pace.sweepS)
    }
  } finally {
    await listening.close()
    onEvent({ type: 'stopped' })
  }
}

/** Everything in the folders that is ready to be read, by name; says which folders went and came back. */
async function lookInto(
  { folders, watching, clock, onEvent }: WatchFoldersOptions,
  files: SettledFiles,
  absent: Set<string>,
): Promise<readonly string[]> {
  const ready = new Set<string>()
  for (const folder of folders) {
    const listed = await watching.list(folder)
    if (listed === undefined) {
      if (!absent.has(folder)) onEvent({ type: 'folder-gone', folder })
      absent.add(folder)
      files.gone(folder)
      continue
    }
    if (absent.delete(folder)) onEvent({ type: 'folder-back', folder })
    for (const path of files.look(folder, listed, clock.monotonicS())) ready.add(path)
  }
  return [...ready].sort()
}

async function bringIn(
  options: WatchFoldersOptions,
  files: SettledFiles,
  ready: readonly string[],
): Promise<void> {
  const { onEvent } = options
  let report: ImportDocument
  try {
    // With a name of its own a file is taken as met in a folder: one that by its name is no activity is not opened.
    report = await importFiles({ ...options, paths: ready.map((path) => ({ path, name: path })) })
  } catch (error) {
    if (!(error instanceof StoreFailure && error.code === 'store-busy')) throw error
    onEvent({ type: 'trouble', sentence: error.sentence })
    return
  }
  onEvent({ type: 'imported', report })
  if (report.isCancelled) return
  const failedNames = report.items.filter(({ outcome }) => outcome === 'failed').map(({ file }) => file)
  for (const path of ready) {
    const hasFailed = failedNames.some((name) => name === path || name.startsWith(`${path}/`))
    files.read(path, { hasFailed })
  }
}

interface Bell {
  ring(): void
  /** Passes the time, and returns early only when the watch is to end. */
  wait(durationS: number): Promise<void>
  /** Returns when the bell has rung since it last returned, when the time is over, or when the watch is to end. */
  untilRung(durationS: number): Promise<void>
}

const msPerS = 1000

function createBell(signal: AbortSignal): Bell {
  let hasRung = false
  let wake: () => void = () => {}
  const wait = async (durationS: number, end: AbortSignal) => {
    await sleep(durationS * msPerS, undefined, { signal: end }).catch(() => {})
  }
  return {
    ring() {
      hasRung = true
      wake()
    },
    wait: (durationS) => wait(durationS, signal),
    async untilRung(durationS) {
      const rung = new AbortController()
      wake = () => rung.abort()
      if (!hasRung) await wait(durationS, AbortSignal.any([signal, rung.signal]))
      hasRung = false
    },
  }
}
