import { type Device, ok, type Result } from '@footing/engine'
import { formatFailure } from '../codes.ts'
import type { DecodedFile } from '../decoded-file.ts'
import {
  type HealthEvent,
  type HealthPart,
  type HealthRecordColumns,
  type HealthRecordKind,
  type HealthRecords,
  type HealthRoute,
  type HealthWorkout,
  healthRecordKinds,
  healthRouteColumns,
} from './health-workout.ts'
import { toRawActivity } from './health-workout-activity.ts'

/** What the bytes of every workout begin with; the number rises when the shape changes. */
const opening = '{"appleHealthWorkout":1,'

/** Whether bytes are a workout that `encodeHealthWorkout` wrote. */
export function isHealthWorkout(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, opening.length)) === opening
}

/** A workout as JSON. Keys stand in one order and numbers are rounded, so equal workouts give equal bytes. */
export function encodeHealthWorkout(workout: HealthWorkout): Uint8Array {
  return new TextEncoder().encode(opening + JSON.stringify(workout).slice(1))
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function numberIn(fields: Fields, key: string): number | undefined {
  const value = fields[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function textIn(fields: Fields, key: string): string | undefined {
  const value = fields[key]
  return typeof value === 'string' ? value : undefined
}

/** The named numbers that are there. */
function numbersIn<Key extends string>(fields: Fields, keys: readonly Key[]): { [key in Key]?: number } {
  const found: { [key in Key]?: number } = {}
  for (const key of keys) {
    const value = numberIn(fields, key)
    if (value !== undefined) found[key] = value
  }
  return found
}

/** Columns of numbers of equal length; undefined where one is missing or of another length. */
function columnsIn<Key extends string>(
  value: unknown,
  keys: readonly Key[],
): { readonly [key in Key]: readonly number[] } | undefined {
  const fields = fieldsOf(value)
  const columns = keys.map((key) => fields?.[key])
  const [first] = columns
  if (
    !columns.every(
      (column) => Array.isArray(column) && Array.isArray(first) && column.length === first.length,
    )
  )
    return undefined
  const numbers = columns.map((column) =>
    (column as readonly unknown[]).map((item) => (typeof item === 'number' ? item : Number.NaN)),
  )
  return Object.fromEntries(keys.map((key, index) => [key, numbers[index]])) as unknown as {
    readonly [key in Key]: readonly number[]
  }
}

function listIn(fields: Fields, key: string): readonly Fields[] {
  const value = fields[key]
  return Array.isArray(value) ? value.map(fieldsOf).filter((item) => item !== undefined) : []
}

function eventsIn(fields: Fields): HealthEvent[] {
  return listIn(fields, 'events').flatMap((event) => {
    const kind = textIn(event, 'kind')
    const startEpochS = numberIn(event, 'startEpochS')
    if (kind === undefined || startEpochS === undefined) return []
    return [{ kind, startEpochS, ...numbersIn(event, ['durationS']) }]
  })
}

function partsIn(fields: Fields): HealthPart[] {
  return listIn(fields, 'parts').flatMap((part) => {
    const startEpochS = numberIn(part, 'startEpochS')
    const endEpochS = numberIn(part, 'endEpochS')
    if (startEpochS === undefined || endEpochS === undefined) return []
    const claims = numbersIn(part, ['distanceM', 'averageHeartRateBpm', 'maximumHeartRateBpm'])
    return [{ startEpochS, endEpochS, ...claims }]
  })
}

function recordsIn(fields: Fields): HealthRecords {
  const records: { -readonly [kind in HealthRecordKind]?: HealthRecordColumns } = {}
  const written = fieldsOf(fields['records']) ?? {}
  for (const kind of healthRecordKinds) {
    const columns = columnsIn(written[kind], ['startS', 'durationS', 'value'])
    if (columns !== undefined) records[kind] = columns
  }
  return records
}

function deviceIn(fields: Fields): Device {
  const written = fieldsOf(fields['device']) ?? {}
  const device: { manufacturer?: string; product?: string; softwareVersion?: string } = {}
  for (const key of ['manufacturer', 'product', 'softwareVersion'] as const) {
    const text = textIn(written, key)
    if (text !== undefined) device[key] = text
  }
  return device
}

function workoutIn(fields: Fields): HealthWorkout | undefined {
  const kind = textIn(fields, 'kind')
  const startEpochS = numberIn(fields, 'startEpochS')
  const endEpochS = numberIn(fields, 'endEpochS')
  if (kind === undefined || startEpochS === undefined || endEpochS === undefined) return undefined
  const title = textIn(fields, 'title')
  const isIndoor = fields['isIndoor']
  const route: HealthRoute | undefined = columnsIn(fields['route'], healthRouteColumns)
  return {
    kind,
    device: deviceIn(fields),
    startEpochS,
    endEpochS,
    ...numbersIn(fields, ['utcOffsetS', 'timerS', 'distanceM', 'ascentM']),
    ...numbersIn(fields, ['averageHeartRateBpm', 'maximumHeartRateBpm']),
    ...(title !== undefined && { title }),
    ...(typeof isIndoor === 'boolean' && { isIndoor }),
    events: eventsIn(fields),
    parts: partsIn(fields),
    records: recordsIn(fields),
    ...(route !== undefined && { route }),
  }
}

/** The activity of a workout that was kept as JSON when an Apple Health export was read. */
export function decodeHealthWorkout(bytes: Uint8Array): Result<DecodedFile> {
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    content = undefined
  }
  const fields = isHealthWorkout(bytes) ? fieldsOf(content) : undefined
  const workout = fields === undefined ? undefined : workoutIn(fields)
  if (workout === undefined) {
    return formatFailure('not-apple-health', 'This is not a workout from an Apple Health export.')
  }
  return ok({ contentKind: 'activity', activities: [toRawActivity(workout)], issues: [] })
}
