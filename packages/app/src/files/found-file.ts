import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Failure } from '@footing/engine'
import type { SourcePath } from '../ports/source-files.ts'

/** A file on disk before anything of it is read. */
export interface FoundFile {
  readonly path: string
  readonly name: string
  readonly sizeByte: number
  /** Named by the runner, not met on the way: read whatever it is called. */
  readonly isNamed: boolean
  readonly failure?: Failure
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

/** The file of a path, or every file in the folder that it is. */
export async function* findFiles(place: SourcePath): AsyncGenerator<FoundFile> {
  const { path, name = place.path } = place
  const facts = await stat(path).catch(() => undefined)
  if (facts?.isDirectory() === true) yield* walk(path, name)
  else if (facts?.isFile() === true) {
    yield { path, name, sizeByte: facts.size, isNamed: place.name === undefined }
  } else yield unreadable(name, true)
}
