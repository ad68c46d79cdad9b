import type { Intent, LocalDate, Profile, Reason, RunReport, Sport } from '@footing/engine'
import type { Said, ToldApart } from '../../ports/store.ts'
import type { SampleFormat } from '../export/samples.ts'
import type { CheckDocument, EasyDocument, PlanDocument, WhyDocument } from './answer-documents.ts'

/** Something of an export that could not be taken out: all else is there. */
export interface ExportTrouble extends Reason {
  /** The file in the export that is missing. */
  readonly file: string
}

export interface ExportDocument {
  readonly schema: 'footing.export/1'
  readonly folder: string
  readonly samples: SampleFormat
  readonly activityCount: number
  readonly lapCount: number
  readonly sampleFileCount: number
  readonly originalFileCount: number
  /** Files of all kinds. */
  readonly fileCount: number
  readonly sizeByte: number
  /** Files of an earlier export that this one has no more, and that were taken away. */
  readonly removedFileCount: number
  readonly durationS: number
  readonly troubles: readonly ExportTrouble[]
}

/** The four answers of one day, and the plans as they were said on days before. */
export interface AnswersDocument {
  readonly schema: 'footing.answers/1'
  readonly asOf: LocalDate
  readonly easy: EasyDocument
  readonly check: CheckDocument
  readonly why: WhyDocument
  readonly plan: PlanDocument
  readonly saidPlans: readonly Said[]
}

/** What the runner told Footing. */
export interface ToldDocument {
  readonly schema: 'footing.told/1'
  readonly profile: Profile
  /** What runs were meant to be, by the activity's id. */
  readonly intents: Readonly<Record<string, Intent>>
  /** How runs felt, by the activity's id. */
  readonly reports: Readonly<Record<string, RunReport>>
  /** Keys of evidence that is to count for nothing. */
  readonly ignoredEvidence: readonly string[]
  /** Which sport activities are, where they were taken for another. */
  readonly sports: Readonly<Record<string, Sport>>
  /** Pairs of recordings that are not of one activity. */
  readonly apart: readonly ToldApart[]
  /** Proposals of Footing that the runner set to another value. */
  readonly constants: Readonly<Record<string, number>>
}

/** A table of the store and how many rows it has. */
interface TableCount {
  readonly table: string
  readonly rowCount: number
}

interface BackupFactsDocument {
  readonly file: string
  readonly sizeByte: number
  /** Of the data; an older one is brought up to date when a restored folder is opened. */
  readonly schemaVersion: number
  readonly activityCount: number
  readonly originalFileCount: number
  readonly tables: readonly TableCount[]
  readonly durationS: number
}

export interface BackupDocument extends BackupFactsDocument {
  readonly schema: 'footing.backup/1'
}

export interface RestoreDocument extends BackupFactsDocument {
  readonly schema: 'footing.restore/1'
  readonly dataFolder: string
  /** Where the data that lay there before are kept; absent where there were none. */
  readonly keptBefore?: string
}
