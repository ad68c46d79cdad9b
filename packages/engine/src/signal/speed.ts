/** Running totals at each point of the grid, of the time and the distance while the timer ran. */
export interface TimedDistance {
  readonly runningS: Int32Array
  /** Without what a device adds during a pause: that belongs to no speed. */
  readonly runM: Float64Array
}

/** The totals behind every speed of a run. */
export function timedDistance(cumulativeM: Float64Array, timerOn: Uint8Array): TimedDistance {
  const { length } = timerOn
  const runningS = new Int32Array(length)
  const runM = new Float64Array(length)
  let seconds = 0
  let metres = 0
  for (let k = 1; k < length; k++) {
    if (timerOn[k] === 1) {
      seconds++
      metres += (cumulativeM[k] ?? 0) - (cumulativeM[k - 1] ?? 0)
    }
    runningS[k] = seconds
    runM[k] = metres
  }
  return { runningS, runM }
}

/**
 * Speed in m/s at each point of the grid: the distance covered in the window around it, over the seconds of
 * that window in which the timer ran. NaN where the second does not count. The window shrinks at the ends of
 * the run, so that it is always centred.
 */
export function gridSpeed(
  { runningS, runM }: TimedDistance,
  counted: Uint8Array,
  windowS: number,
): Float32Array {
  const { length } = counted
  const half = Math.max(1, Math.floor(windowS / 2))
  const speedMps = new Float32Array(length).fill(Number.NaN)
  for (let k = 1; k < length; k++) {
    if (counted[k] === 0) continue
    const from = Math.max(0, k - 1 - half)
    const to = Math.min(length - 1, k + half)
    const seconds = (runningS[to] ?? 0) - (runningS[from] ?? 0)
    speedMps[k] = ((runM[to] ?? 0) - (runM[from] ?? 0)) / seconds
  }
  return speedMps
}
