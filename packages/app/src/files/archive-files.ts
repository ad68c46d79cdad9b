import { type Failure, ok, type Result } from '@footing/engine'
import {
  type ArchiveEntry,
  type ByteSource,
  couldHoldActivity,
  isAppleHealthExport,
  openArchive,
} from '@footing/formats'
import type { FindOptions, SourceContent, SourceFile } from '../ports/source-files.ts'
import {
  exportFolderOf,
  healthSources,
  isHealthDocument,
  isHealthExport,
  isHealthRoute,
} from './health-sources.ts'

/** An archive's name, and its share of `totals().sizeByte`. */
interface ArchivePlace {
  readonly name: string
  readonly shareByte: number
}

/**
 * How many entries are held back until it shows whether they belong to an Apple Health export; those beyond are
 * files like any other. Thirty years of four routes a day are fewer.
 */
const mostHeldBack = 50_000

export function failedSource(place: ArchivePlace, error: Failure): SourceFile {
  return { ...place, isCandidate: true, read: async () => ({ ok: false, error }) }
}

function entryFile(entry: ArchiveEntry, { name, shareByte }: ArchivePlace): SourceFile {
  return {
    name: entry.path === '' ? name : `${name}/${entry.path}`,
    shareByte,
    isCandidate: couldHoldActivity(entry.path) && !isHealthDocument(entry.path),
    read: async (): Promise<Result<SourceContent>> => {
      const content = await entry.read()
      if (!content.ok) return content
      const { packed, issues } = entry
      return ok({ bytes: content.value, issues, ...(packed === undefined ? {} : { packed }) })
    },
  }
}

/** The names of the archives around an entry, each ending in a slash; empty in the outermost. */
function archiveAround(path: string): string {
  return /^.*\.zip\//i.exec(path)?.[0] ?? ''
}

function isRoute({ path }: ArchiveEntry): boolean {
  return isHealthRoute(path)
}

/** Entries that were held back: the Apple Health exports among them, and as they are those that belong to none. */
async function* heldBackFiles(
  entries: readonly ArchiveEntry[],
  place: ArchivePlace,
  options: FindOptions,
): AsyncGenerator<SourceFile> {
  const taken = new Set<ArchiveEntry>()
  const routesOf = Map.groupBy(entries.filter(isRoute), ({ path }) => exportFolderOf(path))
  for (const main of entries) {
    if (!isAppleHealthExport(main.path) || !(await isHealthExport(main))) continue
    const folder = exportFolderOf(main.path)
    const parts = [main, ...(routesOf.get(folder) ?? [])]
    routesOf.delete(folder)
    for (const part of parts) taken.add(part)
    const shareByte = place.shareByte * parts.length
    const name = `${place.name}/${main.path}`
    yield* healthSources({ name, main, routes: parts.slice(1), shareByte }, options)
  }
  for (const entry of entries) if (!taken.has(entry)) yield entryFile(entry, place)
}

/**
 * The entries of an archive as files; each has the same share of the archive's size. What may belong to an Apple
 * Health export comes at the end of the archive that it lies in.
 */
export async function* archiveFiles(
  source: ByteSource,
  place: ArchivePlace,
  options: FindOptions,
): AsyncGenerator<SourceFile> {
  const archive = await openArchive(source)
  if (!archive.ok) {
    yield failedSource(place, archive.error)
    return
  }
  const entryPlace = {
    name: place.name,
    shareByte: place.shareByte / Math.max(1, archive.value.entryCount),
  }
  const heldBack = new Map<string, ArchiveEntry[]>()
  for await (const entry of archive.value.entries) {
    const around = archiveAround(entry.path)
    for (const [left, entries] of heldBack) {
      if (around.startsWith(left)) continue
      // Whatever is held of an archive holds the archive in memory.
      heldBack.delete(left)
      yield* heldBackFiles(entries, entryPlace, options)
    }
    const held = heldBack.get(around) ?? []
    const isHealth = isAppleHealthExport(entry.path) || isHealthRoute(entry.path)
    if (!isHealth || held.length === mostHeldBack) {
      yield entryFile(entry, entryPlace)
      continue
    }
    held.push(entry)
    heldBack.set(around, held)
  }
  for (const entries of heldBack.values()) yield* heldBackFiles(entries, entryPlace, options)
}
