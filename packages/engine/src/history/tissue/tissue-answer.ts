import type { Computed } from '../../base/computed.ts'
import type { LocalDate } from '../../base/time.ts'
import type { SingleRunState } from '../../run/stress/run-stress.ts'

/** What bones, tendons and muscles have carried lately: what they are used to, as far as running shows it. */
export interface LegsUsedTo {
  /** Mean week of the last weeks, in metres of easy running on a level road that load the legs as much. */
  readonly weeklyLevelEasyM: number
  /** The same some months ago. */
  readonly beforeWeeklyLevelEasyM: Computed<{ readonly valueM: number; readonly weeksAgo: number }>
  /** The longest run of the last 30 days, and the distance from which on the next one would jump. */
  readonly longestRunM: number
  readonly longestRunId: string
  readonly jumpFromM: number
}

/** A run and what the 30 days before it had prepared for. */
export interface PreparedRun {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly distanceM: number
  /** From this distance on it would have jumped; absent where those days held no run: then the runner came back. */
  readonly jumpFromM?: number
}

/** A run clearly longer than the longest of the 30 days before it. */
export interface RunJump extends PreparedRun {
  readonly jumpFromM: number
  /** The longest run of those days. */
  readonly longestBeforeM: number
  readonly longestBeforeId: string
  readonly ratioFrac: number
  readonly state: Exclude<SingleRunState, 'within'>
  /** Injuries after such runs in the published study against runs that did not jump. Not this runner's risk. */
  readonly hazardRatioFrac: number
}

/** Weeks with a jump and weeks without, and after how many of each running fell by half or more. */
export interface AfterJumps {
  readonly jumpWeeksCount: number
  readonly brokenAfterJumpCount: number
  readonly otherWeeksCount: number
  readonly brokenAfterOtherCount: number
  readonly followWeeksCount: number
}

/** "What are your legs used to?": the tissue side of what easy running builds. */
export interface TissueAnswer {
  readonly sentences: readonly string[]
  readonly usedTo: Computed<LegsUsedTo>
  /** Every run of the last year with a distance, oldest first. */
  readonly runs: readonly PreparedRun[]
  /** Those of them that jumped, oldest first. */
  readonly jumps: readonly RunJump[]
  /** Over the whole record. */
  readonly afterJumps: Computed<AfterJumps>
}
