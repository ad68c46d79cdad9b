/** How talking was in the last quarter of an hour of a run, before cooling down. */
export const talkReports = ['comfortable', 'broken', 'impossible'] as const
export type TalkReport = (typeof talkReports)[number]

/** What the runner says of one run when asked after it. Never derived and never recomputed. */
export interface RunReport {
  readonly talk?: TalkReport
  /** Perceived effort of the whole run on Borg's scale from 0 (rest) to 10 (maximal). */
  readonly effortCr10?: number
}

/** Reports by the id of their run. */
export type RunReports = ReadonlyMap<string, RunReport>
