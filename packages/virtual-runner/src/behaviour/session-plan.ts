import type { Course } from '../place/course.ts'

/** What a run was meant to be, as coarsely as an engine may hope to infer it. */
export const virtualIntents = ['easy', 'long', 'hard', 'race'] as const
export type VirtualIntent = (typeof virtualIntents)[number]

export const virtualSessionKinds = [
  'recovery',
  'easy',
  'strides',
  'long',
  'walk-run',
  'steady',
  'progression',
  'tempo',
  'threshold-intervals',
  'vo2max-intervals',
  'repetitions',
  'hills',
  'fartlek',
  'time-trial',
  'race',
] as const
export type VirtualSessionKind = (typeof virtualSessionKinds)[number]

/** How a run meant easy turns out in this runner's hands. */
export const easyExecutions = [
  'true-easy',
  'too-easy',
  'top-of-range',
  'drifter',
  'fast-start',
  'hill-pusher',
  'group-run',
  'moderate-throughout',
  'race-every-run',
] as const
export type EasyExecution = (typeof easyExecutions)[number]

export const racePacings = ['even', 'fast-start', 'negative-split'] as const
export type RacePacing = (typeof racePacings)[number]

export type SegmentRole = 'warm-up' | 'steady' | 'rep' | 'stride' | 'recovery' | 'race' | 'cool-down'

/** A stretch with one purpose. Speeds are flat-equivalent and go in a straight line from start to end. */
export interface Segment {
  readonly role: SegmentRole
  readonly gait: 'run' | 'walk'
  readonly extent:
    | { readonly by: 'time'; readonly timeS: number }
    | { readonly by: 'distance'; readonly distanceM: number }
  readonly startMps: number
  readonly endMps: number
  /** Share of a hill's cost given back in speed; absent where it is what the role usually gives. */
  readonly hillGiveFrac?: number
}

export interface SessionPlan {
  readonly kind: VirtualSessionKind
  readonly intent: VirtualIntent
  readonly segments: readonly Segment[]
  /** Set on runs that are meant easy. */
  readonly execution?: EasyExecution
  /** Hard repetitions that were planned; strides are not among them. */
  readonly plannedRepCount: number
  /** Set where the session brings its own course. */
  readonly course?: Course
  /** Set on races and time trials: the all-out part. */
  readonly allOut?: {
    readonly distanceM: number
    readonly pacing: RacePacing
    /** Planned mean speed over the highest the body can hold. */
    readonly plannedFrac: number
    /** Final stretch in which what is left is spent, and how much of it. */
    readonly kickM: number
    readonly kickShareFrac: number
  }
}

export function timed(
  role: SegmentRole,
  timeS: number,
  startMps: number,
  endMps: number = startMps,
): Segment {
  return { role, gait: 'run', extent: { by: 'time', timeS }, startMps, endMps }
}

export function measured(role: SegmentRole, distanceM: number, speedMps: number): Segment {
  return { role, gait: 'run', extent: { by: 'distance', distanceM }, startMps: speedMps, endMps: speedMps }
}

export function walked(role: SegmentRole, timeS: number, speedMps: number): Segment {
  return { role, gait: 'walk', extent: { by: 'time', timeS }, startMps: speedMps, endMps: speedMps }
}

/** Seconds that a segment takes on the flat. */
export function plannedS({ extent, startMps, endMps }: Segment): number {
  return extent.by === 'time' ? extent.timeS : (2 * extent.distanceM) / (startMps + endMps)
}
