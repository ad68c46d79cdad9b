import type { Computed, Reason } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { Capacity, Stage } from '../history/history.ts'

export const sessionKinds = [
  'rest',
  'easy',
  'long',
  'easy-with-strides',
  'walk-run',
  'tempo',
  'strength',
] as const
export type SessionKind = (typeof sessionKinds)[number]

export interface SessionTarget {
  readonly durationS: number
  /** Roughly how far that is at the target effort. */
  readonly distanceM?: number
  readonly heartRateHighBpm?: number
  /** Slower than this on the flat. */
  readonly speedHighMps?: number
  /** How it should feel, in words. */
  readonly feel: string
}

export interface PlannedSession {
  readonly date: LocalDate
  readonly kind: SessionKind
  readonly title: string
  /** Absent on a rest day. */
  readonly target?: SessionTarget
  /** What it is good for, in one sentence. */
  readonly purpose: string
  /** Why this, on this day, with its rule. */
  readonly reasons: readonly Reason[]
}

/** The answer to "What do I do next?". */
export interface PlanAnswer {
  readonly sentences: readonly string[]
  readonly asOf: LocalDate
  readonly stage: Stage
  readonly capacity: Computed<Capacity>
  readonly sessions: readonly PlannedSession[]
  readonly leavesOut: readonly Reason[]
}
