import { ClaimSums } from './claim-sums.ts'
import { healthDevice } from './health-device.ts'
import type { HealthInstantReader } from './health-instant.ts'
import { lengthM, unitFactor } from './health-units.ts'
import type { HealthEvent, HealthPart, HealthWorkout } from './health-workout.ts'
import type { ScannedTag } from './scanned-tag.ts'
import { findUtcOffsetS } from './time-zone-offset.ts'
import { workoutKind } from './workout-kinds.ts'

const eventPrefix = 'HKWorkoutEventType'
const longestTitle = 200

/** What is read of a workout's metadata. */
const readMetadata: ReadonlySet<string> = new Set([
  'HKTimeZone',
  'HKWorkoutBrandName',
  'HKIndoorWorkout',
  'HKElevationAscended',
])

/** How many more events, parts and routes may be kept, over all workouts of an export. */
export interface WorkoutRoom {
  leftCount: number
}

/** A workout as its element says it, without records and route. */
type WorkoutSummary = Omit<HealthWorkout, 'records' | 'route'>

/** A workout whose records and routes are still to be joined. */
export interface FoundWorkout {
  readonly summary: WorkoutSummary
  readonly sourceName: string
  /** Paths of its routes as the export refers to them: "/workout-routes/route_2024-05-05_8.02am.gpx". */
  readonly routePaths: readonly string[]
}

interface PartDraft {
  readonly startEpochS: number
  readonly endEpochS: number
  readonly claims: ClaimSums
}

/** The value of a quantity that may be absent, as an object to be spread. */
function given<Key extends string>(key: Key, value: number): { readonly [key in Key]?: number } {
  return (Number.isFinite(value) ? { [key]: value } : {}) as { readonly [key in Key]?: number }
}

/** A `Workout` element while it is open. */
export class WorkoutDraft {
  readonly #instants: HealthInstantReader
  readonly #room: WorkoutRoom
  readonly #kind: string
  readonly #sourceName: string
  readonly #sourceVersion: string | undefined
  readonly #device: string | undefined
  readonly #startEpochS: number
  readonly #endEpochS: number
  readonly #writtenOffsetS: number
  readonly #timerS: number
  readonly #totalDistanceM: number
  readonly #claims = new ClaimSums()
  readonly #metadata = new Map<string, string>()
  readonly #events: HealthEvent[] = []
  readonly #parts: PartDraft[] = []
  readonly #routePaths: string[] = []
  #isPartOpen = false

  constructor(tag: ScannedTag, instants: HealthInstantReader, room: WorkoutRoom) {
    this.#instants = instants
    this.#room = room
    this.#kind = workoutKind(tag.repeatedText('workoutActivityType') ?? '')
    this.#sourceName = tag.repeatedText('sourceName') ?? ''
    this.#sourceVersion = tag.repeatedText('sourceVersion')
    this.#device = tag.text('device')
    this.#endEpochS = this.#instant(tag, 'endDate')
    this.#startEpochS = this.#instant(tag, 'startDate')
    this.#writtenOffsetS = instants.utcOffsetS
    this.#timerS = tag.number('duration') * unitFactor('timeS', tag.repeatedText('durationUnit') ?? 'min')
    this.#totalDistanceM =
      tag.number('totalDistance') * unitFactor('distanceM', tag.repeatedText('totalDistanceUnit'))
  }

