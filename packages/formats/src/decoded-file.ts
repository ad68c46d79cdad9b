import type { Issue, RawActivity } from '@footing/engine'

/**
 * What one file turned out to hold. A file may hold several activities, one, or none; a file that is
 * readable but holds none (a workout, settings, a course) says what it is in `contentKind`.
 */
export interface DecodedFile {
  /** "activity", or the file's own kind in plain words: "workout", "settings", "course", "monitoring"… */
  readonly contentKind: string
  readonly activities: readonly RawActivity[]
  /** Trouble with the file as a whole, such as a checksum that does not fit or a missing end. */
  readonly issues: readonly Issue[]
}
