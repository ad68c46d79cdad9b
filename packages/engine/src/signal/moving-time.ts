import type { ProposalValues } from '../science/proposals/index.ts'
import type { SampleGrid } from './sample-grid.ts'
import { gridSpeed, type TimedDistance } from './speed.ts'

/** A stop must show quickly: motion is judged on speed over this time, shorter than speed itself is. */
const motionWindowS = 5

/**
 * 1 at every second in motion, else 0. From speed over 5 s where there is a distance; else from the device's
 * cadence; else every recorded second counts, since nothing says otherwise. A hole in the recording over which
 * distance was covered is motion when its mean speed says so; pauses never are.
 */
export function movingSeconds(
  grid: SampleGrid,
  timed: TimedDistance | undefined,
  values: ProposalValues,
): Uint8Array {
  const { length, timerOn } = grid
  const moving = new Uint8Array(length)
  if (timed === undefined) return movingByCadence(grid, moving, values)
  // Distance is known across every hole, so for motion the whole timer time counts as recorded.
  const speedMps = gridSpeed(timed, timerOn, motionWindowS)
  const { movingSpeedLowestMps } = values
  for (let k = 1; k < length; k++) moving[k] = (speedMps[k] ?? 0) >= movingSpeedLowestMps ? 1 : 0
  return moving
}

function movingByCadence(
  { length, recorded, cadenceSpm }: SampleGrid,
  moving: Uint8Array,
  { movingCadenceLowestSpm }: ProposalValues,
): Uint8Array {
  for (let k = 1; k < length; k++) {
    const isMoving =
      cadenceSpm === undefined ? recorded[k] === 1 : (cadenceSpm[k] ?? 0) >= movingCadenceLowestSpm
    moving[k] = isMoving ? 1 : 0
  }
  return moving
}
