import type { Annotation, DailyMeasurement, Issue, RawActivity } from '@footing/engine'

/**
 * One line of a list that an export carries beside its files (Strava's `activities.csv`, Garmin's summaries, a
 * CSV download): what is noted of one activity, and its summary in case that its file is missing.
 */
export interface ListedActivity {
  readonly annotation: Annotation
  /** The summary alone, without samples. */
  readonly summary: RawActivity
  /** Path of the activity's file as the list gives it, relative to the list. Absent where no file is named. */
  readonly fileName?: string
}

/**
 * What one file turned out to hold. A file may hold several activities, one, or none; a file that is
 * readable but holds none (a workout, settings, a course) says what it is in `contentKind`.
 */
export interface DecodedFile {
  /** "activity", or the file's own kind in plain words: "workout", "settings", "course", "monitoring"… */
  readonly contentKind: string
  readonly activities: readonly RawActivity[]
  /** Activities that the file lists; those whose samples lie in files of their own are only annotated. */
  readonly listed?: readonly ListedActivity[]
  /** Values of days: resting heart rate, sleep and the like. */
  readonly days?: readonly DailyMeasurement[]
  /** Trouble with the file as a whole, such as a checksum that does not fit or a missing end. */
  readonly issues: readonly Issue[]
}
