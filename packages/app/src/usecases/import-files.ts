import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type DailyMeasurement, ok, type Result } from '@footing/engine'
import type { Clock } from '../ports/clock.ts'
import type { SourceContent, SourceFile, SourceFileFinder, SourcePath } from '../ports/source-files.ts'
import type { AthleteId, Store } from '../ports/store.ts'
import type { ActivityWork, StartActivityWork, UnderstoodFile } from './activity-work.ts'
import type { ImportDocument, ImportItem, ImportProgress } from './documents/import-documents.ts'
import { createImportBatch, type ImportBatch } from './import-batch.ts'
import { createImportTally, type ImportTally } from './import-tally.ts'
import { type KeptActivity, type KeptFiles, keptFiles } from './kept-files.ts'
import { mapAhead } from './map-ahead.ts'
import { type ActivityList, matchLists } from './match-lists.ts'
import { refusedItem } from './understand-file.ts'
import { factsVersionOf, valuesInForce } from './values-in-force.ts'

export interface ImportFilesOptions {
  readonly store: Store
  readonly finder: SourceFileFinder
  readonly clock: Clock
  readonly startWork: StartActivityWork
  readonly athleteId: AthleteId
  readonly paths: readonly SourcePath[]
  readonly onProgress?: (progress: ImportProgress) => void
  /** Told after each batch that was saved: answers may have changed. */
  readonly onSaved?: () => void
  /** Stops after the file at hand. What was read until then is saved. */
  readonly signal?: AbortSignal
}

interface Importing {
  readonly options: ImportFilesOptions
  readonly work: ActivityWork
  readonly tally: ImportTally
  readonly batch: ImportBatch
  readonly kept: KeptFiles
  readonly lists: ActivityList[]
  readonly days: DailyMeasurement[]
  /** The activities that each file holds, by the file's name. */
  readonly idsOfFile: Map<string, readonly string[]>
}

/** A file with its content, or without where it is not worth reading. */
interface LoadedFile {
  readonly file: Pick<SourceFile, 'name' | 'shareByte'>
  readonly content?: Result<SourceContent & { readonly contentHash: string }>
}

/** What became of a file, before anything of it is saved or told. */
interface DealtFile extends Omit<UnderstoodFile, 'items'> {
  readonly name: string
  readonly shareByte: number
  readonly contentHash?: string
  /** Absent where an earlier file of this import has the same content: what became of that one is told. */
  readonly items?: readonly ImportItem[]
}

/** How much may lie read and waiting, and how much may be in work, whatever the number of files. */
const waitingFileCount = 8
const waitingSizeByte = 64 * 2 ** 20

/** Values of days are saved when there are so many, so that an export of twenty years is not held. */
const savedDaysCount = 5000

/**
 * Imports every activity below the paths. One file that cannot be read never stops the rest; a file that was
 * imported before is known by its content; at a kill everything is whole or absent, and the same import run
 * again finishes the work. How activities and files are counted stands at `ImportCounts`. Files are read,
 * understood and saved side by side, and told of in their order, so that the result never depends on speed.
 */
export async function importFiles(options: ImportFilesOptions): Promise<ImportDocument> {
  const { store, finder, clock, athleteId, paths, signal } = options
  const overrides = await store.listProposalOverrides(athleteId)
  const source = await finder.find(paths, {
    signal,
    onRead: (sizeByte) => importing.tally.bytesRead(sizeByte),
  })
  const terms = { values: valuesInForce(overrides), factsVersion: factsVersionOf(overrides) }
  const importing: Importing = {
    options,
    work: options.startWork(terms, { count: source.totals().fileCount, purpose: 'understand' }),
    tally: createImportTally({ clock, totals: source.totals, onProgress: options.onProgress ?? (() => {}) }),
    batch: createImportBatch({ store, athleteId, onSaved: options.onSaved ?? (() => {}) }),
    kept: keptFiles(store, athleteId),
    lists: [],
    days: [],
    idsOfFile: new Map(),
  }
  try {
    const loaded = mapAhead(source.files, load, {
      count: waitingFileCount,
      size: waitingSizeByte,
      sizeOf: ({ shareByte }) => shareByte,
    })
    const dealt = mapAhead(loaded, (file) => deal(importing, file), {
      count: importing.work.widthCount,
      size: waitingSizeByte,
      sizeOf: ({ content }) => (content?.ok === true ? content.value.bytes.length : 0),
    })
    for await (const file of dealt) {
      if (signal?.aborted === true) break
      await settle(importing, file)
      importing.tally.fileDone(file.shareByte)
      // Lets what is being read and saved meanwhile come forward.
      await setImmediate()
    }
    await importing.batch.finish()
    await saveDays(importing)
    if (signal?.aborted !== true) await applyLists(importing)
  } finally {
    await importing.work.close()
  }
  return importing.tally.report(signal?.aborted === true)
}

