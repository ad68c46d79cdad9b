import type { Failure, LocalDate } from '@footing/engine'
import type { SourcePath } from '../ports/source-files.ts'
import type { ImportDocument, ImportProgress } from '../usecases/documents/import-documents.ts'

/** What an import worker is to do. */
export interface ImportWork {
  readonly dataFolder: string
  /** Set where somebody said which day to take for today. */
  readonly today?: LocalDate
  /** What to import; without it, the sample runner. */
  readonly paths?: readonly SourcePath[]
}

/** What an import worker says. */
export type ImportMessage =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'saved' }
  | { readonly type: 'ended'; readonly report: ImportDocument }
  | { readonly type: 'failed'; readonly error: Failure }

/** What an import worker hears. */
export const cancelMessage = 'cancel'
