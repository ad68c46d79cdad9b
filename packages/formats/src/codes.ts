import { type Failure, failure, type Issue } from '@footing/engine'

/**
 * Every code that a reader of this package can give, with its meaning. A code never changes its meaning;
 * the sentence beside it may differ from file to file. Some name a failure (nothing could be read), most
 * name an issue (something was read, and this should be known about it); several can be either.
 */
export const formatCodes = {
  'empty-file': 'The file has no bytes.',
  'unknown-format': 'The content is neither FIT, TCX, GPX nor an archive.',
  'is-archive': 'The content is a zip archive: open it with openArchive and read its entries.',
  'not-tcx': 'The content was asked to be TCX and is not.',
  'not-gpx': 'The content was asked to be GPX and is not.',

  'checksum-mismatch': 'The content does not have the checksum or the size that is stated for it.',
  truncated: 'The end of the file is missing; what stood before it was read.',

  'xml-damaged': 'The markup breaks the rules of XML; what could be understood was read.',
  'xml-too-deep': 'Elements are nested deeper than any activity file nests them; reading stopped there.',
  'xml-entities-ignored': 'The file defines abbreviations of its own (a DTD); none was expanded.',
  'namespace-undeclared':
    'Extensions use a prefix that the file never declares; they were read by their name.',

  'time-missing': 'No instant is given at all: the activity has no start and no samples.',
  'samples-without-time': 'Samples without a readable time were left out.',
  'track-without-time': 'One track of several has no times and was left out.',
  'time-runs-backwards': 'Some samples are older than the one before them; their order was kept.',
  'time-zone-missing': 'Times are given without a time zone and were taken as UTC.',

  'two-heart-rates': 'Samples hold two heart rates; the one in the Garmin extension was taken.',
  'cadence-both-feet': 'Cadence should count one leg and counts both feet already; it was not doubled.',
  'cadence-unit-assumed': 'The sport is unknown; cadence was taken as that of one leg and doubled.',
  'too-many-parts': 'The file holds more activities or laps than anybody records; the rest was left out.',
  'laps-without-start': 'Laps without a start time were left out.',

  'not-fit': 'The content was asked to be FIT and is not.',
  damaged: 'The file is damaged in the middle; what came before was read.',
  'data-size-missing': 'The device never wrote how long the file is; it was read to its end.',
  'data-size-wrong': 'The file is longer than it says; it was read to its end.',
  'trailing-bytes': 'Something of another kind follows the end of the file; it was left out.',
  'too-many-messages': 'The file holds more laps and events than any activity has; the rest was left out.',
  'too-many-samples': 'The file holds more samples than any activity has; the rest was left out.',
  'empty-activity': 'The file calls itself an activity but holds no samples and no summary.',
  'no-session': 'The file has no summary of the activity; everything is taken from its samples.',
  'no-absolute-time': 'The watch did not know the date: the activity has samples but no start.',
  'only-local-time': 'The file knows the time on the watch but not the time zone it was set to.',

  'unknown-list': 'A table called like a list of activities has a header that Footing does not know.',
  'row-unreadable': 'Rows or records of a list could not be read and were left out.',
  'json-damaged': 'The content is no complete JSON, or larger than any that an export holds.',
  'distance-unit-assumed': 'A list does not name its unit of distance; kilometres were assumed.',

  'not-apple-health': 'The content was asked to be from an Apple Health export and is not.',
  'health-export-missing': 'An Apple Health export lacks its main file.',
  'health-route-missing': 'The route that a workout refers to is not in the export.',

  'gzip-damaged': 'The gzip stream cannot be inflated.',
  'gzip-truncated': 'The end of the gzip stream is missing; what stood before it was read.',
  'expands-too-much': 'The content inflates beyond what an activity file or an archive of them ever does.',
  'archive-damaged': 'The archive, or the rest of it, cannot be read.',
  'archive-entry-damaged': 'One entry of the archive cannot be inflated.',
  'archive-entry-truncated': 'The end of the entry is missing; what stood before it was read.',
  'archive-entry-encrypted': 'The entry is protected by a password.',
  'archive-entry-method': 'The entry is compressed in a way other than deflate.',
  'archive-entries-overlap': 'Entries share their bytes, as only archives made to do harm do.',
  'archive-path-unsafe': 'The entry has a name that points outside the archive; it was not read.',
  'archive-too-deep': 'Archives are nested too deeply; this one was not opened.',
} as const

export type FormatCode = keyof typeof formatCodes

/** A failure whose code is in the table. */
export function formatFailure(
  code: FormatCode,
  sentence: string,
): { readonly ok: false; readonly error: Failure } {
  return failure(code, sentence)
}

/** An issue whose code is in the table, with its place where it has one. */
export function formatIssue(
  code: FormatCode,
  sentence: string,
  place: { readonly byteOffset?: number; readonly sampleIndex?: number } = {},
): Issue {
  return { code, sentence, ...place }
}
