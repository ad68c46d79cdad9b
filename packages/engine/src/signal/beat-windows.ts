/**
 * Beat-to-beat intervals of one run in windows of two minutes: the scaling exponent α1 of each, beside its heart rate
 * and speed. What no heart can do is mended first, because one missed beat outweighs all of exercise's variability.
 */

import type { BeatIntervals } from '../activity/raw-activity.ts'
import { quantileInPlace } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { fractalScaling } from './fractal-scaling.ts'
import type { RunSignal } from './run-signal.ts'

/** What the beats of two minutes say. */
export interface BeatWindow {
  readonly startS: number
  /** Short-term scaling exponent (DFA α1) of the intervals. */
  readonly alpha1: number
  /** From the intervals themselves. */
  readonly heartRateBpm: number
  /** Share of intervals that were no beat of the heart and were mended. */
  readonly artefactFrac: number
  /** Mean speed on the flat of equal heart rate; absent where it is not known, or the runner stood. */
  readonly gradeAdjustedSpeedMps?: number
}

/** Intervals on either side whose median an interval is held against. */
const neighboursCount = 5
/** Longest and shortest interval that a heart can have at work. */
const longestS = 2
const shortestS = 0.25
/** A window's intervals must add up to so much of it; less means beats that were never sent. */
const coveredFewestFrac = 0.9
/** More beats than any heart makes in the longest window that may be set. */
const beatsMostCount = 2048
/** Share of a window in motion below which its speed says nothing. */
const movingFewestFrac = 0.9

/** Marks and mends, in place, the intervals that are no beats; returns how many there are. */
function mendIntervals(intervalsS: Float64Array, count: number, farFrac: number): number {
  let lowest = Number.POSITIVE_INFINITY
  let highest = 0
  for (let i = 0; i < count; i++) {
    lowest = Math.min(lowest, intervalsS[i] ?? 0)
    highest = Math.max(highest, intervalsS[i] ?? 0)
  }
  // All so close together that none can be far from any median: the usual case, and nothing to look for.
  if (lowest >= shortestS && highest <= longestS && highest - lowest <= farFrac * lowest) return 0
  const around = new Float64Array(2 * neighboursCount + 1)
  const isBad = new Uint8Array(count)
  let bad = 0
  for (let i = 0; i < count; i++) {
    const from = Math.max(0, i - neighboursCount)
    const to = Math.min(count, i + neighboursCount + 1)
    for (let k = from; k < to; k++) around[k - from] = intervalsS[k] ?? 0
    const usual = quantileInPlace(around, to - from, 0.5) ?? 0
    const interval = intervalsS[i] ?? 0
    if (interval >= shortestS && interval <= longestS && Math.abs(interval - usual) <= farFrac * usual)
      continue
    isBad[i] = 1
    bad++
  }
  let good = -1
  for (let i = 0; i <= count; i++) {
    if (i < count && isBad[i] === 1) continue
    // A hole between two good intervals is bridged; at the ends the nearest good one is repeated.
    const left = good >= 0 ? (intervalsS[good] ?? 0) : (intervalsS[i] ?? 0)
    const right = i < count ? (intervalsS[i] ?? 0) : left
    for (let k = good + 1; k < i; k++) intervalsS[k] = left + ((right - left) * (k - good)) / (i - good)
    good = i
  }
  return bad
}

function meanSpeed(signal: RunSignal, startS: number, durationS: number): number | undefined {
  const { gradeAdjustedSpeedMps: speed, moving } = signal
  if (speed === undefined) return undefined
  let sum = 0
  let count = 0
  for (let k = startS + 1; k <= startS + durationS; k++) {
    const value = speed[k] ?? Number.NaN
    if (moving[k] !== 1 || Number.isNaN(value)) continue
    sum += value
    count++
  }
  return count >= movingFewestFrac * durationS ? sum / count : undefined
}

/**
 * The windows of a run, end to end from its start, in order; none where too many beats are missing. Empty without
 * intervals. α1 is that of the mended intervals; how many were mended stands beside it and is judged by the reader.
 */
export function beatWindows(
  beats: BeatIntervals | undefined,
  signal: RunSignal,
  values: ProposalValues,
): readonly BeatWindow[] {
  if (beats === undefined) return []
  const { timeS, intervalS } = beats
  const durationS = values.beatWindowS
  const inside = new Float64Array(beatsMostCount)
  const windows: BeatWindow[] = []
  let next = 0
  for (let startS = 0; startS + durationS <= signal.grid.elapsedS; startS += durationS) {
    let count = 0
    let coveredS = 0
    while (next < timeS.length && (timeS[next] ?? 0) < startS) next++
    for (; next < timeS.length && (timeS[next] ?? 0) < startS + durationS; next++) {
      if (count === beatsMostCount) continue
      const interval = intervalS[next] ?? Number.NaN
      inside[count++] = interval
      coveredS += interval
    }
    if (!(coveredS >= coveredFewestFrac * durationS)) continue
    const artefacts = mendIntervals(inside, count, values.beatArtefactFrac)
    const alpha1 = fractalScaling(inside, count)
    if (alpha1 === undefined) continue
    let mendedS = 0
    for (let i = 0; i < count; i++) mendedS += inside[i] ?? 0
    const speed = meanSpeed(signal, startS, durationS)
    windows.push({
      startS,
      alpha1,
      heartRateBpm: (unitFactors.sPerMin * count) / mendedS,
      artefactFrac: artefacts / count,
      ...(speed !== undefined && { gradeAdjustedSpeedMps: speed }),
    })
  }
  return windows
}
