import type { Activity } from '../activity/activity.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { LapFacts } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

interface LapBeats {
  readonly beatSum: number
  readonly believedCount: number
}

function beatsOf(believedBpm: Float32Array, from: number, to: number): LapBeats {
  let beatSum = 0
  let believedCount = 0
  for (let k = from; k <= to; k++) {
    const bpm = believedBpm[k] ?? Number.NaN
    if (Number.isNaN(bpm)) continue
    beatSum += bpm
    believedCount++
  }
  return { beatSum, believedCount }
}

function countOf(marks: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let k = from; k <= to; k++) count += marks[k] ?? 0
  return count
}

/** The file's laps, with heart rate from believed seconds where they suffice, else as the file claims it. */
export function lapFacts(activity: Activity, signal: RunSignal, values: ProposalValues): readonly LapFacts[] {
  const { grid, distance } = signal
  const { believedBpm } = signal.heartRate
  return activity.laps.map((lap) => {
    const from = Math.min(grid.length, Math.round(lap.startS))
    const to = Math.min(grid.length - 1, Math.round(lap.startS + lap.elapsedS))
    const timerCount = countOf(grid.timerOn, from + 1, to)
    const { beatSum, believedCount } = beatsOf(believedBpm, from + 1, to)
    const isBelieved = believedCount > 0 && believedCount >= values.effortBelievedLowestFrac * timerCount
    const averageHeartRateBpm = isBelieved ? beatSum / believedCount : lap.averageHeartRateBpm
    const covered = (distance?.cumulativeM[to] ?? Number.NaN) - (distance?.cumulativeM[from] ?? Number.NaN)
    const distanceM = lap.distanceM ?? (Number.isNaN(covered) ? undefined : covered)
    return {
      startS: lap.startS,
      durationS: lap.elapsedS,
      ...(distanceM !== undefined && { distanceM }),
      ...(averageHeartRateBpm !== undefined && { averageHeartRateBpm }),
      trigger: lap.trigger,
    }
  })
}
