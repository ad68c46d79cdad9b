import type { DailyMeasurement, ProposalValues } from '@footing/engine'
import type { ListedActivity } from '@footing/formats'
import type { SourceContent } from '../ports/source-files.ts'
import type { AthleteId, PreparedFactsRow, PreparedImport } from '../ports/store.ts'
import type { ImportItem } from './documents/import-documents.ts'

export interface FileToUnderstand {
  readonly name: string
  readonly content: SourceContent
  readonly contentHash: string
  readonly nowEpochS: number
}

/** What one file turned out to be: what to keep of it, and what to say of it. */
export interface UnderstoodFile {
  readonly items: readonly ImportItem[]
  /** Absent where nothing is to be kept. */
  readonly toKeep?: PreparedImport
  /** The content is a zip whatever its name says, and this is it: its files have to be read one by one. */
  readonly archive?: Uint8Array
  /** Activities that the file lists beside those it holds. */
  readonly listed?: readonly ListedActivity[]
  readonly days?: readonly DailyMeasurement[]
}

/** Runs whose facts are to be derived anew from what is kept. */
export interface FactsToDerive {
  readonly athleteId: AthleteId
  readonly runs: readonly RunToDerive[]
}

export interface RunToDerive {
  readonly activityId: string
  /** Other recordings of the run, from the one that knows most. */
  readonly otherIds?: readonly string[]
}

/** The numbers by which activities are understood; the same for one piece of work from its start to its end. */
export interface WorkTerms {
  readonly values: ProposalValues
  readonly factsVersion: number
}

/** The costly, pure half of dealing with activities, done in this thread or in others. To be closed after use. */
export interface ActivityWork {
  /** How many pieces of work may usefully be given at once. */
  readonly widthCount: number
  /** Decodes, checks, derives facts and compresses. The content's bytes must not be used any more afterwards. */
  understand(file: FileToUnderstand): Promise<UnderstoodFile>
  /** Facts of runs that are kept, in the order asked for, as they are to be kept. */
  deriveFacts(runs: FactsToDerive): Promise<readonly PreparedFactsRow[]>
  close(): Promise<void>
}

/** Files of which nothing is known beforehand, or runs that are kept. */
export type WorkPurpose = 'understand' | 'derive-facts'

/** Begins work on about so many files or runs: few are not worth other threads. */
export type StartActivityWork = (
  terms: WorkTerms,
  expected: { readonly count: number; readonly purpose: WorkPurpose },
) => ActivityWork
