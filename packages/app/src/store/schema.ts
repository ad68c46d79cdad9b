import type { Intent, LocalDate, ProfileField, ProfileSource, Sport } from '@footing/engine'
import type { AthleteId } from '../ports/store.ts'

/**
 * The tables of the newest migration, with the names that TypeScript and JSON use; in SQL the same words stand
 * in snake_case. Every table is keyed by the athlete first, so that athletes can live on different machines.
 */
export interface Schema {
  readonly athlete: AthleteTable
  readonly originalFile: OriginalFileTable
  readonly activity: ActivityTable
  readonly activityStream: ActivityStreamTable
  readonly runFacts: RunFactsTable
  readonly profileEntry: ProfileEntryTable
  readonly toldIntent: ToldIntentTable
  readonly proposalOverride: ProposalOverrideTable
  readonly said: SaidTable
}

interface AthleteTable {
  readonly athleteId: AthleteId
}

export interface OriginalFileTable {
  readonly athleteId: AthleteId
  readonly contentHash: string
  readonly name: string
  readonly sizeByte: number
  readonly importedEpochS: number
  /** JSON list of issues. */
  readonly issues: string
  readonly compression: 'zstd' | 'none'
  readonly bytes: Uint8Array
}

export interface ActivityTable {
  readonly athleteId: AthleteId
  readonly activityId: string
  readonly contentHash: string
  readonly sport: Sport
  readonly surface: string
  readonly startEpochS: number
  readonly utcOffsetS: number
  readonly localDate: LocalDate
  readonly title: string | null
  readonly elapsedS: number
  /** JSON of everything of the activity but its streams: the truth, of which the columns above are copies. */
  readonly header: string
}

export interface ActivityStreamTable {
  readonly athleteId: AthleteId
  readonly activityId: string
  readonly codecVersion: number
  readonly bytes: Uint8Array
}

export interface RunFactsTable {
  readonly athleteId: AthleteId
  readonly activityId: string
  readonly factsVersion: number
  /** JSON of the facts. */
  readonly document: string
}

interface ProfileEntryTable {
  readonly athleteId: AthleteId
  readonly field: ProfileField
  readonly from: LocalDate
  /** JSON of a number or a text. */
  readonly value: string
  readonly source: ProfileSource
}

interface ToldIntentTable {
  readonly athleteId: AthleteId
  /** Not a reference: what the runner said outlives the activity and returns with the next import. */
  readonly activityId: string
  readonly intent: Intent
}

interface ProposalOverrideTable {
  readonly athleteId: AthleteId
  readonly name: string
  readonly value: number
}

interface SaidTable {
  readonly athleteId: AthleteId
  readonly kind: string
  readonly date: LocalDate
  /** JSON of what was said. */
  readonly document: string
}
