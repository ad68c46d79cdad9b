/** Everything the FIT reader can notice, with its code and the sentence a runner reads. */

import type { Issue } from '@footing/engine'

export const fitIssues = {
  headerChecksumMismatch: (byteOffset: number): Issue => ({
    code: 'checksum-mismatch',
    sentence: 'The checksum in the file’s header does not fit. The file was read all the same.',
    byteOffset,
  }),
  checksumMismatch: (byteOffset: number): Issue => ({
    code: 'checksum-mismatch',
    sentence: 'The file’s checksum does not fit, so a part of it may be damaged. It was read all the same.',
    byteOffset,
  }),
  dataSizeMissing: (byteOffset: number): Issue => ({
    code: 'data-size-missing',
    sentence: 'The watch did not note how long the file is. It was read to its end.',
    byteOffset,
  }),
  dataSizeWrong: (byteOffset: number): Issue => ({
    code: 'data-size-wrong',
    sentence: 'The file is longer than it says. It was read to its end.',
    byteOffset,
  }),
  truncated: (byteOffset: number): Issue => ({
    code: 'truncated',
    sentence: 'The file breaks off before its end. What was there was read.',
    byteOffset,
  }),
  trailingBytes: (byteOffset: number): Issue => ({
    code: 'trailing-bytes',
    sentence: 'Something that is not FIT follows the end of the file. It was left out.',
    byteOffset,
  }),
  damaged: (byteOffset: number): Issue => ({
    code: 'damaged',
    sentence: 'The file is damaged in the middle. What came before was read.',
    byteOffset,
  }),
  tooManyMessages: (byteOffset: number): Issue => ({
    code: 'too-many-messages',
    sentence: 'The file holds more laps and events than any run has. The first ones were read.',
    byteOffset,
  }),
  tooManySamples: (byteOffset: number): Issue => ({
    code: 'too-many-samples',
    sentence: 'The file holds more samples than any run has. The first ones were read.',
    byteOffset,
  }),
  tooManyParts: (byteOffset: number): Issue => ({
    code: 'too-many-parts',
    sentence: 'More files are chained in this one than any watch writes. The first ones were read.',
    byteOffset,
  }),
  emptyActivity: (): Issue => ({
    code: 'empty-activity',
    sentence: 'The file calls itself an activity but holds no samples and no summary.',
  }),
  noSession: (): Issue => ({
    code: 'no-session',
    sentence: 'The file has no summary of the activity, so everything is taken from its samples.',
  }),
  onlyWatchTime: (): Issue => ({
    code: 'no-absolute-time',
    sentence: 'The watch did not know the date, so the day of this activity is not known.',
  }),
  onlyLocalTime: (): Issue => ({
    code: 'only-local-time',
    sentence: 'The file knows the time on the watch but not the time zone it was set to.',
  }),
} as const
