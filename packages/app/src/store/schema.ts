import type {
  DailyQuantity,
  Intent,
  LocalDate,
  ProfileField,
  ProfileSource,
  Sport,
  TalkReport,
} from '@footing/engine'
import type {
  AthleteId,
  PreparedActivityRow,
  PreparedFactsRow,
  PreparedFileRow,
  PreparedStreamRow,
} from '../ports/store.ts'

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
  readonly annotation: AnnotationTable
  readonly dailyMeasurement: DailyMeasurementTable
  readonly toldSport: ToldSportTable
  readonly toldApart: ToldApartTable
  readonly runReport: RunReportTable
  readonly ignoredEvidence: IgnoredEvidenceTable
}

interface AthleteTable {
  readonly athleteId: AthleteId
}

export interface OriginalFileTable extends PreparedFileRow {
  readonly athleteId: AthleteId
}

interface ActivityTable extends PreparedActivityRow {
  readonly athleteId: AthleteId
}

interface ActivityStreamTable extends PreparedStreamRow {
  readonly athleteId: AthleteId
}

export interface RunFactsTable extends PreparedFactsRow {
  readonly athleteId: AthleteId
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

interface AnnotationTable {
  readonly athleteId: AthleteId
  /** Not a reference, like all that is kept of an activity and does not come from its own file. */
  readonly activityId: string
  /** JSON of the annotation. */
  readonly document: string
}

interface DailyMeasurementTable {
  readonly athleteId: AthleteId
  readonly date: LocalDate
  readonly quantity: DailyQuantity
  readonly source: string
  /** JSON of a number, in the unit that the quantity's name says. */
  readonly value: string
}

interface ToldSportTable {
  readonly athleteId: AthleteId
  readonly activityId: string
  readonly sport: Sport
}

/** Two recordings that are not of one activity, whatever they look like; the smaller id first. */
interface ToldApartTable {
  readonly athleteId: AthleteId
  readonly activityId: string
  readonly otherActivityId: string
}

/** How a run felt, as told; at least one of the two is there. */
interface RunReportTable {
  readonly athleteId: AthleteId
  /** Not a reference, like all that the runner tells. */
  readonly activityId: string
  readonly talk: TalkReport | null
  readonly effortCr10: number | null
}

interface IgnoredEvidenceTable {
  readonly athleteId: AthleteId
  readonly evidenceKey: string
}
