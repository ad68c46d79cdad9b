import type { LocalDate, Reason, Sport } from '@footing/engine'
import type { ImportOutcome } from '../../ports/store.ts'

/**
 * How an import is counted: one count for each activity in a file, and one for a file that holds none. An
 * activity that is kept but is no run (a ride, a swim) is `notRun`. A file met before counts its kept
 * activities as `known`, of whatever sport. A file of an export that tells of activities or days without holding an
 * activity (a list, values of a watch) is `beside`. A file without an activity is not kept, so it is `notActivity`
 * each time. A file or an activity that cannot be read is `failed`.
 */
export interface ImportCounts {
  readonly added: number
  readonly known: number
  readonly beside: number
  readonly notActivity: number
  readonly notRun: number
  readonly failed: number
}

/** What became of one activity, or of one file that gave none: one item for each count. */
export interface ImportItem {
  readonly file: string
  readonly outcome: ImportOutcome
  /** Stable; says more exactly than the outcome what happened. */
  readonly code: string
  readonly sentence: string
  readonly activityId?: string
  readonly date?: LocalDate
  readonly sport?: Sport
  /** Trouble that was got over: the activity is in, and this is what was mended or left out. */
  readonly issues?: readonly Reason[]
}

export interface ImportDocument {
  readonly schema: 'footing.import/1'
  readonly counts: ImportCounts
  readonly fileCount: number
  readonly isCancelled: boolean
  readonly durationS: number
  readonly items: readonly ImportItem[]
}

export interface ImportProgress {
  readonly filesDone: number
  readonly filesTotal: number
  readonly bytesDone: number
  readonly bytesTotal: number
  /** Files per second so far. */
  readonly ratePerS: number
  /** Absent until there is a rate. */
  readonly secondsLeft?: number
  /** Date of the activity read last. */
  readonly currentDate?: LocalDate
  readonly counts: ImportCounts
}

export const importPhases = ['collecting', 'running', 'done', 'cancelled', 'failed'] as const
export type ImportPhase = (typeof importPhases)[number]

/** An import that the server runs. */
export interface ImportStateDocument {
  readonly schema: 'footing.import-state/1'
  readonly importId: string
  readonly phase: ImportPhase
  /** Files uploaded so far. */
  readonly fileCount: number
  readonly progress?: ImportProgress
  /** There when the import is over; long imports list every file. */
  readonly report?: ImportDocument
  readonly error?: Reason
}
