import type { LocalDate, Sport } from '@footing/engine'

/** One recording of a run that several devices or apps recorded. */
export interface RunRecording {
  readonly activityId: string
  readonly fileName: string
  readonly startEpochS: number
  /** True for the one that counts. */
  readonly isPrimary: boolean
  /** Channels that were taken from it, by the names of their columns. */
  readonly lent: readonly string[]
}

/** An activity that a file calls a run, or nothing, and that was not taken for one; or that the runner named. */
export interface SetAsideActivity {
  readonly activityId: string
  readonly date: LocalDate
  readonly fileName: string
  readonly title?: string
  readonly elapsedS: number
  readonly sport: Sport
  /** What Footing took it for, where the runner says otherwise. */
  readonly takenForSport?: Sport
  /** Why it was taken for what it was. */
  readonly sentence: string
}

export interface SetAsideDocument {
  readonly schema: 'footing.set-aside/1'
  /** Newest first. */
  readonly activities: readonly SetAsideActivity[]
}
