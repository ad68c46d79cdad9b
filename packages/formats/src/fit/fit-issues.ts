/** Everything the FIT reader can notice, with its code and the sentence a runner reads. */

import type { Issue } from '@footing/engine'
import { formatIssue } from '../codes.ts'

export const fitIssues = {
  headerChecksumMismatch: (byteOffset: number): Issue =>
    formatIssue(
      'checksum-mismatch',
      'The checksum in the file’s header does not fit. The file was read all the same.',
      { byteOffset },
    ),
  checksumMismatch: (byteOffset: number): Issue =>
    formatIssue(
      'checksum-mismatch',
      'The file’s checksum does not fit, so a part of it may be damaged. It was read all the same.',
      { byteOffset },
    ),
  dataSizeMissing: (byteOffset: number): Issue =>
    formatIssue('data-size-missing', 'The watch did not note how long the file is. It was read to its end.', {
      byteOffset,
    }),
  dataSizeWrong: (byteOffset: number): Issue =>
    formatIssue('data-size-wrong', 'The file is longer than it says. It was read to its end.', {
      byteOffset,
    }),
  truncated: (byteOffset: number): Issue =>
    formatIssue('truncated', 'The file breaks off before its end. What was there was read.', { byteOffset }),
  trailingBytes: (byteOffset: number): Issue =>
    formatIssue('trailing-bytes', 'Something that is not FIT follows the end of the file. It was left out.', {
      byteOffset,
    }),
  damaged: (byteOffset: number): Issue =>
    formatIssue('damaged', 'The file is damaged in the middle. What came before was read.', { byteOffset }),
  tooManyMessages: (byteOffset: number): Issue =>
    formatIssue(
      'too-many-messages',
      'The file holds more laps and events than any run has. The first ones were read.',
      { byteOffset },
    ),
  tooManySamples: (byteOffset: number): Issue =>
    formatIssue(
      'too-many-samples',
      'The file holds more samples than any run has. The first ones were read.',
      { byteOffset },
    ),
  tooManyParts: (byteOffset: number): Issue =>
    formatIssue(
      'too-many-parts',
      'More files are chained in this one than any watch writes. The first ones were read.',
      { byteOffset },
    ),
  emptyActivity: (): Issue =>
    formatIssue('empty-activity', 'The file calls itself an activity but holds no samples and no summary.'),
  noSession: (): Issue =>
    formatIssue(
      'no-session',
      'The file has no summary of the activity, so everything is taken from its samples.',
    ),
  onlyWatchTime: (): Issue =>
    formatIssue(
      'no-absolute-time',
      'The watch did not know the date, so the day of this activity is not known.',
    ),
  daysWithoutTimeZone: (): Issue =>
    formatIssue(
      'time-zone-missing',
      'The file does not say how far your clock is from UTC, so its values stand on the date in UTC.',
    ),
  onlyLocalTime: (): Issue =>
    formatIssue(
      'only-local-time',
      'The file knows the time on the watch but not the time zone it was set to.',
    ),
} as const
