/** Watches folders on this machine's disks. */

import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { watch } from 'chokidar'
import type { FileStamp, FolderWatching } from '../ports/folder-watching.ts'

/** What programs call a file that they have not finished. */
const unfinishedName = /^(?:~\$|\._)|\.(?:part|partial|crdownload|download|tmp|filepart)$/i

async function addFiles(folder: string, files: Map<string, FileStamp>): Promise<void> {
  const children: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const child of children) {
    const path = join(folder, child.name)
    if (child.isDirectory()) {
      await addFiles(path, files)
      continue
    }
    if (unfinishedName.test(child.name)) continue
    const facts = await stat(path).catch(() => undefined)
    if (facts?.isFile() === true && facts.size > 0) files.set(path, `${facts.size} ${facts.mtimeMs}`)
  }
}

export const diskFolderWatching: FolderWatching = {
  async list(folder) {
    const facts = await stat(folder).catch(() => undefined)
    if (facts?.isDirectory() !== true) return undefined
    const files = new Map<string, FileStamp>()
    await addFiles(folder, files)
    return files
  },
  async listen(folders, onHint) {
    const watcher = watch([...folders], { ignoreInitial: true, followSymlinks: false })
    watcher.on('all', onHint)
    // The system may allow no more watches; the folders are looked at now and then all the same.
    watcher.on('error', () => {})
    await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
    return { close: () => watcher.close() }
  },
}
