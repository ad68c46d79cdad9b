/** The answer to "What was this week?". */

import type { Computed } from '../../base/computed.ts'
import type { LocalDate } from '../../base/time.ts'
import type { EasyVerdict, Intent } from '../../run/judged-run.ts'
import type { RunStress, SingleRunRatio } from '../../run/stress/run-stress.ts'
import type { DoseAgainstCap } from './dose-caps.ts'
import type { EasyShareAtVolume } from './easy-share-at-volume.ts'
import type { Monotony } from './foster-monotony.ts'
import type { IntensityDistributions } from './intensity-distribution.ts'
import type { RunningSums } from './running-sums.ts'

/** One run as its week shows it. */
export interface WeekRun {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly intent: Intent
  readonly verdict: Computed<{ readonly verdict: EasyVerdict }>
  readonly movingS: number
  readonly distanceM: Computed<{ readonly valueM: number }>
  readonly stress: RunStress
  readonly sentence: string
}

/** A week as a multiple of the mean of the weeks before it. */
export interface WeekAgainstBefore {
  readonly weeksCount: number
  readonly usualMovingS: number
  readonly usualDistanceM: number
  readonly usualRunsPerWeek: number
  readonly movingTimesFrac: number
  readonly distanceTimesFrac?: number
  /** Of each stress by itself, where both sides are known. */
  readonly mechanicalTimesFrac?: number
  readonly metabolicTimesFrac?: number
  readonly neuromuscularTimesFrac?: number
}

/** One week, understood: its runs, its sums, its spread, and how it compares with the weeks before. */
export interface WeekAnswer {
  readonly monday: LocalDate
  /** False while the week still runs; then nothing is said of it as a whole that the next days may change. */
  readonly isOver: boolean
  /** First the answer, then why, then how sure. */
  readonly sentences: readonly string[]
  readonly runs: readonly WeekRun[]
  readonly sums: RunningSums
  readonly againstBefore: Computed<WeekAgainstBefore>
  readonly distributions: IntensityDistributions
  readonly easyShare: Computed<EasyShareAtVolume>
  /** The longest run of the week against the 30 days before it. */
  readonly longestRun: Computed<SingleRunRatio & { readonly activityId: string }>
  /** Of the daily metabolic stress, with the sample standard deviation. A fact, no alarm. */
  readonly monotony: Computed<Monotony>
  readonly doses: readonly DoseAgainstCap[]
}

/** Some weeks in a row as one. */
export interface SeasonBlock {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly weeksCount: number
  /** Weeks of the block without a run. */
  readonly emptyWeeksCount: number
  readonly sums: RunningSums
  readonly distributions: IntensityDistributions
}

/** The season in blocks of four weeks, oldest first. */
export interface SeasonAnswer {
  readonly sentences: readonly string[]
  readonly blocks: readonly SeasonBlock[]
}
