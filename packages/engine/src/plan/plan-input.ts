import type { LocalDate } from '../base/time.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { Profile } from '../boundaries/profile.ts'
import type { History } from '../history/history.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import type { ProposalValues } from '../science/proposals/index.ts'

/** What a plan is made from. `history` is the one of `asOf`; runs after that day are not looked at. */
export interface PlanInput {
  readonly judged: readonly JudgedRun[]
  readonly history: History
  readonly boundaries: Boundaries
  readonly profile: Profile
  readonly asOf: LocalDate
  readonly daysCount: number
  readonly values: ProposalValues
}
