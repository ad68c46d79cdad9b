/** One sign of what a run was meant to be, and what signs are read from. */

import type { Reason } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { TalkReport } from '../boundaries/run-report.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Intent } from './judged-run.ts'
import type { NearBest } from './race-likeness.ts'
import type { RunHabits, RunTraits } from './run-habits.ts'

/** Log-odds of each intent, as they add up. */
export interface Scores {
  easy: number
  hard: number
  race: number
  long: number
}

/** One sign of what a run was meant to be. */
export interface Sign extends Reason {
  readonly speaksFor: keyof Scores
  readonly logOdds: number
}

export interface IntentInput {
  readonly own: RunTraits
  readonly habits: RunHabits
  readonly nearBest: NearBest
  /** How talking was, as the runner said when asked. */
  readonly talk?: TalkReport
  /** Perceived effort from 0 to 10, where it is more than what an app fills in by itself. */
  readonly effortCr10?: number
  /** What a plan had for the day. */
  readonly planned?: Intent
  /** What the runner said of other runs that are like this one. */
  readonly likeness?: Likeness
  /** What else is run on this day of the week. */
  readonly weekday?: WeekdayHabit
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}

/** How much a run is like others of which the runner said what they were, 0 to 1 for each intent. */
export type Likeness = Readonly<Partial<Record<Intent, number>>>

/** How many of the runner's other runs on this weekday are inferred hard, and of all days. */
export interface WeekdayHabit {
  readonly isoWeekday: number
  readonly runCount: number
  readonly hardFrac: number
  readonly hardFracOnAnyDay: number
}
