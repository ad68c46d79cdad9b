import { type ActivityMark, ok, type Result } from '@footing/engine'
import type { DecodedFile, ListedActivity } from '../decoded-file.ts'
import { type JsonRecord, numberIn, readJsonRecords, recordIn, textIn } from './json-records.ts'
import { toListedActivity } from './listed-activity.ts'

/** The units of Garmin's export: lengths in centimetres, times in milliseconds, exertion from 0 to 100. */
const cmPerM = 100
const msPerS = 1000
const exertionPerCr10 = 10

/** Garmin's numbers for kinds of events. */
const raceEventType = 1
const transportEventType = 5

/** How deep the records lie: in a list under a key in a list, under a key, or in a list. */
function recordDepth(bytes: Uint8Array): number {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  if (!start.includes('summarizedActivitiesExport')) return 1
  return start.startsWith('[') ? 3 : 2
}

function firstNumber(record: JsonRecord, keys: readonly string[]): number {
  return keys.map((key) => numberIn(record, key)).find(Number.isFinite) ?? Number.NaN
}

function toListed(record: JsonRecord): ListedActivity | string {
  const startMs = firstNumber(record, ['startTimeGmt', 'beginTimestamp'])
  if (!(startMs > 0)) return 'it does not say when the activity began.'
  const localMs = numberIn(record, 'startTimeLocal')
  const eventType = numberIn(record, 'eventTypeId')
  const marks: ActivityMark[] = []
  if (eventType === raceEventType) marks.push('race')
  if (eventType === transportEventType) marks.push('commute')
  return toListedActivity({
    claimedSport:
      textIn(record, 'activityType') ??
      textIn(recordIn(record, 'activityType'), 'typeKey') ??
      textIn(record, 'sportType'),
    startEpochS: startMs / msPerS,
    ...(Number.isNaN(localMs) ? {} : { utcOffsetS: (localMs - startMs) / msPerS }),
    title: textIn(record, 'name'),
    description: textIn(record, 'description'),
    perceivedExertionCr10: numberIn(record, 'workoutRpe') / exertionPerCr10,
    marks,
    claimed: {
      timerS: numberIn(record, 'duration') / msPerS,
      elapsedS: numberIn(record, 'elapsedDuration') / msPerS,
      distanceM: numberIn(record, 'distance') / cmPerM,
      averageHeartRateBpm: numberIn(record, 'avgHr'),
      maximumHeartRateBpm: numberIn(record, 'maxHr'),
      ascentM: numberIn(record, 'elevationGain') / cmPerM,
    },
  })
}

/**
 * The list of activities in a Garmin account export, `…_summarizedActivities.json`. It names no files: an
 * activity is found again by its start. The feeling from 0 to 100 has no place in Footing and is not read.
 */
export function decodeGarminSummaries(bytes: Uint8Array): Result<DecodedFile> {
  const listed: ListedActivity[] = []
  const issues = readJsonRecords(bytes, recordDepth(bytes), (record) => {
    const entry = toListed(record)
    if (typeof entry === 'string') return entry
    listed.push(entry)
    return undefined
  })
  return ok({ contentKind: 'list of activities', activities: [], listed, issues })
}
