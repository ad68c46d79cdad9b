/** Finds files of activities on this machine's disks: the `SourceFileFinder` of Node. */

import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Failure, ok, type Result } from '@footing/engine'
import { byteSourceOf, couldHoldActivity, openArchive } from '@footing/formats'
import type {
  SourceContent,
  SourceFile,
  SourceFileFinder,
  SourceFiles,
  SourcePath,
} from '../ports/source-files.ts'
import { diskBytes } from './disk-bytes.ts'
import { readSourceFile } from './read-source-file.ts'

/** A file on disk before anything of it is read. */
interface FoundFile {
  readonly path: string
  readonly name: string
  readonly sizeByte: number
  /** Named by the runner, not met on the way: read whatever it is called. */
  readonly isNamed: boolean
  readonly failure?: Failure
}

function failedSource(found: Pick<FoundFile, 'name'>, error: Failure, shareByte: number): SourceFile {
  return { name: found.name, shareByte, isCandidate: true, read: async () => ({ ok: false, error }) }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

function unreadable(name: string, isNamed: boolean): FoundFile {
  const sentence = isNamed
    ? 'There is no file or folder of this name, or it may not be read.'
    : 'This may not be read.'
  return { path: name, name, sizeByte: 0, isNamed, failure: { code: 'path-not-readable', sentence } }
}

/** Every file in a folder, depth first and sorted. Links to folders are not followed, so no walk goes in circles. */
async function* walk(path: string, name: string): AsyncGenerator<FoundFile> {
  let children: Dirent[]
  try {
    children = await readdir(path, { withFileTypes: true })
  } catch {
    yield unreadable(name, false)
    return
  }
  for (const child of children.sort(byName)) {
    const childPath = join(path, child.name)
    const childName = join(name, child.name)
    if (child.isDirectory()) {
      yield* walk(childPath, childName)
      continue
    }
    const facts = await stat(childPath).catch(() => undefined)
    if (facts === undefined) yield unreadable(childName, false)
    else if (facts.isFile()) yield { path: childPath, name: childName, sizeByte: facts.size, isNamed: false }
  }
}

async function* findFiles(place: SourcePath): AsyncGenerator<FoundFile> {
  const { path, name = place.path } = place
  const facts = await stat(path).catch(() => undefined)
  if (facts?.isDirectory() === true) yield* walk(path, name)
  else if (facts?.isFile() === true) {
    yield { path, name, sizeByte: facts.size, isNamed: place.name === undefined }
  } else yield unreadable(name, true)
}

function isZipName(found: FoundFile): boolean {
  return found.failure === undefined && found.name.toLowerCase().endsWith('.zip')
}

/** How many entries an archive states; 1 where it cannot be opened, for the failure that it then counts as. */
async function entryCountOf(found: FoundFile): Promise<number> {
  const disk = await diskBytes(found.path)
  try {
    const archive = await openArchive(disk)
    return archive.ok ? archive.value.entryCount : 1
  } catch {
    return 1
  } finally {
    await disk.close()
  }
}

/** The entries of an archive as files; each has the same share of the archive's size. */
async function* archiveFiles(
  source: Parameters<typeof openArchive>[0],
  place: { readonly name: string; readonly shareByte: number },
): AsyncGenerator<SourceFile> {
  const archive = await openArchive(source)
  if (!archive.ok) {
    yield failedSource(place, archive.error, place.shareByte)
    return
  }
  const shareByte = place.shareByte / Math.max(1, archive.value.entryCount)
  for await (const entry of archive.value.entries) {
    yield {
      name: entry.path === '' ? place.name : `${place.name}/${entry.path}`,
      shareByte,
      isCandidate: couldHoldActivity(entry.path),
      read: async (): Promise<Result<SourceContent>> => {
        const content = await entry.read()
        return content.ok ? ok({ bytes: content.value, issues: entry.issues }) : content
      },
    }
  }
}

function plainFile(found: FoundFile): SourceFile {
  const { failure } = found
  if (failure !== undefined) return failedSource(found, failure, found.sizeByte)
  return {
    name: found.name,
    shareByte: found.sizeByte,
    isCandidate: found.isNamed || couldHoldActivity(found.name),
    read: () => readSourceFile(found),
  }
}

/** The promise, which stands in the set until it is settled. */
function noted<T>(open: Set<Promise<unknown>>, promise: Promise<T>): Promise<T> {
  open.add(promise)
  const forget = () => open.delete(promise)
  promise.then(forget, forget)
  return promise
}

async function find(places: readonly SourcePath[]): Promise<SourceFiles> {
  const found: FoundFile[] = []
  const seenPaths = new Set<string>()
  let sizeByte = 0
  let fileCount = 0
  for (const place of places) {
    for await (const file of findFiles(place)) {
      if (seenPaths.has(file.path)) continue
      seenPaths.add(file.path)
      found.push(file)
      sizeByte += file.sizeByte
      fileCount += isZipName(file) ? await entryCountOf(file) : 1
    }
  }

  async function* files(): AsyncGenerator<SourceFile> {
    for (const file of found) {
      if (!isZipName(file)) {
        yield plainFile(file)
        continue
      }
      const statedCount = await entryCountOf(file)
      const disk = await diskBytes(file.path)
      const reads = new Set<Promise<unknown>>()
      let yieldedCount = 0
      try {
        for await (const entry of archiveFiles(disk, { name: file.name, shareByte: file.sizeByte })) {
          yieldedCount += 1
          if (yieldedCount > statedCount) fileCount += 1
          yield { ...entry, read: () => noted(reads, entry.read()) }
        }
      } finally {
        // Whoever reads ahead may still be reading from the archive.
        await Promise.allSettled(reads)
        fileCount -= Math.max(0, statedCount - yieldedCount)
        await disk.close()
      }
    }
  }
  return { files: files(), totals: () => ({ fileCount, sizeByte }) }
}

export const diskFileFinder: SourceFileFinder = {
  find,
  async unpack(name, bytes) {
    const source = byteSourceOf(bytes)
    const archive = await openArchive(source)
    return archive.ok ? ok(archiveFiles(source, { name, shareByte: 0 })) : archive
  },
}
