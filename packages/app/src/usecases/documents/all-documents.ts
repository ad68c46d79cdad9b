import type {
  BoundaryHistoryDocument,
  CheckDocument,
  EasyDocument,
  PlanDocument,
  PredictDocument,
  TestsDocument,
  WhyDocument,
  ZonesDocument,
} from './answer-documents.ts'
import type { ConstantsDocument, DoctorDocument, ProfileDocument, StatusDocument } from './house-documents.ts'
import type { ImportDocument, ImportStateDocument } from './import-documents.ts'
import type { SetAsideDocument } from './recording-documents.ts'
import type { RunDocument, RunsDocument } from './run-documents.ts'
import type { BackupDocument, ExportDocument, RestoreDocument } from './taking-out-documents.ts'
import type { LearnedDocument, SeasonDocument, TrendDocument, WeekDocument } from './training-documents.ts'
import type { WatchDocument } from './watch-documents.ts'

/** Every document that leaves the program; told apart by `schema`. */
export type FootingDocument =
  | EasyDocument
  | BoundaryHistoryDocument
  | TestsDocument
  | CheckDocument
  | LearnedDocument
  | WhyDocument
  | TrendDocument
  | WeekDocument
  | SeasonDocument
  | PlanDocument
  | ZonesDocument
  | PredictDocument
  | RunsDocument
  | RunDocument
  | ProfileDocument
  | ConstantsDocument
  | ImportDocument
  | ImportStateDocument
  | StatusDocument
  | DoctorDocument
  | ExportDocument
  | BackupDocument
  | RestoreDocument
  | WatchDocument
  | SetAsideDocument

export type DocumentName = FootingDocument['schema']

/** The document of a name. */
export type DocumentOf<Name extends DocumentName> = Extract<FootingDocument, { schema: Name }>
