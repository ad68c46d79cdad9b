import type { Computed, Reason } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'

/** One calendar week, Monday to Sunday, of running. */
export interface Week {
  readonly monday: LocalDate
  readonly runCount: number
  readonly distanceM: number
  readonly movingS: number
  readonly longestRunM: number
  readonly easyS: number
  readonly moderateS: number
  readonly hardS: number
  /** Seconds that could not be judged. */
  readonly unknownS: number
  /** Runs with a hard part: intervals, tempo, race. */
  readonly hardRunCount: number
}

/** A stretch of days without a run. */
export interface Gap {
  readonly lastRunBefore: LocalDate
  readonly firstRunAfter?: LocalDate
  readonly days: number
}

/** What the record shows was held: repeated week after week, not reached once. */
export interface Capacity {
  readonly weeklyMovingS: number
  readonly weeklyDistanceM: number
  readonly longestRunM: number
  readonly runsPerWeek: number
  /** How many of the recent weeks the statement rests on. */
  readonly weeksCount: number
  readonly reasons: readonly Reason[]
}

/** "Weeks like this one held 9 times out of 11." */
export interface Repeatability {
  readonly heldCount: number
  readonly outOfCount: number
  readonly sentence: string
}

export const stages = [
  'new',
  'returning',
  'rebuilding',
  'building',
  'sustaining',
  'quality-ready',
  'high-volume',
] as const
export type Stage = (typeof stages)[number]

export interface History {
  readonly asOf: LocalDate
  /** Every week from the first run to the current one, empty weeks included, oldest first. */
  readonly weeks: readonly Week[]
  /** Gaps of seven days and more, oldest first; an open one at the end has no `firstRunAfter`. */
  readonly gaps: readonly Gap[]
  readonly longestRunOfLast30DaysM: Computed<{ valueM: number; activityId: string }>
  readonly capacity: Computed<Capacity>
  readonly repeatability: Computed<Repeatability>
  readonly stage: { readonly stage: Stage; readonly reasons: readonly Reason[] }
}
