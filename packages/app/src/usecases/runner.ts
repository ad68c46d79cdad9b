import type {
  Boundaries,
  History,
  Intent,
  JudgedRun,
  LocalDate,
  PastDays,
  Profile,
  ProposalValues,
  RunFacts,
  RunReports,
} from '@footing/engine'
import type { AthleteId, ToldApart } from '../ports/store.ts'
import type { AskedLater } from './asked-later.ts'

/** One person understood on one day: everything that the four answers are made from. */
export interface Runner extends AskedLater {
  readonly athleteId: AthleteId
  readonly asOf: LocalDate
  readonly profile: Profile
  readonly values: ProposalValues
  readonly toldIntents: ReadonlyMap<string, Intent>
  /** How runs felt, as the runner told. */
  readonly reports: RunReports
  /** Keys of evidence that the runner wants to count for nothing. */
  readonly ignoredEvidence: ReadonlySet<string>
  /** Recordings that the runner says are not of one run. */
  readonly toldApart: readonly ToldApart[]
  /** Runs up to and including `asOf`, by start. */
  readonly facts: readonly RunFacts[]
  /** Runs dated after `asOf`; they take no part in any answer. */
  readonly laterRunCount: number
  readonly boundaries: Boundaries
  /** The ends of past months, which the runs of their time are judged by. */
  readonly past: PastDays
  readonly judged: readonly JudgedRun[]
  readonly history: History
}
