import type { Device, RawActivity, Result } from '@footing/engine'
import { ok } from '@footing/engine'
import { formatFailure, formatIssue } from '../codes.ts'
import type { DecodedFile } from '../decoded-file.ts'
import { ActivityDraft } from '../xml/activity-draft.ts'
import { countNumberOf, numberOf, positiveNumberOf } from '../xml/number-text.ts'
import { largestActivityCount, largestLapCount, tooManyParts } from '../xml/part-limits.ts'
import { readXml, type XmlHandler } from '../xml/read-xml.ts'
import { claimedByLaps, emptyLap, type TcxLap, toLapTrigger, toRawLaps } from './tcx-lap.ts'

class TcxActivity {
  readonly draft = new ActivityDraft()
  readonly laps: TcxLap[] = []
  claimedSport: string | undefined
  idEpochS = Number.NaN
  title: string | undefined
  product: string | undefined
  versionMajor: string | undefined
  versionMinor: string | undefined

  /** The lap being read, or the last one where markup is damaged. */
  get lap(): TcxLap | undefined {
    return this.laps.at(-1)
  }
}

/** What stands in a TCX file besides activities, and is passed over. */
type OtherPart = 'course' | 'workout' | 'transition'

const otherParts: Readonly<Record<string, OtherPart>> = {
  Course: 'course',
  Workout: 'workout',
  Transition: 'transition',
}

class TcxHandler implements XmlHandler {
  readonly activities: TcxActivity[] = []
  readonly otherParts = new Set<OtherPart>()
  hasTooManyParts = false
  #lapCount = 0
  #current: TcxActivity | undefined
  #isInPoint = false
  #isInCreator = false
  /** Tracks of the lap so far: a further one begins where the timer was started again. */
  #trackCount = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'Activity') {
      this.#begin(attributes['Sport'])
      return
    }
    const other = otherParts[name]
    if (other !== undefined) {
      this.otherParts.add(other)
      this.#current = undefined
      return
    }
    switch (name) {
      case 'Lap':
        this.#beginLap(attributes['StartTime'])
        break
      case 'Track':
        if (this.#trackCount > 0) this.#current?.draft.beginPiece()
        this.#trackCount += 1
        break
      case 'Trackpoint':
        // Damaged markup can leave points outside of any activity.
        if (this.#current === undefined && this.otherParts.size === 0) this.#begin(undefined)
        this.#isInPoint = this.#current !== undefined
        break
      case 'Creator':
        this.#isInCreator = true
        break
    }
  }

  close(name: string, parent: string, text: string): void {
    const activity = this.#current
    if (activity === undefined) return
    if (this.#isInPoint) this.#closeInPoint(activity, name, parent, text)
    else if (this.#isInCreator) this.#closeInCreator(activity, name, parent, text)
    else if (parent === 'Activity') closeInActivity(activity, name, text)
    else if (activity.lap !== undefined) closeInLap(activity.lap, name, parent, text)
  }

  #begin(claimedSport: string | undefined): void {
    this.#current = undefined
    if (this.activities.length === largestActivityCount) {
      this.hasTooManyParts = true
      return
    }
    this.#current = new TcxActivity()
    this.#current.claimedSport = claimedSport
    this.#trackCount = 0
    this.activities.push(this.#current)
  }

  #beginLap(startTime: string | undefined): void {
    const activity = this.#current
    if (activity === undefined) return
    if (this.#lapCount === largestLapCount) {
      this.hasTooManyParts = true
      return
    }
    this.#lapCount += 1
    this.#trackCount = 0
    activity.laps.push(emptyLap(activity.draft.instantEpochS(startTime ?? '')))
  }

  #closeInCreator(activity: TcxActivity, name: string, parent: string, text: string): void {
    if (name === 'Creator') this.#isInCreator = false
    else if (name === 'Name' && parent === 'Creator') activity.product = text.trim()
    else if (name === 'VersionMajor') activity.versionMajor = text.trim()
    else if (name === 'VersionMinor') activity.versionMinor = text.trim()
  }

  #closeInPoint(activity: TcxActivity, name: string, parent: string, text: string): void {
    const { draft, lap } = activity
    const { row } = draft
    switch (name) {
      case 'Time':
        row.epochS = draft.instantEpochS(text)
        break
      case 'LatitudeDegrees':
        row.latitudeDeg = numberOf(text)
        break
      case 'LongitudeDegrees':
        row.longitudeDeg = numberOf(text)
        break
      case 'AltitudeMeters':
        row.elevationM = numberOf(text)
        break
      case 'DistanceMeters':
        row.distanceM = countNumberOf(text)
        break
      case 'Value':
        if (parent === 'HeartRateBpm') row.heartRateBpm = positiveNumberOf(text)
        break
      case 'Cadence':
        // The plain element is a bicycle's; a runner's stands in the extension and goes first.
        if (Number.isNaN(row.cadenceSpm)) row.cadenceSpm = countNumberOf(text)
        break
      case 'RunCadence':
        row.cadenceSpm = countNumberOf(text)
        break
      case 'Speed':
        row.speedMps = countNumberOf(text)
        break
      case 'Watts':
        row.powerW = countNumberOf(text)
        break
      case 'Trackpoint':
        draft.endSample()
        if (lap !== undefined) lap.lastEpochS = draft.lastEpochS
        this.#isInPoint = false
        break
    }
  }
}

