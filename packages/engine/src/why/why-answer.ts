import type { Computed, Reason } from '../base/computed.ts'
import type { History } from '../history/history.ts'
import type { FitnessChange } from '../history/trend/fitness-trend.ts'
import type { SourceId } from '../science/sources.ts'

export const causeIds = ['weeks-do-not-hold', 'too-little-for-the-goal', 'nothing-faster-than-easy'] as const
export type CauseId = (typeof causeIds)[number]

/** One candidate reason for not improving, weighed on both sides. */
export interface Cause {
  readonly id: CauseId
  /** The claim in plain words. */
  readonly claim: string
  readonly standing: 'likely' | 'possible' | 'unlikely' | 'cannot-tell'
  readonly confidenceFrac: number
  readonly evidenceFor: readonly Reason[]
  readonly evidenceAgainst: readonly Reason[]
  /** What is not known that would settle it. */
  readonly missing: readonly Reason[]
  /** What to change. */
  readonly advice: string
  readonly sources: readonly SourceId[]
}

/** The answer to "Why am I improving, or not?". */
export interface WhyAnswer {
  readonly sentences: readonly string[]
  /** What the fitness trend answers: the change over the period that can be told, of twelve weeks where it can. */
  readonly trend: Computed<FitnessChange>
  /** Ranked, most likely first; causes ruled out are listed too. */
  readonly causes: readonly Cause[]
  readonly history: History
  /** What this answer leaves out, plainly. */
  readonly leavesOut: readonly Reason[]
}
