import type { Activity } from '../activity/activity.ts'
import { isRun } from '../activity/check-activity.ts'
import { mPerDeg } from '../base/great-circle.ts'
import { prefixSums } from '../base/statistics.ts'
import { plausibleRanges } from '../science/plausible-ranges.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { resampled, type SampleGrid } from './sample-grid.ts'

/** Distance along the run. */
export interface GridDistance {
  /** Metres since the start at each point of the grid; never falls, never NaN. */
  readonly cumulativeM: Float64Array
  readonly from: 'device' | 'positions'
}

/** So many samples in a row on the far side of a jump are where the runner really is. */
const jumpConfirmedCount = 5

/** Device distance with its ends filled: nothing was covered before its first and after its last number. */
function fromDevice(distanceM: Float64Array): Float64Array | undefined {
  const first = distanceM.findIndex((metres) => !Number.isNaN(metres))
  if (first < 0) return undefined
  const last = distanceM.findLastIndex((metres) => !Number.isNaN(metres))
  const total = distanceM[last] ?? 0
  if (!(total > 1)) return undefined
  const cumulativeM = distanceM.slice()
  cumulativeM.fill(distanceM[first] ?? 0, 0, first)
  cumulativeM.fill(total, last + 1)
  return cumulativeM
}

/** Speed of the device summed up, where it counts no distance and knows no place. */
function fromSpeed(speedMps: Float32Array): Float64Array {
  return prefixSums(speedMps).subarray(1)
}

/** North and east of the first position in metres, sample by sample; NaN where a position is no place. */
function plane(
  activity: Activity,
): { readonly east: Float64Array; readonly north: Float64Array } | undefined {
  const { timeS, latitudeDeg, longitudeDeg } = activity.streams
  if (latitudeDeg === undefined || longitudeDeg === undefined) return undefined
  const east = new Float64Array(timeS.length).fill(Number.NaN)
  const north = new Float64Array(timeS.length).fill(Number.NaN)
  let last = -1
  let rejectedCount = 0
  const fastestMps = (isRun(activity) ? plausibleRanges.runningSpeedMps : plausibleRanges.speedMps).highest
  for (let i = 0; i < timeS.length; i++) {
    const latitude = latitudeDeg[i] ?? Number.NaN
    if (Number.isNaN(latitude)) continue
    if (last < 0) {
      east[i] = 0
      north[i] = 0
      last = i
      continue
    }
    const lastLatitude = latitudeDeg[last] ?? 0
    const stepNorth = (latitude - lastLatitude) * mPerDeg
    let turn = (longitudeDeg[i] ?? 0) - (longitudeDeg[last] ?? 0)
    if (turn > 180) turn -= 360
    else if (turn < -180) turn += 360
    const stepEast = turn * mPerDeg * Math.cos(((latitude + lastLatitude) / 2) * (Math.PI / 180))
    const reachM = fastestMps * ((timeS[i] ?? 0) - (timeS[last] ?? 0))
    const isJump = stepNorth ** 2 + stepEast ** 2 > reachM ** 2
    if (isJump && ++rejectedCount < jumpConfirmedCount) continue
    rejectedCount = 0
    // After a confirmed jump the runner is where the samples say, but did not run there: it is no distance.
    east[i] = (east[last] ?? 0) + (isJump ? 0 : stepEast)
    north[i] = (north[last] ?? 0) + (isJump ? 0 : stepNorth)
    last = i
  }
  return last < 0 ? undefined : { east, north }
}

/** Mean over the window around each point, of what is there. */
function smoothed(column: Float64Array, halfWindow: number): Float64Array {
  if (halfWindow < 1) return column
  const sums = prefixSums(column)
  const out = new Float64Array(column.length)
  for (let k = 0; k < column.length; k++) {
    const half = Math.min(halfWindow, k, column.length - 1 - k)
    out[k] = ((sums[k + half + 1] ?? 0) - (sums[k - half] ?? 0)) / (2 * half + 1)
  }
  return out
}

/** Length of the smoothed path through the positions, pauses left out. */
function fromPositions(
  activity: Activity,
  grid: SampleGrid,
  values: ProposalValues,
): Float64Array | undefined {
  const flat = plane(activity)
  if (flat === undefined) return undefined
  const across = {
    length: grid.length,
    sampleGapS: Number.POSITIVE_INFINITY,
    missingGapS: Number.POSITIVE_INFINITY,
  }
  // Positions further apart than the window do not jitter against each other, and smoothing would cut corners.
  const isDense = grid.usualIntervalS < values.positionSmoothingS
  const halfWindow = isDense ? Math.floor(values.positionSmoothingS / 2) : 0
  const path = (column: Float64Array): Float64Array => {
    const out = resampled(activity.streams.timeS, column, new Float64Array(grid.length), across)
    const first = out.findIndex((metres) => !Number.isNaN(metres))
    const last = out.findLastIndex((metres) => !Number.isNaN(metres))
    if (first < 0) return out.fill(0)
    out.fill(out[first] ?? 0, 0, first)
    out.fill(out[last] ?? 0, last + 1)
    return smoothed(out, halfWindow)
  }
  const east = path(flat.east)
  const north = path(flat.north)
  const cumulativeM = new Float64Array(grid.length)
  for (let k = 1, sum = 0; k < grid.length; k++) {
    if (grid.timerOn[k] === 1)
      sum += Math.hypot((east[k] ?? 0) - (east[k - 1] ?? 0), (north[k] ?? 0) - (north[k - 1] ?? 0))
    cumulativeM[k] = sum
  }
  return cumulativeM
}

/**
 * Distance along the run: as the device counted it, else the length of its smoothed path, else its speed
 * summed up. Undefined where nothing on the grid tells; the file's claim may still name a total.
 */
export function gridDistance(
  activity: Activity,
  grid: SampleGrid,
  values: ProposalValues,
): GridDistance | undefined {
  if (grid.length === 0) return undefined
  const counted = grid.distanceM && fromDevice(grid.distanceM)
  if (counted !== undefined) return { cumulativeM: counted, from: 'device' }
  const path = fromPositions(activity, grid, values)
  if (path !== undefined) return { cumulativeM: path, from: 'positions' }
  if (grid.speedMps !== undefined) return { cumulativeM: fromSpeed(grid.speedMps), from: 'device' }
  return undefined
}
