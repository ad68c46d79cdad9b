/** One sign of what a run was meant to be, and what signs are read from. */

import type { Reason } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
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
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}
