import { type DailyMeasurement, isLocalDate, type LocalDate, ok, type Result } from '@footing/engine'
import type { DecodedFile } from '../decoded-file.ts'
import { isJsonRecord, type JsonRecord, readJsonRecords, textIn } from './json-records.ts'
import { findWrittenTime } from './written-date.ts'

/** What one record says of a day, the source left out. */
type DayValue = Pick<DailyMeasurement, 'quantity' | 'value'>

/** The day in a field, as text or, in old exports, as an object around a text. */
function findDay(record: JsonRecord, key: string): LocalDate | undefined {
  const field = record[key]
  const text = isJsonRecord(field) ? textIn(field, 'date') : textIn(record, key)
  const day = text?.slice(0, 'YYYY-MM-DD'.length) ?? ''
  return isLocalDate(day) ? day : findWrittenTime(text)?.date
}

export interface DailyRecords {
  /** Field that holds the day. */
  readonly dayKey: string
  readonly source: string
  readonly valuesOf: (record: JsonRecord) => readonly DayValue[]
}

/**
 * A list of one record a day. Values that are not above zero are missing ones. Of several values of one day
 * the largest counts: beside a night stand the naps of its day.
 */
export function decodeDailyRecords(bytes: Uint8Array, records: DailyRecords): Result<DecodedFile> {
  const days = new Map<string, DailyMeasurement>()
  const issues = readJsonRecords(bytes, 1, (record) => {
    const date = findDay(record, records.dayKey)
    if (date === undefined) return 'it does not say which day it is about.'
    for (const { quantity, value } of records.valuesOf(record)) {
      if (!(value > 0 && Number.isFinite(value))) continue
      const key = `${date} ${quantity}`
      if (value > (days.get(key)?.value ?? 0)) {
        days.set(key, { date, quantity, value, source: records.source })
      }
    }
    return undefined
  })
  return ok({ contentKind: 'values of days', activities: [], days: [...days.values()], issues })
}
