export {
  type AppleHealthFile,
  beginsAppleHealthExport,
  isAppleHealthExport,
  isAppleHealthPart,
} from './apple-health/apple-health-file.ts'
export { decodeHealthWorkout, isHealthWorkout } from './apple-health/health-workout-json.ts'
export { type AppleHealthItem, readAppleHealth } from './apple-health/read-apple-health.ts'
export * from './archive/archive-limits.ts'
export * from './archive/byte-source.ts'
export { couldHoldActivity } from './archive/could-hold-activity.ts'
export { gunzip } from './archive/gunzip.ts'
export type * from './archive/inflate.ts'
export { type Archive, type ArchiveEntry, openArchive } from './archive/open-archive.ts'
export { type FormatCode, formatCodes } from './codes.ts'
export * from './decode-activity-file.ts'
export type * from './decoded-file.ts'
export { decodeFit } from './fit/decode-fit.ts'
export { type DaysToEncode, encodeFitDays } from './fit/encode-days.ts'
export { encodeFitActivity } from './fit/encode-fit.ts'
export * from './gpx/decode-gpx.ts'
export * from './tcx/decode-tcx.ts'
