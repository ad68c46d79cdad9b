import type { Reason, Unavailable } from '../base/computed.ts'
import type { History } from '../history/history.ts'
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
  /** The fitness trend; until it is built it says so. */
  readonly trend: Unavailable
  /** Ranked, most likely first; causes ruled out are listed too. */
  readonly causes: readonly Cause[]
  readonly history: History
  /** What this answer leaves out, plainly. */
  readonly leavesOut: readonly Reason[]
}
