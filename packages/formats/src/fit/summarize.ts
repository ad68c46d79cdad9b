/** What an activity's own columns say in sum, for the summary rows of a file that is written. */

import type { ClaimedSummary, RawActivity } from '@footing/engine'

/** The activity's claims, each one that is missing worked out from its samples where they allow it. */
export function summarize({ claimed, streams, pauses }: RawActivity): ClaimedSummary & { elapsedS: number } {
  const elapsedS = claimed.elapsedS ?? last(streams.timeS) ?? 0
  const pausedS = pauses.reduce((sum, pause) => sum + pause.endEpochS - pause.startEpochS, 0)
  const distanceM = last(streams.distanceM)
  return {
    ...(distanceM !== undefined && { distanceM }),
    ...summarizeHeartRate(streams.heartRateBpm),
    timerS: Math.max(0, elapsedS - pausedS),
    ...claimed,
    elapsedS,
  }
}

function last(column: Float64Array | undefined): number | undefined {
  return column?.findLast((value) => !Number.isNaN(value))
}

function summarizeHeartRate(heartRateBpm: Float32Array | undefined): ClaimedSummary {
  let sum = 0
  let count = 0
  let maximumHeartRateBpm = 0
  for (const bpm of heartRateBpm ?? []) {
    if (Number.isNaN(bpm)) continue
    sum += bpm
    count += 1
    if (bpm > maximumHeartRateBpm) maximumHeartRateBpm = bpm
  }
  return count > 0 ? { averageHeartRateBpm: sum / count, maximumHeartRateBpm } : {}
}
