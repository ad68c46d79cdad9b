import type { Result } from '@footing/engine'
import type { DecodedFile } from '../decoded-file.ts'
import { decodeActivityList, isActivityListHeader } from './activity-list.ts'
import { type DailyRecords, decodeDailyRecords } from './daily-records.ts'
import { garminDailySummary, garminHealthStatus, garminMaxMet, garminSleep } from './garmin-days.ts'
import { decodeGarminSummaries } from './garmin-summaries.ts'
import { polarNightlyRecovery, polarSleep } from './polar-days.ts'
import { decodePolarSession } from './polar-session.ts'
import { decodeSuuntoLog } from './suunto-log.ts'

/** A kind of file that an export carries beside recordings, known by its name or by how it begins. */
interface ExportKind {
  /** Tight: an account export holds thousands of other JSON and CSV files. */
  readonly fileName: RegExp
  /** Absent where files of this kind cannot be told from others by their first bytes. */
  readonly beginsLike?: (beginning: string) => boolean
  readonly decode: (bytes: Uint8Array, fileName: string) => Result<DecodedFile>
}

const daily = (records: DailyRecords) => (bytes: Uint8Array) => decodeDailyRecords(bytes, records)

const kinds: readonly ExportKind[] = [
  {
    // "activities.csv", "Activities (1).csv", "i12345_activities.csv", "cardioActivities.csv".
    fileName: /^(?:i\d+_|cardio)?activities(?:[ _-]?\(?\d{1,3}\)?)?\.csv$/i,
    beginsLike: (beginning) => isActivityListHeader(beginning.split(/[\r\n]/, 1)[0] ?? ''),
    decode: decodeActivityList,
  },
  {
    fileName: /(?:^|_)summarizedActivities\.json$/i,
    beginsLike: (beginning) => /^[\s[{]*"summarizedActivitiesExport"/.test(beginning),
    decode: decodeGarminSummaries,
  },
  { fileName: /^UDSFile_[\w-]+\.json$/i, decode: daily(garminDailySummary) },
  { fileName: /_sleepData\.json$/i, decode: daily(garminSleep) },
  { fileName: /_healthStatusData\.json$/i, decode: daily(garminHealthStatus) },
  { fileName: /^MetricsMaxMetData_\w+\.json$/i, decode: daily(garminMaxMet) },
  {
    fileName: /^training-session[-_]\d{4}-\d{2}-\d{2}[\w-]*\.json$/i,
    beginsLike: (beginning) => /^\s*\{/.test(beginning) && /"exercises"\s*:\s*\[/.test(beginning),
    decode: decodePolarSession,
  },
  { fileName: /^nightly_recovery_\d[\w-]*\.json$/i, decode: daily(polarNightlyRecovery) },
  { fileName: /^sleep_result_\d[\w-]*\.json$/i, decode: daily(polarSleep) },
  {
    fileName: /^\p{L}+_\d{4}-\d{2}-\d{2}T\d{2}_\d{2}_\d{2}\.json$/u,
    beginsLike: (beginning) => /^\s*\{\s*"DeviceLog"/.test(beginning),
    decode: decodeSuuntoLog,
  },
]

/** How much of a file is looked at to tell what it is; the header of Strava's list has 2,000 characters. */
const beginningByte = 8192

function kindOfName(path: string): ExportKind | undefined {
  const fileName = path.slice(path.lastIndexOf('/') + 1)
  return kinds.find((kind) => kind.fileName.test(fileName))
}

/** Whether a file of this name belongs to an export and holds what Footing reads. */
export function isExportName(path: string): boolean {
  return kindOfName(path) !== undefined
}

/** Reads a list or record of an export; undefined where the file is none. */
export function decodeExport(bytes: Uint8Array, fileName: string): Result<DecodedFile> | undefined {
  const beginning = new TextDecoder().decode(bytes.subarray(0, beginningByte))
  // What begins with "<" is XML, whatever its name.
  if (/^\s*</.test(beginning)) return undefined
  const kind = kindOfName(fileName) ?? kinds.find((one) => one.beginsLike?.(beginning) === true)
  return kind?.decode(bytes, fileName)
}
