/** Finds files of activities on this machine's disks: the `SourceFileFinder` of Node. */

import { ok } from '@footing/engine'
import { byteSourceOf, couldHoldActivity, openArchive } from '@footing/formats'
import type {
  FindOptions,
  SourceFile,
  SourceFileFinder,
  SourceFiles,
  SourcePath,
} from '../ports/source-files.ts'
import { archiveFiles, failedSource } from './archive-files.ts'
import { diskBytes } from './disk-bytes.ts'
import { type FoundFile, findFiles } from './found-file.ts'
import { findHealthExports, slashed } from './health-folder.ts'
import { healthSources, isHealthDocument } from './health-sources.ts'
import { readSourceFile } from './read-source-file.ts'

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

function plainFile(found: FoundFile): SourceFile {
  const { failure } = found
  const place = { name: found.name, shareByte: found.sizeByte }
  if (failure !== undefined) return failedSource(place, failure)
  return {
    ...place,
    isCandidate: (found.isNamed || couldHoldActivity(found.name)) && !isHealthDocument(slashed(found.name)),
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

/** The entries of an archive on disk, which stays open as long as any of them is being read. */
async function* zipFiles(file: FoundFile, options: FindOptions): AsyncGenerator<SourceFile> {
  const disk = await diskBytes(file.path)
  const reads = new Set<Promise<unknown>>()
  try {
    for await (const entry of archiveFiles(disk, { name: file.name, shareByte: file.sizeByte }, options)) {
      yield { ...entry, read: () => noted(reads, entry.read()) }
    }
  } finally {
    // Whoever reads ahead may still be reading from the archive.
    await Promise.allSettled(reads)
    await disk.close()
  }
}

/** The same files; `correct` is told by how many they are more or fewer than was stated. */
async function* counted(
  files: AsyncIterable<SourceFile>,
  statedCount: number,
  correct: (count: number) => void,
): AsyncGenerator<SourceFile> {
  let yieldedCount = 0
  try {
    for await (const file of files) {
      yieldedCount += 1
      if (yieldedCount > statedCount) correct(1)
      yield file
    }
  } finally {
    correct(-Math.max(0, statedCount - yieldedCount))
  }
}

async function find(places: readonly SourcePath[], options: FindOptions = {}): Promise<SourceFiles> {
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
  const health = await findHealthExports(found)

  function correct(count: number): void {
    fileCount += count
  }
  async function* files(): AsyncGenerator<SourceFile> {
    for (const file of found) {
      const healthExport = health.exportOf.get(file)
      if (healthExport !== undefined) {
        const statedCount = 1 + healthExport.foundRouteCount
        yield* counted(healthSources(healthExport, options), statedCount, correct)
      } else if (isZipName(file)) {
        yield* counted(zipFiles(file, options), await entryCountOf(file), correct)
      } else if (!health.routes.has(file)) yield plainFile(file)
    }
  }
  return { files: files(), totals: () => ({ fileCount, sizeByte }) }
}

export const diskFileFinder: SourceFileFinder = {
  find,
  async unpack(name, bytes, options = {}) {
    const source = byteSourceOf(bytes)
    const archive = await openArchive(source)
    return archive.ok ? ok(archiveFiles(source, { name, shareByte: 0 }, options)) : archive
  },
}
