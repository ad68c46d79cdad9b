import { localDateAt } from '../base/time.ts'
import { defaultProposalValues, type ProposalValues } from '../science/proposals/index.ts'
import type { Activity, BorrowedChannel } from './activity.ts'
import { alignRecordings } from './align-recordings.ts'
import {
  type AlignedRecording,
  alignedRecording,
  bestOf,
  borrowedHeartRate,
  coverageFrac,
} from './aligned-recording.ts'
import { borrowedAnnotation, borrowedBeats, borrowedLaps } from './borrowed-notes.ts'
import { borrowedTrack } from './borrowed-track.ts'
import type { Issue } from './raw-activity.ts'
import type { ExtraStreams, Streams } from './streams.ts'

/** A checked activity with its name. */
export interface Recording {
  readonly activityId: string
  readonly activity: Activity
}

const plainChannels = ['cadenceSpm', 'powerW', 'temperatureC'] as const

/** What a runner calls the things that can be borrowed. */
const words: Readonly<Record<string, string>> = {
  heartRateBpm: 'heart rate',
  latitudeDeg: 'positions',
  distanceM: 'distance',
  elevationM: 'elevation',
  cadenceSpm: 'cadence',
  powerW: 'power',
  temperatureC: 'temperature',
  beats: 'beat-to-beat intervals',
  laps: 'laps',
}

function borrowedIssue(borrowed: readonly BorrowedChannel[]): readonly Issue[] {
  const named = [...new Set(borrowed.flatMap(({ channel }) => words[channel] ?? []))]
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named[0]
  if (list === undefined) return []
  return [{ code: 'borrowed-channels', sentence: `From another recording of the same activity: ${list}.` }]
}

/** Extra streams that another recording fills better, resampled. */
function borrowedExtras(
  primary: Activity,
  others: readonly AlignedRecording[],
  gainFrac: number,
): { readonly extraStreams: ExtraStreams; readonly from: ReadonlyMap<string, AlignedRecording> } {
  const extraStreams: Record<string, Float32Array> = { ...primary.extraStreams }
  const from = new Map<string, AlignedRecording>()
  const names = new Set(others.flatMap(({ activity }) => Object.keys(activity.extraStreams ?? {})))
  for (const name of names) {
    const best = bestOf(others, (other) => other.column(other.activity.extraStreams?.[name]))
    if (best === undefined) continue
    if (best.coverageFrac < coverageFrac(primary.extraStreams?.[name]) + gainFrac) continue
    extraStreams[name] = Float32Array.from(best.column)
    from.set(name, best.recording)
  }
  return { extraStreams, from }
}

/**
 * One activity from several recordings of it: the primary one, on its own clock, with each channel from the
 * source that knows it best. Heart rate: a chest strap before a wrist, a watch before a phone, then the one that
 * fills more of the time. Positions, distance, speed and elevation come as a set from one recording, so that
 * they fit each other; only positions or elevation that the primary lacks altogether are added to its own.
 * Everything else is taken where the primary has none of it or markedly less. Other recordings are laid over
 * the primary by their speed or heart rate, else by their clocks, and read at the primary's instants: linear
 * over a few seconds, NaN beyond. What was taken is named in `borrowed`.
 *
 * Returns the primary object itself where there is nothing to take.
 */
export function mergeRecordings(
  primary: Activity,
  others: readonly Recording[],
  values: ProposalValues = defaultProposalValues,
): Activity {
  const gainFrac = values.borrowCoverageGainFrac
  const aligned = others.map(({ activityId, activity }) =>
    alignedRecording(primary, activityId, activity, alignRecordings(primary, activity, values), values),
  )
  const borrowed: BorrowedChannel[] = []
  const note = (channel: string, { activityId, offsetS }: AlignedRecording) =>
    borrowed.push({ channel, fromActivityId: activityId, offsetS })

  const track = borrowedTrack(primary, aligned, values)
  const streams: { -readonly [K in keyof Streams]: Streams[K] } = { ...track.streams }
  for (const [channel, recording] of track.from) note(channel, recording)

  const heart = borrowedHeartRate(primary, aligned, gainFrac)
  if (heart !== undefined) {
    streams.heartRateBpm = Float32Array.from(heart.column)
    note('heartRateBpm', heart.recording)
  }
  for (const name of plainChannels) {
    const best = bestOf(aligned, (other) => other.column(other.activity.streams[name]))
    if (best === undefined || best.coverageFrac < coverageFrac(primary.streams[name]) + gainFrac) continue
    streams[name] = Float32Array.from(best.column)
    note(name, best.recording)
  }
  const extras = borrowedExtras(primary, aligned, gainFrac)
  for (const [name, recording] of extras.from) note(name, recording)

  const beats = borrowedBeats(primary, aligned)
  if (beats !== undefined) note('beats', beats.recording)
  const laps = borrowedLaps(primary, aligned)
  if (laps !== undefined) note('laps', laps.recording)
  const annotation = borrowedAnnotation(primary, aligned)
  if (annotation !== undefined) note('annotation', annotation.recording)
  const lender = (field: 'watch' | 'workout') =>
    primary[field] === undefined ? aligned.find(({ activity }) => activity[field] !== undefined) : undefined
  const watch = lender('watch')
  if (watch !== undefined) note('watch', watch)
  const workout = lender('workout')
  if (workout !== undefined) note('workout', workout)
  const surface =
    primary.surface === 'unknown' ? aligned.find(({ activity }) => activity.surface !== 'unknown') : undefined
  if (surface !== undefined) note('surface', surface)
  const clock =
    primary.utcOffsetFrom === 'file'
      ? undefined
      : aligned.find(({ activity, isOnSameClock }) => isOnSameClock && activity.utcOffsetFrom === 'file')
  if (clock !== undefined) note('utcOffsetS', clock)

  if (borrowed.length === 0) return primary
  const heartFrom = heart?.recording.activity.hasChestStrap
  const { hasChestStrap: _, ...kept } = primary
  return {
    ...(heart === undefined ? primary : kept),
    ...(heartFrom !== undefined && { hasChestStrap: heartFrom }),
    streams,
    ...(extras.from.size > 0 && { extraStreams: extras.extraStreams }),
    ...(beats !== undefined && { beats: beats.beats }),
    ...(laps !== undefined && { laps: laps.laps }),
    ...(annotation !== undefined && { annotation: annotation.annotation }),
    ...(watch?.activity.watch !== undefined && { watch: watch.activity.watch }),
    ...(workout?.activity.workout !== undefined && { workout: workout.activity.workout }),
    ...(surface !== undefined && { surface: surface.activity.surface }),
    ...(clock !== undefined && {
      utcOffsetS: clock.activity.utcOffsetS,
      utcOffsetFrom: 'file',
      localDate: localDateAt(primary.startEpochS, clock.activity.utcOffsetS),
    }),
    borrowed: [...(primary.borrowed ?? []), ...borrowed],
    issues: [...primary.issues, ...borrowedIssue(borrowed)],
  }
}
