import type { Activity } from '../activity/activity.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { LapFacts } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

/** The file's laps, with heart rate from believed seconds where they suffice, else as the file claims it. */
export function lapFacts(activity: Activity, signal: RunSignal, values: ProposalValues): readonly LapFacts[] {
  const { grid, distance } = signal
  const { timerOn } = grid
  const { believed, believedBpm } = signal.heartRate
  return activity.laps.map((lap) => {
    const from = Math.min(grid.length, Math.round(lap.startS))
    const to = Math.min(grid.length - 1, Math.round(lap.startS + lap.elapsedS))
    let beatSum = 0
    let believedCount = 0
    let timerCount = 0
    for (let k = from + 1; k <= to; k++) {
      timerCount += timerOn[k] ?? 0
      if (believed[k] === 0) continue
      beatSum += believedBpm[k] ?? 0
      believedCount++
    }
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
