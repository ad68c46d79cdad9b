import { finiteValues, quantile } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RawActivity } from './raw-activity.ts'
import { roughDistanceM } from './speed-steps.ts'
import type { RunSurface, Sport } from './sport.ts'
import type { Streams } from './streams.ts'
import { trackLaps } from './track-laps.ts'

export interface InferredSurface {
  readonly surface: RunSurface
  /** Absent where nothing tells. */
  readonly surfaceFrom?: 'file' | 'inferred'
}

/** Indoors a barometer stays within this; outdoors no ten minutes are so level. */
const levelRangeM = 3
const levelShortestS = 10 * unitFactors.sPerMin
/** Ups and downs below this are noise to a sum of ascent. */
const ascentStepM = 10
/** Heights beyond these are left out: a few are faults of the device. */
const believedQuantiles = [0.02, 0.98] as const
/** Over less way than this a hill is a hill and not a trail. */
const trailShortestM = 3000

/** Sum of the climbs of at least `ascentStepM` between turning points. */
function ascentM(heights: Float64Array): number {
  let sumM = 0
  let lowM = heights[0] ?? 0
  let highM = lowM
  for (let i = 0; i < heights.length; i++) {
    const height = heights[i] ?? 0
    highM = Math.max(highM, height)
    if (height <= highM - ascentStepM) {
      if (highM - lowM >= ascentStepM) sumM += highM - lowM
      lowM = height
      highM = height
    } else if (highM - lowM < ascentStepM && height < lowM) {
      lowM = height
      highM = height
    }
  }
  return sumM + (highM - lowM >= ascentStepM ? highM - lowM : 0)
}

/** True where the run climbs at least this much, false heights left out. */
function climbs(elevationM: ArrayLike<number>, atLeastM: number): boolean {
  const heights = finiteValues(elevationM)
  // False heights only add to a climb, and most runs are over here without being sorted.
  if (ascentM(heights) < atLeastM) return false
  const [lowestM = 0, highestM = 0] = believedQuantiles.map((frac) => quantile(heights, frac))
  return ascentM(heights.filter((height) => height >= lowestM && height <= highestM)) >= atLeastM
}

function isIndoors(raw: Pick<RawActivity, 'annotation'>, streams: Streams): boolean {
  if (streams.latitudeDeg?.some((degrees) => !Number.isNaN(degrees))) return false
  if (raw.annotation?.marks?.includes('indoor')) return true
  const heights = finiteValues(streams.elevationM ?? [])
  const range = (quantile(heights, 1) ?? Number.POSITIVE_INFINITY) - (quantile(heights, 0) ?? 0)
  return (
    roughDistanceM(streams) !== undefined &&
    (streams.timeS.at(-1) ?? 0) >= levelShortestS &&
    range <= levelRangeM
  )
}

/**
 * Where a run took place: what the file says; where it is silent, a treadmill without positions at an even
 * height or marked as indoors, a virtual course of an app for them, a track by its laps, a trail by its climb,
 * else unknown. Only runs are looked at.
 */
export function inferSurface(
  raw: Pick<RawActivity, 'surface' | 'annotation' | 'device'>,
  options: { readonly sport: Sport; readonly streams: Streams; readonly values: ProposalValues },
): InferredSurface {
  const { sport, streams, values } = options
  if (raw.surface !== undefined && raw.surface !== 'unknown')
    return { surface: raw.surface, surfaceFrom: 'file' }
  const inferred = (surface: RunSurface): InferredSurface => ({ surface, surfaceFrom: 'inferred' })
  if (sport !== 'run' || streams.timeS.length === 0) return { surface: 'unknown' }
  if (/zwift/i.test(`${raw.device?.manufacturer} ${raw.device?.product}`)) return inferred('virtual')
  if (isIndoors(raw, streams)) return inferred('treadmill')
  const laps = trackLaps(streams)
  if (
    laps !== undefined &&
    laps.loopedM >= values.trackLoopedShortestM &&
    laps.loopedM >= values.trackLoopedFrac * laps.wayM
  )
    return inferred('track')
  const wayM = roughDistanceM(streams)?.findLast((metres) => !Number.isNaN(metres)) ?? 0
  if (
    streams.elevationM !== undefined &&
    wayM >= trailShortestM &&
    climbs(streams.elevationM, (values.trailAscentPerKmM * wayM) / unitFactors.mPerKm)
  )
    return inferred('trail')
  return { surface: 'unknown' }
}
