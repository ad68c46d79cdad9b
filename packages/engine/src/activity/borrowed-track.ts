import type { ProposalValues } from '../science/proposals/index.ts'
import type { Activity } from './activity.ts'
import { type AlignedRecording, bestOf, coverageFrac } from './aligned-recording.ts'
import type { ChannelName, Streams } from './streams.ts'

const trackChannels = ['latitudeDeg', 'longitudeDeg', 'distanceM', 'speedMps', 'elevationM'] as const

/** On these the positions are nowhere or of another world. */
const placeless: ReadonlySet<Activity['surface']> = new Set(['treadmill', 'virtual'])

/** How much of the time the recording knows where it is or how far it went. */
function trackFrac(streams: Partial<Streams>): number {
  return Math.max(coverageFrac(streams.latitudeDeg), coverageFrac(streams.distanceM))
}

/** Longitude jumps where a run crosses the date line; between its two sides nothing is linear. */
function crossesDateLine(longitudeDeg: ArrayLike<number> | undefined): boolean {
  for (let i = 1; i < (longitudeDeg?.length ?? 0); i++)
    if (Math.abs((longitudeDeg?.[i] ?? 0) - (longitudeDeg?.[i - 1] ?? 0)) > 180) return true
  return false
}

function trackOf(other: AlignedRecording): Partial<Streams> {
  const { streams } = other.activity
  const track: Partial<Record<ChannelName, Float64Array | Float32Array>> = {}
  for (const name of trackChannels) {
    if ((name === 'latitudeDeg' || name === 'longitudeDeg') && crossesDateLine(streams.longitudeDeg)) continue
    const column = other.column(streams[name])
    if (column === undefined || coverageFrac(column) === 0) continue
    track[name] = streams[name] instanceof Float32Array ? Float32Array.from(column) : column
  }
  const startM = track.distanceM?.find((metres) => !Number.isNaN(metres)) ?? 0
  if (track.distanceM !== undefined) track.distanceM = track.distanceM.map((metres) => metres - startM)
  return track as Partial<Streams>
}

/**
 * The primary's streams with a track: the whole set from one other recording where the primary knows markedly
 * less of it; else its own, with positions or elevation added that it lacks altogether.
 */
export function borrowedTrack(
  primary: Activity,
  others: readonly AlignedRecording[],
  values: ProposalValues,
): { readonly streams: Streams; readonly from: ReadonlyMap<ChannelName, AlignedRecording> } {
  const from = new Map<ChannelName, AlignedRecording>()
  if (placeless.has(primary.surface)) return { streams: primary.streams, from }
  const gainFrac = values.borrowCoverageGainFrac
  const tracks = others
    .map((other) => ({ other, track: trackOf(other) }))
    .sort((a, b) => trackFrac(b.track) - trackFrac(a.track))
  const [best] = tracks
  if (best !== undefined && trackFrac(best.track) >= trackFrac(primary.streams) + gainFrac) {
    const {
      latitudeDeg: _,
      longitudeDeg: __,
      distanceM: ___,
      speedMps: ____,
      elevationM: _____,
      ...rest
    } = primary.streams
    for (const name of trackChannels) if (best.track[name] !== undefined) from.set(name, best.other)
    return { streams: { ...rest, ...best.track }, from }
  }
  let streams = primary.streams
  if (coverageFrac(streams.latitudeDeg) === 0) {
    const lender = tracks.find(({ track }) => coverageFrac(track.latitudeDeg) >= gainFrac)
    const { latitudeDeg, longitudeDeg } = lender?.track ?? {}
    if (lender !== undefined && latitudeDeg !== undefined && longitudeDeg !== undefined) {
      streams = { ...streams, latitudeDeg, longitudeDeg }
      for (const name of ['latitudeDeg', 'longitudeDeg'] as const) from.set(name, lender.other)
    }
  }
  if (coverageFrac(streams.elevationM) === 0) {
    const elevation = bestOf(others, (other) => other.column(other.activity.streams.elevationM))
    if (elevation !== undefined && elevation.coverageFrac >= gainFrac) {
      streams = { ...streams, elevationM: Float32Array.from(elevation.column) }
      from.set('elevationM', elevation.recording)
    }
  }
  return { streams, from }
}
