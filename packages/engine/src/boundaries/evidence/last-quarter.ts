/** The last quarter of an hour of a run before cooling down: what a runner remembers when asked how it was. */

import type { ProposalValues } from '../../science/proposals/index.ts'
import { halfMinuteS } from '../../signal/half-minutes.ts'
import type { RunFacts } from '../../signal/run-facts.ts'

export interface LastQuarter {
  readonly startS: number
  readonly endS: number
  /** Mean over its believed half minutes. */
  readonly heartRateBpm: number
  /** Standard deviation of its half minutes. */
  readonly heartRateSpreadBpm: number
  /** Mean speed on the flat of equal heart rate; absent without elevation. */
  readonly gradeAdjustedSpeedMps?: number
}

/** Share of the stretch whose heart rate must be believed. */
const believedFewestFrac = 0.6

function meanOver(column: Float32Array, from: number, to: number): { mean: number; count: number } {
  let sum = 0
  let count = 0
  for (let step = from; step < to; step++) {
    const value = column[step] ?? Number.NaN
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return { mean: sum / count, count }
}

function squaresAround(column: Float32Array, from: number, to: number): number {
  const { mean } = meanOver(column, from, to)
  let squares = 0
  for (let step = from; step < to; step++) {
    const value = column[step] ?? Number.NaN
    if (!Number.isNaN(value)) squares += (value - mean) ** 2
  }
  return squares
}

/**
 * The half minute at which cooling down begins, or the end of the run where nobody cooled down: the place that
 * divides the end of the run best into two levels of heart rate, if the second is clearly the lower one, in
 * heart rate and in speed.
 */
function coolDownStart(run: RunFacts, values: ProposalValues): number {
  const { heartRateBpm, speedMps, gradeAdjustedSpeedMps } = run.halfMinutes
  const end = heartRateBpm.length
  const fewest = Math.ceil(values.coolDownShortestS / halfMinuteS)
  const most = Math.floor(values.coolDownLongestS / halfMinuteS)
  const before = Math.round(values.noteStretchS / halfMinuteS)
  const flat = gradeAdjustedSpeedMps.some((speed) => !Number.isNaN(speed)) ? gradeAdjustedSpeedMps : speedMps
  let best = end
  let smallest = Number.POSITIVE_INFINITY
  const first = Math.max(0, end - most - before)
  for (let split = end - fewest; split >= Math.max(first + 1, end - most); split--) {
    const squares = squaresAround(heartRateBpm, first, split) + squaresAround(heartRateBpm, split, end)
    if (squares >= smallest) continue
    smallest = squares
    best = split
  }
  if (best === end) return end
  const from = Math.max(0, best - before)
  const drop = meanOver(heartRateBpm, from, best).mean - meanOver(heartRateBpm, best, end).mean
  const slower = meanOver(flat, best, end).mean / meanOver(flat, from, best).mean
  const isSlower = Number.isNaN(slower) || slower <= 1 - values.coolDownSlowerFrac
  return drop >= values.coolDownDropBpm && isSlower ? best : end
}

/** Undefined where too little of it has a heart rate that can be believed, or the run is too short to speak of one. */
export function lastQuarter(run: RunFacts, values: ProposalValues): LastQuarter | undefined {
  const to = coolDownStart(run, values)
  const from = Math.max(0, to - Math.round(values.noteStretchS / halfMinuteS))
  if ((to - from) * halfMinuteS < values.noteStretchShortestS) return undefined
  const heart = meanOver(run.halfMinutes.heartRateBpm, from, to)
  if (heart.count < believedFewestFrac * (to - from)) return undefined
  const speed = meanOver(run.halfMinutes.gradeAdjustedSpeedMps, from, to)
  return {
    startS: from * halfMinuteS,
    endS: to * halfMinuteS,
    heartRateBpm: heart.mean,
    heartRateSpreadBpm: Math.sqrt(squaresAround(run.halfMinutes.heartRateBpm, from, to) / heart.count),
    ...(speed.count >= believedFewestFrac * (to - from) && { gradeAdjustedSpeedMps: speed.mean }),
  }
}
