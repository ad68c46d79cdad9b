import type { Activity, Pause } from '../activity/activity.ts'
import { greatCircleDistanceM } from '../base/great-circle.ts'
import type { ProposalValues } from '../science/proposals/index.ts'

/** Mean speed over the hole between sample i − 1 and sample i; undefined where nothing tells. */
function speedAcrossMps({ streams }: Activity, i: number): number | undefined {
  const { timeS, distanceM, latitudeDeg, longitudeDeg } = streams
  const durationS = (timeS[i] ?? 0) - (timeS[i - 1] ?? 0)
  const counted = (distanceM?.[i] ?? Number.NaN) - (distanceM?.[i - 1] ?? Number.NaN)
  if (!Number.isNaN(counted)) return counted / durationS
  const straight = greatCircleDistanceM(
    {
      latitudeDeg: latitudeDeg?.[i - 1] ?? Number.NaN,
      longitudeDeg: longitudeDeg?.[i - 1] ?? Number.NaN,
    },
    { latitudeDeg: latitudeDeg?.[i] ?? Number.NaN, longitudeDeg: longitudeDeg?.[i] ?? Number.NaN },
  )
  return Number.isNaN(straight) ? undefined : straight / durationS
}

/** The first sample from the given one on that comes at least so long after the one before it; the length if none does. */
function nextHole(timeS: Float64Array, from: number, shortestS: number): number {
  let i = from
  while (i < timeS.length && (timeS[i] ?? 0) - (timeS[i - 1] ?? 0) < shortestS) i++
  return i
}

/**
 * The pauses of a run in order, without overlap: those that the file states, and silent ones, which are
 * holes in the recording in which the runner hardly moved or of whose motion nothing is known. Many files
 * (GPX, TCX, some watches) leave the hole and do not say that it was a pause.
 */
export function timerPauses(activity: Activity, values: ProposalValues): readonly Pause[] {
  const { timeS } = activity.streams
  const { silentPauseShortestS, silentPauseSpeedMps } = values
  const silent: Pause[] = []
  let i = nextHole(timeS, 1, silentPauseShortestS)
  for (; i < timeS.length; i = nextHole(timeS, i + 1, silentPauseShortestS)) {
    if ((speedAcrossMps(activity, i) ?? 0) < silentPauseSpeedMps)
      silent.push({ startS: timeS[i - 1] ?? 0, endS: timeS[i] ?? 0 })
  }
  if (silent.length === 0) return activity.pauses
  const merged: { startS: number; endS: number }[] = []
  for (const pause of [...activity.pauses, ...silent].sort((a, b) => a.startS - b.startS)) {
    const last = merged.at(-1)
    if (last !== undefined && pause.startS <= last.endS) last.endS = Math.max(last.endS, pause.endS)
    else merged.push({ ...pause })
  }
  return merged
}
