/** What a runner or an app noted about an activity, beside what was measured. */
export const activityMarks = ['race', 'long-run', 'workout', 'commute', 'indoor'] as const
export type ActivityMark = (typeof activityMarks)[number]

/** Notes on one activity, from the file itself or from a list that an export carries beside its files. */
export interface Annotation {
  readonly title?: string
  readonly description?: string
  /** Perceived exertion of the whole session on Borg's scale from 0 (rest) to 10 (maximal). */
  readonly perceivedExertionCr10?: number
  /** Shoes, as the runner calls them. */
  readonly gear?: string
  readonly marks?: readonly ActivityMark[]
}
