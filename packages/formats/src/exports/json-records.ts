import { type Issue, ok, type Result } from '@footing/engine'
import { formatFailure, formatIssue } from '../codes.ts'
import { tooManyParts } from '../xml/part-limits.ts'
import { RowIssues } from './row-issues.ts'

/** A record of an export is a few kilobytes, with every split of an ultramarathon a few hundred. */
const longestRecordByte = 16_777_216
/** More records than anybody has days or activities. */
const largestRecordCount = 200_000
/** The largest file that is read as one value: seven hours at 1 s are about eight megabytes. */
const largestValueByte = 67_108_864

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [...'"\\{}[]'].map((character) =>
  character.charCodeAt(0),
)

export type JsonRecord = Readonly<Record<string, unknown>>

export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field that is a finite number, or a text that is one; NaN otherwise. */
export function numberIn(record: JsonRecord, key: string): number {
  const value = record[key]
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : NaN
  return Number.isFinite(number) ? number : Number.NaN
}

export function textIn(record: JsonRecord, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' ? value : undefined
}

/** A field that is an object; an empty one otherwise. */
export function recordIn(record: JsonRecord, key: string): JsonRecord {
  const value = record[key]
  return isJsonRecord(value) ? value : {}
}

/** The objects in a field that is an array; none otherwise. */
export function recordsIn(record: JsonRecord, key: string): readonly JsonRecord[] {
  const value = record[key]
  return Array.isArray(value) ? value.filter(isJsonRecord) : []
}

/** JSON has no word for "not a number"; programs write `NaN` all the same. Words inside of texts are left alone. */
function withoutNaN(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
    found.startsWith('"') ? found : 'null',
  )
}

function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(withoutNaN(text))
  }
}

/** The object that a whole file is. */
export function decodeJsonObject(bytes: Uint8Array): Result<JsonRecord> {
  const damaged = formatFailure('json-damaged', 'This file is no complete JSON; it was left out.')
  if (bytes.length > largestValueByte) return damaged
  try {
    const value = parseLoosely(new TextDecoder().decode(bytes))
    return isJsonRecord(value) ? ok(value) : damaged
  } catch {
    return damaged
  }
}

/**
 * Gives every object that lies in exactly `depth` arrays and objects to `onRecord`, one at a time, so that a
 * list of any length costs the memory of its largest record. A record that cannot be read is left out and
 * named by its number, counted from 1; `onRecord` returns why a readable one is of no use, or nothing.
 */
export function readJsonRecords(
  bytes: Uint8Array,
  depth: number,
  onRecord: (record: JsonRecord) => string | undefined,
): Issue[] {
  const decoder = new TextDecoder()
  const rowIssues = new RowIssues()
  let recordNumber = 0
  let open = 0
  let start = -1
  let isInText = false
  const take = (end: number) => {
    recordNumber += 1
    try {
      if (end - start > longestRecordByte) throw new RangeError()
      const record = parseLoosely(decoder.decode(bytes.subarray(start, end)))
      const problem = isJsonRecord(record) ? onRecord(record) : 'it is no record.'
      if (problem !== undefined) rowIssues.leaveOut(recordNumber, problem)
    } catch {
      rowIssues.leaveOut(recordNumber, 'it is damaged.')
    }
    start = -1
  }
  for (let index = 0; index < bytes.length && recordNumber < largestRecordCount; index += 1) {
    const byte = bytes[index]
    if (isInText) {
      if (byte === backslash) index += 1
      else if (byte === quote) isInText = false
    } else if (byte === quote) isInText = true
    else if (byte === openBrace || byte === openBracket) {
      if (byte === openBrace && open === depth) start = index
      open += 1
    } else if (byte === closeBrace || byte === closeBracket) {
      open -= 1
      if (open === depth && start !== -1) take(index + 1)
    }
  }
  const issues = rowIssues.toIssues()
  if (recordNumber === largestRecordCount) return [...issues, tooManyParts()]
  if (open > 0 || isInText) {
    issues.push(formatIssue('truncated', 'The end of the file is missing; the records before it were read.'))
  }
  return issues
}
