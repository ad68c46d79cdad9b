/**
 * The answers as they leave the program, on the command line (`--json`) and over HTTP alike. Each names its
 * shape and the shape's version in `schema`; a change that could break a reader raises the version.
 */

import type {
  BoundaryHistory,
  CheckAnswer,
  ClearVerdict,
  Computed,
  EasyAnswer,
  EasyVerdict,
  Intent,
  LocalDate,
  NextHardSessionEffect,
  PlanAnswer,
  PredictAnswer,
  Reason,
  TestsAnswer,
  WhyAnswer,
  ZonesAnswer,
} from '@footing/engine'

export interface EasyDocument extends EasyAnswer {
  readonly schema: 'footing.easy/1'
}

export interface BoundaryHistoryDocument extends BoundaryHistory {
  readonly schema: 'footing.boundary-history/1'
  readonly asOf: LocalDate
}

export interface TestsDocument extends TestsAnswer {
  readonly schema: 'footing.tests/1'
}

/** One run that was meant easy, with what is needed to draw it. */
export interface CheckedRun {
  readonly activityId: string
  readonly date: LocalDate
  readonly title?: string
  readonly distanceM?: number
  readonly movingS: number
  readonly intent: Intent
  readonly intentProbabilityFrac: number
  readonly intentFrom: 'runner' | 'inferred'
  /** What happened in it, where that is more than an even run. */
  readonly structure?: string
  /** Absent where the run could not be judged; `reasons` then say why. */
  readonly verdict?: EasyVerdict
  /** What the verdict would be if the boundary lay just where it is estimated. */
  readonly verdictAtMean?: ClearVerdict
  /** True where the verdict is to be said with "probably". */
  readonly isProbable?: boolean
  readonly stayedEasyProbabilityFrac?: number
  readonly underCeilingFrac?: number
  readonly nearTheTopFrac?: number
  readonly overCeilingFrac?: number
  readonly crossedAtMinute?: number
  /** Beside it, where one minute would say too much: to be said instead. */
  readonly crossedBetweenMinutes?: { readonly from: number; readonly to: number }
  /** Beside it: whether it mostly stayed above from there on, or came back. */
  readonly crossedForGood?: boolean
  readonly from?: 'heart-rate' | 'speed'
  readonly reasons: readonly Reason[]
  /** The run's verdict in one sentence. */
  readonly sentence: string
}

export interface CheckDocument extends CheckAnswer {
  readonly schema: 'footing.check/1'
  readonly weeksCount: number
  /** Runs meant easy in the period, newest first: those of `activityIds`. */
  readonly runs: readonly CheckedRun[]
  /** What easy days that did not stay easy did to the hard session after them, over the whole record. */
  readonly nextHardSession: Computed<NextHardSessionEffect>
}

export interface WhyDocument extends WhyAnswer {
  readonly schema: 'footing.why/1'
}

export interface PlanDocument extends PlanAnswer {
  readonly schema: 'footing.plan/1'
  readonly daysCount: number
}

export interface ZonesDocument extends ZonesAnswer {
  readonly schema: 'footing.zones/1'
}

export interface PredictDocument extends PredictAnswer {
  readonly schema: 'footing.predict/1'
}
