import type { SampleGrid } from './sample-grid.ts'

/**
 * Speed in m/s at each point of the grid: the distance covered in the window around it, over the seconds of
 * that window in which the timer ran. NaN where the second was not recorded. The window shrinks at the ends of
 * the run, so that it is always centred.
 */
export function gridSpeed(cumulativeM: Float64Array, grid: SampleGrid, windowS: number): Float32Array {
  const { length, timerOn, recorded } = grid
  const half = Math.max(1, Math.floor(windowS / 2))
  const runningS = new Int32Array(length)
  // Distance while the timer ran: what a device adds during a pause belongs to no speed.
  const runM = new Float64Array(length)
  for (let k = 1; k < length; k++) {
    const isOn = timerOn[k] ?? 0
    runningS[k] = (runningS[k - 1] ?? 0) + isOn
    runM[k] = (runM[k - 1] ?? 0) + (isOn === 1 ? (cumulativeM[k] ?? 0) - (cumulativeM[k - 1] ?? 0) : 0)
  }
  const speedMps = new Float32Array(length).fill(Number.NaN)
  for (let k = 1; k < length; k++) {
    if (recorded[k] === 0) continue
    const from = Math.max(0, k - 1 - half)
    const to = Math.min(length - 1, k + half)
    const seconds = (runningS[to] ?? 0) - (runningS[from] ?? 0)
    speedMps[k] = ((runM[to] ?? 0) - (runM[from] ?? 0)) / seconds
  }
  return speedMps
}