async function load(file: SourceFile): Promise<LoadedFile> {
  return file.isCandidate ? { file, content: hashed(await file.read()) } : { file }
}

function hashed(content: Result<SourceContent>): NonNullable<LoadedFile['content']> {
  // Here and not in a thread of its own: handing a recording over takes longer than this.
  return content.ok ? ok({ ...content.value, contentHash: hash('sha256', content.value.bytes) }) : content
}

/** Does all that can be done with a file before its turn has come. */
async function deal(importing: Importing, { file, content }: LoadedFile): Promise<DealtFile> {
  const { name, shareByte } = file
  if (content === undefined) return { name, shareByte, items: [skippedItem(name)] }
  if (!content.ok) return { name, shareByte, items: [refusedItem(name, content.error)] }
  const { contentHash } = content.value
  // Before anything is waited for: files come here in their order, and the first of a content must be the first.
  const isFirst = importing.kept.begin(contentHash)
  if (!isFirst) return { name, shareByte, contentHash }
  const known = await importing.kept.findKnown(contentHash)
  if (known !== undefined) return { name, shareByte, contentHash, items: knownItems(name, known) }
  const nowEpochS = importing.options.clock.nowEpochS()
  const understood = await importing.work.understand({
    name,
    content: content.value,
    contentHash,
    nowEpochS,
  })
  return { name, shareByte, contentHash, ...understood }
}

/** Tells what became of a file and saves what it gave; files come here one after the other, in their order. */
async function settle(importing: Importing, file: DealtFile): Promise<void> {
  const { tally, batch, kept, lists, days, idsOfFile } = importing
  const { name, contentHash, toKeep, archive, listed } = file
  const items = file.items ?? repeatedItems(name, kept.outcomeOf(contentHash ?? ''))
  tally.add(items)
  idsOfFile.set(
    name,
    items.flatMap(({ activityId = [] }) => activityId),
  )
  if (contentHash !== undefined && file.items !== undefined) kept.settle(contentHash, items)
  if (toKeep !== undefined) await batch.add(toKeep)
  if (listed !== undefined) lists.push({ name, listed })
  days.push(...(file.days ?? []))
  if (days.length >= savedDaysCount) await saveDays(importing)
  if (archive !== undefined) await importArchive(importing, name, archive)
}

async function saveDays({ options, days }: Importing): Promise<void> {
  await options.store.saveDailyMeasurements(options.athleteId, days.splice(0))
}

/** Gives the activities of this import their notes, and keeps the listed ones that have no file. */
async function applyLists(importing: Importing): Promise<void> {
  const { options, lists, idsOfFile, batch } = importing
  if (lists.length === 0) return
  const rows = await options.store.listActivities(options.athleteId)
  const { annotations, missing } = matchLists(lists, { rows, idsOfFile })
  await options.store.saveAnnotations(options.athleteId, annotations)
  for (const { name, raw } of missing) {
    const bytes = new TextEncoder().encode(JSON.stringify(raw))
    const decoded = { contentKind: 'activity', activities: [raw], issues: [] }
    const content = hashed(ok({ bytes, issues: [], decoded }))
    await settle(importing, await deal(importing, { file: { name, shareByte: 0 }, content }))
  }
  await batch.finish()
}

/** An archive under another name: its files are read one by one, as those of any archive. */
async function importArchive(importing: Importing, name: string, bytes: Uint8Array): Promise<void> {
  const { options, tally } = importing
  const files = await options.finder.unpack(name, bytes, { signal: options.signal })
  if (!files.ok) {
    tally.add([refusedItem(name, files.error)])
    return
  }
  for await (const file of files.value) {
    if (options.signal?.aborted === true) return
    await settle(importing, await deal(importing, await load(file)))
  }
}

function skippedItem(file: string): ImportItem {
  return {
    file,
    outcome: 'not-activity',
    code: 'not-an-activity-file',
    sentence: 'No activity file by its name; it was not opened.',
  }
}

const knownBefore = { outcome: 'known', code: 'already-known', sentence: 'Imported before.' } as const

function knownItems(file: string, known: readonly KeptActivity[]): readonly ImportItem[] {
  if (known.length === 0) return [{ file, ...knownBefore }]
  return known.map(({ activityId, localDate }) => ({ file, ...knownBefore, activityId, date: localDate }))
}

/** The items of a file whose content was met earlier in the same import. */
function repeatedItems(file: string, earlier: readonly ImportItem[]): readonly ImportItem[] {
  return earlier.map((item) =>
    item.activityId === undefined || item.date === undefined
      ? { ...item, file }
      : { file, ...knownBefore, activityId: item.activityId, date: item.date },
  )
}
