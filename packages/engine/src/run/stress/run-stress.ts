/**
 * What a run cost, on three scales that are never added up, because nothing says how many fast metres a descent is
 * worth. Each has its own unit, what made it, and how it compares with what this runner is used to, which is what a
 * runner understands: "1.4 times your usual easy run".
 */

import type { Computed, Reason } from '../../base/computed.ts'

/** One thing that made a stress; the shares of a stress add up to one. */
export interface StressCause extends Reason {
  readonly shareFrac: number
}

/** A stress as a multiple of what is usual for this runner. */
export interface AgainstUsual {
  readonly timesFrac: number
  /** How many runs make the usual one. */
  readonly runCount: number
}

export const singleRunStates = ['within', 'up-to-130', 'up-to-200', 'beyond-200'] as const
export type SingleRunState = (typeof singleRunStates)[number]

/** The run's distance against the longest run of the 30 days before it. */
export interface SingleRunRatio {
  readonly ratioFrac: number
  readonly longestBeforeM: number
  readonly longestBeforeId: string
  readonly state: SingleRunState
  /** Injuries in the published study against runs within the reference; 1 for `within`. Not this runner's risk. */
  readonly hazardRatioFrac: number
  readonly low95Frac?: number
  readonly high95Frac?: number
  readonly sentence: string
}

/** What the steps did to the legs. */
export interface MechanicalStress {
  /** Level metres at the runner's usual easy speed on a road that load the legs as much. */
  readonly levelEasyM: number
  readonly stepCount: number
  readonly stepsFrom: 'counted' | 'estimated'
  /** Against the median of the easy runs of the weeks before. */
  readonly ofUsualEasyRun: Computed<AgainstUsual>
  /** Against the mean week of the weeks before: what the legs are used to. */
  readonly ofUsualWeek: Computed<{ readonly shareFrac: number }>
  readonly singleRun: Computed<SingleRunRatio>
  readonly causes: readonly StressCause[]
  readonly sentence: string
}

/** What it took to keep going. */
export interface MetabolicStress {
  /** Seconds at LT2 that would have cost as much. */
  readonly thresholdEquivalentS: number
  readonly from: 'heart-rate' | 'speed'
  /** Both ways, where both can be had; heat, soft ground, wind and tired days show in the first only. */
  readonly byHeartRateS?: number
  readonly bySpeedS?: number
  /** Standard deviation as a share, from the error of LT2. */
  readonly sdFrac: number
  readonly ofUsualEasyRun: Computed<AgainstUsual>
  readonly causes: readonly StressCause[]
  /** What should be known before this number is believed. */
  readonly notes: readonly Reason[]
  readonly sentence: string
}

/** What was asked of nerves and muscles by speed. */
export interface NeuromuscularStress {
  /** Metres at 1.2 times the speed at LT2 that would have asked as much; accelerations counted in. */
  readonly fastM: number
  /** The same if LT2 lay at the ends of its band: at the upper end fewer metres are fast. */
  readonly low80M: number
  readonly high80M: number
  /** Plain metres faster than the speed at LT2. */
  readonly metresAboveLt2M: number
  readonly strideCount: number
  readonly repetitionCount: number
  readonly accelerationCount: number
  /** Against the median of the faster sessions of the weeks before. An easy run has next to none. */
  readonly ofUsualFastSession: Computed<AgainstUsual>
  readonly causes: readonly StressCause[]
  readonly sentence: string
}

/** The three stresses of one run, separate. */
export interface RunStress {
  readonly activityId: string
  readonly mechanical: Computed<MechanicalStress>
  readonly metabolic: Computed<MetabolicStress>
  readonly neuromuscular: Computed<NeuromuscularStress>
}
