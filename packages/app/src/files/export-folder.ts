/** A folder on this machine's disks into which things are taken out. */

import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failure, ok } from '@footing/engine'
import { makeFolders } from '../make-folders.ts'
import type { ExportFolder, FileInWriting, OpenExportFolder } from '../ports/export-folder.ts'
import { FileFailure } from '../ports/file-failure.ts'

/** Under its own name with this ending, a file lies as long as it is being written. */
const unfinishedEnding = '.footing-part'

/** What systems put into folders that people look at. */
const dustNames: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Text is gathered up to this length before it goes to the disk. */
const gatheredLength = 2 ** 16

const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'it lies below a file',
  EEXIST: 'there is a file of this name',
}

/** What the disk refused, with the reason where it is a known one. */
function toFileFailure(error: unknown, path: string): FileFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = refusals[code] ?? `the disk gave an error${code === '' ? '' : ` (${code})`}`
  return new FileFailure('file-not-writable', `${path} cannot be written: ${reason}.`, error)
}

async function orFileFailure<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toFileFailure(error, path)
  }
}

async function createFile(path: string): Promise<FileInWriting> {
  const unfinished = `${path}${unfinishedEnding}`
  makeFolders(dirname(path))
  const handle = await open(unfinished, 'w')
  let gathered = ''
  let sizeByte = 0
  let isOpen = true

  async function put(bytes: Uint8Array): Promise<void> {
    sizeByte += bytes.length
    let doneByte = 0
    while (doneByte < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, doneByte)
      doneByte += bytesWritten
    }
  }
  async function putGathered(): Promise<void> {
    if (gathered === '') return
    const text = gathered
    gathered = ''
    await put(Buffer.from(text))
  }
  async function close(): Promise<void> {
    isOpen = false
    await handle.close()
  }

  return {
    write: (chunk) =>
      orFileFailure(path, async () => {
        if (typeof chunk === 'string') {
          gathered += chunk
          if (gathered.length >= gatheredLength) await putGathered()
          return
        }
        await putGathered()
        await put(chunk)
      }),
    finish: () =>
      orFileFailure(path, async () => {
        await putGathered()
        await close()
        await rename(unfinished, path)
        return sizeByte
      }),
    async discard() {
      if (!isOpen) return
      await close()
      await rm(unfinished, { force: true })
    },
  }
}

export const openExportFolder: OpenExportFolder = async (folder) => {
  try {
    makeFolders(folder)
    await readdir(folder)
  } catch (error) {
    const { code, sentence } = toFileFailure(error, folder)
    return failure(code, sentence)
  }
  const pathOf = (path: string) => join(folder, ...path.split('/'))
  const exported: ExportFolder = {
    async isEmpty() {
      const names = await readdir(folder)
      return names.every((name) => dustNames.has(name) || name.endsWith(unfinishedEnding))
    },
    has: async (path) => (await stat(pathOf(path)).catch(() => undefined)) !== undefined,
    readText: (path) => readFile(pathOf(path), 'utf8').catch(() => undefined),
    create: (path) => orFileFailure(pathOf(path), () => createFile(pathOf(path))),
    remove: (path) =>
      orFileFailure(pathOf(path), async () => {
        await rm(pathOf(path), { force: true })
        await rm(`${pathOf(path)}${unfinishedEnding}`, { force: true })
      }),
  }
  return ok(exported)
}
