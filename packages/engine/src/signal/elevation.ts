import type { Activity } from '../activity/activity.ts'
import { prefixSums, quantile } from '../base/statistics.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { SampleGrid } from './sample-grid.ts'

/** Height along the run, mended. */
export interface GridElevation {
  /** Metres above the run's first height at each point, without jumps and pauses; never NaN. */
  readonly relativeM: Float64Array
  /** True where the scatter says satellites and not a barometer. */
  readonly isNoisy: boolean
  /** Share of the recorded seconds with a height. */
  readonly coverageFrac: number
}

/** Surfaces on which height, if any is recorded, is not what the legs feel. */
const flatSurfaces: ReadonlySet<Activity['surface']> = new Set(['treadmill', 'track', 'virtual'])

/** True where the run is level by its nature, whatever the file says of heights. */
export function isLevelBySurface(activity: Activity): boolean {
  return flatSurfaces.has(activity.surface)
}

/** Every how many seconds the scatter is looked at; the estimate needs no more. */
const scatterStepS = 3
const scatterHalfWindowS = 5

function scatterM(elevationM: Float32Array): number {
  const sums = prefixSums(elevationM)
  const scatter: number[] = []
  for (let k = scatterHalfWindowS; k < elevationM.length - scatterHalfWindowS; k += scatterStepS) {
    const windowSum = (sums[k + scatterHalfWindowS + 1] ?? 0) - (sums[k - scatterHalfWindowS] ?? 0)
    const isWhole =
      !Number.isNaN(elevationM[k - scatterHalfWindowS]) && !Number.isNaN(elevationM[k + scatterHalfWindowS])
    if (isWhole) scatter.push(Math.abs((elevationM[k] ?? 0) - windowSum / (2 * scatterHalfWindowS + 1)))
  }
  return quantile(scatter, 0.95) ?? 0
}

/**
 * The run's heights: the steps from second to second added up, except those that no one climbs (a
 * recalibrated barometer, satellites lost and found) and those across pauses. Undefined where there are no
 * heights, where they never change, or where fewer than half of the recorded seconds have one.
 */
export function gridElevation(grid: SampleGrid, values: ProposalValues): GridElevation | undefined {
  const { elevationM, recorded, length } = grid
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
      if (Math.abs(step) <= values.elevationJumpMps) height += step
      if (step !== 0) isConstant = false
    }
    relativeM[k] = height
  }
  if (isConstant || 2 * knownCount < recordedCount) return undefined
  return {
    relativeM,
    isNoisy: scatterM(elevationM) > values.elevationNoisyM,
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
  const stepM = elevation.isNoisy ? values.ascentStepNoisyM : values.ascentStepM
  let ascentM = 0
  let descentM = 0
  let low = relativeM[0] ?? 0
  let high = low
  let direction = 0
  for (const height of relativeM) {
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
