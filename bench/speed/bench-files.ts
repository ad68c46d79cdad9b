// The files that are measured with: a runner's own where the folder of real files exists, else a virtual runner's.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArchiveEntry, openArchive } from '@footing/formats'
import { drawRunner, scenarios, virtualRunnerFiles } from '@footing/virtual-runner'
import { diskBytes } from '../../packages/app/src/files/disk-bytes.ts'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus')
const realFolder = join(corpus, 'runner-a/watch')
export const bytesPerMegabyte = 1e6

export interface BenchFile {
  readonly name: string
  /** The whole of its buffer: the peers take buffers. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The gzip file that they came out of. */
  readonly packed?: Uint8Array
}

export interface BenchFolder {
  /** Where the files come from, in words. */
  readonly source: string
  readonly folder: string
  readonly files: readonly BenchFile[]
  remove(): void
}

export function openBenchFolder(): BenchFolder {
  if (existsSync(realFolder)) {
    return {
      source: 'from a real watch',
      folder: realFolder,
      files: readFolder(realFolder),
      remove: () => {},
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'footing-bench-files-'))
  const scenario = scenarios['consistent-easy-with-races']
  const runner = drawRunner({ seed: 1 })
  const written = virtualRunnerFiles({ runner, scenario, seed: 1, startDate: '2025-01-06', weeks: 52 })
  for (const { fileName, bytes } of written) writeFileSync(join(folder, fileName), bytes)
  return {
    source: 'of the virtual runner, because the folder of real files is missing',
    folder,
    files: readFolder(folder),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function readFolder(folder: string): readonly BenchFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.fit'))
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
}

/** Every n-th activity file of an archive, inflated. */
export async function readArchiveFiles(path: string, everyNth: number): Promise<readonly BenchFile[]> {
  const files: BenchFile[] = []
  await forEachActivityFile(path, async ({ index, entry, read }) => {
    if (index % everyNth !== 0) return
    const bytes = new Uint8Array(await read())
    files.push({ name: entry.path, bytes, ...(entry.packed === undefined ? {} : { packed: entry.packed }) })
  })
  return files
}

/** Calls for each FIT file of an archive in turn; nothing is inflated unless it is read. */
export async function forEachActivityFile(
  path: string,
  use: (file: {
    readonly index: number
    readonly entry: ArchiveEntry
    readonly read: () => Promise<Uint8Array>
  }) => Promise<void>,
): Promise<void> {
  const disk = await diskBytes(path)
  try {
    const archive = await openArchive(disk)
    if (!archive.ok) throw new Error(archive.error.sentence)
    let index = 0
    for await (const entry of archive.value.entries) {
      if (!entry.path.endsWith('.fit.gz')) continue
      const read = async () => {
        const content = await entry.read()
        if (!content.ok) throw new Error(content.error.sentence)
        return content.value
      }
      await use({ index, entry, read })
      index += 1
    }
  } finally {
    await disk.close()
  }
}

export function megabytesOf(files: readonly BenchFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0) / bytesPerMegabyte
}

/** Every n-th of the files, so that about so many megabytes come together: an even choice, not the first ones. */
export function spread(files: readonly BenchFile[], megabytes: number): readonly BenchFile[] {
  const everyNth = Math.max(1, Math.round(megabytesOf(files) / megabytes))
  return files.filter((_, index) => index % everyNth === 0)
}