  /** Reads an element inside the workout. */
  open(tag: ScannedTag): void {
    switch (tag.name) {
      case 'WorkoutActivity':
        this.#openPart(tag)
        break
      case 'WorkoutStatistics':
        this.#readStatistics(tag)
        break
      case 'WorkoutEvent':
        // Parts repeat the events of the workout.
        if (!this.#isPartOpen) this.#readEvent(tag)
        break
      case 'MetadataEntry':
        if (!this.#isPartOpen) this.#readMetadata(tag)
        break
      case 'FileReference':
        if (this.#hasRoom()) this.#routePaths.push(tag.text('path') ?? '')
        break
    }
  }

  close(name: string): void {
    if (name === 'WorkoutActivity') this.#isPartOpen = false
  }

  /** The workout, or undefined where it has no time. */
  toFoundWorkout(): FoundWorkout | undefined {
    const startEpochS = this.#startEpochS
    const endEpochS = this.#endEpochS
    if (!(endEpochS >= startEpochS)) return undefined
    const zoneOffsetS = findUtcOffsetS(this.#metadata.get('HKTimeZone'), startEpochS)
    const title = this.#metadata.get('HKWorkoutBrandName')?.trim().slice(0, longestTitle) ?? ''
    const indoor = this.#metadata.get('HKIndoorWorkout')
    const { distanceM, averageHeartRateBpm, maximumHeartRateBpm } = this.#claims
    return {
      summary: {
        kind: this.#kind,
        device: healthDevice({
          sourceName: this.#sourceName,
          sourceVersion: this.#sourceVersion,
          device: this.#device,
        }),
        startEpochS,
        endEpochS,
        utcOffsetS: zoneOffsetS ?? this.#writtenOffsetS,
        ...(title === '' ? {} : { title }),
        ...(indoor === undefined ? {} : { isIndoor: indoor === '1' }),
        ...given('timerS', this.#timerS),
        ...given('distanceM', Number.isNaN(distanceM) ? this.#totalDistanceM : distanceM),
        ...given('averageHeartRateBpm', averageHeartRateBpm),
        ...given('maximumHeartRateBpm', maximumHeartRateBpm),
        ...given('ascentM', lengthM(this.#metadata.get('HKElevationAscended') ?? '')),
        events: this.#events,
        parts: this.#parts.length > 1 ? this.#parts.map(toPart) : [],
      },
      sourceName: this.#sourceName,
      routePaths: this.#routePaths,
    }
  }

  #hasRoom(): boolean {
    this.#room.leftCount -= 1
    return this.#room.leftCount >= 0
  }

  #readMetadata(tag: ScannedTag): void {
    const key = tag.repeatedText('key') ?? ''
    if (readMetadata.has(key)) this.#metadata.set(key, tag.text('value') ?? '')
  }

  #openPart(tag: ScannedTag): void {
    this.#isPartOpen = !tag.isEmptyElement
    const startEpochS = this.#instant(tag, 'startDate')
    const endEpochS = this.#instant(tag, 'endDate')
    if (!(endEpochS >= startEpochS) || !this.#hasRoom()) return
    this.#parts.push({ startEpochS, endEpochS, claims: new ClaimSums() })
  }

  #readStatistics(tag: ScannedTag): void {
    const claims = this.#isPartOpen ? this.#parts.at(-1)?.claims : this.#claims
    const spanS = this.#instant(tag, 'endDate') - this.#instant(tag, 'startDate')
    claims?.read(tag, spanS)
  }

  #readEvent(tag: ScannedTag): void {
    const type = tag.repeatedText('type') ?? ''
    const startEpochS = this.#instant(tag, 'date')
    if (Number.isNaN(startEpochS) || !this.#hasRoom()) return
    const durationS = tag.number('duration') * unitFactor('timeS', tag.repeatedText('durationUnit') ?? 'min')
    this.#events.push({
      kind: type.startsWith(eventPrefix) ? type.slice(eventPrefix.length) : type,
      startEpochS,
      ...given('durationS', durationS),
    })
  }

  #instant(tag: ScannedTag, name: string): number {
    return tag.readWith(name, this.#instants.epochSOf) ?? Number.NaN
  }
}

function toPart({ startEpochS, endEpochS, claims }: PartDraft): HealthPart {
  return {
    startEpochS,
    endEpochS,
    ...given('distanceM', claims.distanceM),
    ...given('averageHeartRateBpm', claims.averageHeartRateBpm),
    ...given('maximumHeartRateBpm', claims.maximumHeartRateBpm),
  }
}
