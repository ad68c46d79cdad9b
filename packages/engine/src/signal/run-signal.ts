import type { Activity } from '../activity/activity.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { type GridDistance, gridDistance } from './distance.ts'
import { type GridElevation, gridElevation, isLevelBySurface } from './elevation.ts'
import { gapHeartRateTable } from './gap-heart-rate-table.ts'
import { gridGrade } from './grade.ts'
import { gradeAdjustedSpeed } from './grade-adjusted-speed.ts'
import { type CleanHeartRate, cleanHeartRate } from './heart-rate-cleaning.ts'
import { movingSeconds } from './moving-time.ts'
import { type SampleGrid, sampleGrid } from './sample-grid.ts'
import { gridSpeed, timedDistance } from './speed.ts'

/**
 * One run as clean columns on its grid: what every fact of the run is read from. All keys are always there, as in
 * `SampleGrid`.
 */
export interface RunSignal {
  readonly grid: SampleGrid
  readonly distance?: GridDistance | undefined
  /** 1 at every second in motion. */
  readonly moving: Uint8Array
  readonly speedMps?: Float32Array | undefined
  /** Absent on surfaces that are level by nature, and where no height was recorded. */
  readonly elevation?: GridElevation | undefined
  /** NaN while standing; 0 throughout on surfaces that are level by nature; absent without elevation. */
  readonly gradeFrac?: Float32Array | undefined
  /** By the model of equal heart rate (`gap-heart-rate-table.ts`); absent without grade. */
  readonly gradeAdjustedSpeedMps?: Float32Array | undefined
  readonly heartRate: CleanHeartRate
}

/** Grade along the run, or undefined where nothing tells. */
function grade(
  activity: Activity,
  elevation: GridElevation | undefined,
  options: { readonly cumulativeM: Float64Array; readonly values: ProposalValues },
): Float32Array | undefined {
  if (isLevelBySurface(activity)) return new Float32Array(options.cumulativeM.length)
  if (elevation === undefined) return undefined
  const [steepestDown, steepestUp] = gapHeartRateTable.range
  return gridGrade(elevation, options.cumulativeM, {
    values: options.values,
    steepestFrac: Math.max(-steepestDown, steepestUp),
  })
}

/** The clean signal of an activity. */
export function runSignal(activity: Activity, values: ProposalValues): RunSignal {
  const grid = sampleGrid(activity, values)
  const distance = gridDistance(activity, grid, values)
  const timed = distance && timedDistance(distance.cumulativeM, grid.timerOn)
  const moving = movingSeconds(grid, timed, values)
  const speedMps = timed && gridSpeed(timed, grid.recorded, values.speedSmoothingS)
  const elevation = isLevelBySurface(activity) ? undefined : gridElevation(grid, values)
  const gradeFrac = distance && grade(activity, elevation, { cumulativeM: distance.cumulativeM, values })
  const gradeAdjustedSpeedMps =
    speedMps && gradeFrac && gradeAdjustedSpeed(speedMps, gradeFrac, gapHeartRateTable)
  const heartRate = cleanHeartRate({ grid, moving, speedMps, gradeAdjustedSpeedMps, values })
  return {
    grid,
    distance,
    moving,
    speedMps,
    elevation,
    gradeFrac,
    gradeAdjustedSpeedMps,
    heartRate,
  }
}
