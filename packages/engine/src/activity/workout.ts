/** A workout as it stood on the watch: what the run was planned to be. */
export interface PlannedWorkout {
  readonly name?: string
  readonly steps: readonly PlannedStep[]
}

export const plannedStepKinds = [
  'warm-up',
  'active',
  'recovery',
  'rest',
  'cool-down',
  'repeat',
  'other',
] as const
export type PlannedStepKind = (typeof plannedStepKinds)[number]

/** One step, or, with `repeatFromIndex`, the order to go back to an earlier step. */
export interface PlannedStep {
  readonly kind: PlannedStepKind
  readonly name?: string
  /** How long it lasts, where it is bound by time or by distance; absent for "until the lap button". */
  readonly durationS?: number
  readonly distanceM?: number
  readonly targetHeartRateBpm?: { readonly low: number; readonly high: number }
  readonly targetSpeedMps?: { readonly low: number; readonly high: number }
  /** For a repeat: index of the step to go back to, and how many times in all. */
  readonly repeatFromIndex?: number
  readonly repeatCount?: number
}
