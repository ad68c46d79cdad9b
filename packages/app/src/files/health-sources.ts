/** An Apple Health export as files of an import: one for each workout, and one for the values of days. */

import { createHash } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { type DailyMeasurement, type Failure, ok } from '@footing/engine'
import {
  type AppleHealthFile,
  type AppleHealthItem,
  beginsAppleHealthExport,
  type DecodedFile,
  isAppleHealthPart,
  readAppleHealth,
} from '@footing/formats'
import type { FindOptions, SourceFile } from '../ports/source-files.ts'

/** A file of an export, with its size as far as it is known beforehand. */
export interface SizedHealthFile extends AppleHealthFile {
  readonly sizeByte: number
}

export interface HealthExport {
  /** What the runner would call its main file. */
  readonly name: string
  readonly main: SizedHealthFile
  /** Their paths are as the main file refers to them, after its own folder. */
  readonly routes: readonly SizedHealthFile[]
  /** The share of all of them in `totals().sizeByte`. */
  readonly shareByte: number
}

const contentKind = 'Apple Health'

/** Whether a path is that of a route beside an export's main file. */
export function isHealthRoute(path: string): boolean {
  return isAppleHealthPart(path) && /\.gpx$/i.test(path)
}

/** Whether a path is that of a part of an export that never holds an activity: an ECG, a clinical document. */
export function isHealthDocument(path: string): boolean {
  return isAppleHealthPart(path) && !isHealthRoute(path)
}

/** The folder of the export that a main file or a route belongs to. */
export function exportFolderOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return isHealthRoute(path) ? folder.replace(/[^/]+\/$/, '') : folder
}

/** Whether the content is that of an export's main file: other programs call files so too. */
export async function isHealthExport(file: AppleHealthFile): Promise<boolean> {
  const stream = await file.openStream()
  if (!stream.ok) return false
  for await (const chunk of stream.value) return beginsAppleHealthExport(chunk)
  return false
}

/** A file whose reading is told of, in all as much as its share. */
function toldOf(file: SizedHealthFile, shareByte: number, { onRead, signal }: FindOptions): SizedHealthFile {
  let toldByte = 0
  function tell(untilByte: number): void {
    const moreByte = Math.min(shareByte, untilByte) - toldByte
    if (!(moreByte > 0)) return
    toldByte += moreByte
    onRead?.(moreByte)
  }
  async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let readByte = 0
    for await (const chunk of chunks) {
      if (signal?.aborted === true) return
      yield chunk
      readByte += chunk.length
      tell((shareByte * readByte) / file.sizeByte)
    }
    tell(shareByte)
  }
  return {
    path: file.path,
    issues: file.issues,
    sizeByte: file.sizeByte,
    async openStream() {
      const stream = await file.openStream()
      return stream.ok ? ok(pieces(stream.value)) : stream
    },
    async read() {
      const content = await file.read()
      tell(shareByte)
      return content
    },
  }
}

async function* listed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

function extract(name: string, bytes: Uint8Array, decoded: DecodedFile): SourceFile {
  const content = ok({ bytes, decoded, issues: [] })
  return { name, shareByte: 0, isCandidate: true, read: async () => content }
}

function troubled(name: string, error: Failure): SourceFile {
  return { name, shareByte: 0, isCandidate: true, read: async () => ({ ok: false, error }) }
}

/** Few bytes that differ when any of the values does: by them the same days are known again in one import. */
function daysBytes(days: readonly DailyMeasurement[]): Uint8Array {
  const digest = createHash('sha256')
  for (const { date, quantity, value, source } of days)
    digest.update(`${date} ${quantity} ${value} ${source}\n`)
  const content = {
    appleHealthDays: 1,
    firstDate: days.at(0)?.date,
    lastDate: days.at(-1)?.date,
    count: days.length,
    digest: digest.digest('hex'),
  }
  return new TextEncoder().encode(JSON.stringify(content))
}

function sourceOf(name: string, item: AppleHealthItem): SourceFile {
  switch (item.kind) {
    case 'days':
      return extract(name, daysBytes(item.days), { contentKind, activities: [], days: item.days, issues: [] })
    case 'workout':
      return extract(`${name}/${item.name}`, item.originalBytes, {
        contentKind: 'activity',
        activities: [item.raw],
        issues: [],
      })
    case 'issue':
      return troubled(name, item.issue)
  }
}

/**
 * What an export gives, one file after the other. Its share is told of while it is read, in parts as large as the
 * sizes of its files; those that are given have none. Stopped on the way it gives nothing more: days and workouts
 * are only whole once the main file is.
 */
export async function* healthSources(found: HealthExport, options: FindOptions): AsyncGenerator<SourceFile> {
  const letHeapGrow = growHeapSlowly()
  try {
    yield* sourcesOf(found, options)
  } finally {
    letHeapGrow()
  }
}

/**
 * Every route is text of a megabyte that is done with at once, and V8 would let such leavings double before it collects
 * them. Collecting earlier takes some time and a quarter of the memory off.
 */
function growHeapSlowly(): () => void {
  setFlagsFromString('--heap-growing-percent=10')
  return () => setFlagsFromString('--heap-growing-percent=0')
}

async function* sourcesOf(found: HealthExport, options: FindOptions): AsyncGenerator<SourceFile> {
  const { name, main, routes, shareByte } = found
  const { onRead, signal } = options
  const sizeByte = [main, ...routes].reduce((sum, file) => sum + file.sizeByte, 0)
  let leftByte = shareByte
  const telling: FindOptions = {
    signal,
    onRead(readByte) {
      leftByte -= readByte
      onRead?.(readByte)
    },
  }
  const told = [main, ...routes].map((file) =>
    toldOf(file, sizeByte > 0 ? (shareByte * file.sizeByte) / sizeByte : 0, telling),
  )
  let hasGiven = false
  for await (const item of readAppleHealth(listed(told))) {
    if (signal?.aborted === true) return
    hasGiven = true
    yield sourceOf(name, item)
  }
  if (signal?.aborted === true) return
  // Routes that no workout refers to, and what the sizes promised and the files did not hold.
  if (leftByte > 0) onRead?.(leftByte)
  if (!hasGiven) {
    yield extract(name, new TextEncoder().encode(contentKind), { contentKind, activities: [], issues: [] })
  }
}
