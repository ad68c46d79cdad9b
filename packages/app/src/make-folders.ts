/** Makes a folder with all that is missing above it. */

import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes the folder and those above it, one by one from the first that exists; all that are made get the mode. Throws
 * what the disk says when one of them cannot be made, or when a file lies in the way.
 *
 * Node's own recursive `mkdir` never returns where a folder exists but can hold no other, as `/proc`: each of the two
 * is taken for missing in turn.
 */
export function makeFolders(folder: string, mode?: number): void {
  const missing: string[] = []
  let place = resolve(folder)
  while (!isFolder(place)) {
    missing.push(place)
    const above = dirname(place)
    if (above === place) break
    place = above
  }
  for (const path of missing.reverse()) {
    try {
      mkdirSync(path, mode === undefined ? {} : { mode })
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!isFolder(path)) throw error
    }
  }
}

/** Nothing there, something below a file, or something that may not be looked at: all are no folder. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
