import type { Activity } from '../activity/activity.ts'
import { quantileInPlace } from '../base/statistics.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { SampleGrid } from './sample-grid.ts'

/** Height along the run, mended. */
export interface GridElevation {
  /** Metres above the run's first height at each point, without jumps and pauses; never NaN. */
  readonly relativeM: Float64Array
  /** Bend of the height over 4 s that one second in twenty exceeds: what satellites add to a barometer. */
  readonly noiseM: number
  /** Share of the recorded seconds with a height. */
  readonly coverageFrac: number
}

/** Surfaces on which height, if any is recorded, is not what the legs feel. */
const flatSurfaces: ReadonlySet<Activity['surface']> = new Set(['treadmill', 'track', 'virtual'])

/** True where the run is level by its nature, whatever the file says of heights. */
export function isLevelBySurface(activity: Activity): boolean {
  return flatSurfaces.has(activity.surface)
}

/** The bend is looked at over so many seconds on either side, or over the recording's own interval. */
const bendHalfS = 2
/** Every how many seconds; the estimate needs no more. */
const bendStepS = 3

function noiseM(elevationM: Float32Array, usualIntervalS: number): number {
  const half = Math.max(bendHalfS, Math.round(usualIntervalS))
  const bends = new Float64Array(Math.ceil(elevationM.length / bendStepS))
  let count = 0
  for (let k = half; k < elevationM.length - half; k += bendStepS) {
    const bend = (elevationM[k - half] ?? 0) - 2 * (elevationM[k] ?? 0) + (elevationM[k + half] ?? 0)
    if (!Number.isNaN(bend)) bends[count++] = Math.abs(bend)
  }
  return quantileInPlace(bends, count, 0.95) ?? 0
}

/** True where the heights come from satellites rather than from a barometer. */
export function isNoisy(elevation: GridElevation, values: ProposalValues): boolean {
  return elevation.noiseM > values.elevationQuietM
}

/**
 * The run's heights: the steps from second to second added up, except those that no one climbs (a
 * recalibrated barometer, satellites lost and found) and those across pauses. Undefined where there are no
 * heights, where they never change, or where fewer than half of the recorded seconds have one.
 */
export function gridElevation(grid: SampleGrid, values: ProposalValues): GridElevation | undefined {
  const { elevationM, recorded, length } = grid
  const { elevationJumpMps } = values
  if (elevationM === undefined) return undefined
  const relativeM = new Float64Array(length)
  let recordedCount = 0
  let knownCount = 0
  let isConstant = true
  for (let k = 1, height = 0; k < length; k++) {
    recordedCount += recorded[k] ?? 0
    const step = (elevationM[k] ?? Number.NaN) - (elevationM[k - 1] ?? Number.NaN)
    if (!Number.isNaN(step)) {
      knownCount += recorded[k] ?? 0
      if (Math.abs(step) <= elevationJumpMps) height += step
      if (step !== 0) isConstant = false
    }
    relativeM[k] = height
  }
  if (isConstant || 2 * knownCount < recordedCount) return undefined
  return {
    relativeM,
    noiseM: noiseM(elevationM, grid.usualIntervalS),
    coverageFrac: knownCount / recordedCount,
  }
}

/** Sum of climbs and of descents in metres, both positive. */
export interface ClimbSums {
  readonly ascentM: number
  readonly descentM: number
}

/**
 * Ascent and descent with hysteresis: a turn counts only when the height has moved by the step since its last
 * extreme, so that noise smaller than the step adds nothing.
 */
export function climbSums(elevation: GridElevation, values: ProposalValues): ClimbSums {
  const { relativeM } = elevation
  const { ascentStepM, ascentStepPerNoise } = values
  const stepM = isNoisy(elevation, values)
    ? Math.max(ascentStepM, ascentStepPerNoise * elevation.noiseM)
    : ascentStepM
  let ascentM = 0
  let descentM = 0
  let low = relativeM[0] ?? 0
  let high = low
  let direction = 0
  for (let k = 0; k < relativeM.length; k++) {
    const height = relativeM[k] ?? 0
    if (direction >= 0 && height > high) {
      if (direction > 0) ascentM += height - high
      high = height
    }
    if (direction <= 0 && height < low) {
      if (direction < 0) descentM += low - height
      low = height
    }
    if (direction <= 0 && height - low >= stepM) {
      ascentM += height - low
      direction = 1
      high = height
    } else if (direction >= 0 && high - height >= stepM) {
      descentM += high - height
      direction = -1
      low = height
    }
  }
  return { ascentM, descentM }
}
