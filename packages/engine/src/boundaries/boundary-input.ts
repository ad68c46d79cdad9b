import type { DailyMeasurement } from '../activity/daily-measurement.ts'
import type { ActivityPair } from '../activity/find-same-activities.ts'
import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Profile } from './profile.ts'
import type { RunReports } from './run-report.ts'

/** What boundaries are estimated from. */
export interface BoundaryInput {
  readonly runs: readonly RunFacts[]
  /** Runs that the runner says are two, though recorded at the same time. */
  readonly toldApart?: readonly ActivityPair[]
  readonly profile: Profile
  /** What the runner said of runs when asked after them. */
  readonly reports?: RunReports
  /** Values of days, such as the resting heart rate of a night. */
  readonly days?: readonly DailyMeasurement[]
  /** Keys of evidence that the runner wants to count for nothing. */
  readonly ignoredEvidence?: ReadonlySet<string>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}
