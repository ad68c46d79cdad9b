/**
 * Bumps of heart rate that no effort explains: a rise of a dozen beats within twenty seconds, at an effort that did
 * not change, taken back within two minutes. Optical sensors draw them when the light leaks or the strap slips;
 * smoothed by the watch they are too slow for a jump and too high for a heart. A heart that has risen at an
 * unchanged effort does not fall again within two minutes.
 */

import { median } from '../base/statistics.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { HeartRateFault } from './heart-rate-fault.ts'

/** Heart rate and effort are looked at in steps of this length. */
const stepS = 5
/** A rise is looked for over this time. */
const riseSteps = 4
/** What is usual before the rise is taken from this long before it, leaving out the last minute. */
const usualSteps = 48
const lastMinuteSteps = 12
/** The fastest stretch of this length decides whether there was an effort. */
const effortSteps = 3

/** Means of consecutive steps; NaN where a step holds nothing. */
function stepMeans(column: Float32Array): Float32Array {
  const means = new Float32Array(Math.floor(column.length / stepS))
  for (let step = 0; step < means.length; step++) {
    let sum = 0
    let count = 0
    for (let k = step * stepS; k < (step + 1) * stepS; k++) {
      const value = column[k] ?? Number.NaN
      if (Number.isNaN(value)) continue
      sum += value
      count++
    }
    means[step] = count > 0 ? sum / count : Number.NaN
  }
  return means
}

/** Slowest and fastest mean over a few steps in a row, between two steps; NaN where one of them is. */
function effortRange(effort: Float32Array, from: number, to: number): readonly [number, number] {
  let lowest = Number.POSITIVE_INFINITY
  let highest = 0
  for (let step = Math.max(0, from); step + effortSteps <= to; step++) {
    let sum = 0
    for (let inner = 0; inner < effortSteps; inner++) sum += effort[step + inner] ?? Number.NaN
    lowest = Math.min(lowest, sum / effortSteps)
    highest = Math.max(highest, sum / effortSteps)
  }
  return [lowest, highest]
}

/** The middle of what is there; undefined where less than half of the steps hold a number. */
function usualOf(steps: Float32Array): number | undefined {
  const there = steps.filter((value) => !Number.isNaN(value))
  return 2 * there.length >= usualSteps - lastMinuteSteps ? median(there) : undefined
}

/**
 * True where something explains the rise or its end: a hole or a pause, a surge, a slowdown (before it, so that
 * the rise is a recovery, or during it, so that the fall is one), or a heart rate that had just been lower than
 * it usually was. Also true where nothing is known of what is usual.
 */
function isExplained(
  columns: { readonly heartRate: Float32Array; readonly effort: Float32Array },
  { onset, back }: { readonly onset: number; readonly back: number },
  values: ProposalValues,
): boolean {
  const { heartRate, effort } = columns
  const from = onset - lastMinuteSteps
  const earliest = Math.max(0, onset - usualSteps)
  const usualEffort = usualOf(effort.subarray(earliest, from))
  const usualHeart = usualOf(heartRate.subarray(earliest, from))
  if (usualEffort === undefined || usualHeart === undefined) return true
  if (heartRate.subarray(from, back + 1).some(Number.isNaN)) return true
  if ((heartRate[onset] ?? 0) < usualHeart - values.heartRateBumpBpm / 2) return true
  const [slowest, fastest] = effortRange(effort, from, back)
  const isEven =
    fastest <= usualEffort * (1 + values.heartRateBumpEffortFrac) &&
    slowest >= usualEffort * (1 - values.heartRateBumpSlowFrac)
  return !isEven
}

/** The first step after `from` at which most of the rise is taken back; undefined where it is not. */
function returnStep(
  heartRate: Float32Array,
  from: number,
  base: number,
  values: ProposalValues,
): number | undefined {
  let peak = heartRate[from] ?? Number.NaN
  const latest = Math.min(heartRate.length, from + Math.round(values.heartRateSpikeLongestS / stepS))
  for (let step = from + 1; step < latest; step++) {
    const now = heartRate[step] ?? Number.NaN
    if (now > peak) peak = now
    if (now <= base + values.heartRateBumpTakenBackFrac * (peak - base)) return step
  }
  return undefined
}

/** The bumps of a run, in order; none where the effort is not known. */
export function heartRateBumpFaults(
  heartRateBpm: Float32Array,
  effortMps: Float32Array | undefined,
  values: ProposalValues,
): readonly HeartRateFault[] {
  if (effortMps === undefined) return []
  const heartRate = stepMeans(heartRateBpm)
  const effort = stepMeans(effortMps)
  const faults: HeartRateFault[] = []
  for (let step = lastMinuteSteps + riseSteps; step < heartRate.length; step++) {
    const onset = step - riseSteps
    const base = heartRate[onset] ?? Number.NaN
    if (!((heartRate[step] ?? Number.NaN) - base >= values.heartRateBumpBpm)) continue
    const back = returnStep(heartRate, step, base, values)
    if (back === undefined) continue
    if (isExplained({ heartRate, effort }, { onset, back }, values)) continue
    faults.push({ kind: 'spike', startS: onset * stepS, endS: (back + 1) * stepS })
    step = back
  }
  return faults
}
