import type { FileStamp } from '../ports/folder-watching.ts'

/** Which of the files in watched folders are new, and no longer growing. */
export interface SettledFiles {
  /** Takes what a folder holds at this second, and gives what of it is ready to be read. */
  look(folder: string, files: ReadonlyMap<string, FileStamp>, nowS: number): readonly string[]
  /** The file was read as it stood when it was last looked at. One that failed is read again when it comes again. */
  read(path: string, outcome: { readonly hasFailed: boolean }): void
  /** The folder with all that it held is not there. */
  gone(folder: string): void
  /** True while some file may still be growing. */
  isWaiting(): boolean
}

interface Seen {
  readonly stamp: FileStamp
  /** Since when the stamp is the same. */
  readonly sinceS: number
}

/**
 * A file is ready when it looked the same for `settleS`: one that is being copied from a watch grows meanwhile. It
 * counts as new until it is said to be read, and again when its stamp changes.
 */
export function createSettledFiles(settleS: number): SettledFiles {
  /** By folder, what was seen there; by path, the stamp as which a file was read. */
  const seenIn = new Map<string, Map<string, Seen>>()
  const readAs = new Map<string, FileStamp>()
  const failed = new Set<string>()

  const stampOf = (path: string) => {
    for (const seen of seenIn.values()) {
      const found = seen.get(path)
      if (found !== undefined) return found.stamp
    }
    return undefined
  }
  function forgetFailed(path: string): void {
    if (failed.delete(path)) readAs.delete(path)
  }

  return {
    look(folder, files, nowS) {
      const before = seenIn.get(folder)
      const seen = new Map<string, Seen>()
      const ready: string[] = []
      for (const [path, stamp] of files) {
        const earlier = before?.get(path)
        const sinceS = earlier?.stamp === stamp ? earlier.sinceS : nowS
        seen.set(path, { stamp, sinceS })
        if (readAs.get(path) !== stamp && nowS - sinceS >= settleS) ready.push(path)
      }
      for (const path of before?.keys() ?? []) if (!files.has(path)) forgetFailed(path)
      seenIn.set(folder, seen)
      return ready
    },
    read(path, { hasFailed }) {
      const stamp = stampOf(path)
      if (stamp === undefined) return
      readAs.set(path, stamp)
      if (hasFailed) failed.add(path)
      else failed.delete(path)
    },
    gone(folder) {
      for (const path of seenIn.get(folder)?.keys() ?? []) forgetFailed(path)
      seenIn.delete(folder)
    },
    isWaiting: () =>
      [...seenIn.values()].some((seen) => [...seen].some(([path, { stamp }]) => readAs.get(path) !== stamp)),
  }
}
