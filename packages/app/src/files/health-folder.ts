/** Apple Health exports that lie unpacked on disk. */

import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Issue, ok } from '@footing/engine'
import { isAppleHealthExport } from '@footing/formats'
import type { FoundFile } from './found-file.ts'
import {
  exportFolderOf,
  type HealthExport,
  isHealthExport,
  isHealthRoute,
  type SizedHealthFile,
} from './health-sources.ts'
import { readSourceFile } from './read-source-file.ts'

/** What an export's folder and the one for its routes are called, whatever they are called on this disk. */
const exportFolder = 'apple_health_export'
const routeFolder = 'workout-routes'

/** How much is read at a time. */
const pieceByte = 262_144

function diskError(): Issue {
  return { code: 'path-not-readable', sentence: 'The disk gave an error; everything before that was read.' }
}

async function* piecesOf(path: string, issues: Issue[]): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: pieceByte })
  } catch {
    issues.push(diskError())
  }
}

/** A file of an export on disk, under the path that it would have in the export's archive. */
function healthFile(file: FoundFile, path: string): SizedHealthFile {
  const issues: Issue[] = []
  return {
    path,
    issues,
    sizeByte: file.sizeByte,
    async openStream() {
      issues.length = 0
      return ok(piecesOf(file.path, issues))
    },
    async read() {
      const content = await readSourceFile(file)
      return content.ok ? ok(content.value.bytes) : content
    },
  }
}

/** A path with forward slashes, whatever this machine writes. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

function routePath(file: FoundFile): string {
  return `${exportFolder}/${routeFolder}/${basename(file.path)}`
}

/** The routes that lie beside a main file that was named by itself. */
async function routesBeside(main: FoundFile): Promise<FoundFile[]> {
  const folder = join(dirname(main.path), routeFolder)
  const routes: FoundFile[] = []
  for (const fileName of await readdir(folder).catch(() => [])) {
    const path = join(folder, fileName)
    const facts = isHealthRoute(slashed(path)) ? await stat(path).catch(() => undefined) : undefined
    if (facts?.isFile() === true) routes.push({ path, name: path, sizeByte: facts.size, isNamed: false })
  }
  return routes
}

function couldBeMain({ name, isNamed, failure }: FoundFile): boolean {
  if (failure !== undefined) return false
  return isAppleHealthExport(slashed(name)) || (isNamed && /\.xml$/i.test(name))
}

interface DiskHealthExport extends HealthExport {
  /** How many of its routes are files that were found. */
  readonly foundRouteCount: number
}

export interface DiskHealthExports {
  /** The export of which a file is the main file. */
  readonly exportOf: ReadonlyMap<FoundFile, DiskHealthExport>
  /** The routes of these exports among the files. */
  readonly routes: ReadonlySet<FoundFile>
}

/** The exports among files, by their names: files from a browser lie on disk under numbers. */
export async function findHealthExports(files: readonly FoundFile[]): Promise<DiskHealthExports> {
  const routesOf = Map.groupBy(
    files.filter(({ name, failure }) => failure === undefined && isHealthRoute(slashed(name))),
    ({ name }) => exportFolderOf(slashed(name)),
  )
  const exportOf = new Map<FoundFile, DiskHealthExport>()
  const routes = new Set<FoundFile>()
  for (const file of files) {
    if (!couldBeMain(file)) continue
    const main = healthFile(file, `${exportFolder}/export.xml`)
    if (!(await isHealthExport(main))) continue
    const found = routesOf.get(exportFolderOf(slashed(file.name))) ?? []
    for (const route of found) routes.add(route)
    const paths = new Set(found.map(({ path }) => path))
    const beside = file.isNamed ? (await routesBeside(file)).filter(({ path }) => !paths.has(path)) : []
    exportOf.set(file, {
      name: file.name,
      main,
      routes: [...found, ...beside].map((route) => healthFile(route, routePath(route))),
      foundRouteCount: found.length,
      shareByte: found.reduce((sum, { sizeByte }) => sum + sizeByte, file.sizeByte),
    })
  }
  return { exportOf, routes }
}
