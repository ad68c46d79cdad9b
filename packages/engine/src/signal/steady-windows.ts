import type { ProposalValues } from '../science/proposals/index.ts'
import { halfMinuteS } from './half-minutes.ts'
import type { HalfMinutes, SteadyWindow } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

/** A half minute belongs to a window when so much of it is in motion. */
const movingFewestFrac = 0.95
/** During the lead-in a short stop at a crossing does not matter. */
const leadInMovingFewestFrac = 0.8
/** Share of a window whose heart rate must be believed. */
const believedFewestFrac = 0.9

/** A window under trial: half minutes `from` up to, not including, `to`. */
interface Trial {
  readonly from: number
  readonly to: number
}

function isUsable(steps: HalfMinutes, i: number, values: ProposalValues): boolean {
  return (
    (steps.movingFrac[i] ?? 0) >= movingFewestFrac &&
    (steps.gradeAdjustedSpeedMps[i] ?? 0) >= values.steadySpeedLowestMps &&
    (steps.heartRateBpm[i] ?? 0) > 0
  )
}

function meanOf(column: Float32Array, { from, to }: Trial): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += column[i] ?? Number.NaN
  return sum / (to - from)
}

/** Largest distance of a value in the window from the given centre. */
function spread(column: Float32Array, { from, to }: Trial, center: number): number {
  let largest = 0
  for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs((column[i] ?? Number.NaN) - center))
  return largest
}

function isSteady(steps: HalfMinutes, trial: Trial, values: ProposalValues): boolean {
  const speed = meanOf(steps.gradeAdjustedSpeedMps, trial)
  if (spread(steps.gradeAdjustedSpeedMps, trial, speed) > values.steadySpeedSpreadFrac * speed) return false
  const heart = meanOf(steps.heartRateBpm, trial)
  return spread(steps.heartRateBpm, trial, heart) <= values.steadyHeartRateSpreadBpm
}

/** Mean steepness up or down, so that ups and downs do not cancel. */
function steepness(steps: HalfMinutes, { from, to }: Trial): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += Math.abs(steps.gradeFrac[i] ?? Number.NaN)
  return sum / (to - from)
}

/** True where the effort had been much the same for long enough before the window that the heart has settled. */
function isSettled(steps: HalfMinutes, trial: Trial, values: ProposalValues): boolean {
  const from = trial.from - Math.ceil(values.steadyLeadInS / halfMinuteS)
  if (from < 0) return false
  const leadIn = { from, to: trial.from }
  for (let i = from; i < trial.from; i++)
    if ((steps.movingFrac[i] ?? 0) < leadInMovingFewestFrac) return false
  const speed = meanOf(steps.gradeAdjustedSpeedMps, trial)
  const before = meanOf(steps.gradeAdjustedSpeedMps, leadIn)
  return Math.abs(before - speed) <= values.steadyLeadInSpreadFrac * speed
}

/** The window's own means over its believed seconds; undefined where too few are believed. */
function windowOf(signal: RunSignal, steps: HalfMinutes, trial: Trial): SteadyWindow | undefined {
  const { grid, heartRate } = signal
  const startS = trial.from * halfMinuteS
  const durationS = (trial.to - trial.from) * halfMinuteS
  let beatSum = 0
  let believedCount = 0
  let temperatureSum = 0
  let temperatureCount = 0
  for (let k = startS + 1; k <= startS + durationS; k++) {
    if (heartRate.believed[k] === 1) {
      beatSum += heartRate.believedBpm[k] ?? 0
      believedCount++
    }
    const temperature = grid.temperatureC?.[k] ?? Number.NaN
    if (!Number.isNaN(temperature)) {
      temperatureSum += temperature
      temperatureCount++
    }
  }
  if (believedCount < believedFewestFrac * durationS) return undefined
  return {
    startS,
    durationS,
    heartRateBpm: beatSum / believedCount,
    gradeAdjustedSpeedMps: meanOf(steps.gradeAdjustedSpeedMps, trial),
    gradeFrac: meanOf(steps.gradeFrac, trial),
    ...(temperatureCount > 0 && { temperatureC: temperatureSum / temperatureCount }),
  }
}

/**
 * Stretches of steady effort, in order and without overlap: several minutes without a stop in which every half
 * minute stays near the window's mean grade-adjusted speed and heart rate, on gentle grades, after a lead-in of
 * similar effort. Each is as long as it can be from where it starts, up to the longest; hilly ground counts
 * where the effort was even. None without believed heart rate or without grade.
 */
export function steadyWindows(
  signal: RunSignal,
  steps: HalfMinutes,
  values: ProposalValues,
): readonly SteadyWindow[] {
  const shortest = Math.ceil(values.steadyWindowShortestS / halfMinuteS)
  const longest = Math.max(shortest, Math.floor(values.steadyWindowLongestS / halfMinuteS))
  // The last half minute may be a shorter one and takes no part.
  const stepsCount = Math.floor(Math.max(0, signal.grid.length - 1) / halfMinuteS)
  const windows: SteadyWindow[] = []
  let from = 0
  while (from + shortest <= stepsCount) {
    let to = from
    while (to < stepsCount && to - from < longest && isUsable(steps, to, values)) to++
    while (to - from >= shortest && !isSteady(steps, { from, to }, values)) to--
    const trial = { from, to }
    const isWindow =
      to - from >= shortest &&
      steepness(steps, trial) < values.steadyGradeHighestFrac &&
      isSettled(steps, trial, values)
    const window = isWindow ? windowOf(signal, steps, trial) : undefined
    if (window === undefined) from++
    else {
      windows.push(window)
      from = to
    }
  }
  return windows
}