function closeInActivity(activity: TcxActivity, name: string, text: string): void {
  if (name === 'Id') activity.idEpochS = activity.draft.instantEpochS(text)
  // TCX has no title; programs put the runner's own words into the notes, title first.
  else if (name === 'Notes') activity.title = text.trim().split('\n')[0]
}

function closeInLap(lap: TcxLap, name: string, parent: string, text: string): void {
  if (name === 'Value') {
    if (parent === 'AverageHeartRateBpm') lap.averageHeartRateBpm = positiveNumberOf(text)
    else if (parent === 'MaximumHeartRateBpm') lap.maximumHeartRateBpm = positiveNumberOf(text)
  } else if (parent === 'Lap') {
    if (name === 'TotalTimeSeconds') lap.timerS = countNumberOf(text)
    else if (name === 'DistanceMeters') lap.distanceM = countNumberOf(text)
    else if (name === 'TriggerMethod') lap.trigger = toLapTrigger(text)
  }
}

function deviceOf({ product, versionMajor, versionMinor }: TcxActivity): Device | undefined {
  if (product === undefined || product === '') return undefined
  if (versionMajor === undefined || versionMinor === undefined) return { product }
  return { product, softwareVersion: `${versionMajor}.${versionMinor}` }
}

function toActivity(activity: TcxActivity): RawActivity {
  const { draft, laps, claimedSport, title, idEpochS } = activity
  const device = deviceOf(activity)
  const firstLapEpochS = laps[0]?.startEpochS ?? Number.NaN
  const claimedStartEpochS = Number.isNaN(firstLapEpochS) ? idEpochS : firstLapEpochS
  const raw = draft.toRawActivity({
    format: 'tcx',
    claimed: claimedByLaps(laps),
    laps: toRawLaps(laps),
    ...(claimedSport === undefined ? {} : { claimedSport }),
    ...(title === undefined ? {} : { title }),
    ...(device === undefined ? {} : { device }),
    ...(Number.isNaN(claimedStartEpochS) ? {} : { claimedStartEpochS }),
  })
  if (raw.laps.length === laps.length) return raw
  return {
    ...raw,
    issues: [
      ...raw.issues,
      formatIssue('laps-without-start', 'Laps that do not say when they began were left out.'),
    ],
  }
}

function contentKindOf({ activities, otherParts }: TcxHandler): string {
  if (activities.length > 0) return 'activity'
  if (otherParts.has('course')) return 'course'
  return otherParts.has('workout') ? 'workout' : 'empty'
}

/**
 * Every activity of a TCX file. Several tracks in a lap are pieces between which the timer was stopped;
 * the claims are those of the laps. Courses, workouts and the transitions of multisport are not activities.
 */
export function decodeTcx(bytes: Uint8Array): Result<DecodedFile> {
  const handler = new TcxHandler()
  const { rootName, issues } = readXml(bytes, handler)
  if (rootName?.toLowerCase() !== 'trainingcenterdatabase' && handler.activities.length === 0) {
    return formatFailure('not-tcx', 'This is not a TCX file.')
  }
  return ok({
    contentKind: contentKindOf(handler),
    activities: handler.activities.map(toActivity),
    issues: handler.hasTooManyParts ? [...issues, tooManyParts()] : issues,
  })
}
