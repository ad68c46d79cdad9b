import { type Issue, ok, type Result } from '@footing/engine'
import { formatFailure } from '../codes.ts'
import type { DecodedFile, ListedActivity } from '../decoded-file.ts'
import { readCsvRows } from './csv-rows.ts'
import { garminActivities } from './garmin-activities.ts'
import { intervalsActivities } from './intervals-activities.ts'
import type { ListReader, ListReading } from './list-row.ts'
import { RowIssues } from './row-issues.ts'
import { runkeeperActivities } from './runkeeper-activities.ts'
import { stravaActivities } from './strava-activities.ts'

const readers: readonly ListReader[] = [
  stravaActivities,
  intervalsActivities,
  runkeeperActivities,
  garminActivities,
]

function unknownList() {
  return formatFailure(
    'unknown-list',
    'This table is no list of activities that Footing knows: it reads those of Strava (any language), Garmin Connect (English, German, French, Spanish, Italian, Dutch, Portuguese), intervals.icu and Runkeeper.',
  )
}

/** True where the first line is the header of a list of activities. */
export function isActivityListHeader(line: string): boolean {
  const header = line.split(/[,;\t]/).map((name) => name.replace(/^\s*"|"\s*$/g, ''))
  return readers.some((reader) => reader(header) !== undefined)
}

/** A table of activities, one in a row, as Strava, Garmin Connect, intervals.icu and Runkeeper export it. */
export function decodeActivityList(bytes: Uint8Array): Result<DecodedFile> {
  const listed: ListedActivity[] = []
  const rowIssues = new RowIssues()
  let reading: ListReading | undefined
  const tableIssues: readonly Issue[] = readCsvRows(bytes, (cells, rowNumber) => {
    if (rowNumber === 1) {
      for (const reader of readers) reading ??= reader(cells)
      return
    }
    const row = reading?.readRow(cells)
    if (row === undefined) return
    if ('listed' in row) listed.push(row.listed)
    else rowIssues.leaveOut(rowNumber, row.problem)
  })
  if (reading === undefined) return unknownList()
  return ok({
    contentKind: 'list of activities',
    activities: [],
    listed: reading.finish?.(listed) ?? listed,
    issues: [...tableIssues, ...rowIssues.toIssues()],
  })
}
