import type { RawActivity, Result } from '@footing/engine'
import { ok } from '@footing/engine'
import { formatFailure, formatIssue } from '../codes.ts'
import type { DecodedFile } from '../decoded-file.ts'
import { ActivityDraft } from '../xml/activity-draft.ts'
import { countNumberOf, numberOf, positiveNumberOf } from '../xml/number-text.ts'
import { largestActivityCount, tooManyParts } from '../xml/part-limits.ts'
import { readXml, type XmlHandler } from '../xml/read-xml.ts'

/** Longer names of programs are cut. */
const longestName = 200

interface Track {
  readonly draft: ActivityDraft
  title?: string
  claimedSport?: string
}

/**
 * Reads the elements of a GPX file in the dialects of the field: Garmin's TrackPointExtension, ClueTrust's
 * gpxdata (Suunto), bare extension elements (Amazfit, Strava's power), and GPX 1.0's speed.
 */
class GpxHandler implements XmlHandler {
  creator: string | undefined
  title: string | undefined
  readonly tracks: Track[] = []
  hasTooManyTracks = false
  hasRoute = false
  hasWaypoint = false
  #point: ActivityDraft | undefined

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'gpx':
        this.creator = attributes['creator']
        break
      case 'trk':
        if (this.tracks.length < largestActivityCount) this.tracks.push({ draft: new ActivityDraft() })
        else this.hasTooManyTracks = true
        break
      case 'trkseg':
        this.#track().draft.beginPiece()
        break
      case 'trkpt':
        this.#point = this.#track().draft
        this.#point.row.latitudeDeg = numberOf(attributes['lat'])
        this.#point.row.longitudeDeg = numberOf(attributes['lon'])
        break
      case 'rte':
        this.hasRoute = true
        break
      case 'wpt':
        this.hasWaypoint = true
        break
    }
  }

  close(name: string, parent: string, text: string): void {
    if (this.#point !== undefined) {
      this.#closeInPoint(this.#point, name, text)
    } else if (name === 'name' && parent === 'trk') {
      this.#track().title = text
    } else if (name === 'type' && parent === 'trk') {
      if (text.trim() !== '') this.#track().claimedSport = text.trim()
    } else if (name === 'name' && (parent === 'metadata' || parent === 'gpx')) {
      this.title = text
    }
  }

  /** The track being read. Damaged markup can leave points outside of one: they belong to the last. */
  #track(): Track {
    const last = this.tracks.at(-1)
    if (last !== undefined) return last
    const track = { draft: new ActivityDraft() }
    this.tracks.push(track)
    return track
  }

  #closeInPoint(draft: ActivityDraft, name: string, text: string): void {
    const { row } = draft
    switch (name) {
      case 'time':
        row.epochS = draft.instantEpochS(text)
        break
      case 'ele':
        row.elevationM = numberOf(text)
        break
      case 'hr':
        draft.setExtensionHeartRate(positiveNumberOf(text))
        break
      case 'heartrate':
        draft.setPlainHeartRate(positiveNumberOf(text))
        break
      case 'cad':
      case 'cadence':
        row.cadenceSpm = countNumberOf(text)
        break
      case 'atemp':
      case 'temp':
      case 'Temperature':
        row.temperatureC = numberOf(text)
        break
      case 'power':
      case 'PowerInWatts':
        row.powerW = countNumberOf(text)
        break
      case 'speed':
        row.speedMps = countNumberOf(text)
        break
      case 'distance':
        row.distanceM = countNumberOf(text)
        break
      case 'trkpt':
        draft.endSample()
        this.#point = undefined
        break
    }
  }
}

/** Runkeeper writes no type, but begins every title by itself with the sport: "Cycling 10/2/17 10:49 am". */
function sportInRunkeeperTitle(creator: string | undefined, title: string | undefined): string | undefined {
  if (creator?.startsWith('Runkeeper') !== true) return undefined
  return /^\s*(\p{L}+) \d+\/\d+\/\d+/u.exec(title ?? '')?.[1]
}

/** The program's name without the address that many put behind it: "Movescount - http://www.movescount.com". */
function programName(creator: string): string {
  const name = creator.slice(0, longestName)
  const address = name.search(/https?:/)
  return (address === -1 ? name : name.slice(0, address)).replace(/[\s-]+$/, '').trim()
}

function toActivity(track: Track, file: GpxHandler): RawActivity {
  const title = track.title ?? file.title
  const claimedSport = track.claimedSport ?? sportInRunkeeperTitle(file.creator, title)
  const product = programName(file.creator ?? '')
  return track.draft.toRawActivity({
    format: 'gpx',
    claimed: {},
    laps: [],
    ...(title === undefined ? {} : { title }),
    ...(claimedSport === undefined ? {} : { claimedSport }),
    ...(product === '' ? {} : { device: { product } }),
  })
}

function contentKindOf(file: GpxHandler, activityCount: number): string {
  if (activityCount > 0) return 'activity'
  if (file.hasRoute || file.tracks.some(({ draft }) => draft.hasUntimedSamples)) return 'course'
  return file.hasWaypoint ? 'waypoints' : 'empty'
}

/**
 * Every track of a GPX file as an activity of its own. Several segments of a track are one activity with
 * pauses between them. A track without any time is a planned course, not something that somebody ran.
 */
export function decodeGpx(bytes: Uint8Array): Result<DecodedFile> {
  const handler = new GpxHandler()
  const reading = readXml(bytes, handler)
  if (reading.rootName?.toLowerCase() !== 'gpx' && handler.tracks.length === 0) {
    return formatFailure('not-gpx', 'This is not a GPX file.')
  }
  const timed = handler.tracks.filter(({ draft }) => draft.sampleCount > 0)
  const untimedCount = handler.tracks.filter(
    ({ draft }) => draft.sampleCount === 0 && draft.hasUntimedSamples,
  ).length
  const issues = [...reading.issues]
  if (timed.length > 0 && untimedCount > 0) {
    issues.push(formatIssue('track-without-time', 'A track without times was left out.'))
  }
  if (handler.hasTooManyTracks) issues.push(tooManyParts())
  return ok({
    contentKind: contentKindOf(handler, timed.length),
    activities: timed.map((track) => toActivity(track, handler)),
    issues,
  })
}
