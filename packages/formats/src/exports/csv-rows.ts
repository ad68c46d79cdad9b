import type { Issue } from '@footing/engine'
import { parse } from 'csv-parse/sync'
import { formatIssue } from '../codes.ts'
import { tooManyParts } from '../xml/part-limits.ts'

/** More rows than anybody has activities: one every hour for eleven years. */
const largestRowCount = 100_000
/** No row of a list is longer; a quote that is never closed would swallow the rest of the file. */
const longestRow = 1_048_576
/** A list of 100,000 rows with every column filled is half of this. */
const largestCsvSizeByte = 134_217_728

/** Errors of the parser after which nothing more comes: the rest of the file was one cell. */
const endsTable: ReadonlySet<string> = new Set(['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'])

/** A byte order mark decides; otherwise UTF-8, and what is not UTF-8 came through a spreadsheet on Windows. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Spreadsheets of countries with a decimal comma save with semicolons. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const header = end === -1 ? text : text.slice(0, end)
  const countOf = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, delimiter) => (countOf(delimiter) > countOf(best) ? delimiter : best))
}

/**
 * Gives every row of a table to `onRow`, the header as row 1, one at a time: cells may hold line breaks and
 * doubled quotes, rows may be shorter or longer than the header. Never fails; what could not be read is said.
 */
export function readCsvRows(
  bytes: Uint8Array,
  onRow: (cells: readonly string[], rowNumber: number) => void,
): Issue[] {
  if (bytes.length > largestCsvSizeByte) return [tooManyParts()]
  const text = decodeText(bytes)
  let rowNumber = 0
  let damagedCount = 0
  let isTruncated = false
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: longestRow,
      to: largestRowCount + 1,
      on_skip: (error) => {
        if (error !== undefined && endsTable.has(error.code)) isTruncated = true
        else damagedCount += 1
        return undefined
      },
      on_record: (cells: string[]) => {
        rowNumber += 1
        if (rowNumber <= largestRowCount) onRow(cells, rowNumber)
        return null
      },
    })
  } catch {
    isTruncated = true
  }
  const issues: Issue[] = []
  if (rowNumber > largestRowCount) issues.push(tooManyParts())
  if (isTruncated) {
    issues.push(formatIssue('truncated', 'The table breaks off inside a row; the rows before it were read.'))
  } else if (damagedCount > 0) {
    const rows = damagedCount === 1 ? 'One row breaks' : `${damagedCount} rows break`
    issues.push(formatIssue('row-unreadable', `${rows} the rules of tables: left out.`))
  }
  return issues
}
