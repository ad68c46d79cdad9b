import { setImmediate } from 'node:timers/promises'
import type { LocalDate, ProposalValues } from '@footing/engine'
import type { Clock } from '../ports/clock.ts'
import type { SourceContent, SourceFile, SourceFileFinder, SourcePath } from '../ports/source-files.ts'
import type { AthleteId, Store } from '../ports/store.ts'
import type { ImportDocument, ImportItem, ImportProgress } from './documents/import-documents.ts'
import { createImportBatch, type ImportBatch } from './import-batch.ts'
import { createImportTally, type ImportTally } from './import-tally.ts'
import { readAhead } from './read-ahead.ts'
import { refusedItem, understandFile } from './understand-file.ts'
import { factsVersionOf, valuesInForce } from './values-in-force.ts'

export interface ImportFilesOptions {
  readonly store: Store
  readonly finder: SourceFileFinder
  readonly clock: Clock
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
  readonly values: ProposalValues
  readonly factsVersion: number
  readonly tally: ImportTally
  readonly batch: ImportBatch
  readonly findKeptActivities: KeptActivities
}

type KeptActivities = (
  contentHash: string,
) => Promise<readonly { readonly activityId: string; readonly localDate: LocalDate }[]>

/**
 * Imports every activity below the paths. One file that cannot be read never stops the rest; a file that was
 * imported before is known by its content; at a kill everything is whole or absent, and the same import run
 * again finishes the work. How activities and files are counted stands at `ImportCounts`.
 */
export async function importFiles(options: ImportFilesOptions): Promise<ImportDocument> {
  const { store, finder, clock, athleteId, paths, signal } = options
  const overrides = await store.listProposalOverrides(athleteId)
  const source = await finder.find(paths)
  const onProgress = options.onProgress ?? (() => {})
  const importing: Importing = {
    options,
    values: valuesInForce(overrides),
    factsVersion: factsVersionOf(overrides),
    tally: createImportTally({ clock, totals: source.totals, onProgress }),
    batch: createImportBatch({ store, athleteId, onSaved: options.onSaved ?? (() => {}) }),
    findKeptActivities: keptActivities(store, athleteId),
  }
  for await (const { file, content } of readAhead(source.files)) {
    if (signal?.aborted === true) break
    if (content === undefined) importing.tally.add([skippedItem(file)])
    else if (content.ok) await importContent(importing, file.name, content.value)
    else importing.tally.add([refusedItem(file.name, content.error)])
    importing.tally.fileDone(file.shareByte)
    // Lets what is being read and saved meanwhile come forward.
    await setImmediate()
  }
  await importing.batch.finish()
  return importing.tally.report(signal?.aborted === true)
}

async function importContent(importing: Importing, name: string, content: SourceContent): Promise<void> {
  const { options, values, factsVersion, tally, batch } = importing
  const contentHash = await hashOf(content.bytes)
  const known = await knownItems(importing, name, contentHash)
  if (known !== undefined) {
    tally.add(known)
    return
  }
  const nowEpochS = options.clock.nowEpochS()
  const understood = understandFile({ name, content, contentHash, values, factsVersion, nowEpochS })
  tally.add(understood.items)
  if (understood.toKeep !== undefined) await batch.add(understood.toKeep)
  if (understood.isArchive) await importArchive(importing, name, content.bytes)
}

/** An archive under another name: its files are read one by one, as those of any archive. */
async function importArchive(importing: Importing, name: string, bytes: Uint8Array): Promise<void> {
  const { options, tally } = importing
  const files = await options.finder.unpack(name, bytes)
  if (!files.ok) {
    tally.add([refusedItem(name, files.error)])
    return
  }
  for await (const file of files.value) {
    if (options.signal?.aborted === true) return
    const content = file.isCandidate ? await file.read() : undefined
    if (content === undefined) tally.add([skippedItem(file)])
    else if (content.ok) await importContent(importing, file.name, content.value)
    else tally.add([refusedItem(file.name, content.error)])
  }
}

function skippedItem(file: SourceFile): ImportItem {
  return {
    file: file.name,
    outcome: 'not-activity',
    code: 'not-an-activity-file',
    sentence: 'No activity file by its name; it was not opened.',
  }
}

/** The items of a file whose content was met before, in this import or an earlier one; else undefined. */
async function knownItems(
  importing: Importing,
  file: string,
  contentHash: string,
): Promise<readonly ImportItem[] | undefined> {
  const { options, batch, findKeptActivities } = importing
  const waiting = batch.findWaiting(contentHash)
  if (waiting !== undefined) {
    return waiting.activities.map(({ activityId, activity }) =>
      knownItem(file, activityId, activity.localDate),
    )
  }
  const known = await options.store.findKnown(options.athleteId, [contentHash])
  if (!known.has(contentHash)) return undefined
  const kept = await findKeptActivities(contentHash)
  if (kept.length === 0) return [{ file, ...knownBefore }]
  return kept.map(({ activityId, localDate }) => knownItem(file, activityId, localDate))
}

const knownBefore = { outcome: 'known', code: 'already-known', sentence: 'Imported before.' } as const

function knownItem(file: string, activityId: string, date: LocalDate): ImportItem {
  return { file, ...knownBefore, activityId, date }
}

/** Finds the kept activities of a file, listing all of them only when one is asked for that the list lacks. */
function keptActivities(store: Store, athleteId: AthleteId): KeptActivities {
  let byHash = new Map<string, { activityId: string; localDate: LocalDate }[]>()
  return async (contentHash) => {
    if (!byHash.has(contentHash)) {
      byHash = new Map()
      for (const row of await store.listActivities(athleteId)) {
        const rows = byHash.get(row.contentHash)
        if (rows === undefined) byHash.set(row.contentHash, [row])
        else rows.push(row)
      }
    }
    return byHash.get(contentHash) ?? []
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  // The copy in the type only: the bytes come from files and never from shared memory.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Buffer.from(digest).toString('hex')
}
