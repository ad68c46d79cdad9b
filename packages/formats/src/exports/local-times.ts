import type { Issue } from '@footing/engine'
import { formatIssue } from '../codes.ts'

/** What a list without a time zone says of its starts: an instant that is right on the clock, not on the globe. */
export function localTimesOnly(): Issue {
  return formatIssue(
    'time-zone-missing',
    'The list gives times of day without a time zone; they were taken as they stand.',
  )
}
