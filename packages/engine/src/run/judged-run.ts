import type { Computed, Reason } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { RunFacts } from '../signal/run-facts.ts'

export const intents = ['easy', 'long', 'hard', 'race', 'unknown'] as const
export type Intent = (typeof intents)[number]

/** What a run was meant to be. A runner's own word has probability 1. */
export interface InferredIntent {
  readonly intent: Intent
  readonly probabilityFrac: number
  /** Told by the runner, or inferred. */
  readonly from: 'runner' | 'inferred'
  readonly reasons: readonly Reason[]
}

/** Seconds easy (below LT1), moderate (between) and hard (above LT2), recomputed from samples. */
export interface IntensityTime {
  readonly easyS: number
  readonly moderateS: number
  readonly hardS: number
  /** From heart rate where it can be believed, else from grade-adjusted speed. */
  readonly from: 'heart-rate' | 'speed'
}

/** From mild to harsh. */
export const easyVerdicts = [
  'easy',
  'near-the-top',
  'in-doubt',
  'crossed-over',
  'moderate-throughout',
] as const
export type EasyVerdict = (typeof easyVerdicts)[number]

/** The verdicts of a boundary that is known. */
export type ClearVerdict = Exclude<EasyVerdict, 'in-doubt'>

/** True for the verdicts of a run that stayed under the boundary. A run in doubt has not that verdict. */
export function isStayedEasy(verdict: EasyVerdict): boolean {
  return verdict === 'easy' || verdict === 'near-the-top'
}

/** True for the verdicts of a run that did not stay easy. A run in doubt has not that verdict either. */
export function isLeftEasy(verdict: EasyVerdict): boolean {
  return verdict === 'crossed-over' || verdict === 'moderate-throughout'
}

/** What became of a run that was meant easy. */
export interface EasyJudgement {
  /** `in-doubt` where the errors of the boundary and of the day leave the other answer too much. */
  readonly verdict: EasyVerdict
  /** What the verdict would be if the boundary lay just where it is estimated: where a run in doubt leans. */
  readonly verdictAtMean: ClearVerdict
  /** True where the verdict is to be said with "probably". */
  readonly isProbable: boolean
  /** Probability that the run stayed easy, given the errors of the boundary and of the day. */
  readonly stayedEasyProbabilityFrac: number
  /** Where it crossed over, or may have: minute at which it did so for good, else for the first few minutes. */
  readonly crossedAtMinute?: number
  /** Beside `crossedAtMinute`, where its band of 80 % is too wide for one minute to be named: to be said instead. */
  readonly crossedBetweenMinutes?: { readonly from: number; readonly to: number }
  /** Beside `crossedAtMinute`: whether it mostly stayed above from there on, or came back. */
  readonly crossedForGood?: boolean
  /** The judged time in three shares that add up to one: clearly under LT1, … */
  readonly underCeilingFrac: number
  /** … near the top of the easy range but still under LT1, graded, … */
  readonly nearTheTopFrac: number
  /** … and above LT1, which is the easy ceiling of most runners. */
  readonly overCeilingFrac: number
  readonly from: 'heart-rate' | 'speed'
  readonly reasons: readonly Reason[]
}

/** One run, understood: its facts, what it was meant to be, and what it became. */
export interface JudgedRun {
  readonly facts: RunFacts
  readonly intent: InferredIntent
  readonly intensity: Computed<IntensityTime>
  /** Unavailable too when the run was not meant easy, with that as its reason. */
  readonly easyJudgement: Computed<EasyJudgement>
  /** Those it is judged by: today's, or for an older run those of its own time. */
  readonly boundaries: Boundaries
  /** The verdict in one sentence for the head of the run's page. */
  readonly sentence: string
}

/** The answer to "Are my easy days easy?". */
export interface CheckAnswer {
  readonly sentences: readonly string[]
  readonly from: string
  readonly to: string
  readonly counts: {
    readonly easyCount: number
    readonly nearTheTopCount: number
    /** Neither stayed easy nor did not: within the doubt about the boundary. */
    readonly inDoubtCount: number
    readonly crossedOverCount: number
    readonly moderateThroughoutCount: number
    readonly unavailableCount: number
    /** Runs in the same weeks that were not meant easy, or whose intent is unknown. */
    readonly notMeantEasyCount: number
    readonly intentUnknownCount: number
  }
  readonly intensity: Computed<IntensityTime>
  /** Runs meant easy in the period, newest first. */
  readonly activityIds: readonly string[]
  /** Where and when easy days stop being easy, in words. */
  readonly patterns: readonly Reason[]
}
